using System.Text.RegularExpressions;
using EduSite.Diagnostics;
using EduSite.Text;

namespace EduSite.Checks;

/// <summary>Forms of characters that official Chinese writes otherwise: years, document numbers, full-width letters, ellipses.</summary>
internal static partial class CharacterFormCheck
{
    public static void Run(ReportText text, CheckSettings settings, Findings findings)
    {
        _ = settings;
        Each(text, BracketYear(), findings, WordingRules.BracketYear, match => $"〔{match.Groups[1].Value}〕{match.Groups[2].Value}");
        Each(text, DateZero(), findings, WordingRules.DateZero, match => WrongZero().IsMatch(match.Value) ? WrongZero().Replace(match.Value, "〇") : null);
        Each(text, FullWidth(), findings, WordingRules.FullWidthAscii, match => new string([.. match.Value.Select(c => (char)(c - 0xFEE0))]));
        Each(text, Ellipsis(), findings, WordingRules.Ellipsis, _ => "……");
        Each(text, LoneEllipsis(), findings, WordingRules.Ellipsis, _ => "……");
        Each(text, Dash(), findings, WordingRules.Ellipsis, _ => "——");
    }

    /// <param name="correct">What should stand there, or null when it is right after all.</param>
    private static void Each(ReportText text, Regex pattern, Findings findings, Rule rule, Func<Match, string?> correct)
    {
        foreach (Match match in pattern.Matches(text.Content))
        {
            var span = new TextSpan(match.Index, match.Length);
            if (text.IsWords(span) && !findings.IsTaken(span) && correct(match) is { } proper)
            {
                findings.Fix(rule, span, new TextEdit(span, proper), match.Value, proper);
            }
        }
    }

    /// <summary>A document number: characters of its office, a year in brackets, a number, 号. 3号楼 is a house.</summary>
    [GeneratedRegex(
        @"(?<=\p{IsCJKUnifiedIdeographs})[\[［(（【]((?:19|20)(?:\d\d|[xX]{2}))[\]］)）】]((?:第)?[ ]?(?:\d{1,5}|[xX]{1,3})[ ]?号)(?!楼|院|线|馆|门|教)",
        RegexOptions.CultureInvariant)]
    private static partial Regex BracketYear();

    [GeneratedRegex(@"(?<![一二三四五六七八九十〇零oO0ｏＯ○◯Ο０\d])[一二][一二三四五六七八九〇零oO0ｏＯ○◯Ο０]{3}(?=年|——|—|-|－|至)", RegexOptions.CultureInvariant)]
    private static partial Regex DateZero();

    [GeneratedRegex("[oO0ｏＯ○◯Ο０]", RegexOptions.CultureInvariant)]
    private static partial Regex WrongZero();

    [GeneratedRegex("[０-９Ａ-Ｚａ-ｚ]+", RegexOptions.CultureInvariant)]
    private static partial Regex FullWidth();

    /// <summary>Three points or full stops and more; a row of points to fill in, or in Latin text, is something else.</summary>
    [GeneratedRegex(@"(?<=[\p{IsCJKUnifiedIdeographs}”》）、，])(?:\.{3,6}|。{3,6}|·{3,6}|．{3,6})(?!\.)", RegexOptions.CultureInvariant)]
    private static partial Regex Ellipsis();

    [GeneratedRegex("(?<!…)…(?!…)", RegexOptions.CultureInvariant)]
    private static partial Regex LoneEllipsis();

    [GeneratedRegex(
        @"(?<=[\p{IsCJKUnifiedIdeographs}”》）0-9xX])(?:--{1,3}|－－{1,3})(?=[\p{IsCJKUnifiedIdeographs}“《（0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex Dash();
}
