using System.Collections.Immutable;
using System.Text;
using EduSite.Diagnostics;
using EduSite.IO;
using EduSite.Model;
using EduSite.Text;

namespace EduSite.Pages;

/// <summary>
/// <c>addresses.txt</c> beside site.yml: the address of every report that was ever published, and the file that it came from,
/// one to a line. It is kept in Git and only grows. Lists are not in it: they come and go with their reports.
/// </summary>
internal static class AddressLedger
{
    private const string Head =
        "# 公布过的网址，由 edusite addresses --write 记录，随稿件一起提交。这里有的网址必须一直能打开。\n";

    public static SitePath Path { get; } = SitePath.Of("addresses.txt");

    /// <summary>In the order of the file; empty when there is none yet.</summary>
    public static ImmutableArray<PublishedAddress> Read(IFileTree source, DiagnosticBag problems)
    {
        if (source.List(Path).IsEmpty)
        {
            return [];
        }

        var file = new SourceFile(Path, SourceText.Decode(source.Read(Path)));
        var addresses = ImmutableArray.CreateBuilder<PublishedAddress>();
        var content = file.Text.Content;
        for (var start = 0; start < content.Length;)
        {
            var end = content.IndexOf('\n', start) is >= 0 and var found ? found : content.Length;
            var line = content[start..end].Trim();
            var span = TextSpan.FromBounds(start, end);
            start = end + 1;
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            var words = line.Split(' ', 2, StringSplitOptions.TrimEntries);
            var report = default(SitePath);
            if (Route.TryParse(words[0], out var route) && (words.Length == 1 || SitePath.TryParse(words[1], default, out report)))
            {
                addresses.Add(new PublishedAddress(route, report, Location.In(file, span)));
            }
            else
            {
                problems.Add(Diagnostic.At(file, span, LedgerRules.LedgerLine, line));
            }
        }

        return addresses.ToImmutable();
    }

    /// <summary>Tells of every address that is neither a page, a redirect nor a notice of withdrawal any more.</summary>
    public static void Check(ImmutableArray<PublishedAddress> published, Site site, RouteTable routes, DiagnosticBag problems)
    {
        foreach (var (route, path, location) in published)
        {
            // Why a file cannot be read is said elsewhere, and its page is not gone for good.
            if (routes.Contains(route) || site.FaultyFiles.Contains(path))
            {
                continue;
            }

            problems.Add(site.ReportsByPath.GetValueOrDefault(path) is { } moved && routes.Contains(moved.Route)
                ? Diagnostic.At(moved.Location, LedgerRules.AddressMoved, route.Value, moved.Route.Value)
                : Diagnostic.At(location, LedgerRules.AddressVanished, route.Value, path.IsRoot ? "—" : path.Value));
        }
    }

    /// <summary>The ledger with what is published now, by address.</summary>
    public static string Write(ImmutableArray<PublishedAddress> published, RouteTable routes)
    {
        var lines = new SortedDictionary<Route, SitePath>();
        foreach (var (route, path, _) in published)
        {
            lines[route] = path;
        }

        foreach (var page in routes.Pages)
        {
            if (page is ReportPage { Report.Path: var path })
            {
                lines[page.Route] = path;
            }
            else if (page is RedirectPage)
            {
                lines.TryAdd(page.Route, default);
            }
        }

        var text = new StringBuilder(Head);
        foreach (var (route, path) in lines)
        {
            text.Append(route.Value).Append(path.IsRoot ? "" : " ").Append(path.Value).Append('\n');
        }

        return text.ToString();
    }
}

/// <summary>A line of the ledger.</summary>
/// <param name="Report">The file that the page was made of; empty for a redirect.</param>
internal readonly record struct PublishedAddress(Route Route, SitePath Report, Location Location);
