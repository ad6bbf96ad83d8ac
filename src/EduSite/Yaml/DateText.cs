using System.Text.RegularExpressions;
using EduSite.Diagnostics;
using EduSite.Model;
using EduSite.Text;

namespace EduSite.Yaml;

/// <summary>Reads a date, and tells a wrong form (2026年3月5日) from a wrong day (2026-02-30).</summary>
internal static partial class DateText
{
    public static ChinaDate? Read(YamlScalar scalar, SourceFile file, DiagnosticBag problems)
    {
        if (ChinaDate.TryParse(scalar.Value, out var date))
        {
            return date;
        }

        var match = Loose().Match(scalar.Value);
        var proper = match.Success ? Proper(match) : "";
        if (!match.Success || (proper != scalar.Value && ChinaDate.TryParse(proper, out _)))
        {
            var isKnown = match.Success;
            var diagnostic = Diagnostic.At(
                file, scalar.Span, YamlRules.DateFormat, scalar.Value,
                isKnown ? proper : "2026-03-05 或 2026-03-05 09:30", isKnown ? proper : "2026-03-05 or 2026-03-05 09:30");
            problems.Add(isKnown ? diagnostic with { Edit = new TextEdit(scalar.Span, proper) } : diagnostic);
        }
        else
        {
            problems.Add(Diagnostic.At(file, scalar.Span, YamlRules.DateImpossible, scalar.Value));
        }

        return null;
    }

    private static string Proper(Match match)
    {
        var day = $"{match.Groups["y"].Value}-{match.Groups["m"].Value.PadLeft(2, '0')}-{match.Groups["d"].Value.PadLeft(2, '0')}";
        var hour = match.Groups["h"];
        return hour.Success ? $"{day} {hour.Value.PadLeft(2, '0')}:{match.Groups["min"].Value.PadLeft(2, '0')}" : day;
    }

    /// <summary>Year, month, day and perhaps a time, with whatever separators people put between.</summary>
    [GeneratedRegex(
        @"^\s*(?<y>[0-9]{4})\s*[-年/.．。－—]\s*(?<m>[0-9]{1,2})\s*[-月/.．。－—]\s*(?<d>[0-9]{1,2})\s*日?" +
        @"(?:[\sT]*(?<h>[0-9]{1,2})\s*[:：时点]\s*(?<min>[0-9]{1,2})\s*分?(?:[:：][0-9]{1,2}\s*秒?)?)?\s*$",
        RegexOptions.CultureInvariant)]
    private static partial Regex Loose();
}
