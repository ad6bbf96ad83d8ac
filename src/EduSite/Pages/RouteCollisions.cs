using System.Collections.Frozen;
using System.Collections.Immutable;
using EduSite.Diagnostics;
using EduSite.Model;

namespace EduSite.Pages;

/// <summary>Makes the route table and reports every address that two pages want, or that cannot lie beside another.</summary>
internal static class RouteCollisions
{
    public static RouteTable Resolve(
        Site site, ImmutableArray<Page> planned, ImmutableArray<Route> files, DiagnosticBag problems)
    {
        var siteFile = Location.Of(site.Config.Source.Path);
        var byRoute = new Dictionary<Route, Page>(planned.Length);
        var pages = ImmutableArray.CreateBuilder<Page>(planned.Length);
        foreach (var page in planned)
        {
            if (byRoute.TryAdd(page.Route, page))
            {
                pages.Add(page);
            }
            else
            {
                var rule = page is RedirectPage ? RouteRules.AliasHitsPage : RouteRules.RouteDuplicate;
                problems.Add(Diagnostic.At(
                    LocationOf(page) ?? siteFile, rule, page.Route.Value, Describe(byRoute[page.Route])));
            }
        }

        foreach (var file in files.Where(byRoute.ContainsKey))
        {
            problems.Add(Diagnostic.At(
                LocationOf(byRoute[file]) ?? siteFile, RouteRules.RouteDuplicate, file.Value, file.File.Value));
        }

        var table = new RouteTable(pages.ToImmutable(), byRoute.ToFrozenDictionary(), files.ToFrozenSet());
        FindFilesThatAreFolders(table, siteFile, problems);
        FindDeadRedirects(site, table, problems);
        return table;
    }

    private static void FindFilesThatAreFolders(RouteTable table, Location siteFile, DiagnosticBag problems)
    {
        var pages = table.Pages.ToDictionary(page => page.Route.File.Value);
        var seen = new HashSet<string>();
        foreach (var path in table.Pages.Select(page => page.Route).Concat(table.Files).Select(route => route.File.Value))
        {
            for (var slash = path.LastIndexOf('/'); slash > 0 && seen.Add(path[..slash]); slash = path.LastIndexOf('/', slash - 1))
            {
                if (pages.TryGetValue(path[..slash], out var page))
                {
                    problems.Add(Diagnostic.At(
                        LocationOf(page) ?? siteFile, RouteRules.RouteInsideFile, "/" + path, page.Route.Value));
                }
            }
        }
    }

    private static void FindDeadRedirects(Site site, RouteTable table, DiagnosticBag problems)
    {
        foreach (var redirect in site.Config.Redirects)
        {
            if (Route.TryParse(redirect.To, out var route) && !table.Contains(route))
            {
                problems.Add(Diagnostic.At(redirect.Location, RouteRules.RedirectDead, redirect.To));
            }
        }
    }

    private static Location? LocationOf(Page page) => page switch
    {
        ReportPage report => report.Report.Location,
        TombstonePage tombstone => tombstone.Report.Location,
        RedirectPage redirect => redirect.Location,
        _ => null,
    };

    private static string Describe(Page page) => page switch
    {
        ReportPage report => report.Report.Path.Value,
        TombstonePage tombstone => tombstone.Report.Path.Value,
        RedirectPage redirect => $"{redirect.Location.Path}:{redirect.Location.Start.Line}",
        ListPage list => list.Listing.Key.Title,
        _ => page.Route.Value,
    };
}
