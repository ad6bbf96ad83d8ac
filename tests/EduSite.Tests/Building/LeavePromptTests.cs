using System.Text.RegularExpressions;
using EduSite.Model;
using EduSite.Tests.Markdown;

namespace EduSite.Tests.Building;

public sealed partial class LeavePromptTests
{
    private const string Report =
        """
        -- content/news/a.md --
        ---
        title: 甲
        date: 2026-03-05
        source_url: https://paper.example.com/1.html
        ---
        见[报纸](https://paper.example.com/2.html?a=1&b=2)、[报纸](https://paper.example.com/2.html?a=1&b=2)、
        [教育部](https://www.moe.gov.cn/)、[本站](https://jyj.example/)。
        """;

    [Theory]
    [InlineData("https://paper.example.com/", true)]
    [InlineData("http://1.2.3.4/", true)]
    [InlineData("https://gov.cn.evil.example/", true)]
    [InlineData("https://notgov.cn/", true)]
    [InlineData("https://www.moe.gov.cn/", false)]
    [InlineData("https://GOV.CN/", false)]
    [InlineData("https://www.yunchuan.政务/", false)]
    [InlineData("https://jyj.example/x", false)]
    [InlineData("https://pan.kin.example/", false)]
    [InlineData("mailto:a@paper.example.com", false)]
    [InlineData("/news/", false)]
    public void Links_to_hosts_that_are_neither_ours_nor_a_governments_nor_allowed_ask_first(string address, bool asks)
    {
        var config = new SiteConfig
        {
            Source = SourceFile.FromString("site.yml", ""),
            Title = "局",
            BaseUrl = BaseUrl.Parse("https://jyj.example/")!,
            Checks = new CheckConfig { AllowedHosts = ["kin.example"] },
        };

        Assert.Equal(asks, LeavePage.Before(address, config) is not null);
        Assert.Null(LeavePage.Before(address, config with { LeavePrompt = false }));
    }

    [Fact]
    public void Each_address_has_one_page_which_leads_on()
    {
        var site = MiniSite.Build(Report);

        Assert.Empty(site.ProblemLines);
        var page = Assert.Single(site.Files.Keys, path => path.StartsWith("leave/", StringComparison.Ordinal));
        Assert.Contains("<a href=\"https://paper.example.com/2.html?a=1&amp;b=2\">", site[page]);
        Assert.Equal(2, Regex.Count(site["2026/03/a.html"], Regex.Escape($"href=\"/{page}\" data-href=\"https://paper.example.com/2.html?a=1&amp;b=2\" rel=\"external nofollow noopener\"")));
        Assert.Contains("<a href=\"https://www.moe.gov.cn/\">", site["2026/03/a.html"]);
        Assert.Contains("<a href=\"https://jyj.example/\">", site["2026/03/a.html"]);
    }

    [Fact]
    public void Without_the_prompt_links_go_straight_there()
    {
        var files = MiniSite.WithDefaults(MiniSite.ParseFiles(Report));
        files["site.yml"] += "\nleave_prompt: false\n";

        var site = MiniSite.Build(files);

        Assert.DoesNotContain(site.Files.Keys, path => path.StartsWith("leave/", StringComparison.Ordinal));
        Assert.Contains("href=\"https://paper.example.com/2.html?a=1&amp;b=2\" rel=\"external noopener\"", site["2026/03/a.html"]);
    }

    [Fact]
    public void Themes_make_the_same_links()
    {
        var files = MiniSite.WithDefaults(MiniSite.ParseFiles(Report));
        files["themes/mini/layouts/report.html"] = "<a{{ external report.source_url }}>{{ report.source }}</a>{{ shared 'foot' }}";
        files["themes/mini/partials/foot.html"] = "<a{{ external 'https://foot.example.com/' }}>x</a><a{{ external '/news/' }}>y</a>";

        var site = MiniSite.Build(files);

        var html = LeaveAddress().Replace(site["2026/03/a.html"], "/leave/*.html");
        Assert.Equal(
            "<a class=\"external\" href=\"/leave/*.html\" data-href=\"https://paper.example.com/1.html\" rel=\"external nofollow noopener\">云川市教育局</a>" +
            "<a class=\"external\" href=\"/leave/*.html\" data-href=\"https://foot.example.com/\" rel=\"external nofollow noopener\">x</a>" +
            "<a href=\"/news/\">y</a>",
            html);
        Assert.Equal(3, site.Files.Keys.Count(path => path.StartsWith("leave/", StringComparison.Ordinal)));
    }

    [Fact]
    public void An_address_with_characters_that_none_may_have_is_made_valid()
    {
        var files = MiniSite.WithDefaults(MiniSite.ParseFiles(Report));
        files["content/news/a.md"] = "---\ntitle: 甲\ndate: 2026-03-05\nsource_url: 'https://paper.example.com/?q=\"1 2\"'\n---\n正文。\n";
        files["themes/mini/layouts/report.html"] = "<a{{ external report.source_url }}></a>";

        var site = MiniSite.Build(files);

        Assert.Contains("data-href=\"https://paper.example.com/?q=%221%202%22\"", site["2026/03/a.html"]);
    }

    [Fact]
    public void An_old_address_that_moved_to_another_site_asks_too()
    {
        var files = MiniSite.WithDefaults(MiniSite.ParseFiles(Report));
        files["site.yml"] +=
            """

            redirects:
              - { from: /a/, to: "https://exam.example.com/" }
              - { from: /b/, to: "https://www.moe.gov.cn/" }
            """;
        files["themes/mini/layouts/redirect.html"] = "{{ redirect.target }} {{ redirect.absolute_target }}";

        var site = MiniSite.Build(files);

        var page = Assert.Single(site.Files.Keys, path => path.StartsWith("leave/", StringComparison.Ordinal) && site[path].Contains("exam.example.com", StringComparison.Ordinal));
        Assert.Equal($"/{page} https://exam.example.com/", site["a/index.html"]);
        Assert.Equal("https://www.moe.gov.cn/ https://www.moe.gov.cn/", site["b/index.html"]);
    }

    [Fact]
    public void Raw_html_is_no_way_around()
    {
        var rendering = new ArticleFixture { AllowHtml = true, LeavePrompt = true }.Run(
            "<a class=\"external b\" href=\"//paper.example.com/\" rel=\"dofollow\" data-href=\"https://www.moe.gov.cn/\">x</a>\n");

        var leave = new LeavePage("https://paper.example.com/");
        Assert.Equal([leave.Target], rendering.OtherSites);
        Assert.Equal(
            $"<p><a class=\"external b\" href=\"{leave.Route}\" data-href=\"https://paper.example.com/\" rel=\"external nofollow noopener\">x</a></p>\n",
            rendering.Html);
    }

    [Fact]
    public void No_page_may_lie_among_them()
    {
        var files = MiniSite.ParseFiles(Report);
        files["content/news/a.md"] = files["content/news/a.md"].Replace("---\n见", "aliases: [/leave/1.html]\n---\n见", StringComparison.Ordinal);

        Assert.Equal(["content/news/a.md:5:11 route-reserved"], MiniSite.Build(files).ProblemLines);
    }

    [GeneratedRegex("/leave/[0-9a-f]{16}\\.html")]
    private static partial Regex LeaveAddress();
}
