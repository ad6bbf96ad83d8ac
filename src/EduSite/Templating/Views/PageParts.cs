using System.Collections.Immutable;
using EduSite.Model;

namespace EduSite.Templating.Views;

/// <summary>What several tags and templates ask of one page, found out once.</summary>
internal sealed class PageParts(Page page, ViewScope scope)
{
    private FeedLink? _feedAtom;
    private FeedLink? _feedJson;

    public string Description => field ??= PageFacts.Description(page, scope);

    public string Keywords => field ??= PageFacts.Keywords(page, scope.Config);

    public ImmutableArray<Link> Breadcrumb => field.IsDefault ? field = PageFacts.Breadcrumb(page, scope) : field;

    /// <summary>Of a page of a list.</summary>
    public ImmutableArray<LinkGroup> Facets =>
        field.IsDefault ? field = page is ListPage list ? scope.Facets(list) : [] : field;

    public string? FeedAtom => (_feedAtom ??= Feed("feed.xml")).Url;

    public string? FeedJson => (_feedJson ??= Feed("feed.json")).Url;

    /// <summary>That of the list, else that of the site.</summary>
    private FeedLink Feed(string name) => new(
        (page is ListPage list ? scope.FileUrl(list.Listing.Route + name) : null) ?? scope.FileUrl("/" + name));

    private sealed record FeedLink(string? Url);
}
