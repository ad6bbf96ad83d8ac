using System.Collections.Immutable;
using EduSite.Model;

namespace EduSite.Templating.Views;

/// <summary>What several tags and templates ask of one page, found out once.</summary>
internal sealed class PageParts(Page page, ViewScope scope)
{
    public string Description => field ??= PageFacts.Description(page, scope);

    public string Keywords => field ??= PageFacts.Keywords(page, scope.Config);

    public ImmutableArray<Link> Breadcrumb => field.IsDefault ? field = PageFacts.Breadcrumb(page, scope) : field;

    /// <summary>Of a page of a list.</summary>
    public ImmutableArray<LinkGroup> Facets =>
        field.IsDefault ? field = page is ListPage list ? Views.Facets.Of(list.Listing.Key, scope) : [] : field;
}
