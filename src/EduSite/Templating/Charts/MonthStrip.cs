using System.Collections.Immutable;
using EduSite.Text;

namespace EduSite.Templating.Charts;

/// <summary>Twelve small bars, without numbers: they stand beside.</summary>
internal static class MonthStrip
{
    private const double Slot = 12;
    private const double Height = 32;

    public static Html Draw(ImmutableArray<int> months)
    {
        var drawing = new Drawing(Slot * months.Length, Height, "months", caption: null);
        var most = Math.Max(1, months.Max());
        for (var i = 0; i < months.Length; i++)
        {
            // One report among a hundred must not round to nothing.
            var height = months[i] == 0 ? 0 : Math.Max(2, (Height - 2) * months[i] / most);
            if (height > 0)
            {
                drawing.Rectangle("chart-bar", (i * Slot) + 2, Height - 1 - height, Slot - 4, height);
            }
        }

        drawing.Line("chart-axis", 0, Height - 0.5, Slot * months.Length, Height - 0.5);
        return drawing.Finish();
    }
}
