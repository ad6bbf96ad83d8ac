using System.Collections.Immutable;
using EduSite.Model;
using EduSite.Text;

namespace EduSite.Pages;

/// <summary>What a feed says, whatever its format.</summary>
/// <param name="Folder">The page that the feed follows; its files lie in the same folder.</param>
/// <param name="Members">Ordinals of the reports, newest first.</param>
internal sealed record Feed(Site Site, string Title, string Description, Route Folder, ImmutableArray<int> Members)
{
    public SiteConfig Config => Site.Config;

    public string PageUrl => Config.BaseUrl.AbsoluteOf(Folder);

    public string AtomUrl => Config.BaseUrl.AbsoluteOf(FileRoutes.AtomFeed(Folder));

    public string JsonUrl => Config.BaseUrl.AbsoluteOf(FileRoutes.JsonFeed(Folder));

    /// <summary>Who answers for the site, and so for the feed as a whole.</summary>
    public string Publisher => Config.Identity.Organizer is { Length: > 0 } organizer ? organizer : Config.Title;

    /// <summary>
    /// The latest change of what is in it, so that a build that changes nothing leaves the file as it is. A feed needs
    /// a date even when it is empty: then the day of the build.
    /// </summary>
    public ChinaDate Updated => Members.IsEmpty
        ? new ChinaDate(Site.BuiltAt.Local.Date, HasTime: false)
        : Members.Max(ordinal => Site.Reports[ordinal].LastModified);

    /// <summary>The author's name where there is one, and the unit that signs.</summary>
    public static IEnumerable<string> AuthorsOf(Report report) =>
        report.Author is { Length: > 0 } author && author != report.Source ? [author, report.Source] : [report.Source];
}
