using System.Collections.Frozen;
using System.Collections.Immutable;

namespace EduSite.Model;

/// <summary>Every address of the site, known before anything is rendered: what links are checked against. Frozen.</summary>
/// <param name="Pages">All HTML pages in a fixed order; the report pages come first, by ordinal.</param>
/// <param name="PagesByRoute">The same pages by address.</param>
/// <param name="Files">The addresses of feeds, API files, sitemap and robots.txt.</param>
public sealed record RouteTable(
    ImmutableArray<Page> Pages,
    FrozenDictionary<Route, Page> PagesByRoute,
    FrozenSet<Route> Files)
{
    public bool Contains(Route route) => PagesByRoute.ContainsKey(route) || Files.Contains(route);
}
