using EduSite.Building;
using EduSite.IO;
using Microsoft.Extensions.Time.Testing;

namespace EduSite.Tests.Building;

public sealed class LedgerTests
{
    private const string Report = "-- content/news/a.md --\n---\ntitle: 会议召开\ndate: 2026-03-05\nslug: {0}\n---\n会议召开。\n";

    [Fact]
    public void An_address_that_is_gone_stands_in_its_line_of_the_ledger() => Assert.Equal(
        ["addresses.txt:2:1 url-vanished"],
        Problems(Site("a", "# 公布过的网址\n/2026/01/gone.html content/news/gone.md\n/2026/03/a.html content/news/a.md\n")));

    [Fact]
    public void A_report_that_moved_is_told_where_its_address_is_made() => Assert.Equal(
        ["content/news/a.md:4:7 url-moved"], Problems(Site("b", "/2026/03/a.html content/news/a.md\n")));

    [Fact]
    public void A_line_that_is_no_address_is_told() => Assert.Equal(
        ["addresses.txt:1:1 url-ledger-line", "addresses.txt:2:1 url-ledger-line"], Problems(Site("a", "2026/03\r\n/A.html x\r\n/2026/03/a.html\r\n")));

    [Theory]
    [InlineData("aliases: [/2026/03/a.html]\nslug: b")]
    [InlineData("slug: a\nstatus: withdrawn")]
    [InlineData("slug: a\nexpire_at: 2026-03-06")]
    public void A_redirect_or_a_notice_of_withdrawal_keeps_an_address(string frontMatter) =>
        Assert.Empty(Problems(Site("a", "/2026/03/a.html content/news/a.md\n").Replace("slug: a", frontMatter, StringComparison.Ordinal)));

    [Fact]
    public void A_report_that_cannot_be_read_is_not_gone() => Assert.DoesNotContain(
        Problems(Site("a", "/2026/03/a.html content/news/a.md\n").Replace("date: 2026-03-05", "date: 昨天", StringComparison.Ordinal)),
        problem => problem.Contains("url-", StringComparison.Ordinal));

    [Fact]
    public void The_ledger_grows_and_never_shrinks()
    {
        var record = Record(Site("a", "/2026/02/old.html content/news/old.md\n/2026/03/z.html\n"));

        Assert.Equal(
            "/2026/02/old.html content/news/old.md\n/2026/03/a.html content/news/a.md\n/2026/03/z.html\n",
            record.Text[(record.Text.IndexOf('\n', StringComparison.Ordinal) + 1)..]);
        Assert.Equal((1, 2), (record.Added, record.Known));
    }

    [Fact]
    public void What_is_not_published_yet_is_not_recorded() =>
        Assert.Equal(0, Record(Site("a", "").Replace("slug: a", "slug: a\nstatus: draft", StringComparison.Ordinal)).Added);

    private static string Site(string slug, string ledger) =>
        Report.Replace("{0}", slug, StringComparison.Ordinal) + (ledger.Length == 0 ? "" : $"-- addresses.txt --\n{ledger}");

    private static string[] Problems(string files) => MiniSite.Build(files).ProblemLines;

    private static AddressRecord Record(string files) =>
        SiteAddresses.Run(new MemoryTree(MiniSite.WithDefaults(MiniSite.ParseFiles(files))), new FakeTimeProvider(MiniSite.Now));
}
