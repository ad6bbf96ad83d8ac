using System.Collections.Immutable;
using EduSite.Model;
using EduSite.Templating.Charts;
using EduSite.Text;

namespace EduSite.Templating.Views;

/// <summary>Draws indicators: one place over the years, and the districts of one year.</summary>
internal static class IndicatorCharts
{
    public static Html OverTime(IndicatorRow row)
    {
        var place = row.District?.Name ?? Words.City;
        var measure = Measure.For(row.Indicator, row.Points.Concat(row.City).Select(point => point.Value));
        var caption = new Caption(
            $"chart-{row.Indicator.Slug}{(row.District is { } district ? "-" + district.Slug : "")}",
            $"{row.Indicator.Name}（{place}，{IndicatorTexts.Span(row.Points)}）",
            IndicatorTexts.Reading(measure, row.Points));
        if (row.Indicator.Chart == ChartKind.Bar && row.Points[^1].Year - row.Points[0].Year < 30)
        {
            var values = row.Points.ToDictionary(point => point.Year, point => point.Value);
            return ColumnChart.Draw(
                caption,
                [
                    .. Enumerable.Range(row.Points[0].Year, row.Points[^1].Year - row.Points[0].Year + 1)
                        .Select(year => new Bar($"{year}", values.TryGetValue(year, out var value) ? value : null)),
                ],
                measure);
        }

        var line = new Series(place, Series.PointsOf(row.Points));
        return LineChart.Draw(
            caption, row.City.IsEmpty ? [line] : [line, new Series(Words.City, Series.PointsOf(row.City))], measure);
    }

    /// <summary>The districts of the last year in which two or more have a value; null when there is no such year.</summary>
    public static object? Districts(IndicatorTable table)
    {
        var year = table.Points.Where(point => point.District is not null).GroupBy(point => point.Year)
            .Where(points => points.Count() > 1)
            .MaxBy(points => points.Key);
        if (year is null)
        {
            return null;
        }

        var city = table.Of(null).FirstOrDefault(point => point.Year == year.Key);
        var measure = Measure.For(table.Indicator, year.Select(point => point.Value));
        var sorted = year.OrderByDescending(point => point.Value).ThenBy(point => point.District!.Order).ToList();
        var caption = new Caption(
            $"chart-{table.Indicator.Slug}-districts",
            $"{year.Key}年各区县{table.Indicator.Name}",
            string.Join("，", sorted.Select(point => point.District!.Name + measure.Text(point.Value))) + "。");
        ImmutableArray<Bar> bars = [.. sorted.Select(point => new Bar(point.District!.Name, point.Value))];
        // The city's amount is the sum of its districts' and no measure for them, its rate is.
        return table.Indicator.Chart == ChartKind.Bar
            ? BarChart.Draw(caption, bars, measure)
            : DotChart.Draw(caption, bars, measure, city is null ? null : new Bar(Words.City, city.Value));
    }
}

/// <summary>What indicators say in words.</summary>
internal static class IndicatorTexts
{
    /// <summary>比2024年提高1.1个百分点; null where there is nothing to compare with.</summary>
    public static string? Change(Indicator indicator, ImmutableArray<IndicatorPoint> points)
    {
        if (points is not [.., var before, var last])
        {
            return null;
        }

        var change = last.Value - before.Value;
        var isShare = indicator.Unit is "%" or "‰";
        var size = isShare
            ? Measure.Exactly(indicator).Number(Math.Abs(change)) + (indicator.Unit == "%" ? "个百分点" : "个千分点")
            : Measure.Exactly(indicator).Text(Math.Abs(change));
        return change == 0
            ? $"与{before.Year}年持平"
            : $"比{before.Year}年{(change, isShare) switch { ( > 0, true) => "提高", ( > 0, _) => "增加", (_, true) => "降低", _ => "减少" }}{size}";
    }

    /// <summary>The first, last, highest and lowest value, for those who do not see the line.</summary>
    public static string Reading(Measure measure, ImmutableArray<IndicatorPoint> points)
    {
        string Of(IndicatorPoint point) => $"{point.Year}年{measure.Text(point.Value)}";

        return points.Length == 1
            ? Of(points[0]) + "。"
            : $"{Of(points[0])}，{Of(points[^1])}；最高{Of(points.MaxBy(point => point.Value)!)}，最低{Of(points.MinBy(point => point.Value)!)}。";
    }

    public static string Summary(IndicatorTable table)
    {
        var first = IndicatorRows.Of(table).Rows[0];
        var change = Change(table.Indicator, first.Points);
        return $"{first.Points[^1].Year}年{first.Name}{first.Measure.Text(first.Points[^1].Value)}{(change is null ? "" : "，" + change)}。";
    }

    /// <summary>2019—2025年</summary>
    public static string Span(ImmutableArray<IndicatorPoint> points) =>
        points[0].Year == points[^1].Year ? $"{points[0].Year}年" : $"{points[0].Year}—{points[^1].Year}年";
}
