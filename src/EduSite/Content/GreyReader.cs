using EduSite.Diagnostics;
using EduSite.Model;
using EduSite.Text;
using EduSite.Yaml;

namespace EduSite.Content;

/// <summary>Reads <c>grey: 2026-12-13</c> or <c>grey: 2026-12-13..2026-12-14</c>.</summary>
internal static class GreyReader
{
    public static DayRange? Read(YamlFields fields)
    {
        if (fields.Scalar("grey") is not { } scalar)
        {
            return null;
        }

        var days = scalar.Value.Split("..");
        if (days.Length > 2 || !TryReadDay(days[0], out var first) || !TryReadDay(days[^1], out var last))
        {
            fields.Report(scalar.Span, ConfigRules.GreyInvalid, scalar.Value);
            return null;
        }

        if (last < first)
        {
            fields.Report(scalar.Span, FrontMatterRules.PeriodOrder, $"{first}", $"{last}");
            return null;
        }

        return new DayRange(first, last);
    }

    /// <summary>The site is built once a day or on a push, so that hours could not be kept.</summary>
    private static bool TryReadDay(string text, out ChinaDate day) => ChinaDate.TryParse(text.Trim(), out day) && !day.HasTime;
}
