using System.Collections.Immutable;
using System.Globalization;
using EduSite.Diagnostics;
using EduSite.Model;
using EduSite.Text;

namespace EduSite.Content;

/// <summary>Gathers the figures of all published reports by indicator, and finds those that contradict each other.</summary>
internal static class IndicatorIndexer
{
    /// <summary>To one yuan of an amount in 亿元; a chart of finer steps than that has no scale.</summary>
    private const int Decimals = 8;

    /// <param name="reports">Newest first: of two values the newer report's counts.</param>
    public static ImmutableArray<IndicatorTable> Index(
        SiteConfig config, ImmutableArray<Report> reports, DiagnosticBag problems)
    {
        var indicators = config.Indicators.All.IsEmpty ? Unregistered(reports) : config.Indicators.All;
        var byName = indicators.ToDictionary(indicator => indicator.Name, indicator => (Indicator: indicator, Values: new Values()));
        for (var ordinal = 0; ordinal < reports.Length; ordinal++)
        {
            foreach (var figure in reports[ordinal].Figures)
            {
                // A name or unit that does not fit is a mistake of the report, found when it was read.
                if (byName.TryGetValue(figure.Indicator, out var entry) &&
                    MeasureUnit.Convert(figure.Value, figure.Unit, entry.Indicator.Unit) is { } value)
                {
                    Add(entry.Indicator, entry.Values, new Source(reports[ordinal], ordinal, figure, Math.Round(value, Decimals)), problems);
                }
            }
        }

        return
        [
            .. indicators.Select(indicator => byName[indicator.Name])
                .Where(entry => entry.Values.Count > 0)
                .Select(entry => new IndicatorTable(entry.Indicator, Sorted(entry.Values))),
        ];
    }

    /// <summary>Where site.yml registers no indicator, every name is one; its address is a hash unless it is ASCII.</summary>
    private static ImmutableArray<Indicator> Unregistered(ImmutableArray<Report> reports) =>
    [
        .. reports.SelectMany(report => report.Figures)
            .OrderBy(figure => figure.Unit.Length == 0)
            .DistinctBy(figure => figure.Indicator)
            .OrderBy(figure => figure.Indicator, StringComparer.Ordinal)
            .DistinctBy(figure => Slug.FromFileName(figure.Indicator))
            .Select((figure, order) => new Indicator(
                new Term(figure.Indicator, Slug.FromFileName(figure.Indicator), [], order),
                figure.Unit, Decimals: null, ChartKind.Line, Description: null)),
    ];

    private static void Add(Indicator indicator, Values values, Source source, DiagnosticBag problems)
    {
        var key = new Key(source.Figure.Year, source.Figure.District);
        if (values.TryAdd(key, source) || values[key] is not { Figure.IsRevised: false } newer || newer.Value == source.Value)
        {
            return;
        }

        // Within one report the second value is where to look; else the newer report, which somebody is writing.
        var (here, other) = newer.Ordinal == source.Ordinal ? (source, newer) : (newer, source);
        var place = other.Place;
        problems.Add(Diagnostic.At(
            here.Place,
            FrontMatterRules.FigureConflict,
            indicator.Name,
            $"{key.Year}",
            key.District?.Name ?? "全市",
            Written(here.Figure),
            Written(other.Figure),
            $"{place.Path}:{place.Start.Line}"));
    }

    private static string Written(Figure figure) => figure.Value.ToString(CultureInfo.InvariantCulture) + figure.Unit;

    private static ImmutableArray<IndicatorPoint> Sorted(Values values) =>
    [
        .. values.Select(entry => new IndicatorPoint(entry.Key.Year, entry.Key.District, entry.Value.Value, entry.Value.Ordinal))
            .OrderBy(point => point.Year)
            .ThenBy(point => point.District?.Order ?? -1),
    ];

    private readonly record struct Key(int Year, Term? District);

    private sealed record Source(Report Report, int Ordinal, Figure Figure, decimal Value)
    {
        public Location Place => Figure.Location ?? Report.Location;
    }

    private sealed class Values : Dictionary<Key, Source>;
}
