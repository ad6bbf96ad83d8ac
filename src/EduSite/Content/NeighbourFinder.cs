using System.Collections.Immutable;
using EduSite.Model;

namespace EduSite.Content;

/// <summary>Finds what a reader of one report may want next: the one before and after it in its column, and its kin.</summary>
internal static class NeighbourFinder
{
    private const int RelatedCount = 5;

    /// <summary>
    /// How far to look to either side in each list. Reports far apart in time are rarely kin, and a bound keeps the work
    /// linear in an archive of 100,000.
    /// </summary>
    private const int Reach = 12;

    public static ImmutableArray<ReportNeighbours> Find(ImmutableArray<Report> reports, ImmutableArray<Listing> listings)
    {
        var lists = listings.Where(l => !l.Key.IsCrossing).ToDictionary(l => l.Key, l => l.Members);
        var (newer, older) = InColumn(reports);
        var result = new ReportNeighbours[reports.Length];
        Parallel.For(0, reports.Length, () => new Dictionary<int, int>(), (ordinal, _, scores) =>
        {
            scores.Clear();
            result[ordinal] = new ReportNeighbours(newer[ordinal], older[ordinal], Related(reports, lists, ordinal, scores));
            return scores;
        }, _ => { });
        return ImmutableArray.Create(result);
    }

    private static (int?[] Newer, int?[] Older) InColumn(ImmutableArray<Report> reports)
    {
        var newer = new int?[reports.Length];
        var older = new int?[reports.Length];
        var last = new Dictionary<Column, int>();
        for (var ordinal = 0; ordinal < reports.Length; ordinal++)
        {
            if (last.TryGetValue(reports[ordinal].Column, out var before))
            {
                newer[ordinal] = before;
                older[before] = ordinal;
            }

            last[reports[ordinal].Column] = ordinal;
        }

        return (newer, older);
    }

    /// <param name="scores">Empty, for the work on this report.</param>
    private static ImmutableArray<int> Related(
        ImmutableArray<Report> reports,
        Dictionary<ListingKey, ImmutableArray<int>> lists,
        int ordinal,
        Dictionary<int, int> scores)
    {
        var report = reports[ordinal];

        void Score(ListingKey key, int points)
        {
            var members = lists[key];
            var place = members.BinarySearch(ordinal);
            for (var i = Math.Max(0, place - Reach); i < Math.Min(members.Length, place + Reach + 1); i++)
            {
                scores[members[i]] = scores.GetValueOrDefault(members[i]) + points;
            }
        }

        foreach (var topic in report.Topics)
        {
            Score(new ListingKey(Topic: topic), 3);
        }

        foreach (var district in report.Districts)
        {
            Score(new ListingKey(District: district), 2);
        }

        if (scores.Count == 0)
        {
            return [];
        }

        Score(new ListingKey(Column: report.Column), 1);
        scores.Remove(ordinal);
        return
        [
            .. scores.Where(score => score.Value > 1)
                .OrderByDescending(score => score.Value)
                .ThenBy(score => Math.Abs(score.Key - ordinal))
                .ThenBy(score => score.Key)
                .Take(RelatedCount)
                .Select(score => score.Key),
        ];
    }
}
