using System.Collections.Immutable;
using EduSite.Text;

namespace EduSite.Templating.Charts;

/// <summary>
/// One dot for each name, for rates that lie close together: as bars from zero they would all look alike, and bars that do
/// not begin at zero would lie.
/// </summary>
internal static class DotChart
{
    private const double Row = 26;
    private const double Top = 26;
    private const double Bottom = 24;

    /// <param name="reference">A value that every dot is to be compared with, such as the whole city's.</param>
    public static Html Draw(Caption caption, ImmutableArray<Bar> dots, Measure measure, Bar? reference)
    {
        var all = reference is null ? dots : dots.Add(reference);
        var scale = NiceScale.Around(all.Select(dot => (dot.Value ?? 0) / measure.Divisor), 4, measure.Limit);
        var height = Top + (dots.Length * Row) + Bottom;
        var drawing = new Drawing(Drawing.Width, height, "dots", caption);
        var (left, right) = NameColumn.Of(dots, measure);

        double X(decimal value) => left + 6 + (scale.Place(value / measure.Divisor) * (right - left - 18));

        foreach (var tick in scale.Ticks.Select(tick => tick * measure.Divisor))
        {
            drawing.Line("chart-grid", X(tick), Top, X(tick), height - Bottom);
            drawing.Text("chart-tick", X(tick), height - 7, measure.Tick(tick), Drawing.Anchor.Middle);
        }

        if (reference is { Value: { } level })
        {
            var label = $"{reference.Name} {measure.Text(level)}";
            var half = Drawing.WidthOf(label) / 2;
            drawing.Line("chart-reference", X(level), Top - 6, X(level), height - Bottom);
            drawing.Text("chart-tick", Math.Clamp(X(level), half + 2, Drawing.Width - half - 2), 14, label, Drawing.Anchor.Middle);
        }

        for (var i = 0; i < dots.Length; i++)
        {
            var (middle, value) = (Top + (Row * (i + 0.5)), dots[i].Value ?? 0);
            drawing.Text("chart-name", left - 7, middle + 4.5, dots[i].Name, Drawing.Anchor.End);
            drawing.Line("chart-stem", left, middle, X(value), middle);
            drawing.Mark("chart-mark series-1", X(value), middle, isSecond: false, size: 5);
            drawing.Text("chart-value", Drawing.Width - 2, middle + 4.5, measure.Text(value), Drawing.Anchor.End);
        }

        return drawing.Finish();
    }
}
