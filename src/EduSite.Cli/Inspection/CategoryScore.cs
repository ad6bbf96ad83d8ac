using System.Collections.Immutable;
using EduSite.Diagnostics;
using EduSite.Model;

namespace EduSite.Cli.Inspection;

/// <summary>
/// How good one part of the site is, out of 100. Each error takes five points and each warning one, but no rule more than
/// twenty, so that one habit in many texts does not hide everything else. The numbers are ours: the official scoring
/// (国办秘函〔2019〕19号) needs people.
/// </summary>
internal sealed record CategoryScore(RuleCategory Category, int Score, int Errors, int Warnings, int Notes)
{
    private const int PerError = 5;
    private const int PerWarning = 1;
    private const int MostPerRule = 20;

    /// <summary>Said in the report, beside the scores.</summary>
    public static string Explanation { get; } =
        $"每项 100 分，每处错误扣 {PerError} 分，每处警告扣 {PerWarning} 分，同一条规则最多扣 {MostPerRule} 分，提示不扣分；" +
        "总分是各项的平均。这是本程序的自评，不等于上级检查的评分。";

    public static ImmutableArray<CategoryScore> Of(ImmutableArray<Diagnostic> diagnostics) =>
        [.. Enum.GetValues<RuleCategory>().Select(category => Of(category, [.. diagnostics.Where(d => d.Rule.Category == category)]))];

    public static int Total(ImmutableArray<CategoryScore> scores) => (int)Math.Round(scores.Average(score => score.Score));

    private static CategoryScore Of(RuleCategory category, ImmutableArray<Diagnostic> diagnostics)
    {
        var lost = diagnostics.GroupBy(diagnostic => diagnostic.Rule).Sum(rule => Math.Min(MostPerRule, rule.Sum(PointsOf)));
        return new CategoryScore(
            category,
            Math.Max(0, 100 - lost),
            diagnostics.Count(diagnostic => diagnostic.Severity == Severity.Error),
            diagnostics.Count(diagnostic => diagnostic.Severity == Severity.Warning),
            diagnostics.Count(diagnostic => diagnostic.Severity == Severity.Info));
    }

    private static int PointsOf(Diagnostic diagnostic) => diagnostic.Severity switch
    {
        Severity.Error => PerError,
        Severity.Warning => PerWarning,
        _ => 0,
    };
}
