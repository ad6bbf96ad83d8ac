using System.Collections.Immutable;
using EduSite.Text;

namespace EduSite.Templating.Charts;

/// <summary>Lying bars with their names before them, for amounts that have no order in time: the reports of districts.</summary>
internal static class BarChart
{
    private const double Row = 26;

    public static Html Draw(Caption caption, ImmutableArray<Bar> bars, Measure measure)
    {
        var scale = NiceScale.FromZero(bars.Select(bar => (bar.Value ?? 0) / measure.Divisor), 5);
        var height = (bars.Length * Row) + 8;
        var drawing = new Drawing(Drawing.Width, height, "bars", caption);
        var (left, right) = NameColumn.Of(bars, measure);

        double X(decimal value) => left + (scale.Place(value / measure.Divisor) * (right - left));

        for (var i = 0; i < bars.Length; i++)
        {
            var (middle, value) = (4 + (Row * (i + 0.5)), bars[i].Value ?? 0);
            drawing.Text("chart-name", left - 7, middle + 4.5, bars[i].Name, Drawing.Anchor.End);
            drawing.Rectangle("chart-bar", Math.Min(X(0), X(value)), middle - 8, Math.Abs(X(value) - X(0)), 16);
            drawing.Text("chart-value", X(Math.Max(0, value)) + 5, middle + 4.5, measure.Text(value));
        }

        drawing.Line("chart-axis", X(0), 4, X(0), height - 4);
        return drawing.Finish();
    }
}

/// <summary>The room between the names of the rows and their values.</summary>
internal static class NameColumn
{
    public static (double Left, double Right) Of(ImmutableArray<Bar> bars, Measure measure) => (
        Math.Min(bars.Max(bar => Drawing.WidthOf(bar.Name)), Drawing.Width * 0.4) + 9,
        Drawing.Width - bars.Max(bar => Drawing.WidthOf(measure.Text(bar.Value ?? 0))) - 9);
}
