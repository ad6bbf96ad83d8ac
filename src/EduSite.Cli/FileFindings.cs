using System.Collections.Immutable;
using EduSite.Diagnostics;
using EduSite.Model;

namespace EduSite.Cli;

/// <summary>What was found in one file, in the order in which people should read it: the gravest first.</summary>
internal sealed record FileFindings(SitePath Path, ImmutableArray<RuleFindings> Rules)
{
    public int Errors => Rules.Sum(rule => rule.All.Count(diagnostic => diagnostic.Severity == Severity.Error));

    public int Count => Rules.Sum(rule => rule.All.Length);

    public static IEnumerable<FileFindings> Of(ImmutableArray<Diagnostic> diagnostics) => diagnostics
        .GroupBy(diagnostic => diagnostic.Location.Path)
        .OrderByDescending(file => file.Max(diagnostic => diagnostic.Severity)).ThenBy(file => file.Key)
        .Select(file => new FileFindings(file.Key, [.. RuleFindings.Of(file).OrderByDescending(rule => rule.Severity).ThenBy(rule => rule.All[0].Location.Start)]));
}

/// <summary>What one rule found, the gravest first.</summary>
internal sealed record RuleFindings(Rule Rule, ImmutableArray<Diagnostic> All)
{
    /// <summary>An editor who has seen three knows what the rule means; the lines of the others are enough.</summary>
    private const int ShownInFull = 3;

    private const int LinesNamed = 20;

    public Severity Severity => All[0].Severity;

    public IEnumerable<Diagnostic> Shown => All.Take(ShownInFull);

    public int Others => Math.Max(0, All.Length - ShownInFull);

    public static IEnumerable<RuleFindings> Of(IEnumerable<Diagnostic> diagnostics) => diagnostics
        .GroupBy(diagnostic => diagnostic.Rule)
        .Select(rule => new RuleFindings(rule.Key, [.. rule.OrderByDescending(diagnostic => diagnostic.Severity)]));

    /// <summary>The gravest rule first, then the one that spoke most often.</summary>
    public static IEnumerable<RuleFindings> Count(IEnumerable<Diagnostic> diagnostics) => Of(diagnostics)
        .OrderByDescending(rule => rule.Severity).ThenByDescending(rule => rule.All.Length).ThenBy(rule => rule.Rule.Id, StringComparer.Ordinal);

    /// <summary>The lines of those that are not shown.</summary>
    public string OtherLines(Language language)
    {
        var lines = All.Skip(ShownInFull).Select(diagnostic => diagnostic.Location.Start.Line).Distinct().Order().ToArray();
        return string.Join(language.Pick("、", ", "), lines.Take(LinesNamed)) + (lines.Length > LinesNamed ? "……" : "");
    }
}
