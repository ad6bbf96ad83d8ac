using System.Text.RegularExpressions;
using EduSite.Diagnostics;
using EduSite.Text;

namespace EduSite.Checks;

/// <summary>A text that says where it was taken from while its front matter does not.</summary>
internal static partial class RepostCheck
{
    public static void Run(ReportText text, CheckSettings settings, Findings findings)
    {
        if (text.Report is not { SourceUrl: null } report)
        {
            return;
        }

        foreach (Match match in Origin().Matches(text.Content))
        {
            var name = match.Groups["name"];
            var span = new TextSpan(name.Index, name.Length);
            if (match.Index >= text.BodyStart && text.IsWords(span) && name.Value != report.Source && !IsOurs(name.Value, settings))
            {
                findings.Add(DuplicateRules.RepostLink, span, name.Value);
            }
        }
    }

    private static bool IsOurs(string name, CheckSettings settings) =>
        settings.Config.Units.Find(name) is not null || name == settings.Config.Identity.Organizer || name == settings.Config.Title;

    /// <summary>A line of its own, or its brackets at the end of a text: （来源：新华网）.</summary>
    [GeneratedRegex(
        @"(?:^[ \t>*]*|[（(【\[])(?:(?:文章|信息|稿件|新闻|资料)?来源|(?:本文|全文)?(?:转载自|转自|摘自|来自)|稿源|原载于?)[ \t]*[:：]?[ \t]*[《“]?(?<name>[\p{IsCJKUnifiedIdeographs}A-Za-z0-9]{2,20})[》”]?[ \t]*(?:[)）】\]]|$)",
        RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex Origin();
}
