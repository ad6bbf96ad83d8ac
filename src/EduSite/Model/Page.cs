using System.Collections.Immutable;

namespace EduSite.Model;

/// <summary>
/// One HTML page to be rendered: a closed set, one template for each kind. Pages hold references into the
/// <see cref="Site"/>, no text, so that all of them can be planned before the first is rendered.
/// </summary>
public abstract record Page(Route Route)
{
    /// <summary>Where it lies in the output folder.</summary>
    public OutputPath File { get; } = Route.File;

    /// <summary>Whether search engines should know the page: in the sitemap, and without <c>noindex</c>.</summary>
    public bool IsIndexable => this is not (RedirectPage or TombstonePage or NotFoundPage or LeavePage);
}

public sealed record HomePage() : Page(Route.Home);

/// <summary>A published report, by its ordinal in <see cref="Site.Reports"/>.</summary>
public sealed record ReportPage(Report Report, int Ordinal) : Page(Report.Route);

/// <summary>One page of a list. <paramref name="Number"/> counts from 1.</summary>
public sealed record ListPage(Route Route, Listing Listing, int Number, int Count, ImmutableArray<int> Members) : Page(Route)
{
    /// <summary>The first page is the list's own address; the n-th is <c>page-n.html</c> in its folder.</summary>
    public static Route RouteOf(Listing listing, int number) =>
        number == 1 ? listing.Route : Route.Of($"{listing.Route}page-{number}.html");
}

/// <summary>An overview of all lists of one axis, with their counts.</summary>
public sealed record OverviewPage(Axis Axis) : Page(Route.Of(Axis switch
{
    Axis.Year => "/years/",
    Axis.Month => "/archive/",
    Axis.District => "/districts/",
    Axis.Topic => "/topics/",
    _ => "/units/",
}));

/// <summary>All indicators with their latest values.</summary>
public sealed record IndicatorsPage() : Page(Address)
{
    public static Route Address { get; } = Route.Of("/indicators/");
}

/// <summary>One indicator over the years, in the city and its districts.</summary>
public sealed record IndicatorPage(IndicatorTable Table) : Page(Table.Indicator.Route);

/// <summary>An old address that sends readers on to a link (with sub-path) or a whole address.</summary>
public sealed record RedirectPage(Route Route, string Target, Location Location) : Page(Route);

/// <summary>The address of a withdrawn or expired report: says that it was taken down, shows nothing of it.</summary>
public sealed record TombstonePage(Report Report, Publication Reason) : Page(Report.Route);

/// <summary>Where readers search the site; only there when the search is on.</summary>
public sealed record SearchPage() : Page(SearchPage.Address)
{
    public static Route Address { get; } = Route.Of("/search.html");
}

public sealed record NotFoundPage() : Page(Route.Of("/404.html"));

/// <summary>站点地图 for people: every column and every way into the archive on one page.</summary>
public sealed record SiteMapPage() : Page(Route.Of("/sitemap.html"));

/// <summary>The ways into the archive beside the columns.</summary>
public enum Axis
{
    Year,
    Month,
    District,
    Topic,
    Unit,
}
