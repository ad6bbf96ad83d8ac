using System.Collections.Immutable;
using System.Globalization;
using EduSite.Model;
using EduSite.Text;

namespace EduSite.Templating.Views;

/// <summary>What themes see of the page that is being rendered: <c>page</c>, and the global of its kind.</summary>
internal static class PageViews
{
    public static readonly ViewType<Page> Page = new(
        "page",
        new("kind", "text", page => PageFacts.Kind(page)),
        new("title", "text", page => PageFacts.Title(page)),
        new("full_title", "text", (page, scope) => PageFacts.FullTitle(page, scope)),
        new("description", "text", (_, scope) => scope.Parts.Description),
        new("keywords", "text", (_, scope) => scope.Parts.Keywords),
        new("url", "text", (page, scope) => scope.Url(page.Route)),
        new("absolute_url", "text", (page, scope) => scope.Config.BaseUrl.AbsoluteOf(page.Route)),
        new("breadcrumb", "→link", (_, scope) => SiteViews.Link.ShowAll(scope.Parts.Breadcrumb)),
        new("column", "column?", page => SiteViews.Column.ShowIfAny(PageFacts.Column(page))),
        new("feed_atom", "text?", (_, scope) => scope.Parts.FeedAtom),
        new("feed_json", "text?", (_, scope) => scope.Parts.FeedJson),
        new("is_indexable", "bool", page => page.IsIndexable),
        new("has_charts", "bool", (page, scope) => PageFacts.HasCharts(page, scope)),
        new("meta", "html", (page, scope) => HeadTags.Standard(page, scope)),
        new("open_graph", "html", (page, scope) => HeadTags.OpenGraph(page, scope)),
        new("json_ld", "html", (page, scope) => StructuredData.Of(page, scope)));

    public static readonly ViewType<HomePage> Home = new(
        "home",
        new("headlines", "→report", (_, scope) =>
            scope.Reports(scope.Headlines, scope.Config.Paging.HomeHeadlines)),
        new("latest", "→report", (_, scope) => scope.Reports(scope.Newest)),
        new("columns", "→column", (_, scope) => SiteViews.Column.ShowAll(
            scope.Config.Columns.RemoveAll(column => SiteViews.MembersOf(column, scope).IsEmpty))));

    public static readonly ViewType<ListingKey> ListKey = new(
        "list_key",
        new("year", "number?", key => key.Year),
        new("month", "text?", key => key.Month is { } month
            ? string.Create(CultureInfo.InvariantCulture, $"{month.Year:0000}-{month.Month:00}")
            : null),
        new("column", "column?", key => SiteViews.Column.ShowIfAny(key.Column)),
        new("district", "link?", (key, scope) => scope.LinkIfAny(key.District, new ListingKey(District: key.District))),
        new("topic", "link?", (key, scope) => scope.LinkIfAny(key.Topic, new ListingKey(Topic: key.Topic))),
        new("unit", "link?", (key, scope) => scope.LinkIfAny(key.Unit, new ListingKey(Unit: key.Unit))));

    public static readonly ViewType<ListPage> List = new(
        "list",
        new("title", "text", list => list.Listing.Title),
        new("axis", "text", list => AxisOf(list.Listing.Key)),
        new("key", "list_key", list => ListKey.Show(list.Listing.Key)),
        new("reports", "→report", (list, scope) => scope.Reports(list.Members)),
        new("total", "number", (list, scope) => list.Listing.Key is { IsColumn: true, Column: { } column }
            ? SiteViews.MembersOf(column, scope).Length
            : scope.Count(list.Listing)),
        new("number", "number", list => list.Number),
        new("count", "number", list => list.Count),
        new("previous_url", "text?", (list, scope) => PageUrl(list, list.Number - 1, scope)),
        new("next_url", "text?", (list, scope) => PageUrl(list, list.Number + 1, scope)),
        new("first_url", "text", (list, scope) => PageUrl(list, 1, scope)),
        new("last_url", "text", (list, scope) => PageUrl(list, list.Count, scope)),
        new("pages", "→link?", (list, scope) => PageLinks(list, scope)),
        new("facets", "→group", (_, scope) => SiteViews.Group.ShowAll(scope.Parts.Facets)),
        new("charts", "→chart", (list, scope) => ReportCharts.Chart.ShowAll(ReportCharts.Of(list, scope))),
        new("indicators", "indicator_table?", (list, scope) => IndicatorViews.Table.ShowIfAny(IndicatorsOf(list, scope))),
        new("feed_atom", "text?", (list, scope) => scope.FileUrl(list.Listing.Route + "feed.xml")),
        new("feed_json", "text?", (list, scope) => scope.FileUrl(list.Listing.Route + "feed.json")),
        new("api_url", "text?", (list, scope) => scope.FileUrl($"/api{list.Listing.Route.Value.TrimEnd('/')}.json")));

    public static readonly ViewType<OverviewPage> Overview = new(
        "overview",
        new("axis", "text", overview => overview.Axis.ToString().ToLowerInvariant()),
        new("title", "text", overview => PageFacts.Title(overview)),
        new("links", "→link", (overview, scope) => scope.Links(scope.Listings(overview.Axis))),
        new("groups", "→group", (overview, scope) => SiteViews.Group.ShowAll(GroupsOf(overview.Axis, scope))),
        new("charts", "→chart", (overview, scope) => ReportCharts.Chart.ShowAll(ReportCharts.Of(overview, scope))));

    public static readonly ViewType<RedirectPage> Redirect = new(
        "redirect",
        new("target", "text", (redirect, scope) => scope.ExternalLinks.AddressOf(redirect.Target)),
        new("absolute_target", "text", (redirect, scope) => scope.Config.BaseUrl.AbsoluteOf(redirect.Target)));

    public static readonly ViewType<TombstonePage> Tombstone = new(
        "tombstone",
        new("reason", "text", tombstone => tombstone.Reason.ToString().ToLowerInvariant()),
        new("date", "date?", tombstone => SiteViews.DateIfAny(TakenDown(tombstone))),
        new("column", "column", tombstone => SiteViews.Column.Show(tombstone.Report.Column)));

    public static readonly ViewType<SearchPage> Search = new(
        "search",
        new("index", "text", (_, scope) => scope.Url(FileRoutes.SearchIndex)),
        new("results", "number", (_, scope) => scope.Config.Search.Results));

    public static readonly ViewType<LeavePage> Leave = new(
        "leave",
        new Member<LeavePage>("target", "text", leave => leave.Target));

    public static readonly ViewType<SiteMapPage> SiteMap = new(
        "sitemap",
        new Member<SiteMapPage>("groups", "→group", (_, scope) => SiteViews.Group.ShowAll(
        [
            .. scope.Overviews.Select(axis => new LinkGroup(
                PageFacts.Title(new OverviewPage(axis)),
                scope.Links(scope.Listings(axis)),
                scope.Url(new OverviewPage(axis).Route))),
            .. scope.Indicators.IsEmpty ? (LinkGroup[])[] : [IndicatorsGroup(scope)],
        ])));

    /// <summary>What reports say of a district, on the first page of its list.</summary>
    public static IndicatorRows? IndicatorsOf(ListPage list, ViewScope scope) =>
        list is { Number: 1, Listing.Key: { Axis: Axis.District, District: { } district } }
            ? IndicatorRows.OfDistrict(scope.IndicatorTables, district)
            : null;

    private static LinkGroup IndicatorsGroup(ViewScope scope) => new(
        PageFacts.IndicatorsTitle,
        SiteViews.Link.ShowAll(
            [.. scope.Indicators.Select(indicator => new Link(indicator.Name, scope.Url(indicator.Route), 0, false))]),
        scope.Url(IndicatorsPage.Address));

    private static string AxisOf(ListingKey key) =>
        key.IsColumn ? "column" : key.Axis?.ToString().ToLowerInvariant() ?? "crossing";

    private static string? PageUrl(ListPage list, int number, ViewScope scope) =>
        number >= 1 && number <= list.Count ? scope.Url(ListPage.RouteOf(list.Listing, number)) : null;

    /// <summary>The first, the last and five around the current page, with null where pages are left out.</summary>
    private static ViewList<int> PageLinks(ListPage list, ViewScope scope)
    {
        var numbers = ImmutableArray.CreateBuilder<int>();
        for (var number = 1; number <= list.Count; number++)
        {
            // A gap of one page would take as much room as the page's own number.
            if (number == 1 || number == list.Count || Math.Abs(number - list.Number) <= 2 ||
                (number == 2 && list.Number <= 5) || (number == list.Count - 1 && list.Number >= list.Count - 4))
            {
                numbers.Add(number);
            }
            else if (numbers[^1] != 0)
            {
                numbers.Add(0);
            }
        }

        return new ViewList<int>(numbers.ToImmutable(), number => number == 0 ? null : PageLink(list, number, scope));
    }

    private static View<Link> PageLink(ListPage list, int number, ViewScope scope) => SiteViews.Link.Show(new Link(
        number.ToString(CultureInfo.InvariantCulture), PageUrl(list, number, scope)!, 0, number == list.Number));

    /// <summary>Months under their year; any other axis is one group.</summary>
    private static ImmutableArray<LinkGroup> GroupsOf(Axis axis, ViewScope scope) => axis != Axis.Month
        ? [new LinkGroup(Words.Of(axis), scope.Links(scope.Listings(axis)))]
        :
        [
            .. scope.Listings(axis).GroupBy(listing => listing.Key.Month!.Value.Year).Select(year =>
                new LinkGroup($"{year.Key}年", new ViewList<Listing>(
                    [.. year], listing => scope.Link(listing, $"{listing.Key.Month!.Value.Month}月")))
                {
                    Chart = ReportCharts.MonthsOf(year, scope),
                }),
        ];

    /// <summary>When an expired report went off; the day a withdrawn one was last touched, if that is noted.</summary>
    private static ChinaDate? TakenDown(TombstonePage tombstone) => tombstone switch
    {
        { Reason: Publication.Expired, Report: var report } => report.ExpireAt ?? report.Notice?.End,
        { Report.Updates: { IsEmpty: false } updates } => updates[^1].Date,
        _ => null,
    };
}
