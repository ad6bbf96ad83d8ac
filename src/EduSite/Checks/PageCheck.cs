using System.Text.RegularExpressions;
using EduSite.Diagnostics;
using EduSite.Model;
using EduSite.Text;

namespace EduSite.Checks;

/// <summary>What one finished page tells by itself: its tags, its title, what it loads, what it should not show.</summary>
internal static partial class PageCheck
{
    private static readonly TextPosition Top = new(1, 1);

    private static readonly string[] SiteTags = ["SiteName", "SiteDomain", "SiteIDCode"];

    private static readonly string[] ColumnTags = ["ColumnName", "ColumnType", "ColumnDescription", "ColumnKeywords"];

    private static readonly string[] ArticleTags = ["ArticleTitle", "PubDate", "ContentSource"];

    /// <param name="page">What the page is; null for what the plan does not know.</param>
    public static void Run(PageFacts facts, OutputPath path, Page? page, SiteConfig config, PageFindings findings)
    {
        if (facts.Title.Length == 0)
        {
            findings.Add(PageRules.TitleMissing, path, Top, "");
        }

        if (string.IsNullOrWhiteSpace(facts.Language))
        {
            findings.Add(PageRules.LanguageMissing, path, Top, "");
        }

        foreach (var leftover in facts.Leftovers)
        {
            findings.Add(PageRules.Leftover, path, leftover.Position, leftover.Value);
        }

        foreach (var picture in facts.Unnamed)
        {
            findings.Add(PageRules.ImageAlternative, path, picture.Position, picture.Value);
        }

        foreach (var load in facts.Loads.Where(load => IsForeign(load.Value, config.BaseUrl)))
        {
            findings.Add(PageRules.ThirdParty, path, load.Position, load.Value);
        }

        foreach (var twice in facts.Ids.GroupBy(id => id.Value).Where(group => group.Count() > 1))
        {
            findings.Add(PageRules.IdRepeated, path, twice.ElementAt(1).Position, twice.Key);
        }

        if (page is HomePage or ListPage or ReportPage)
        {
            CheckTags(facts, path, page, findings);
        }
    }

    private static void CheckTags(PageFacts facts, OutputPath path, Page page, PageFindings findings)
    {
        var required = page switch
        {
            ReportPage => [.. SiteTags, .. ArticleTags],
            HomePage => [.. SiteTags, .. ColumnTags],
            ListPage { Listing.Key.Column: not null } => [.. SiteTags, .. ColumnTags],
            _ => SiteTags,
        };
        foreach (var name in required)
        {
            var tags = facts.Tags.Where(tag => tag.Name.Equals(name, StringComparison.OrdinalIgnoreCase)).ToArray();
            if (tags.Length == 0 || tags[0].Value.Length == 0)
            {
                findings.Add(PageRules.TagMissing, path, tags.Length == 0 ? Top : tags[0].Position, name);
            }
            else if (tags.Length > 1)
            {
                findings.Add(PageRules.TagRepeated, path, tags[1].Position, name);
            }
        }

        foreach (var tag in facts.Tags.Where(IsWrong))
        {
            findings.Add(PageRules.TagValue, path, tag.Position, tag.Name, tag.Value.Length > 40 ? tag.Value[..40] : tag.Value);
        }
    }

    private static bool IsWrong(PageTag tag) => tag.Value.Length > 0 && (tag.Name switch
    {
        "PubDate" => !PublicationDate().IsMatch(tag.Value),
        "SiteIDCode" => !SiteCode().IsMatch(tag.Value),
        _ => false,
    } || tag.Value is "null" or "undefined" or "NaN" || tag.Value.Contains("{{", StringComparison.Ordinal));

    private static bool IsForeign(string address, BaseUrl own) =>
        (address.StartsWith("//", StringComparison.Ordinal) || address.StartsWith("http", StringComparison.OrdinalIgnoreCase)) &&
        Uri.TryCreate(new Uri(own.Origin), address, out var uri) && uri.Host != new Uri(own.Origin).Host;

    [GeneratedRegex(@"^\d{4}-\d{2}-\d{2} \d{2}:\d{2}$")]
    private static partial Regex PublicationDate();

    [GeneratedRegex(@"^(?:\d{10}|bm\d{8})$")]
    private static partial Regex SiteCode();
}
