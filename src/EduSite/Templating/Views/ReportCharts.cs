using System.Collections.Immutable;
using EduSite.Model;
using EduSite.Templating.Charts;
using EduSite.Text;

namespace EduSite.Templating.Views;

/// <summary>A chart of numbers of reports, with the same numbers as a table.</summary>
/// <param name="Head">What its names are: 月份, 区县.</param>
internal sealed record ReportChart(string Title, Html Svg, string Head, ImmutableArray<Link> Rows);

/// <summary>How many reports there are by month, district and year.</summary>
internal static class ReportCharts
{
    public static readonly ViewType<ReportChart> Chart = new(
        "chart",
        new("title", "text", chart => chart.Title),
        new("svg", "html", chart => chart.Svg),
        new("head", "text", chart => chart.Head),
        new("rows", "→link", chart => SiteViews.Link.ShowAll(chart.Rows)));

    /// <summary>The charts of the first page of a year's list.</summary>
    public static ImmutableArray<ReportChart> Of(ListPage list, ViewScope scope) =>
        list is { Number: 1, Listing.Key: { Axis: Axis.Year, Year: { } year } } && scope.Count(list.Listing) > 0
            ? [Months(year, list.Listing, scope), .. Districts(year, scope)]
            : [];

    public static ImmutableArray<ReportChart> Of(OverviewPage overview, ViewScope scope)
    {
        var rows = scope.Listings(overview.Axis)
            .Select(list => new Link(list.Title, scope.Url(list.Route), scope.Count(list), false))
            .ToImmutableArray();
        return overview.Axis switch
        {
            Axis.Year => [Columns("chart-years", "历年稿件数", Words.Of(Axis.Year), [.. rows.Reverse()], name => name.TrimEnd('年'))],
            Axis.District => [Bars("chart-districts", "各区县稿件数", Words.Of(Axis.District), rows)],
            _ => [],
        };
    }

    /// <summary>The twelve months of a year as a picture beside their links, which say the same.</summary>
    public static Html MonthsOf(IEnumerable<Listing> months, ViewScope scope)
    {
        var counts = months.ToDictionary(list => list.Key.Month!.Value.Month, scope.Count);
        return MonthStrip.Draw([.. Enumerable.Range(1, 12).Select(month => counts.GetValueOrDefault(month))]);
    }

    /// <summary>A report on a year often appears in the next one; such months stand at the ends as 上年 and 次年.</summary>
    private static ReportChart Months(int year, Listing listing, ViewScope scope)
    {
        var dates = scope.Members(listing).Select(ordinal => scope.Entry(ordinal).Report.Date).ToList();
        var (before, after) = (dates.Count(date => date.Year < year), dates.Count(date => date.Year > year));
        var rows = Enumerable.Range(1, 12)
            .Select(month => new Link($"{month}月", "", dates.Count(date => date.Year == year && date.Month == month), false))
            .ToList();
        if (before > 0)
        {
            rows.Insert(0, new Link("上年", "", before, false));
        }

        if (after > 0)
        {
            rows.Add(new Link("次年", "", after, false));
        }

        return Columns("chart-months", $"{year}年稿件的发布月份", "月份", [.. rows], name => name.TrimEnd('月'));
    }

    private static IEnumerable<ReportChart> Districts(int year, ViewScope scope)
    {
        var rows = scope.Config.Districts.Terms
            .Select(term => (Term: term, List: scope.Find(new ListingKey(Year: year, District: term))))
            .Select(row => new Link(row.Term.Name, row.List is { } list ? scope.Url(list.Route) : "", row.List is null ? 0 : scope.Count(row.List), false))
            .ToImmutableArray();
        return rows.All(row => row.Count == 0)
            ? []
            : [Bars("chart-districts", $"{year}年各区县稿件数", Words.Of(Axis.District), rows)];
    }

    private static ReportChart Bars(string id, string title, string head, ImmutableArray<Link> rows) =>
        new(title, BarChart.Draw(new Caption(id, title, Reading(rows)), BarsOf(rows, name => name), Measure.Reports), head, rows);

    private static ReportChart Columns(string id, string title, string head, ImmutableArray<Link> rows, Func<string, string> shortName) =>
        new(title, ColumnChart.Draw(new Caption(id, title, Reading(rows)), BarsOf(rows, shortName), Measure.Reports), head, rows);

    private static ImmutableArray<Bar> BarsOf(ImmutableArray<Link> rows, Func<string, string> shortName) =>
        [.. rows.Select(row => new Bar(shortName(row.Name), row.Count))];

    private static string Reading(ImmutableArray<Link> rows)
    {
        var most = rows.MaxBy(row => row.Count)!;
        return $"共{rows.Sum(row => row.Count)}篇，最多的是{most.Name}，{most.Count}篇。";
    }
}
