using System.Collections.Immutable;

namespace EduSite.Model;

/// <summary>指标: what figures of reports measure, registered in site.yml so that one indicator has one name and one unit.</summary>
/// <param name="Term">Its name, address and other spellings.</param>
/// <param name="Unit">In which its values are shown: <c>%</c>, <c>所</c>, <c>亿元</c>; empty when it has none.</param>
/// <param name="Decimals">Places after the point; null shows each value as it was written.</param>
/// <param name="Description">口径: what exactly is counted; null when that is not said.</param>
public sealed record Indicator(Term Term, string Unit, int? Decimals, ChartKind Chart, string? Description)
{
    public string Name => Term.Name;

    public string Slug => Term.Slug;

    public Route Route => Route.Of($"/indicators/{Slug}/");
}

/// <summary>How an indicator is drawn over the years.</summary>
public enum ChartKind
{
    /// <summary>Rates and stocks: the change matters, so the axis need not begin at zero.</summary>
    Line,

    /// <summary>Amounts of a year: the size matters, so the axis begins at zero.</summary>
    Bar,
}

/// <summary>The indicators of site.yml. Frozen. Empty, any name is an indicator.</summary>
public sealed class IndicatorVocabulary(ImmutableArray<Indicator> all)
{
    public static IndicatorVocabulary Empty { get; } = new([]);

    /// <summary>In the order of site.yml.</summary>
    public ImmutableArray<Indicator> All => all;

    public Vocabulary Names { get; } = new([.. all.Select(indicator => indicator.Term)]);

    /// <summary>Looks an indicator up by name or alias, ignoring ASCII letter case.</summary>
    public Indicator? Find(string name) =>
        Names.Find(name) is { } term ? all.First(indicator => indicator.Term == term) : null;
}

/// <summary>What the published reports say of one indicator: one value for each year and district.</summary>
/// <param name="Points">By year, the whole city before its districts, these in the order of site.yml; never empty.</param>
public sealed record IndicatorTable(Indicator Indicator, ImmutableArray<IndicatorPoint> Points)
{
    /// <summary>The values of one district, or of the whole city (null), by year.</summary>
    public ImmutableArray<IndicatorPoint> Of(Term? district) => [.. Points.Where(point => point.District == district)];
}

/// <summary>A value in the indicator's own unit.</summary>
/// <param name="District">Null for the whole city.</param>
/// <param name="Ordinal">The report that says so, in <see cref="Site.Reports"/>: the newest of those that do.</param>
public sealed record IndicatorPoint(int Year, Term? District, decimal Value, int Ordinal);

/// <summary>
/// A unit of measure as Chinese writes it: a power of ten and what is counted, <c>万人次</c> being 10,000 × 人次.
/// </summary>
/// <param name="Scale">1, 1,000 (千), 10,000 (万) … 100,000,000 (亿).</param>
public readonly record struct MeasureUnit(decimal Scale, string Counted)
{
    private static readonly (string Prefix, decimal Scale)[] Prefixes =
        [("亿", 100_000_000), ("千万", 10_000_000), ("百万", 1_000_000), ("万", 10_000), ("千", 1_000)];

    public static MeasureUnit Parse(string unit)
    {
        var text = unit.Trim().Replace('％', '%');
        foreach (var (prefix, scale) in Prefixes)
        {
            if (text.StartsWith(prefix, StringComparison.Ordinal))
            {
                return new MeasureUnit(scale, text[prefix.Length..]);
            }
        }

        return new MeasureUnit(1, text);
    }

    /// <summary>A value in another unit of the same thing; null when the units count different things.</summary>
    public static decimal? Convert(decimal value, string from, string to)
    {
        var (source, target) = (Parse(from), Parse(to));
        return source.Counted == target.Counted ? value * source.Scale / target.Scale : null;
    }
}
