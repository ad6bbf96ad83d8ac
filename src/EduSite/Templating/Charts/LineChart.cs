using System.Collections.Immutable;
using EduSite.Model;
using EduSite.Text;

namespace EduSite.Templating.Charts;

/// <summary>One line: its values by year.</summary>
internal sealed record Series(string Name, ImmutableArray<(int Year, decimal Value)> Points)
{
    public static ImmutableArray<(int Year, decimal Value)> PointsOf(ImmutableArray<IndicatorPoint> points) =>
        [.. points.Select(point => (point.Year, point.Value))];
}

/// <summary>
/// One or two lines over the years. They differ in dash and mark, not in colour alone; a year without a value is a gap,
/// because a line through it would claim one.
/// </summary>
internal static class LineChart
{
    private const double Top = 40;
    private const double Bottom = 26;
    private const double Height = 220;

    public static Html Draw(Caption caption, ImmutableArray<Series> lines, Measure measure)
    {
        var values = lines.SelectMany(line => line.Points).Select(point => point.Value / measure.Divisor).ToList();
        var scale = NiceScale.Around(values, 5, measure.Limit);
        var drawing = new Drawing(Drawing.Width, Height, "line", caption);
        var axis = new YearAxis(
            lines.SelectMany(line => line.Points).Min(point => point.Year),
            lines.SelectMany(line => line.Points).Max(point => point.Year),
            Left: scale.Ticks.Max(tick => Drawing.WidthOf(measure.Tick(tick * measure.Divisor))) + 10,
            Right: Drawing.Width - 20);

        double Y(decimal value) => Height - Bottom - (scale.Place(value / measure.Divisor) * (Height - Top - Bottom));

        foreach (var tick in scale.Ticks)
        {
            var y = Y(tick * measure.Divisor);
            drawing.Line("chart-grid", axis.Left, y, Drawing.Width - 4, y);
            drawing.Text("chart-tick", axis.Left - 6, y + 4.5, measure.Tick(tick * measure.Divisor), Drawing.Anchor.End);
        }

        axis.DrawLabels(drawing, Height - 6);
        Legend(drawing, lines, measure.Unit);
        for (var i = lines.Length - 1; i >= 0; i--)
        {
            DrawLine(drawing, lines[i], i, axis.X, Y);
        }

        Labels(drawing, lines, measure, axis, Y);
        return drawing.Finish();
    }

    private static void Legend(Drawing drawing, ImmutableArray<Series> lines, string unit)
    {
        if (unit.Length > 0)
        {
            drawing.Text("chart-tick", 2, 13, $"单位：{unit}");
        }

        if (lines.Length < 2)
        {
            return;
        }

        var x = Drawing.Width - 4;
        for (var i = lines.Length - 1; i >= 0; i--)
        {
            x -= Drawing.WidthOf(lines[i].Name);
            drawing.Text("chart-name", x, 13, lines[i].Name);
            drawing.Path($"chart-stroke series-{i + 1}", [(x - 28, 8.5), (x - 6, 8.5)]);
            drawing.Mark($"chart-mark series-{i + 1}", x - 17, 8.5, i > 0);
            x -= 40;
        }
    }

    private static void DrawLine(Drawing drawing, Series line, int index, Func<int, double> x, Func<decimal, double> y)
    {
        foreach (var run in RunsOf(line.Points).Where(run => run.Count > 1))
        {
            drawing.Path($"chart-stroke series-{index + 1}", [.. run.Select(point => (x(point.Year), y(point.Value)))]);
        }

        foreach (var (year, value) in line.Points)
        {
            drawing.Mark($"chart-mark series-{index + 1}", x(year), y(value), index > 0);
        }
    }

    /// <summary>Every value where there is room; else the first and the last of the first line.</summary>
    private static void Labels(
        Drawing drawing, ImmutableArray<Series> lines, Measure measure, YearAxis axis, Func<decimal, double> y)
    {
        var points = lines[0].Points;
        var room = axis.Step > points.Max(point => Drawing.WidthOf(measure.Number(point.Value))) + 4;
        foreach (var (year, value) in room && lines.Length == 1 ? points : [.. points.Where((_, i) => i == 0 || i == points.Length - 1)])
        {
            var text = measure.Number(value);
            var half = Drawing.WidthOf(text) / 2;
            var isUnder = lines.Length > 1 && lines[1].Points.Any(other => other.Year == year && other.Value > value);
            drawing.Text(
                "chart-value",
                Math.Min(axis.X(year), Drawing.Width - half - 2),
                isUnder ? y(value) + 18 : y(value) - 9,
                text,
                Drawing.Anchor.Middle);
        }
    }

    /// <summary>The points in runs of years without a gap.</summary>
    internal static IEnumerable<List<(int Year, decimal Value)>> RunsOf(ImmutableArray<(int Year, decimal Value)> points)
    {
        var run = new List<(int Year, decimal Value)>();
        foreach (var point in points)
        {
            if (run.Count > 0 && point.Year != run[^1].Year + 1)
            {
                yield return run;
                run = [];
            }

            run.Add(point);
        }

        if (run.Count > 0)
        {
            yield return run;
        }
    }
}

/// <summary>The years from left to right, each at the same distance, whether it has a value or not.</summary>
internal sealed record YearAxis(int First, int Last, double Left, double Right)
{
    /// <summary>From one year to the next.</summary>
    public double Step => (Right - Left - 20) / Math.Max(1, Last - First);

    public double X(int year) => First == Last ? (Left + Right) / 2 : Left + 20 + ((year - First) * Step);

    /// <summary>As many years as fit, counted back from the last.</summary>
    public void DrawLabels(Drawing drawing, double y)
    {
        var each = Math.Max(1, (int)Math.Ceiling((Drawing.WidthOf("2026") + 8) / Step));
        for (var year = Last; year >= First; year -= each)
        {
            drawing.Text("chart-tick", X(year), y, $"{year}", Drawing.Anchor.Middle);
        }
    }
}
