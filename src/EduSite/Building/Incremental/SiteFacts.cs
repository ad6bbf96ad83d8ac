using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using EduSite.IO;
using EduSite.Model;
using EduSite.Templating;
using EduSite.Text;

namespace EduSite.Building.Incremental;

/// <summary>Every fact of one site as a fingerprint. Safe from any thread.</summary>
/// <param name="outlines">By ordinal; asked only after the reports are written.</param>
internal sealed class SiteFacts(
    Site site,
    RouteTable routes,
    Theme? theme,
    ContentSources content,
    IFileTree source,
    IReadOnlyList<ArticleOutline> outlines)
{
    private static readonly Fingerprint Absent = Fingerprint.Of("absent");

    /// <summary>By ordinal; asked for again and again, by every list that a report is in.</summary>
    private readonly Fingerprint?[] _reports = new Fingerprint?[site.Reports.Length];

    private readonly FrozenDictionary<SitePath, ReportSource> _sources = content.Sources.ToFrozenDictionary(report => report.Entry.Path);

    private readonly FrozenDictionary<SitePath, FileEntry> _files = content.Files.ToFrozenDictionary(file => file.Path);

    private readonly Lazy<FrozenDictionary<SitePath, int>> _ordinals = new(() =>
        site.Reports.Select((report, ordinal) => (report.Path, ordinal)).ToFrozenDictionary(one => one.Path, one => one.ordinal));

    private readonly Lazy<Fingerprint> _texts = new(() =>
    {
        var sources = content.Sources.ToDictionary(report => report.Entry.Path);
        return site.Reports.Aggregate(Fingerprint.Of("texts"), (all, report) => all.And(report.Path.Value).And(sources[report.Path].Content));
    });

    private readonly Lazy<FrozenDictionary<string, Listing>> _listings = new(() =>
        site.Listings.ToFrozenDictionary(listing => listing.Route.Value));

    /// <summary>Numbers the facts.</summary>
    public FactTable Table { get; } = new(site);

    /// <summary>Of all published texts with their front matter.</summary>
    public Fingerprint OfTexts => _texts.Value;

    /// <summary>The part of a page that no other page shares.</summary>
    public Fingerprint OwnOf(Page page)
    {
        var own = Fingerprint.Of(page.GetType().Name);
        return page switch
        {
            ReportPage report => own.And(_sources[report.Report.Path].Content).And(ReportFact(report.Report.Path)),
            ListPage list => own.And(list.Number).And(list.Count).And(OfPaths(list.Members)),
            TombstonePage tombstone => own.And((int)tombstone.Reason).And(ReportFact(tombstone.Report.Path)),
            RedirectPage redirect => own.And(redirect.Target),
            IndicatorPage => own.And(OfIndicators()),
            _ => own,
        };
    }

    /// <summary>What is known of reports: front matter, text and attachments.</summary>
    public Fingerprint OfReports(ImmutableArray<int> ordinals)
    {
        var all = Fingerprint.Of(ordinals.Length);
        foreach (var ordinal in ordinals)
        {
            all = all.And(_reports[ordinal] ??= OfReport(ordinal));
        }

        return all;
    }

    public Fingerprint Of(FactKind kind, string key) => kind switch
    {
        FactKind.Report => ReportFact(SitePath.Known(key)),
        FactKind.Outline => Ordinal(key) is { } ordinal ? Of(outlines[ordinal]) : Absent,
        FactKind.Neighbours => Ordinal(key) is { } ordinal ? Of(site.Neighbours[ordinal]) : Absent,
        FactKind.Listing => Listing(key) is { } listing ? Fingerprint.Of(listing.Members.Length) : Absent,
        FactKind.Members => Listing(key) is { } listing ? OfPaths(listing.Members) : Absent,
        FactKind.Axis => Fingerprint.Of(key).AndAll(
            site.Listings.Where(listing => listing.Key.Axis?.ToString() == key).Select(listing => listing.Route.Value)),
        FactKind.File => OfFile(SitePath.Known(key)),
        FactKind.Address => Fingerprint.Of(routes.Contains(Route.Known(key)) ? 1 : 0),
        FactKind.Template => Fingerprint.Of(theme?.FindText(key)),
        FactKind.OtherSite => default,
        FactKind.Headlines => OfPaths(site.Headlines),
        FactKind.Newest => OfPaths([.. Enumerable.Range(0, Math.Min(site.Config.Paging.HomeLatest, site.Reports.Length))]),
        FactKind.Total => Fingerprint.Of(site.Reports.Length),
        FactKind.Overviews => Fingerprint.Of(
            string.Join(',', Enum.GetValues<Axis>().Where(axis => routes.PagesByRoute.ContainsKey(new OverviewPage(axis).Route)))),
        FactKind.IndicatorNames => Fingerprint.Of(kind.ToString()).AndAll(site.Indicators.Select(table => table.Indicator.Name)),
        FactKind.Indicators => OfIndicators(),
        FactKind.Moment => Fingerprint.Of(site.BuiltAt.ToInstant().Ticks),
        FactKind.Year => Fingerprint.Of(site.BuiltAt.Year),
        FactKind.Grey => Fingerprint.Of(site.IsGrey ? 1 : 0),
        _ => throw new UnreachableException(),
    };

    private Fingerprint OfReport(int ordinal)
    {
        var report = site.Reports[ordinal];
        return report.Attachments.Aggregate(
            Of(outlines[ordinal]).And(report.Path.Value).And(ReportFact(report.Path)),
            (all, attachment) => all.And(OfFile(attachment.File.Path)));
    }

    /// <summary>Absent both for a report that is not there and for one that cannot be read.</summary>
    private Fingerprint ReportFact(SitePath path)
    {
        if (!site.ReportsByPath.TryGetValue(path, out var report))
        {
            return Absent;
        }

        var mark = Ordinal(path.Value) is { } ordinal ? site.TitleMarks.GetValueOrDefault(ordinal) : null;
        return _sources[path].Front
            .And((int)report.PublicationAt(site.BuiltAt))
            .And(report.Promotion?.IsPinnedAt(site.BuiltAt) == true ? 1 : 0)
            .And(mark);
    }

    private Fingerprint OfFile(SitePath path)
    {
        if (!site.Files.TryGetValue(path, out var file))
        {
            return Absent;
        }

        var fingerprint = Fingerprint.Of(file.Route.Value).And(file.Length);
        return _files[path].Modified is { } modified ? fingerprint.And(modified.Ticks) : fingerprint.And(OfContent(path));
    }

    private Fingerprint OfContent(SitePath path)
    {
        try
        {
            return Fingerprint.Of(source.Read(path));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // Who publishes it will say so, and a page with a mistake is never taken for the same.
            return Absent;
        }
    }

    private static Fingerprint Of(ArticleOutline outline) => (outline.Picture?.Variants ?? []).Aggregate(
        Fingerprint.Of(outline.Summary).And(outline.Characters).And(outline.Image),
        (all, variant) => all.And(variant.Route.Value).And(variant.Width).And(variant.Height));

    private Fingerprint Of(ReportNeighbours neighbours) =>
        Fingerprint.Of(neighbours.Newer is { } newer ? PathOf(newer) : null)
            .And(neighbours.Older is { } older ? PathOf(older) : null)
            .And(OfPaths(neighbours.Related));

    private Fingerprint OfIndicators() => site.Indicators.Aggregate(default(Fingerprint), (all, table) => table.Points.Aggregate(
        all.And(table.Indicator.Name),
        (all, point) => all.And(point.Year).And(point.District?.Slug)
            .And(point.Value.ToString(CultureInfo.InvariantCulture)).And(PathOf(point.Ordinal))));

    private Fingerprint OfPaths(ImmutableArray<int> ordinals)
    {
        var all = Fingerprint.Of(ordinals.Length);
        foreach (var ordinal in ordinals)
        {
            all = all.And(PathOf(ordinal));
        }

        return all;
    }

    private string PathOf(int ordinal) => site.Reports[ordinal].Path.Value;

    private int? Ordinal(string path) => _ordinals.Value.TryGetValue(SitePath.Known(path), out var ordinal) ? ordinal : null;

    private Listing? Listing(string address) => _listings.Value.GetValueOrDefault(address);
}
