using System.Collections.Immutable;
using System.Runtime.InteropServices;
using EduSite.Model;

namespace EduSite.Content;

/// <summary>
/// Makes every list: by column, year, month, district, topic, unit; year × district × topic where they meet; and each
/// column with one of these three. Columns with two or three of them would, at ten thousand reports, double the pages of
/// the site with lists of one or two entries: that far a reader narrows by searching.
/// </summary>
internal static class ListingBuilder
{
    public static ImmutableArray<Listing> Build(SiteConfig config, ImmutableArray<Report> reports)
    {
        var members = new Dictionary<ListingKey, List<int>>();
        for (var ordinal = 0; ordinal < reports.Length; ordinal++)
        {
            foreach (var key in KeysOf(reports[ordinal], config))
            {
                (CollectionsMarshal.GetValueRefOrAddDefault(members, key, out _) ??= []).Add(ordinal);
            }
        }

        RemoveCopies(members, reports.Length);
        foreach (var column in config.Columns)
        {
            // A column without reports keeps its page: its address is in menus and in people's bookmarks.
            members.TryAdd(new ListingKey(Column: column), []);
        }

        return
        [
            .. members.Select(entry => new Listing(entry.Key, [.. entry.Value])).OrderBy(SortKey).ThenBy(l => l.Route)
                .Select((listing, ordinal) => listing with { Ordinal = ordinal }),
        ];
    }

    private static IEnumerable<ListingKey> KeysOf(Report report, SiteConfig config)
    {
        foreach (var key in KeysIn(report.Column, report))
        {
            yield return key;
        }

        if (report.Promotion is not null && config.HeadlineColumn is { } headlines && headlines != report.Column)
        {
            foreach (var key in KeysIn(headlines, report))
            {
                yield return key;
            }
        }

        yield return new ListingKey(Year: report.Year);
        yield return new ListingKey(Month: new YearMonth(report.Date.Year, report.Date.Month));
        if (report.Unit is not null)
        {
            yield return new ListingKey(Unit: report.Unit);
        }

        foreach (var topic in report.Topics)
        {
            yield return new ListingKey(Topic: topic);
            yield return new ListingKey(Year: report.Year, Topic: topic);
        }

        foreach (var district in report.Districts)
        {
            yield return new ListingKey(District: district);
            yield return new ListingKey(Year: report.Year, District: district);
            foreach (var topic in report.Topics)
            {
                yield return new ListingKey(District: district, Topic: topic);
                yield return new ListingKey(Year: report.Year, District: district, Topic: topic);
            }
        }
    }

    private static IEnumerable<ListingKey> KeysIn(Column column, Report report) =>
    [
        new ListingKey(Column: column),
        new ListingKey(Column: column, Year: report.Year),
        .. report.Districts.Select(district => new ListingKey(Column: column, District: district)),
        .. report.Topics.Select(topic => new ListingKey(Column: column, Topic: topic)),
    ];

    /// <summary>Where one column holds every report, its crossings would repeat the lists that they narrow.</summary>
    private static void RemoveCopies(Dictionary<ListingKey, List<int>> members, int reports)
    {
        var whole = members.Where(list => list.Key.IsColumn && list.Value.Count == reports).Select(list => list.Key.Column);
        foreach (var column in whole.ToList())
        {
            foreach (var key in members.Keys.Where(key => key.IsCrossing && key.Column == column).ToList())
            {
                members.Remove(key);
            }
        }
    }

    /// <summary>Columns, years and months (newest first), districts, topics and units in the order of site.yml, crossings.</summary>
    private static (int Group, int Order) SortKey(Listing listing) => listing.Key switch
    {
        { IsCrossing: true } => (6, 0),
        { Column: { } column } => (0, column.Order),
        { Year: { } year } => (1, -year),
        { Month: { } month } => (2, -(month.Year * 12) - month.Month),
        { District: { } district } => (3, district.Order),
        { Topic: { } topic } => (4, topic.Order),
        { Unit: { } unit } => (5, unit.Order),
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
