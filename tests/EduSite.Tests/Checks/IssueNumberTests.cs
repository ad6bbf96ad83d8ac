using System.Globalization;

namespace EduSite.Tests.Checks;

/// <summary>The day is 2026-03-10.</summary>
public sealed class IssueNumberTests
{
    private const string Site =
        "-- site.yml --\ntitle: 云川市教育局\nbase_url: https://jyj.example/\ncolumns:\n  - { id: news, name: 教育要闻, kind: headline }\n" +
        "  - { id: bulletins, name: 教育简报, kind: bulletin }\n";

    [Fact]
    public void Issues_without_a_gap_are_right() => Assert.Equal("", Found(
        ("2025-11-03", "云川教育简报2025年第11期：甲"), ("2026-01-05", "云川教育简报2025年第12期：乙"), ("2026-02-02", "云川教育简报2026年第1期：丙"),
        ("2026-03-02", "云川教育简报（2026）第2期：丁"), ("2026-03-03", "安全简报2026年第1期")));

    [Fact]
    public void A_number_that_is_missing_is_told_where_the_next_one_stands() =>
        Assert.Equal("r1.md:2:8 issue-gap 缺第 2 期：这一期前面是第 1 期", Found(("2026-01-05", "简报2026年第1期"), ("2026-02-05", "简报2026年第4期")));

    [Fact]
    public void A_number_that_is_given_twice_is_told_at_the_later_report() =>
        Assert.Equal("r1.md:2:8 issue-repeated 期号与 content/bulletins/r0.md 相同", Found(("2026-01-05", "简报2026年第1期：甲"), ("2026-02-05", "简报2026年第1期：乙")));

    [Fact]
    public void The_year_is_that_of_publication() =>
        Assert.Equal("r0.md:2:8 issue-year 题目写的是 2025 年的期号，发布日期却是 2026-02-05", Found(("2026-02-05", "简报2025年第3期")));

    [Fact]
    public void A_withdrawn_issue_leaves_no_gap_and_a_draft_does() => Assert.Equal(
        "r1.md:2:8 issue-gap 缺第 2 期：这一期前面是第 1 期",
        Found("status: draft", ("2026-01-05", "简报2026年第1期"), ("2026-02-05", "简报2026年第3期"), ("2026-01-20", "简报2026年第2期")) +
        Found("status: withdrawn", ("2026-01-05", "简报2026年第1期"), ("2026-02-05", "简报2026年第3期"), ("2026-01-20", "简报2026年第2期")));

    private static string Found(params (string Date, string Title)[] issues) => Found("", issues);

    /// <param name="key">Stands in the last of them.</param>
    private static string Found(string key, params (string Date, string Title)[] issues) => string.Join("; ", Inspection.Run(
            Site + string.Concat(issues.Select((issue, i) => string.Create(CultureInfo.InvariantCulture,
                $"-- content/bulletins/r{i}.md --\n---\ntitle: {issue.Title}\ndate: {issue.Date}\n{(key.Length > 0 && i == issues.Length - 1 ? key + "\n" : "")}---\n会议召开。\n"))))
        .Diagnostics.Where(problem => problem.Rule.Id.StartsWith("issue-", StringComparison.Ordinal))
        .Select(problem => $"{Path.GetFileName(problem.Location.Path.Value)}:{problem.Location.Start.Line}:{problem.Location.Start.Column} {problem.Rule.Id} {problem.Message(chinese: true)}"));
}
