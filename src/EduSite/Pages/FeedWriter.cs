using System.Collections.Immutable;
using EduSite.Model;

namespace EduSite.Pages;

/// <summary>Atom and JSON Feed for the site and for every column, district and topic.</summary>
internal static class FeedWriter
{
    public static IEnumerable<GeneratedFile> Files(Site site) =>
        site.Config.Feeds.Enabled ? Feeds(site).SelectMany(FilesOf) : [];

    private static IEnumerable<Feed> Feeds(Site site)
    {
        var items = site.Config.Feeds.Items;
        ImmutableArray<int> newest = [.. Enumerable.Range(0, Math.Min(items, site.Reports.Length))];
        yield return new Feed(site, site.Config.Title, site.Config.Description, Route.Home, newest);
        foreach (var listing in site.Listings.Where(listing => FileRoutes.HasFeed(listing.Key)))
        {
            yield return new Feed(
                site,
                $"{listing.Title} - {site.Config.Title}",
                listing.Key.Column?.Description ?? "",
                listing.Route,
                [.. listing.Members.Take(items)]);
        }
    }

    private static IEnumerable<GeneratedFile> FilesOf(Feed feed)
    {
        // An empty feed says when it was made.
        ImmutableArray<int>? reports = feed.Members.IsEmpty ? null : feed.Members;
        yield return new(FileRoutes.AtomFeed(feed.Folder), (outlines, output) => AtomFeed.Write(feed, outlines, output)) { Reports = reports };
        yield return new(FileRoutes.JsonFeed(feed.Folder), (outlines, output) => JsonFeed.Write(feed, outlines, output)) { Reports = reports };
    }
}
