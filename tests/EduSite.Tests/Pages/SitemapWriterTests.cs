using System.Xml.Linq;
using EduSite.Model;
using EduSite.Pages;

namespace EduSite.Tests.Pages;

public sealed class SitemapWriterTests
{
    private static readonly XNamespace Sitemap = "http://www.sitemaps.org/schemas/sitemap/0.9";

    [Fact]
    public void The_sitemap_lists_home_reports_lists_and_overviews_with_their_last_change()
    {
        var entries = EntriesOf(Write(SiteFixture.Reports)["/sitemap.xml"]);

        Assert.Equal("2026-03-25", entries["https://jyj.example/"]);
        Assert.Equal("2026-03-25", entries["https://jyj.example/r/rich.html"]);
        Assert.Equal("2026-03-05", entries["https://jyj.example/r/bare.html"]);
        Assert.Equal("2024-12-31", entries["https://jyj.example/years/2024/"]);
        Assert.Contains("https://jyj.example/years/2025/districts/yuyang/topics/safety/", entries.Keys);
        Assert.Contains("https://jyj.example/districts/", entries.Keys);
    }

    [Fact]
    public void A_time_of_day_is_kept_when_the_report_has_one()
    {
        var entries = EntriesOf(Write([SiteFixture.Report("a", "2026-03-05 09:30")])["/sitemap.xml"]);

        Assert.Equal("2026-03-05T09:30:00+08:00", entries["https://jyj.example/r/a.html"]);
    }

    [Fact]
    public void Redirects_tombstones_and_the_404_page_are_not_in_it()
    {
        var withdrawn = SiteFixture.Report("gone", "2026-01-01", status: ReportStatus.Withdrawn);

        var entries = EntriesOf(Write([.. SiteFixture.Reports, withdrawn])["/sitemap.xml"]);

        Assert.DoesNotContain("https://jyj.example/old/secret-alias.html", entries.Keys);
        Assert.DoesNotContain("https://jyj.example/r/gone.html", entries.Keys);
        Assert.DoesNotContain("https://jyj.example/404.html", entries.Keys);
    }

    [Fact]
    public void A_site_without_reports_has_entries_without_a_date()
    {
        Assert.All(EntriesOf(Write([])["/sitemap.xml"]).Values, Assert.Null);
    }

    [Fact]
    public void A_long_sitemap_is_split_and_the_index_names_the_parts()
    {
        var whole = EntriesOf(Write(SiteFixture.Reports)["/sitemap.xml"]);
        var limit = (whole.Count + 1) / 2;

        var files = Write(SiteFixture.Reports, limit);

        var index = EntriesOf(files["/sitemap.xml"], "sitemap");
        Assert.Equal(["https://jyj.example/sitemap-1.xml", "https://jyj.example/sitemap-2.xml"], index.Keys.Order());
        Assert.Equal("2026-03-25", index["https://jyj.example/sitemap-1.xml"]);
        Dictionary<string, string?>[] parts = [EntriesOf(files["/sitemap-1.xml"]), EntriesOf(files["/sitemap-2.xml"])];
        Assert.All(parts, part => Assert.InRange(part.Count, 1, limit));
        Assert.Equal(whole.Keys.Order(), parts.SelectMany(part => part.Keys).Order());
        Assert.Equal(4, files.Count);
    }

    [Fact]
    public void A_sitemap_exactly_as_long_as_allowed_is_one_file()
    {
        var count = EntriesOf(Write(SiteFixture.Reports)["/sitemap.xml"]).Count;

        Assert.Equal(["/robots.txt", "/sitemap.xml"], Write(SiteFixture.Reports, count).Keys);
    }

    [Fact]
    public void Robots_txt_names_the_sitemap_below_a_sub_path_too()
    {
        var config = SiteFixture.Config with { BaseUrl = BaseUrl.Parse("https://gov.example/jyj/")! };
        var site = SiteFixture.Site([], config);

        var robots = SiteFixture.Write(SitemapWriter.Files(site), [])["/robots.txt"];

        Assert.Equal("User-agent: *\nAllow: /jyj/\n\nSitemap: https://gov.example/jyj/sitemap.xml\n", robots);
    }

    private static SortedDictionary<string, string> Write(IReadOnlyCollection<Report> reports, int limit = 50_000)
    {
        var site = SiteFixture.Site(reports);
        return SiteFixture.Write(SitemapWriter.Files(site, limit), SiteFixture.Outlines(site));
    }

    private static Dictionary<string, string?> EntriesOf(string text, string element = "url") =>
        XDocument.Parse(text).Root!.Elements(Sitemap + element).ToDictionary(
            entry => entry.Element(Sitemap + "loc")!.Value, entry => entry.Element(Sitemap + "lastmod")?.Value);
}
