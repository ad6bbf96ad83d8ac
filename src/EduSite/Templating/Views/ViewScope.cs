using System.Collections.Immutable;
using EduSite.Model;

namespace EduSite.Templating.Views;

/// <summary>
/// What all views of one renderer share: the frozen site, and the page that is being rendered just now. Belongs to one
/// thread.
/// </summary>
internal sealed class ViewScope(
    Site site, RouteTable routes, IReadOnlyList<ArticleOutline> outlines, ExternalLinks externalLinks)
{
    private static readonly ImmutableArray<Axis> Axes = [.. Enum.GetValues<Axis>()];

    private readonly ImmutableArray<Listing>[] _listings =
        [.. Axes.Select(axis => site.Listings.Where(listing => listing.Key.Axis == axis).ToImmutableArray())];

    private readonly Dictionary<Column, Listing> _listingsOfColumns =
        site.Listings.Where(listing => listing.Key.IsColumn).ToDictionary(listing => listing.Key.Column!);

    private readonly ImmutableArray<Axis> _overviews =
        [.. Axes.Where(axis => routes.PagesByRoute.ContainsKey(new OverviewPage(axis).Route))];

    private DistrictMap? _map;

    public Site Site => site;

    /// <summary>Null while no district has a report.</summary>
    public DistrictMap? Map => _map ??= DistrictMap.Of(this);

    public SiteConfig Config => site.Config;

    public RouteTable Routes => routes;

    public ExternalLinks ExternalLinks => externalLinks;

    public Page Page { get; private set; } = new NotFoundPage();

    public Article? Article { get; private set; }

    /// <summary>The list on whose page we are, or null.</summary>
    public Listing? Listing => (Page as ListPage)?.Listing;

    /// <summary>The axes that have an overview page.</summary>
    public ImmutableArray<Axis> Overviews => _overviews;

    public void Enter(Page page, Article? article) => (Page, Article) = (page, article);

    /// <summary>The lists of one axis in the site's order: years and months newest first, terms as in site.yml.</summary>
    public ImmutableArray<Listing> Listings(Axis axis) => _listings[(int)axis];

    /// <summary>The lists of whole columns, in menu order.</summary>
    public ImmutableArray<Listing> ColumnListings { get; } = [.. site.Listings.Where(listing => listing.Key.IsColumn)];

    /// <summary>An indicator that has a page.</summary>
    public Indicator? FindIndicator(string name) =>
        site.Indicators.FirstOrDefault(table => table.Indicator.Name == name)?.Indicator;

    public Listing? ListingOf(Column column) => _listingsOfColumns.GetValueOrDefault(column);

    public string Url(Route route) => Config.BaseUrl.PathOf(route);

    /// <summary>A file beside a list (its feed), or null when the site has none there.</summary>
    public string? FileUrl(string address) =>
        Route.TryParse(address, out var route) && routes.Files.Contains(route) ? Url(route) : null;

    public View<ReportEntry> Report(int ordinal) =>
        ReportViews.Report.Show(new ReportEntry(site.Reports[ordinal], ordinal));

    public View<ReportEntry>? ReportIfAny(int? ordinal) => ordinal is { } known ? Report(known) : null;

    public ViewList<int> Reports(ImmutableArray<int> ordinals, int limit = int.MaxValue) =>
        new(ordinals, limit, ordinal => Report(ordinal));

    /// <summary>
    /// What is known of a report's text. While report pages are written, other reports may not have been read yet, and
    /// what a page says must not depend on the order of work: there only the page's own report has an outline.
    /// </summary>
    public ArticleOutline? Outline(int ordinal) => Page is ReportPage page
        ? page.Ordinal == ordinal ? Article?.Outline : null
        : ordinal < outlines.Count ? outlines[ordinal] : null;

    /// <summary>The same site seen from no page in particular, for what all pages share.</summary>
    public ViewScope SiteWide() => new(site, routes, [], externalLinks);

    public View<Link> Link(Listing listing) => Link(listing, listing.Title);

    public View<Link> Link(Listing listing, string name) =>
        SiteViews.Link.Show(new Link(name, Url(listing.Route), listing.Members.Length, listing == Listing));

    public ViewList<Listing> Links(ImmutableArray<Listing> listings) => new(listings, Link);

    /// <summary>Terms of a report as links to their lists.</summary>
    public ViewList<Term> Links(ImmutableArray<Term> terms, Func<Term, ListingKey> key) =>
        new(terms, term => LinkIfAny(term, key(term)));

    public View<Link>? LinkIfAny(Term? term, ListingKey key) =>
        term is not null && Site.FindListing(key) is { } listing ? Link(listing, term.Name) : null;
}
