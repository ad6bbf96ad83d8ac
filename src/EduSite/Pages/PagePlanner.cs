using System.Collections.Immutable;
using EduSite.Diagnostics;
using EduSite.Model;

namespace EduSite.Pages;

/// <summary>Decides which pages exist, and finds addresses that clash before anything is rendered.</summary>
public static class PagePlanner
{
    /// <param name="files">The addresses of feeds, API files, sitemap and robots.txt.</param>
    public static RouteTable Plan(Site site, IEnumerable<Route> files, DiagnosticBag problems) =>
        RouteCollisions.Resolve(site, [.. IndexablePages(site), .. OtherPages(site)], [.. files], problems);

    /// <summary>What readers and search engines are meant to find, in a fixed order.</summary>
    internal static IEnumerable<Page> IndexablePages(Site site) =>
    [
        .. site.Reports.Select((report, ordinal) => new ReportPage(report, ordinal)),
        new HomePage(),
        .. site.Listings.SelectMany(listing => PagesOf(site, listing)),
        .. Overviews(site).Select(axis => new OverviewPage(axis)),
        .. site.Indicators.IsEmpty ? (Page[])[] : [new IndicatorsPage()],
        .. site.Indicators.Select(table => new IndicatorPage(table)),
        new SiteMapPage(),
    ];

    private static IEnumerable<Page> OtherPages(Site site) =>
    [
        .. site.Removed.Select(report => new TombstonePage(report, report.PublicationAt(site.BuiltAt))),
        .. site.Config.Search.Enabled ? [new SearchPage()] : Array.Empty<Page>(),
        new NotFoundPage(),
        .. Redirects(site),
    ];

    private static IEnumerable<Page> PagesOf(Site site, Listing listing)
    {
        var isHeadlines = listing.Key is { IsColumn: true, Column: var column } && column == site.Config.HeadlineColumn;
        var members = isHeadlines ? site.Headlines : listing.Members;
        var size = site.Config.Paging.PageSize;
        var count = Math.Max(1, (members.Length + size - 1) / size);
        for (var number = 1; number <= count; number++)
        {
            var start = (number - 1) * size;
            var slice = members.AsSpan(start, Math.Min(size, members.Length - start)).ToImmutableArray();
            yield return new ListPage(ListPage.RouteOf(listing, number), listing, number, count, slice);
        }
    }

    /// <summary>The axes that have at least one list.</summary>
    private static IEnumerable<Axis> Overviews(Site site) =>
        Enum.GetValues<Axis>().Where(axis => site.Listings.Any(listing => listing.Key.Axis == axis));

    private static IEnumerable<Page> Redirects(Site site)
    {
        var url = site.Config.BaseUrl;
        foreach (var report in site.Reports.Concat(site.Removed))
        {
            foreach (var alias in report.Aliases)
            {
                yield return new RedirectPage(alias.Route, url.PathOf(report.Route), alias.Location);
            }
        }

        foreach (var redirect in site.Config.Redirects)
        {
            var target = Route.TryParse(redirect.To, out var route) ? url.PathOf(route) : redirect.To;
            yield return new RedirectPage(redirect.From, target, redirect.Location);
        }
    }
}
