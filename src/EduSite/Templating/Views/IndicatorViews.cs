using System.Collections.Immutable;
using EduSite.Model;
using EduSite.Templating.Charts;

namespace EduSite.Templating.Views;

/// <summary>What themes see of indicators: a table of years, its rows, and the page of one indicator.</summary>
internal static class IndicatorViews
{
    public static readonly ViewType<IndicatorCell> Cell = new(
        "indicator_cell",
        new("text", "text", cell => cell.Measure.Number(cell.Point.Value)),
        new("year", "number", cell => cell.Point.Year),
        new("report", "report", (cell, scope) => scope.Report(cell.Point.Ordinal)));

    public static readonly ViewType<IndicatorRow> Row = new(
        "indicator_row",
        new("name", "text", row => row.Name),
        new("url", "text?", (row, scope) => row.Target is { } target ? scope.Url(target) : null),
        new("unit", "text", row => row.Indicator.Unit),
        new("latest", "text", row => row.Measure.Text(row.Points[^1].Value)),
        new("latest_year", "number", row => row.Points[^1].Year),
        new("change", "text?", row => IndicatorTexts.Change(row.Indicator, row.Points)),
        new("chart", "html", row => IndicatorCharts.OverTime(row)),
        new("spark", "html", row => Sparkline.Draw(Series.PointsOf(row.Points), row.Years[0], row.Years[^1])),
        new("cells", "→indicator_cell?", row => new ViewList<int>(row.Years, year => CellOf(row, year))));

    public static readonly ViewType<IndicatorRows> Table = new(
        "indicator_table",
        new("years", "→number", rows => new ViewList<int>(rows.Years, year => year)),
        new("rows", "→indicator_row", rows => Row.ShowAll(rows.Rows)));

    public static readonly ViewType<IndicatorsPage> Indicators = new(
        "indicators",
        new("count", "number", (_, scope) => scope.Indicators.Length),
        new("table", "indicator_table", (_, scope) => Table.Show(IndicatorRows.OfCity(scope.IndicatorTables))),
        new("csv_url", "text", (_, scope) => scope.Url(FileRoutes.IndicatorsCsv)),
        new("api_url", "text", (_, scope) => scope.Url(FileRoutes.ApiIndicators)));

    public static readonly ViewType<IndicatorPage> Indicator = new(
        "indicator",
        new("name", "text", page => page.Table.Indicator.Name),
        new("unit", "text", page => page.Table.Indicator.Unit),
        new("description", "text?", page => page.Table.Indicator.Description),
        new("summary", "text", page => IndicatorTexts.Summary(page.Table)),
        new("chart", "html", page => IndicatorCharts.OverTime(IndicatorRows.Of(page.Table).Rows[0])),
        new("districts_chart", "html?", page => IndicatorCharts.Districts(page.Table)),
        new("table", "indicator_table", page => Table.Show(IndicatorRows.Of(page.Table))),
        new("reports", "→report", (page, scope) => scope.Reports(
            [.. page.Table.Points.Select(point => point.Ordinal).Distinct().Order()])),
        new("csv_url", "text", (page, scope) => scope.Url(FileRoutes.IndicatorCsv(page.Table.Indicator))),
        new("api_url", "text", (page, scope) => scope.Url(FileRoutes.ApiIndicator(page.Table.Indicator))));

    private static View<IndicatorCell>? CellOf(IndicatorRow row, int year) =>
        row.Points.FirstOrDefault(point => point.Year == year) is { } point
            ? Cell.Show(new IndicatorCell(point, row.Measure))
            : null;
}

/// <summary>One value of a row.</summary>
internal sealed record IndicatorCell(IndicatorPoint Point, Measure Measure);

/// <summary>An indicator in one place over the years.</summary>
/// <param name="Name">Of the indicator where the rows are indicators, of the place where they are places.</param>
/// <param name="Target">The page that says more, or null.</param>
/// <param name="Points">Never empty.</param>
/// <param name="City">What to compare with: the whole city's values on a district's page; else empty.</param>
internal sealed record IndicatorRow(
    Indicator Indicator,
    Term? District,
    string Name,
    Route? Target,
    ImmutableArray<IndicatorPoint> Points,
    ImmutableArray<IndicatorPoint> City,
    ImmutableArray<int> Years)
{
    public Measure Measure => Measure.Exactly(Indicator);
}

/// <summary>Rows under the same years. The years run on where a value is missing: a gap must show.</summary>
internal sealed record IndicatorRows(ImmutableArray<int> Years, ImmutableArray<IndicatorRow> Rows)
{
    /// <summary>One indicator: the city, then its districts in the order of site.yml.</summary>
    public static IndicatorRows Of(IndicatorTable table)
    {
        var years = YearsOf(table.Points);
        var places = table.Points.Select(point => point.District).Distinct().OrderBy(place => place?.Order ?? -1);
        return new IndicatorRows(years,
        [
            .. places.Select(place => new IndicatorRow(
                table.Indicator, place, place?.Name ?? Words.City,
                place is null ? null : new ListingKey(District: place).Route,
                table.Of(place), [], years)),
        ]);
    }

    /// <summary>All indicators of the city; one that only districts report shows the first of them.</summary>
    public static IndicatorRows OfCity(ImmutableArray<IndicatorTable> tables) => Of(tables, table => table.Of(table.Points.Any(p => p.District is null)
        ? null
        : table.Points.MinBy(point => point.District!.Order)!.District));

    /// <summary>All indicators of one district; null when no report says anything of it.</summary>
    public static IndicatorRows? OfDistrict(ImmutableArray<IndicatorTable> tables, Term district) =>
        Of(tables, table => table.Of(district)) is { Rows.IsEmpty: false } rows ? rows : null;

    private static IndicatorRows Of(
        ImmutableArray<IndicatorTable> tables, Func<IndicatorTable, ImmutableArray<IndicatorPoint>> choose)
    {
        var chosen = tables.Select(table => (Table: table, Points: choose(table))).Where(row => !row.Points.IsEmpty).ToList();
        var years = YearsOf([.. chosen.SelectMany(row => row.Points)]);
        return new IndicatorRows(years,
        [
            .. chosen.Select(row => new IndicatorRow(
                row.Table.Indicator, row.Points[0].District, row.Table.Indicator.Name, row.Table.Indicator.Route, row.Points,
                row.Points[0].District is null ? [] : row.Table.Of(null), years)),
        ]);
    }

    private static ImmutableArray<int> YearsOf(ImmutableArray<IndicatorPoint> points)
    {
        if (points.IsEmpty)
        {
            return [];
        }

        var (first, last) = (points.Min(point => point.Year), points.Max(point => point.Year));
        // Far apart, the years between would be nothing but gaps.
        return last - first < 30
            ? [.. Enumerable.Range(first, last - first + 1)]
            : [.. points.Select(point => point.Year).Distinct().Order()];
    }
}
