using System.Collections.Immutable;
using EduSite.Model;

namespace EduSite.Templating.Views;

/// <summary>
/// The ways from a list by column, year, district or topic to its narrower, wider and neighbouring lists: for each of the
/// four every value that is not empty together with what is chosen on the others.
/// </summary>
internal static class Facets
{
    public static ImmutableArray<LinkGroup> Of(ListingKey key, ViewScope scope) => key switch
    {
        { Month: not null } or { Unit: not null } => [],
        // Nothing is narrower than this, and most of these lists hold one or two reports: fifty ways to its neighbours
        // would outweigh them, on the page and in the time of a build. They are one wider list away.
        { Year: not null, District: not null, Topic: not null } => [Wider(key, scope)],
        _ =>
        [
            .. Group(key, key with { Column = null }, "栏目", scope.ColumnListings, scope),
            .. Group(key, key with { Year = null }, Axis.Year, scope),
            .. Group(key, key with { District = null }, Axis.District, scope),
            .. Group(key, key with { Topic = null }, Axis.Topic, scope),
        ],
    };

    private static LinkGroup Wider(ListingKey key, ViewScope scope)
    {
        ImmutableArray<(string Name, ListingKey Key)> wider =
        [
            ("不限年度", key with { Year = null }),
            ("不限区县", key with { District = null }),
            ("不限主题", key with { Topic = null }),
        ];
        return new LinkGroup("放宽条件", new ViewList<(string Name, ListingKey Key)>(
            wider, way => scope.Link(scope.Find(way.Key)!, way.Name)));
    }

    private static IEnumerable<LinkGroup> Group(ListingKey key, ListingKey wider, Axis axis, ViewScope scope) =>
        Group(key, wider, Words.Of(axis), scope.Listings(axis), scope);

    /// <summary>The group of one axis, or none when it offers no way on.</summary>
    /// <param name="values">The lists of the axis alone.</param>
    private static IEnumerable<LinkGroup> Group(
        ListingKey key, ListingKey wider, string title, ImmutableArray<Listing> values, ViewScope scope)
    {
        // The columns by themselves are the menu of every page.
        if (key.IsColumn && wider == new ListingKey())
        {
            yield break;
        }

        var links = ImmutableArray.CreateBuilder<Link>();
        if (wider != key && scope.Find(wider) is { } all)
        {
            links.Add(new Link("全部", scope.Url(all.Route), scope.Count(all), false));
        }

        foreach (var value in values)
        {
            if (scope.Find(wider.Crossed(value.Key)) is { } listing)
            {
                links.Add(new Link(
                    value.Title, scope.Url(listing.Route), scope.Count(listing), listing == scope.Listing));
            }
        }

        if (links.Any(link => !link.IsCurrent))
        {
            yield return new LinkGroup(title, SiteViews.Link.ShowAll(links.ToImmutable()));
        }
    }
}
