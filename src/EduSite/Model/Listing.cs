using System.Collections.Immutable;

namespace EduSite.Model;

/// <summary>
/// What a list is about: a column, month or unit; or any of year, district and topic; or a column with one of these
/// three. Year alone means the year reported on; <paramref name="Month"/> carries year and month of publication.
/// </summary>
public sealed record ListingKey(
    Column? Column = null,
    int? Year = null,
    YearMonth? Month = null,
    Term? District = null,
    Term? Topic = null,
    Term? Unit = null)
{
    /// <summary>Whether two or more axes meet here: year × district × topic, or a column with one of them.</summary>
    public bool IsCrossing =>
        (Column is null ? 0 : 1) + (Year is null ? 0 : 1) + (District is null ? 0 : 1) + (Topic is null ? 0 : 1) > 1;

    /// <summary>Whether this is all of a column: the list at the column's own address.</summary>
    public bool IsColumn => Column is not null && !IsCrossing;

    /// <summary>The one axis of the archive that this list belongs to; null for a column and for a crossing.</summary>
    public Axis? Axis => this switch
    {
        { IsCrossing: true } or { Column: not null } => null,
        { Year: not null } => Model.Axis.Year,
        { Month: not null } => Model.Axis.Month,
        { District: not null } => Model.Axis.District,
        { Topic: not null } => Model.Axis.Topic,
        _ => Model.Axis.Unit,
    };

    /// <summary>The widest list that this one narrows first: of its column, else year, else district.</summary>
    public ListingKey First => this switch
    {
        { IsCrossing: false } => this,
        { Column: not null } => new ListingKey(Column: Column),
        { Year: not null } => new ListingKey(Year: Year),
        _ => new ListingKey(District: District),
    };

    /// <summary>The list where this one and another by column, year, district or topic meet.</summary>
    public ListingKey Crossed(ListingKey other) => this with
    {
        Column = Column ?? other.Column,
        Year = Year ?? other.Year,
        District = District ?? other.District,
        Topic = Topic ?? other.Topic,
    };

    /// <summary>What the list is called: <c>2025年 · 榆阳区 · 双减</c>.</summary>
    public string Title => string.Join(" · ", Parts());

    /// <summary>
    /// The one address scheme: <c>/archive/2026/03/</c>, <c>/units/x/</c>, and for the facets always in this order
    /// <c>/{column}/years/2025/districts/x/topics/y/</c>, leaving out what is not asked.
    /// </summary>
    public Route Route
    {
        get
        {
            if (Month is { } month)
            {
                return Route.Of($"/archive/{month.Year:0000}/{month.Month:00}/");
            }

            if (Unit is not null)
            {
                return Route.Of($"/units/{Unit.Slug}/");
            }

            return Route.Of(
                (Column is not null ? $"/{Column.Id}" : "") +
                (Year is { } year ? $"/years/{year:0000}" : "") +
                (District is not null ? $"/districts/{District.Slug}" : "") +
                (Topic is not null ? $"/topics/{Topic.Slug}" : "") + "/");
        }
    }

    private IEnumerable<string> Parts()
    {
        if (Column is not null)
        {
            yield return Column.Name;
        }

        if (Month is { } month)
        {
            yield return $"{month.Year}年{month.Month}月";
        }

        if (Year is { } year)
        {
            yield return $"{year}年";
        }

        foreach (var term in new[] { District, Topic, Unit })
        {
            if (term is not null)
            {
                yield return term.Name;
            }
        }
    }
}

/// <summary>A month of publication.</summary>
public readonly record struct YearMonth(int Year, int Month) : IComparable<YearMonth>
{
    public int CompareTo(YearMonth other) => (Year, Month).CompareTo((other.Year, other.Month));

    public static bool operator <(YearMonth left, YearMonth right) => left.CompareTo(right) < 0;

    public static bool operator >(YearMonth left, YearMonth right) => left.CompareTo(right) > 0;

    public static bool operator <=(YearMonth left, YearMonth right) => left.CompareTo(right) <= 0;

    public static bool operator >=(YearMonth left, YearMonth right) => left.CompareTo(right) >= 0;
}

/// <summary>
/// A list of published reports. Members are ordinals into <see cref="Site.Reports"/>, ascending, which is newest first:
/// an array of numbers costs little, and a report's place in it is a binary search.
/// </summary>
public sealed record Listing(ListingKey Key, ImmutableArray<int> Members)
{
    /// <summary>Its place in <see cref="Site.Listings"/>.</summary>
    public int Ordinal { get; init; }

    public Route Route { get; } = Key.Route;

    public string Title { get; } = Key.Title;
}
