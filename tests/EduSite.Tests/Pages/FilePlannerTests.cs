using System.Globalization;
using EduSite.Diagnostics;
using EduSite.Model;
using EduSite.Pages;

namespace EduSite.Tests.Pages;

public sealed class FilePlannerTests
{
    [Fact]
    public void The_addresses_are_known_before_rendering_and_clash_with_no_page()
    {
        var site = SiteFixture.Site(SiteFixture.Reports);
        var problems = new DiagnosticBag();
        var files = FilePlanner.Plan(site);

        var routes = PagePlanner.Plan(site, files.Select(file => file.Route), problems);

        Assert.Empty(problems.ToSorted());
        Assert.Equal(files.Length, routes.Files.Count);
    }

    [Fact]
    public void Withdrawn_expired_scheduled_and_draft_reports_are_nowhere()
    {
        var site = SiteFixture.Site(
        [
            .. SiteFixture.Reports,
            SiteFixture.Report("hidden-withdrawn", "2026-03-01", "隐稿：撤下", ReportStatus.Withdrawn),
            SiteFixture.Report("hidden-expired", "2026-03-01", "隐稿：过期", expire: "2026-03-02"),
            SiteFixture.Report("hidden-scheduled", "2026-05-01", "隐稿：未来"),
            SiteFixture.Report("hidden-draft", "2026-03-01", "隐稿：草稿", ReportStatus.Draft),
        ]);

        var everything = string.Concat(Write(site).Values);

        Assert.DoesNotContain("hidden-", everything, StringComparison.Ordinal);
        Assert.DoesNotContain("隐稿", everything, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_reports_give_the_same_bytes_in_any_order_and_culture()
    {
        var forward = Write(SiteFixture.Site(SiteFixture.Reports));
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo("") { NumberFormat = { NumberDecimalSeparator = "," } };

            Assert.Equal(forward, Write(SiteFixture.Site([.. SiteFixture.Reports.Reverse()])));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void No_file_has_a_byte_order_mark_or_a_Windows_line_end_and_each_ends_with_a_line_end()
    {
        // CSV is for spreadsheets and has both, see IndicatorFilesTests.
        var files = Write(SiteFixture.Site(SiteFixture.Reports)).Where(file => !file.Key.EndsWith(".csv", StringComparison.Ordinal));
        foreach (var text in files.Select(file => file.Value))
        {
            Assert.NotEqual('\uFEFF', text[0]);
            Assert.DoesNotContain('\r', text);
            Assert.EndsWith("\n", text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Only_an_empty_feed_and_nothing_else_depends_on_the_time_of_the_build()
    {
        var site = SiteFixture.Site(SiteFixture.Reports);
        var later = SiteFixture.Site(SiteFixture.Reports, builtAt: "2026-04-02 08:00");

        Assert.Equal(Write(site), Write(later));
    }

    private static SortedDictionary<string, string> Write(Site site) =>
        SiteFixture.Write(FilePlanner.Plan(site), SiteFixture.Outlines(site));
}
