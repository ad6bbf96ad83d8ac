using EduSite.Building;
using EduSite.Diagnostics;
using EduSite.Model;

namespace EduSite.Tests.Checks;

/// <summary>The day is 2026-03-10.</summary>
public sealed class FreshnessTests
{
    private const string Site =
        "-- site.yml --\ntitle: 云川市教育局\nbase_url: https://jyj.example/\ntheme: mini\ncolumns:\n" +
        "  - { id: news, name: 要闻, kind: headline }\n  - { id: notices, name: 通知, kind: announcement }\n" +
        "  - { id: sums, name: 总结, kind: summary }\n  - { id: specials, name: 专题, kind: special }\n";

    [Theory]
    [InlineData("2026-03-01", "")]
    [InlineData("2026-02-27", "1:1 Warning home-stale; 5:11 Warning column-stale-news")]
    [InlineData("2026-02-23", "1:1 Error home-stale; 5:11 Error column-stale-news")]
    public void News_are_warned_of_after_ten_days_and_late_after_fourteen(string date, string expected) =>
        Assert.Equal(expected, Found(date, "2026-02-20", "2026-02-20"));

    [Theory]
    [InlineData("2025-10-20", "")]
    [InlineData("2025-09-20", "6:11 Warning column-stale-notice")]
    [InlineData("2025-09-01", "6:11 Error column-stale-notice")]
    public void Notices_have_half_a_year(string date, string expected) => Assert.Equal(expected, Found("2026-03-09", date, "2026-02-20"));

    [Theory]
    [InlineData("2025-06-01", "")]
    [InlineData("2025-04-01", "7:11 Warning column-stale-slow")]
    [InlineData("2025-03-01", "7:11 Error column-stale-slow")]
    public void Summaries_have_a_year(string date, string expected) => Assert.Equal(expected, Found("2026-03-09", "2026-03-09", date));

    [Fact]
    public void An_empty_column_is_told_and_five_are_a_veto()
    {
        var columns = string.Concat(Enumerable.Range(1, 5).Select(i => $"  - {{ id: c{i}, name: 栏{i}, kind: special }}\n"));
        var result = Run("-- site.yml --\ntitle: 局\nbase_url: https://jyj.example/\ntheme: mini\ncolumns:\n" + columns);

        Assert.Equal(5, result.Count(d => d.Rule == FreshnessRules.ColumnEmpty));
        Assert.Equal(Severity.Error, Assert.Single(result, d => d.Rule == FreshnessRules.EmptyTotal).Severity);
    }

    [Fact]
    public void The_calendar_names_the_next_first()
    {
        var result = Inspection.Run(
            Site + Report("news", "2026-03-05") + Report("notices", "2026-03-05") + Report("sums", "2026-03-05") + Report("specials", "2026-03-05"),
            CheckScope.Whole);

        Assert.Equal(
            ["要闻 2026-03-19 9", "通知 2026-09-04 178", "总结 2027-03-05 360", $"专题 9999-12-31 {int.MaxValue}"],
            result.Calendar.Select(due => $"{due.Column.Name} {due.Due.ToDay()} {due.DaysLeft}"));
    }

    private static string Found(string news, string notices, string summaries) => string.Join("; ", Run(
            Site + Report("news", news) + Report("notices", notices) + Report("sums", summaries) + Report("specials", "2020-01-01"))
        .Select(d => $"{d.Location.Start.Line}:{d.Location.Start.Column} {d.Severity} {d.Rule.Id}"));

    private static IEnumerable<Diagnostic> Run(string files) =>
        Inspection.Run(files, CheckScope.Whole).Diagnostics.Where(d => d.Rule.Category == RuleCategory.Freshness);

    private static string Report(string column, string date) =>
        $"-- content/{column}/{date}.md --\n---\ntitle: {column}\ndate: {date}\n---\n会议召开。\n";
}
