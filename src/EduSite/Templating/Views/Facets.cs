using System.Collections.Immutable;
using EduSite.Model;

namespace EduSite.Templating.Views;

/// <summary>
/// The ways from a list by year, district or topic to its narrower, wider and neighbouring lists: for each of the three
/// axes every value that is not empty together with what is chosen on the other two.
/// </summary>
internal static class Facets
{
    public static ImmutableArray<LinkGroup> Of(ListingKey key, ViewScope scope)
    {
        if (key is { Column: not null } or { Month: not null } or { Unit: not null })
        {
            return [];
        }

        return
        [
            .. Group(key, key with { Year = null }, Axis.Year, scope),
            .. Group(key, key with { District = null }, Axis.District, scope),
            .. Group(key, key with { Topic = null }, Axis.Topic, scope),
        ];
    }

    /// <summary>The group of one axis, or none when it offers no way on.</summary>
    private static IEnumerable<LinkGroup> Group(ListingKey key, ListingKey wider, Axis axis, ViewScope scope)
    {
        var links = ImmutableArray.CreateBuilder<Link>();
        if (wider != key && scope.Site.FindListing(wider) is { } all)
        {
            links.Add(new Link("全部", scope.Url(all.Route), all.Members.Length, false));
        }

        foreach (var single in scope.Listings(axis))
        {
            if (scope.Site.FindListing(wider.Crossed(single.Key)) is { } listing)
            {
                links.Add(new Link(
                    single.Key.Title, scope.Url(listing.Route), listing.Members.Length, listing == scope.Listing));
            }
        }

        if (links.Any(link => !link.IsCurrent))
        {
            yield return new LinkGroup(Words.Of(axis), SiteViews.Link.ShowAll(links.ToImmutable()));
        }
    }
}
