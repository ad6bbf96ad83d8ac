using System.Collections.Immutable;
using EduSite.Text;

namespace EduSite.Templating.Charts;

/// <summary>A line as small as a word, beside the numbers that it shows. Hidden from screen readers, which read those.</summary>
internal static class Sparkline
{
    private const double Width = 84;
    private const double Height = 24;
    private const double Edge = 4;

    public static Html Draw(ImmutableArray<(int Year, decimal Value)> points, int firstYear, int lastYear)
    {
        if (points.IsEmpty)
        {
            return Html.Empty;
        }

        var (low, high) = (points.Min(point => point.Value), points.Max(point => point.Value));
        var drawing = new Drawing(Width, Height, "spark", caption: null);

        double X(int year) => Edge + (firstYear == lastYear ? 0.5 : (double)(year - firstYear) / (lastYear - firstYear)) * (Width - (2 * Edge));

        double Y(decimal value) => Edge + (high == low ? 0.5 : (double)((high - value) / (high - low))) * (Height - (2 * Edge));

        foreach (var run in LineChart.RunsOf(points))
        {
            if (run.Count > 1)
            {
                drawing.Path("chart-stroke series-1", run.Select(point => (X(point.Year), Y(point.Value))));
            }
            else
            {
                drawing.Mark("chart-mark series-1", X(run[0].Year), Y(run[0].Value), isSecond: false, size: 1.5);
            }
        }

        drawing.Mark("chart-mark series-1", X(points[^1].Year), Y(points[^1].Value), isSecond: false, size: 2.5);
        return drawing.Finish();
    }
}
