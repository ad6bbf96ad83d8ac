using System.Collections.Immutable;
using EduSite.Model;
using EduSite.Text;

namespace EduSite.Templating.Views;

/// <summary>
/// What all views of one renderer share: the frozen site, and the page that is being rendered just now. Belongs to one
/// thread. Views see the site through it only, so that <paramref name="reads"/> notes all that a page depends on.
/// </summary>
internal sealed class ViewScope(Site site, RouteTable routes, IReadOnlyList<ArticleOutline> outlines, PageReads reads)
{
    private static readonly ImmutableArray<Axis> Axes = [.. Enum.GetValues<Axis>()];

    private static readonly ImmutableArray<string> AxisNames = [.. Axes.Select(axis => axis.ToString())];

    private readonly ImmutableArray<Listing>[] _listings =
        [.. Axes.Select(axis => site.Listings.Where(listing => listing.Key.Axis == axis).ToImmutableArray())];

    private readonly Dictionary<Column, Listing> _listingsOfColumns =
        site.Listings.Where(listing => listing.Key.IsColumn).ToDictionary(listing => listing.Key.Column!);

    private readonly ImmutableArray<Axis> _overviews =
        [.. Axes.Where(axis => routes.PagesByRoute.ContainsKey(new OverviewPage(axis).Route))];

    private readonly ImmutableArray<Indicator> _indicators = [.. site.Indicators.Select(table => table.Indicator)];

    private Remembered<DistrictMap?>? _map;

    /// <summary>Of the list whose page was written last.</summary>
    private (Listing List, Remembered<ImmutableArray<LinkGroup>> Ways)? _facets;

    public PageReads Reads => reads;

    /// <summary>Null while no district has a report.</summary>
    public DistrictMap? Map => reads.Recall(_map ??= reads.Remember(() => DistrictMap.Of(this)));

    public SiteConfig Config => site.Config;

    /// <summary>Links of the theme to other sites.</summary>
    public ExternalLinks ExternalLinks { get; } = new(site.Config, reads);

    public Page Page { get; private set; } = new NotFoundPage();

    public Article? Article { get; private set; }

    /// <summary>Of <see cref="Page"/>.</summary>
    public PageParts Parts { get => field ??= new PageParts(Page, this); private set; }

    /// <summary>The list on whose page we are, or null.</summary>
    public Listing? Listing => (Page as ListPage)?.Listing;

    /// <summary>The lists of whole columns, in menu order. Every column has one.</summary>
    public ImmutableArray<Listing> ColumnListings { get; } = [.. site.Listings.Where(listing => listing.Key.IsColumn)];

    /// <summary>The axes that have an overview page.</summary>
    public ImmutableArray<Axis> Overviews => Noted(FactKind.Overviews, _overviews);

    /// <summary>How many reports the site has.</summary>
    public int Total => Noted(FactKind.Total, site.Reports.Length);

    public ChinaDate BuiltAt => Noted(FactKind.Moment, site.BuiltAt);

    public int BuiltYear => Noted(FactKind.Year, site.BuiltAt.Year);

    public bool IsGrey => Noted(FactKind.Grey, site.IsGrey);

    /// <summary>Ordinals of 要闻.</summary>
    public ImmutableArray<int> Headlines => Noted(FactKind.Headlines, site.Headlines);

    /// <summary>The newest reports of all columns; the site's reports stand newest first.</summary>
    public ImmutableArray<int> Newest => Noted(
        FactKind.Newest, ImmutableArray.CreateRange(Enumerable.Range(0, Math.Min(Config.Paging.HomeLatest, site.Reports.Length))));

    /// <summary>The indicators that have a page.</summary>
    public ImmutableArray<Indicator> Indicators => Noted(FactKind.IndicatorNames, _indicators);

    /// <summary>All that reports say of them.</summary>
    public ImmutableArray<IndicatorTable> IndicatorTables => Noted(FactKind.Indicators, site.Indicators);

    public void Enter(Page page, Article? article) => (Page, Article, Parts) = (page, article, new PageParts(page, this));

    /// <summary>The lists of one axis in the site's order: years and months newest first, terms as in site.yml.</summary>
    public ImmutableArray<Listing> Listings(Axis axis)
    {
        reads.Add(FactKind.Axis, AxisNames[(int)axis]);
        return _listings[(int)axis];
    }

    /// <summary>The pages of a list are written one after the other, and offer the same ways on.</summary>
    public ImmutableArray<LinkGroup> Facets(ListPage page)
    {
        if (page.Count == 1)
        {
            return Views.Facets.Of(page.Listing.Key, this);
        }

        if (_facets is not { } last || last.List != page.Listing)
        {
            _facets = last = (page.Listing, reads.Remember(() => Views.Facets.Of(page.Listing.Key, this)));
        }

        return reads.Recall(last.Ways);
    }

    public Listing? Find(ListingKey key)
    {
        if (site.FindListing(key) is { } listing)
        {
            reads.Add(FactKind.Listing, listing);
            return listing;
        }

        reads.AddMissing(key);
        return null;
    }

    /// <summary>How many reports are in a list.</summary>
    public int Count(Listing listing)
    {
        reads.Add(FactKind.Listing, listing);
        return listing.Members.Length;
    }

    /// <summary>Ordinals of the reports in a list.</summary>
    public ImmutableArray<int> Members(Listing listing)
    {
        reads.Add(FactKind.Members, listing);
        return listing.Members;
    }

    public Listing? ListingOf(Column column) => _listingsOfColumns.GetValueOrDefault(column);

    public ReportNeighbours Neighbours(int ordinal)
    {
        reads.Add(FactKind.Neighbours, ordinal);
        return site.Neighbours[ordinal];
    }

    /// <summary>As in <see cref="Site.TitleMarks"/>.</summary>
    public string? TitleMark(int ordinal) => site.TitleMarks.GetValueOrDefault(Entry(ordinal).Ordinal);

    /// <summary>Whether a report that this page has read is pinned today.</summary>
    public bool IsPinned(Promotion? promotion) => promotion?.IsPinnedAt(site.BuiltAt) == true;

    /// <summary>A file of <c>content/</c> that is no report.</summary>
    public ContentFile? File(SitePath path)
    {
        reads.Add(FactKind.File, path.Value);
        return site.Files.GetValueOrDefault(path);
    }

    /// <summary>Whether the site has a page or file there.</summary>
    public bool Has(Route route)
    {
        reads.Add(FactKind.Address, route.Value);
        return routes.Contains(route);
    }

    public string Url(Route route) => Config.BaseUrl.PathOf(route);

    /// <summary>A file beside a list (its feed), or null when the site has none there.</summary>
    public string? FileUrl(string address) => Route.TryParse(address, out var route) && Has(route) ? Url(route) : null;

    public ReportEntry Entry(int ordinal)
    {
        var report = site.Reports[ordinal];
        reads.Add(FactKind.Report, ordinal);
        return new ReportEntry(report, ordinal);
    }

    public View<ReportEntry> Report(int ordinal) => ReportViews.Report.Show(Entry(ordinal));

    public View<ReportEntry>? ReportIfAny(int? ordinal) => ordinal is { } known ? Report(known) : null;

    public ViewList<int> Reports(ImmutableArray<int> ordinals, int limit = int.MaxValue) =>
        new(ordinals, limit, ordinal => Report(ordinal));

    /// <summary>
    /// What is known of a report's text. While report pages are written, other reports may not have been read yet, and
    /// what a page says must not depend on the order of work: there only the page's own report has an outline.
    /// </summary>
    public ArticleOutline? Outline(int ordinal)
    {
        if (Page is ReportPage page)
        {
            return page.Ordinal == ordinal ? Article?.Outline : null;
        }

        reads.Add(FactKind.Outline, ordinal);
        return ordinal < outlines.Count ? outlines[ordinal] : null;
    }

    /// <summary>The same site seen from no page in particular, for what all pages share.</summary>
    public ViewScope SiteWide() => new(site, routes, [], reads);

    public View<Link> Link(Listing listing) => Link(listing, listing.Title);

    public View<Link> Link(Listing listing, string name) =>
        SiteViews.Link.Show(new Link(name, Url(listing.Route), Count(listing), listing == Listing));

    public ViewList<Listing> Links(ImmutableArray<Listing> listings) => new(listings, Link);

    /// <summary>Terms of a report as links to their lists.</summary>
    public ViewList<Term> Links(ImmutableArray<Term> terms, Func<Term, ListingKey> key) =>
        new(terms, term => LinkIfAny(term, key(term)));

    public View<Link>? LinkIfAny(Term? term, ListingKey key) =>
        term is not null && Find(key) is { } listing ? Link(listing, term.Name) : null;

    private T Noted<T>(FactKind kind, T value)
    {
        reads.Add(kind);
        return value;
    }
}
