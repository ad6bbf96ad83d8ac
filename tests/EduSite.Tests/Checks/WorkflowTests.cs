namespace EduSite.Tests.Checks;

/// <summary>The day is 2026-03-10, a Tuesday.</summary>
public sealed class WorkflowTests
{
    private const string Site =
        "-- site.yml --\ntitle: 云川市教育局\nbase_url: https://jyj.example/\ncolumns:\n" +
        "  - { id: news, name: 教育要闻, kind: headline }\n  - { id: notices, name: 公示, kind: notice }\n  - { id: policies, name: 政策, kind: policy }\n" +
        "districts:\n  - { name: 榆阳区, slug: yuyang, aliases: [榆阳] }\n";

    private const string Policy = "review: { required: true, first: [王某], second: [李某], final: [] }\n";

    [Theory]
    [InlineData("", "2:1 review-missing title; 2:1 review-missing title; 2:1 review-missing title")]
    [InlineData("review:\n  first: { name: 王某, date: 2026-03-01 }", "4:1 review-missing review; 4:1 review-missing review")]
    [InlineData(
        "review:\n  first: { name: 张某, date: 2026-03-01 }\n  second: { name: 李某, date: 2026-03-02 }\n  final: { name: 赵某, date: 2026-03-02 }",
        "5:3 reviewer-unknown first")]
    [InlineData(
        "review:\n  first: { name: 王某, date: 2026-03-01 }\n  second: { name: 李某, date: 2026-03-02 }\n  final: { name: 王某, date: 2026-03-02 }",
        "7:3 review-distinct final")]
    [InlineData(
        "review:\n  first: { name: 王某, date: 2026-03-02 }\n  second: { name: 李某, date: 2026-03-01 }\n  final: { name: 赵某, date: 2026-03-02 }",
        "6:3 review-order second")]
    [InlineData(
        "review:\n  first: { name: 王某, date: 2026-03-01 }\n  second: { name: 李某, date: 2026-03-02 }\n  final: { name: 赵某, date: 2026-03-06 }",
        "7:3 review-late final")]
    [InlineData(
        "review:\n  first: { name: 王某, date: 2026-03-01 }\n  second: { name: 李某, date: 2026-03-02 }\n  final: { name: 赵某, date: 2026-03-05 }", "")]
    public void A_report_goes_through_three_hands(string keys, string expected) => Assert.Equal(expected, Found(Site + Policy, "news/a.md", keys));

    [Theory]
    [InlineData("notices/a.md", "", "2:1 notice-period-missing title")]
    [InlineData("notices/a.md", "notice: { start: 2026-03-05, end: 2026-03-09 }", "4:1 notice-expired notice")]
    [InlineData("notices/a.md", "notice: { start: 2026-03-05, end: 2026-03-11 }", "")]
    [InlineData("policies/a.md", "", "2:1 validity-missing title")]
    [InlineData("policies/a.md", "validity: 有效", "")]
    [InlineData("policies/a.md", "keywords: 高考, 录取\nvalidity: 有效", "")]
    [InlineData("news/a.md", "promote: { date: 2026-03-05, pin_until: 2026-03-09 }", "4:30 pin-expired pin_until")]
    [InlineData("news/a.md", "districts: [榆阳]", "4:13 alias-name 榆阳")]
    [InlineData("news/a.md", "districts: [榆阳区]", "")]
    public void A_period_a_pin_and_a_name_are_looked_at(string path, string keys, string expected) =>
        Assert.Equal(expected, Found(Site, path, keys));

    [Fact]
    public void An_aid_notice_stands_for_five_working_days() => Assert.Equal(
        "4:1 notice-period-short notice",
        Found(Site, "notices/a.md", "notice: { start: 2026-03-07, end: 2026-03-12 }", "国家助学金名单"));

    private static string Found(string site, string path, string keys, string body = "会议召开。") => string.Join("; ", Inspection.Run(
            site + $"-- content/{path} --\n---\ntitle: 会议召开\ndate: 2026-03-05\n{keys}{(keys.Length > 0 ? "\n" : "")}---\n{body}\n").Diagnostics
        .Select(d => $"{d.Location.Start.Line}:{d.Location.Start.Column} {d.Rule.Id} {d.Location.LineText[(d.Location.Start.Column - 1)..(d.Location.End.Column - 1)]}"));
}
