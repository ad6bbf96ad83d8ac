using System.Collections.Immutable;
using EduSite.Model;
using EduSite.Text;

namespace EduSite.Templating.Views;

/// <summary>A named way to another page, with the reports behind it (0 where that makes no sense).</summary>
internal sealed record Link(string Name, string Url, int Count, bool IsCurrent);

/// <summary>Links under one heading, which may lead to a page of its own.</summary>
internal sealed record LinkGroup(string Title, object Links, string? Url = null)
{
    /// <summary>The months of a year, drawn; null for other groups.</summary>
    public Html? Chart { get; init; }
}

/// <summary>An item of an option of type menu; without an address it only holds others.</summary>
internal sealed record MenuItem(string Name, string? Url, ImmutableArray<MenuItem> Items);

/// <summary>An item of an option of type blocks; the column where the kind is <c>column</c>.</summary>
internal sealed record Block(string Kind, Column? Column);

/// <summary>What themes see of the site as a whole, and the small things that everything else is made of.</summary>
internal static class SiteViews
{
    public static readonly ViewType<ChinaDate> Date = new(
        "date",
        new("day", "text", date => date.ToDay()),
        new("minute", "text", date => date.ToMinute()),
        new("iso", "text", date => date.ToIso()),
        new("year", "number", date => date.Year),
        new("month", "number", date => date.Month),
        new("month_day", "text", date => date.ToMonthDay()));

    public static readonly ViewType<Link> Link = new(
        "link",
        new("name", "text", link => link.Name),
        new("url", "text", link => link.Url),
        new("count", "number", link => link.Count),
        new("is_current", "bool", link => link.IsCurrent));

    public static readonly ViewType<LinkGroup> Group = new(
        "group",
        new("title", "text", group => group.Title),
        new("links", "→link", group => group.Links),
        new("url", "text?", group => group.Url),
        new("chart", "html?", group => group.Chart));

    public static readonly ViewType<Column> Column = new(
        "column",
        new("id", "text", column => column.Id),
        new("name", "text", column => column.Name),
        new("url", "text", (column, scope) => scope.ListingOf(column) is { } list ? scope.Url(list.Route) : null),
        new("kind", "text", column => column.Kind.ToString().ToLowerInvariant()),
        new("type", "text", column => column.Type),
        new("description", "text", column => column.Description),
        new("keywords", "text", column => column.Keywords),
        new("count", "number", (column, scope) => MembersOf(column, scope).Length),
        new("feed_atom", "text?", (column, scope) => scope.FileUrl($"/{column.Id}/feed.xml")),
        new("feed_json", "text?", (column, scope) => scope.FileUrl($"/{column.Id}/feed.json")),
        new("latest", "→report", (column, scope) =>
            scope.Reports(MembersOf(column, scope), scope.Config.Paging.HomeLatest)));

    public static readonly ViewType<MenuItem> MenuItem = new(
        "menu_item",
        new("name", "text", item => item.Name),
        new("url", "text?", item => item.Url),
        new("current", "text?", (item, scope) => CurrentOf(item, scope)),
        new("items", "→menu_item", item => MenuItem!.ShowAll(item.Items)));

    public static readonly ViewType<Block> Block = new(
        "block",
        new("kind", "text", block => block.Kind),
        new("column", "column?", block => Column.ShowIfAny(block.Column)));

    public static readonly ViewType<Identity> Identity = new(
        "identity",
        new("organizer", "text?", identity => NullIfEmpty(identity.Organizer)),
        new("operator", "text?", identity => NullIfEmpty(identity.Operator)),
        new("site_id_code", "text?", identity => NullIfEmpty(identity.SiteIdCode)),
        new("icp", "text?", identity => NullIfEmpty(identity.Icp)),
        new("police_record", "text?", identity => NullIfEmpty(identity.PoliceRecord)),
        new("police_code", "text?", identity => PoliceCode(identity.PoliceRecord)),
        new("phone", "text?", identity => NullIfEmpty(identity.Phone)),
        new("phone_url", "text?", identity => PhoneUrl(identity.Phone)),
        new("address", "text?", identity => NullIfEmpty(identity.Address)),
        new("email", "text?", identity => NullIfEmpty(identity.Email)),
        new("find_error_url", "text?", identity => NullIfEmpty(identity.FindErrorUrl)),
        new("organ_badge_url", "text?", identity => NullIfEmpty(identity.OrganBadgeUrl)),
        new("consult_url", "text?", identity => NullIfEmpty(identity.ConsultUrl)));

    public static readonly ViewType<SiteConfig> Site = new(
        "site",
        new("title", "text", config => config.Title),
        new("url", "text", config => config.BaseUrl.PathOf(Route.Home)),
        new("absolute_url", "text", config => config.BaseUrl.AbsoluteOf(Route.Home)),
        new("origin", "text", config => config.BaseUrl.Origin),
        new("domain", "text", config => config.BaseUrl.Host),
        new("language", "text", config => config.Language),
        new("description", "text?", config => NullIfEmpty(config.Description)),
        new("keywords", "text?", config => NullIfEmpty(string.Join(',', config.Keywords))),
        new("identity", "identity", config => Identity.Show(config.Identity)),
        new("columns", "→column", config => Column.ShowAll(config.Columns)),
        new("years", "→link", (_, scope) => scope.Links(scope.Listings(Axis.Year))),
        new("months", "→link", (_, scope) => scope.Links(scope.Listings(Axis.Month))),
        new("districts", "→link", (_, scope) => scope.Links(scope.Listings(Axis.District))),
        new("topics", "→link", (_, scope) => scope.Links(scope.Listings(Axis.Topic))),
        new("units", "→link", (_, scope) => scope.Links(scope.Listings(Axis.Unit))),
        new("overviews", "→link", (_, scope) =>
            new ViewList<Axis>(scope.Overviews, axis => Link.Show(OverviewLink(axis, scope)))),
        new("indicators", "link?", (_, scope) => IndicatorsLink(scope)),
        new("district_map", "map?", (_, scope) => DistrictMap.Map.ShowIfAny(scope.Map)),
        new("count", "number", (_, scope) => scope.Total),
        new("built_at", "date", (_, scope) => Date.Show(scope.BuiltAt)),
        new("built_year", "number", (_, scope) => scope.BuiltYear),
        new("feed_atom", "text?", (_, scope) => scope.FileUrl("/feed.xml")),
        new("feed_json", "text?", (_, scope) => scope.FileUrl("/feed.json")),
        new("search_url", "text?", (config, scope) => config.Search.Enabled ? scope.Url(SearchPage.Address) : null),
        new("is_grey", "bool", (_, scope) => scope.IsGrey),
        new("generator", "text", _ => "EduSite"));

    public static View<ChinaDate>? DateIfAny(ChinaDate? date) => date is { } known ? Date.Show(known) : null;

    /// <summary>The reports that a column shows: 要闻 also holds promoted ones, the pinned first.</summary>
    public static ImmutableArray<int> MembersOf(Column column, ViewScope scope) => column.Kind == ColumnKind.Headline
        ? scope.Headlines
        : scope.ListingOf(column) is { } listing ? scope.Members(listing) : [];

    public static Link OverviewLink(Axis axis, ViewScope scope)
    {
        var page = new OverviewPage(axis);
        return new Link(Words.Of(axis), scope.Url(page.Route), scope.Listings(axis).Length, scope.Page == page);
    }

    public static View<Link>? IndicatorsLink(ViewScope scope) => scope.Indicators.IsEmpty ? null : Link.Show(new Link(
        PageFacts.IndicatorsTitle, scope.Url(IndicatorsPage.Address), scope.Indicators.Length, scope.Page is IndicatorsPage));

    public static string? NullIfEmpty(string text) => text.Length == 0 ? null : text;

    /// <summary>The value of aria-current: this page, or the column that it belongs to.</summary>
    private static string? CurrentOf(MenuItem item, ViewScope scope)
    {
        if (item.Url == scope.Url(scope.Page.Route))
        {
            return "page";
        }

        return PageFacts.Column(scope.Page) is { } column && scope.ListingOf(column) is { } list &&
            item.Url == scope.Url(list.Route)
                ? "true"
                : null;
    }

    /// <summary>The fourteen digits that beian.mps.gov.cn looks a record up by.</summary>
    private static string? PoliceCode(string record)
    {
        var digits = string.Concat(record.Where(char.IsAsciiDigit));
        return digits.Length == 14 ? digits : null;
    }

    /// <summary>Null where there is more than one number, or words beside it: a telephone could not dial that.</summary>
    private static string? PhoneUrl(string phone)
    {
        var number = string.Concat(phone.Where(c => c is not (' ' or '(' or ')' or '（' or '）')));
        return number.Length is >= 3 and <= 20 && number.All(c => char.IsAsciiDigit(c) || c is '-' or '+') ? $"tel:{number}" : null;
    }
}
