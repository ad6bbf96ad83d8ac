using System.Collections.Immutable;
using EduSite.Text;

namespace EduSite.Templating.Charts;

/// <summary>A thing that is drawn as a length.</summary>
internal sealed record Bar(string Name, decimal? Value);

/// <summary>Upright bars, for what follows in time: months, years.</summary>
internal static class ColumnChart
{
    private const double Top = 24;
    private const double Bottom = 26;

    private const double Height = 200;

    public static Html Draw(Caption caption, ImmutableArray<Bar> bars, Measure measure)
    {
        var scale = NiceScale.FromZero(bars.Select(bar => (bar.Value ?? 0) / measure.Divisor), 4, measure.Limit);
        var drawing = new Drawing(Drawing.Width, Height, "columns", caption);
        var slot = (Drawing.Width - 8) / bars.Length;
        var width = Math.Min(slot * 0.66, 40);
        var labels = bars.Max(bar => Drawing.WidthOf(bar.Value is { } value ? measure.Number(value) : "")) + 6;
        var names = bars.Max(bar => Drawing.WidthOf(bar.Name, Drawing.SmallSize)) + (bars.Length > 20 ? 8 : 2);
        var (eachLabel, eachName) = ((int)Math.Ceiling(labels / slot), (int)Math.Ceiling(names / slot));

        double Inside(double x, string text, double size) =>
            Math.Clamp(x, Drawing.WidthOf(text, size) / 2, Drawing.Width - (Drawing.WidthOf(text, size) / 2));

        double Y(decimal value) => Height - Bottom - (scale.Place(value / measure.Divisor) * (Height - Top - Bottom));

        for (var i = 0; i < bars.Length; i++)
        {
            var middle = 4 + (slot * (i + 0.5));
            if (bars[i].Value is { } value)
            {
                drawing.Rectangle("chart-bar", middle - (width / 2), Math.Min(Y(value), Y(0)), width, Math.Abs(Y(value) - Y(0)));
                if ((bars.Length - 1 - i) % eachLabel == 0 && value != 0)
                {
                    var text = measure.Number(value);
                    drawing.Text("chart-value", Inside(middle, text, Drawing.FontSize), Math.Min(Y(value), Y(0)) - 5, text, Drawing.Anchor.Middle);
                }
            }
            else
            {
                drawing.Text("chart-tick", middle, Y(0) - 5, "—", Drawing.Anchor.Middle);
            }

            if ((bars.Length - 1 - i) % eachName == 0)
            {
                drawing.Text("chart-tick", Inside(middle, bars[i].Name, Drawing.SmallSize), Height - 6, bars[i].Name, Drawing.Anchor.Middle);
            }
        }

        drawing.Line("chart-axis", 4, Y(0), Drawing.Width - 4, Y(0));
        if (measure.Unit.Length > 0)
        {
            drawing.Text("chart-tick", 2, 12, $"单位：{measure.Unit}");
        }

        return drawing.Finish();
    }
}
