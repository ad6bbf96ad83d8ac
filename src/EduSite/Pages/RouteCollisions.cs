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

        // By file, not by address: /news/ and /news/index.html are the same place on the disk.
        var byFile = new Dictionary<OutputPath, Page>(planned.Length);
        var pages = ImmutableArray.CreateBuilder<Page>(planned.Length);
        foreach (var page in planned)
        {
            if (byFile.TryAdd(page.File, page))
            {
                pages.Add(page);
            }
            else
            {
                var rule = page is RedirectPage ? RouteRules.AliasHitsPage : RouteRules.RouteDuplicate;
                problems.Add(Diagnostic.At(
                    LocationOf(page) ?? siteFile, rule, page.Route.Value, Describe(byFile[page.File])));
            }
        }

        FindDuplicateFiles(files, byFile, siteFile, problems);
        var table = new RouteTable(
            pages.ToImmutable(), pages.ToFrozenDictionary(page => page.Route), files.ToFrozenSet());
        FindReserved(table, siteFile, problems);
        FindFilesThatAreFolders(table, siteFile, problems);
        FindDeadRedirects(site, table, problems);
        return table;
    }

    private static void FindDuplicateFiles(
        ImmutableArray<Route> files, Dictionary<OutputPath, Page> pages, Location siteFile, DiagnosticBag problems)
    {
        var seen = new HashSet<OutputPath>();
        foreach (var file in files)
        {
            var page = pages.GetValueOrDefault(file.File);
            if (!seen.Add(file.File) || page is not null)
            {
                var place = page is null ? siteFile : LocationOf(page) ?? siteFile;
                problems.Add(Diagnostic.At(place, RouteRules.RouteDuplicate, file.Value, file.File.Value));
            }
        }
    }

    /// <summary>Attachments and theme files are copied late, so their folders are closed to pages altogether.</summary>
    private static void FindReserved(RouteTable table, Location siteFile, DiagnosticBag problems)
    {
        // The further pages of a list lie below its first, which is reported.
        var reserved = table.Pages.Where(page => FileRoutes.IsReserved(page.Route));
        foreach (var page in reserved.Where(page => page is not ListPage { Number: > 1 }))
        {
            problems.Add(Diagnostic.At(
                LocationOf(page) ?? siteFile, RouteRules.RouteReserved, page.Route.Value, Describe(page)));
        }
    }

    private static void FindFilesThatAreFolders(RouteTable table, Location siteFile, DiagnosticBag problems)
    {
        // Every file has an extension, so that only a folder with a point in its name can be one.
        var suspects = table.Pages.Select(page => page.Route).Concat(table.Files)
            .Where(route => route.Value.AsSpan(0, route.Value.LastIndexOf('/')).Contains('.'))
            .Select(route => route.File.Value)
            .ToList();
        if (suspects.Count == 0)
        {
            return;
        }

        var places = new Dictionary<string, Location?>();
        foreach (var file in table.Files)
        {
            places[file.File.Value] = null;
        }

        foreach (var page in table.Pages)
        {
            places[page.File.Value] = LocationOf(page) ?? siteFile;
        }

        var seen = new HashSet<string>();
        foreach (var path in suspects)
        {
            for (var slash = path.LastIndexOf('/'); slash > 0 && seen.Add(path[..slash]); slash = path.LastIndexOf('/', slash - 1))
            {
                if (places.TryGetValue(path[..slash], out var place))
                {
                    problems.Add(Diagnostic.At(
                        place ?? places[path] ?? siteFile, RouteRules.RouteInsideFile, "/" + path, "/" + path[..slash]));
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
        ListPage list => list.Listing.Title,
        _ => page.Route.Value,
    };
}
