using EduSite.Diagnostics;
using EduSite.Model;
using EduSite.Text;

namespace EduSite.Building;

/// <summary>Checks links to headings of other reports, which can be known only when every text has been parsed.</summary>
internal static class AnchorCheck
{
    public static void Run(
        Site site, ArticleOutline[] outlines, IEnumerable<AnchorLink> links, DiagnosticBag problems)
    {
        var ordinals = site.Reports.Select((report, ordinal) => (report, ordinal)).ToDictionary(p => p.report, p => p.ordinal);
        foreach (var link in links)
        {
            if (ordinals.TryGetValue(link.Target, out var ordinal) && !outlines[ordinal].Anchors.Contains(link.Anchor))
            {
                var near = NearestName.Find(link.Anchor, outlines[ordinal].Anchors);
                var hint = Suggestion.Of(near);
                problems.Add(Diagnostic.At(
                    link.Location, MarkdownRules.AnchorMissing, link.Anchor, hint.Chinese, hint.English));
            }
        }
    }
}
