namespace EduSite.Templating.Charts;

/// <summary>An axis whose ticks are numbers that people count in: 1, 2, 2.5 or 5 times a power of ten.</summary>
internal sealed class NiceScale
{
    private NiceScale(decimal step, decimal low, decimal high) => (Step, Low, High) = (step, low, high);

    public decimal Step { get; }

    public decimal Low { get; }

    public decimal High { get; }

    public IEnumerable<decimal> Ticks
    {
        get
        {
            for (var tick = Low; tick <= High; tick += Step)
            {
                yield return tick;
            }
        }
    }

    /// <summary>An axis that holds all values, with about <paramref name="ticks"/> ticks.</summary>
    /// <param name="limit">A value that the axis does not pass though rounding would: 100 for a share of a whole.</param>
    public static NiceScale Around(IEnumerable<decimal> values, int ticks, decimal? limit = null)
    {
        var all = values.ToList();
        var (low, high) = (all.Min(), all.Max());
        // A flat line stands in the middle of its axis.
        var room = high == low ? Math.Max(Math.Abs(high) * 0.1m, 1) : 0;
        return Between(low - room, high + room, ticks, high <= limit ? limit : null);
    }

    /// <summary>The same from zero on, for what is drawn as a length.</summary>
    public static NiceScale FromZero(IEnumerable<decimal> values, int ticks, decimal? limit = null)
    {
        var all = values.ToList();
        var (low, high) = (Math.Min(0, all.Min()), Math.Max(0, all.Max()));
        return Between(low, high == low ? 1 : high, ticks, high <= limit ? limit : null);
    }

    /// <summary>Where a value stands between the ends: 0 to 1.</summary>
    public double Place(decimal value) => (double)((value - Low) / (High - Low));

    private static NiceScale Between(decimal low, decimal high, int ticks, decimal? limit)
    {
        var step = NiceStep((high - low) / Math.Max(1, ticks - 1));
        var (bottom, top) = (Math.Floor(low / step) * step, Math.Ceiling(high / step) * step);
        return new NiceScale(step, bottom, limit is { } most && top > most && most % step == 0 ? most : top);
    }

    private static decimal NiceStep(decimal rough)
    {
        var power = 1m;
        for (; rough >= power * 10; power *= 10)
        {
        }

        for (; rough < power; power /= 10)
        {
        }

        return (rough / power) switch
        {
            <= 1 => power,
            <= 2 => 2 * power,
            <= 2.5m => 2.5m * power,
            <= 5 => 5 * power,
            _ => 10 * power,
        };
    }
}
