using System.Collections.Immutable;
using EduSite.Text;

namespace EduSite.Building.Preview;

/// <summary>Finds the pages that somebody probably looked for.</summary>
internal static class NearAddresses
{
    private const int Most = 5;

    /// <summary>Longer ones were not typed by hand, and comparing takes time by their length.</summary>
    private const int Longest = 100;

    public static ImmutableArray<string> Find(PreviewPlan plan, string address) => address.Length > Longest
        ? []
        :
        [
            .. plan.Routes.PagesByRoute.Keys
                .Where(route => Math.Abs(route.Value.Length - address.Length) <= Limit(address))
                .Select(route => (Route: route, Distance: NearestName.Distance(address, route.Value)))
                .Where(near => near.Distance <= Limit(address))
                .OrderBy(near => near.Distance).ThenBy(near => near.Route)
                .Take(Most)
                .Select(near => plan.Config.BaseUrl.PathOf(near.Route)),
        ];

    private static int Limit(string address) => Math.Max(2, address.Length / 3);
}
