using System.Globalization;
using EduSite.Model;

namespace EduSite.Templating.Charts;

/// <summary>How values are written in a chart: all of them in one unit, large ones in 万 or 亿.</summary>
/// <param name="Divisor">By which a value is divided before it is written.</param>
/// <param name="Decimals">Places after the point; null for as many as the value has.</param>
internal sealed record Measure(string Unit, decimal Divisor, int? Decimals)
{
    private static readonly (decimal Scale, string Prefix)[] Steps = [(100_000_000, "亿"), (10_000, "万")];

    /// <summary>Numbers of reports.</summary>
    public static Measure Reports { get; } = new("篇", 1, 0);

    /// <summary>The values of an indicator as the tables show them: in its unit, no digit lost.</summary>
    public static Measure Exactly(Indicator indicator) => new(indicator.Unit, 1, indicator.Decimals);

    /// <summary>The same for an axis, where 123,456 万元 is read sooner as 12.35 亿元.</summary>
    public static Measure For(Indicator indicator, IEnumerable<decimal> values)
    {
        var unit = MeasureUnit.Parse(indicator.Unit);
        var most = values.Select(Math.Abs).DefaultIfEmpty().Max() * unit.Scale;
        foreach (var (scale, prefix) in Steps)
        {
            if (unit.Scale < scale && most >= scale * 10 && unit.Counted is not ("%" or "‰" or ""))
            {
                return new Measure(prefix + unit.Counted, scale / unit.Scale, 2);
            }
        }

        return Exactly(indicator);
    }

    /// <summary><c>97.2%</c>, <c>1,208所</c>.</summary>
    public string Text(decimal value) => Number(value) + Unit;

    public string Number(decimal value)
    {
        var shown = value / Divisor;
        return Decimals is { } places
            ? shown.ToString($"N{places}", CultureInfo.InvariantCulture)
            : shown.ToString("#,0.##########", CultureInfo.InvariantCulture);
    }

    /// <summary>A tick of the axis, with no more places than the distance of the ticks asks for.</summary>
    public string Tick(decimal value) => (value / Divisor).ToString("#,0.###", CultureInfo.InvariantCulture);

    /// <summary>The largest value that makes sense; null when there is none.</summary>
    public decimal? Limit => Unit == "%" ? 100 : null;
}
