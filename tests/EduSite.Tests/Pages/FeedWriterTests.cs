using System.Text.Json;
using System.Xml.Linq;
using EduSite.Model;
using EduSite.Pages;

namespace EduSite.Tests.Pages;

public sealed class FeedWriterTests
{
    private const StringComparison Exact = StringComparison.Ordinal;

    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    [Fact]
    public void The_site_and_every_column_district_and_topic_have_both_feeds_and_nothing_else_has()
    {
        var routes = FeedWriter.Files(SiteFixture.Site(SiteFixture.Reports)).Select(file => file.Route.Value).Order();

        string[] folders =
        [
            "/", "/districts/suijiang/", "/districts/yuyang/", "/news/", "/notices/", "/topics/safety/",
            "/topics/shuangjian/",
        ];
        Assert.Equal(
            folders.SelectMany(folder => new[] { folder + "feed.json", folder + "feed.xml" }).Order(), routes);
    }

    [Fact]
    public void Feeds_can_be_switched_off()
    {
        var config = SiteFixture.Config with { Feeds = new FeedConfig(Enabled: false) };

        Assert.Empty(FeedWriter.Files(SiteFixture.Site(SiteFixture.Reports, config)));
    }

    [Fact]
    public void Every_Atom_feed_has_what_RFC_4287_requires()
    {
        foreach (var (route, text) in Write(SiteFixture.Reports).Where(file => file.Key.EndsWith("xml", Exact)))
        {
            var feed = XDocument.Parse(text).Root!;

            Assert.Equal(Atom + "feed", feed.Name);
            AssertRequired(feed);
            Assert.Single(feed.Elements(Atom + "author"));
            var self = Assert.Single(feed.Elements(Atom + "link"), link => link.Attribute("rel")!.Value == "self");
            Assert.Equal("https://jyj.example" + route, self.Attribute("href")!.Value);
            foreach (var entry in feed.Elements(Atom + "entry"))
            {
                AssertRequired(entry);
                Assert.Single(entry.Elements(Atom + "link"), link => link.Attribute("rel")!.Value == "alternate");
                Assert.Single(entry.Elements(Atom + "summary"));
                Assert.NotEmpty(entry.Elements(Atom + "author").Elements(Atom + "name"));
            }
        }
    }

    [Fact]
    public void An_Atom_entry_carries_the_report()
    {
        var entry = AtomOf(SiteFixture.Reports).Elements(Atom + "entry").First();

        Assert.Equal("https://jyj.example/r/rich.html", entry.Element(Atom + "id")!.Value);
        Assert.Equal("校园<安全> & “双减”", entry.Element(Atom + "title")!.Value);
        Assert.Equal("2026-03-20T09:30:00+08:00", entry.Element(Atom + "published")!.Value);
        Assert.Equal("2026-03-25T00:00:00+08:00", entry.Element(Atom + "updated")!.Value);
        Assert.Equal(["王某", "榆阳区教育局"], entry.Elements(Atom + "author").Select(author => author.Value));
        var topics = entry.Elements(Atom + "category").Attributes("label").Select(label => label.Value);
        Assert.Equal(["双减", "校园安全"], topics);
        Assert.Contains("https://moe.example/a?b=1&c=2", HrefsOf(entry));
        Assert.Equal("摘要。", entry.Element(Atom + "summary")!.Value);
    }

    [Fact]
    public void A_feed_is_as_new_as_its_newest_change_and_an_empty_one_as_the_day_of_the_build()
    {
        Assert.Equal("2026-03-25T00:00:00+08:00", AtomOf(SiteFixture.Reports).Element(Atom + "updated")!.Value);
        Assert.Equal("2026-04-01T00:00:00+08:00", AtomOf([]).Element(Atom + "updated")!.Value);
    }

    [Fact]
    public void A_feed_holds_the_newest_reports_up_to_its_limit()
    {
        var config = SiteFixture.Config with { Feeds = new FeedConfig(Items: 2) };

        var entries = AtomOf(SiteFixture.Reports, config).Elements(Atom + "entry");

        Assert.Equal(
            ["https://jyj.example/r/rich.html", "https://jyj.example/r/bare.html"],
            entries.Elements(Atom + "id").Select(id => id.Value));
    }

    [Fact]
    public void Control_characters_and_broken_surrogates_never_break_a_feed()
    {
        const string Pasted = "总\u000B结\u0001\uFFFE\uD83C完\uD842\uDFB7\u0000";
        var site = SiteFixture.Site([SiteFixture.Report("pasted", "2026-03-05", Pasted)]);

        var files = SiteFixture.Write(FeedWriter.Files(site), SiteFixture.Outlines(site, Pasted));

        var entry = XDocument.Parse(files["/feed.xml"]).Root!.Element(Atom + "entry")!;
        Assert.Equal("总结完\uD842\uDFB7", entry.Element(Atom + "title")!.Value);
        Assert.Equal("总结完\uD842\uDFB7", entry.Element(Atom + "summary")!.Value);
        using var json = JsonDocument.Parse(files["/feed.json"]);
        Assert.Equal("总结完\uD842\uDFB7", json.RootElement.GetProperty("items")[0].GetProperty("title").GetString());
    }

    [Fact]
    public void Every_JSON_feed_has_what_version_1_1_requires()
    {
        foreach (var (_, text) in Write(SiteFixture.Reports).Where(file => file.Key.EndsWith("json", Exact)))
        {
            using var feed = JsonDocument.Parse(text);

            Assert.Equal("https://jsonfeed.org/version/1.1", feed.RootElement.GetProperty("version").GetString());
            Assert.NotEmpty(feed.RootElement.GetProperty("title").GetString()!);
            foreach (var item in feed.RootElement.GetProperty("items").EnumerateArray())
            {
                Assert.StartsWith("https://jyj.example/r/", item.GetProperty("id").GetString()!, Exact);
                Assert.NotEmpty(item.GetProperty("content_text").GetString()!);
                Assert.True(DateTimeOffset.TryParse(item.GetProperty("date_published").GetString(), out _));
            }
        }
    }

    [Fact]
    public void A_report_without_running_text_has_its_title_as_content()
    {
        var site = SiteFixture.Site([SiteFixture.Report("table", "2026-03-05", "统计表")]);

        using var feed = JsonDocument.Parse(
            SiteFixture.Write(FeedWriter.Files(site), SiteFixture.Outlines(site, ""))["/feed.json"]);

        var item = feed.RootElement.GetProperty("items")[0];
        Assert.Equal("统计表", item.GetProperty("content_text").GetString());
        Assert.False(item.TryGetProperty("summary", out _));
    }

    [Theory]
    [InlineData("/files/a.jpg", "https://jyj.example/files/a.jpg")]
    [InlineData("https://img.example/a.jpg", "https://img.example/a.jpg")]
    [InlineData("data:image/png;base64,AAAA", null)]
    [InlineData("http://[", null)]
    [InlineData(null, null)]
    public void A_picture_is_named_by_its_whole_address_or_not_at_all(string? image, string? expected)
    {
        Assert.Equal(expected, SiteFixture.Config.BaseUrl.AbsoluteOf(image));
    }

    [Fact]
    public void Han_stays_readable_in_JSON()
    {
        Assert.Contains("校园<安全> & “双减”", Write(SiteFixture.Reports)["/feed.json"], Exact);
    }

    [Fact]
    public void A_site_below_a_sub_path_has_it_in_every_address()
    {
        var config = SiteFixture.Config with { BaseUrl = BaseUrl.Parse("https://gov.example/jyj/")! };
        var site = SiteFixture.Site(SiteFixture.Reports, config);

        var outlines = SiteFixture.Outlines(site).Select(outline => outline with { Image = "/jyj/files/a.jpg" });

        var files = SiteFixture.Write(FeedWriter.Files(site), [.. outlines]);

        var hrefs = HrefsOf(XDocument.Parse(files["/news/feed.xml"]).Root!);
        Assert.All(
            hrefs.Where(href => href != "https://moe.example/a?b=1&c=2"),
            href => Assert.StartsWith("https://gov.example/jyj/", href, Exact));
        Assert.Contains("\"image\":\"https://gov.example/jyj/files/a.jpg\"", files["/news/feed.json"], Exact);
    }

    private static XElement AtomOf(IReadOnlyCollection<Report> reports, SiteConfig? config = null) =>
        XDocument.Parse(Write(reports, config)["/feed.xml"]).Root!;

    private static IEnumerable<string> HrefsOf(XElement element) =>
        element.Descendants(Atom + "link").Attributes("href").Select(href => href.Value);

    private static SortedDictionary<string, string> Write(
        IReadOnlyCollection<Report> reports, SiteConfig? config = null)
    {
        var site = SiteFixture.Site(reports, config);
        return SiteFixture.Write(FeedWriter.Files(site), SiteFixture.Outlines(site));
    }

    private static void AssertRequired(XElement element)
    {
        Assert.True(Uri.IsWellFormedUriString(Assert.Single(element.Elements(Atom + "id")).Value, UriKind.Absolute));
        Assert.NotEmpty(Assert.Single(element.Elements(Atom + "title")).Value);
        Assert.True(DateTimeOffset.TryParse(Assert.Single(element.Elements(Atom + "updated")).Value, out _));
    }
}
