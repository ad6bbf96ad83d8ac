using System.Text.Json;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace EduSite.Site.Tests;

/// <summary>国办发〔2017〕47号 on every page of this repository's site, of whatever kind.</summary>
public sealed class PageStandardTests(PublishedSite site) : IClassFixture<PublishedSite>
{
    private const string Required = "!";
    private const string Optional = "?";

    /// <summary>Kinds of pages that belong to a column, or are one.</summary>
    private const string InColumns = "home report list overview indicators indicator search sitemap tombstone";

    private static readonly string[] Kinds =
    [
        "home", "report", "list", "overview", "indicators", "indicator", "redirect", "tombstone", "search", "not_found",
        "sitemap", "leave",
    ];

    private static readonly string[] FooterTexts =
        ["主办单位：云川市教育局", "承办单位：", "联系电话：", "网站标识码：9900000013", "我为政府网站找错", "党政机关"];

    private static readonly string[] FooterLinks =
    [
        "https://beian.miit.gov.cn/", "https://beian.mps.gov.cn/#/query/webSearch?code=99000002000001",
        "/sitemap.html", "https://www.yunchuan.example/message/", "tel:0900-5550100",
    ];

    /// <summary>Where links may lead at once: this bureau's own town and province, and the state.</summary>
    private const string Trusted = "^https://([a-z]+\\.)*(yunchuan\\.example|yunshan\\.example|gov\\.cn)/";

    /// <summary>The column types of the standard's table.</summary>
    private static readonly string[] ColumnTypes =
    [
        "首页", "概况信息", "机构职能", "负责人信息", "工作动态", "政策文件", "信息公开指南", "信息公开目录", "信息公开年报",
        "依申请公开", "数据发布", "数据开放", "政策解读", "回应关切", "办事服务", "咨询投诉", "征集调查", "在线访谈",
    ];

    /// <summary>Each tag: its form, and on which kinds of pages it must or may stand. It stands on no others.</summary>
    public static TheoryData<string, string, string, string> Tags => new()
    {
        { "SiteName", "^云川市教育局$", Required, "" },
        { "SiteDomain", "^jyj\\.yunchuan\\.example$", Required, "" },
        { "SiteIDCode", "^([0-9]{10}|bm[0-9]{8})$", Required, "" },
        { "ColumnName", "^.+$", Required, InColumns },
        { "ColumnDescription", "^.+$", Required, InColumns },
        { "ColumnKeywords", "^.+$", Required, InColumns },
        { "ColumnType", $"^({string.Join('|', ColumnTypes)})$", Required, InColumns },
        { "ArticleTitle", "^.+$", Required, "report" },
        { "PubDate", "^20[0-9]{2}-(0[1-9]|1[0-2])-[0-3][0-9] [0-2][0-9]:[0-5][0-9]$", Required, "report" },
        { "ContentSource", "^.+$", Required, "report" },
        { "Author", "^.+$", Optional, "report" },
        { "Image", "^https://jyj\\.yunchuan\\.example/.+$", Optional, "report" },
        { "Url", "^https://jyj\\.yunchuan\\.example/.+\\.html$", Required, "report" },
        { "Keywords", "^.+$", Required, "" },
        { "Description", "^.+$", Required, "" },
    };

    [Fact]
    public void Every_kind_of_page_is_there() =>
        Assert.Empty(Kinds.Except(site.Pages.Select(page => KindOf(page.Document))));

    [Theory]
    [MemberData(nameof(Tags))]
    public void A_tag_stands_where_it_must_once_in_its_form_and_nowhere_else(string name, string form, string need, string kinds) =>
        Assert.All(site.Pages, page =>
        {
            var values = page.Document.QuerySelectorAll($"meta[name={name}]").Select(tag => tag.GetAttribute("content")).ToList();
            var belongs = kinds.Length == 0 || kinds.Split(' ').Contains(KindOf(page.Document));
            Assert.InRange(values.Count, belongs && need == Required ? 1 : 0, belongs ? 1 : 0);
            Assert.All(values, value =>
            {
                Assert.Matches(form, value);
                Assert.DoesNotMatch("^\\s|\\s$|^(null|undefined)$|\\{\\{", value);
            });
        });

    [Fact]
    public void Titles_are_unique_and_name_the_page_its_column_and_the_site()
    {
        Assert.All(site.Pages, page => Assert.Matches(
            KindOf(page.Document) switch
            {
                "home" => "^云川市教育局$",
                "report" => $"^{Regex.Escape(Meta(page.Document, "ArticleTitle")!)}(（.+）)?_{Meta(page.Document, "ColumnName")}_云川市教育局$",
                "indicator" => $"^.+_{Meta(page.Document, "ColumnName")}_云川市教育局$",
                _ => "^[^_].*_云川市教育局$",
            },
            page.Document.Title));
        Assert.Empty(site.Pages.GroupBy(page => page.Document.Title).Where(same => same.Count() > 1).Select(same => same.Key));
    }

    [Fact]
    public void Every_page_but_home_and_a_redirect_says_where_it_stands() =>
        Assert.All(site.Pages.Where(page => KindOf(page.Document) is not ("home" or "redirect")), page =>
        {
            var trail = page.Document.QuerySelector("nav.breadcrumb")!;
            Assert.StartsWith("当前位置：", trail.TextContent.Trim());
            Assert.Equal("/", trail.QuerySelector("li:first-child a")!.GetAttribute("href"));
            Assert.Equal("page", trail.QuerySelector("li:last-child > span")!.GetAttribute("aria-current"));
        });

    [Fact]
    public void A_report_shows_its_time_and_source_and_who_answers_for_it() => Assert.All(OfKind("report"), document =>
    {
        var text = document.QuerySelector("article")!.TextContent;
        Assert.Contains($"发布时间：{Meta(document, "PubDate")}", text);
        Assert.Contains($"来源：{Meta(document, "ContentSource")}", text);
        Assert.Contains("终审：", text);
        Assert.Contains($"本文网址：{Meta(document, "Url")}", text);
        Assert.NotNull(document.QuerySelector("svg.qr[aria-label]"));
        Assert.All(["print", "copy", "share"], action => Assert.NotNull(document.QuerySelector($"article [data-do={action}]")));
        Assert.All(document.QuerySelectorAll(".attachments li"), file => Assert.Matches("^.+（[A-Z]+，[0-9.]+ [KM]?B）$", file.TextContent));
    });

    [Fact]
    public void Every_page_but_a_redirect_shows_the_identity_of_the_site_with_its_links() =>
        Assert.All(site.Pages.Where(page => KindOf(page.Document) != "redirect"), page =>
        {
            var footer = page.Document.QuerySelector("footer.site-footer")!;
            foreach (var text in FooterTexts)
            {
                Assert.Contains(text, footer.TextContent);
            }

            foreach (var link in FooterLinks)
            {
                Assert.NotNull(footer.QuerySelector($"a[href='{link}']"));
            }
        });

    [Fact]
    public void What_search_engines_and_networks_read_agrees_with_the_page() =>
        Assert.All(site.Pages, page =>
        {
            var document = page.Document;
            var isIndexable = KindOf(document) is not ("redirect" or "tombstone" or "not_found" or "leave");
            Assert.Equal(!isIndexable, document.QuerySelector("meta[name=robots][content=noindex]") is not null);
            var data = document.QuerySelector("script[type='application/ld+json']");
            Assert.Equal(isIndexable, data is not null);
            if (!isIndexable)
            {
                return;
            }

            Assert.Equal(document.QuerySelector("link[rel=canonical]")!.GetAttribute("href"), Property(document, "og:url"));
            using var json = JsonDocument.Parse(data!.TextContent);
            var types = json.RootElement.GetProperty("@graph").EnumerateArray().Select(node => node.GetProperty("@type").GetString()!);
            Assert.Equal(KindOf(document) switch
            {
                "home" => ["GovernmentOrganization", "WebSite"],
                "report" => ["NewsArticle", "BreadcrumbList"],
                _ => ["BreadcrumbList"],
            }, types);
        });

    [Fact]
    public void Links_to_other_sites_ask_first() => Assert.All(site.Pages, page =>
    {
        Assert.All(page.Document.QuerySelectorAll("a.external[data-href]"), link =>
        {
            var leave = site.Pages.Single(other => "/" + other.Path == link.GetAttribute("href")).Document;
            Assert.Contains("您访问的链接即将离开“云川市教育局”网站，是否继续？", leave.Body!.TextContent);
            Assert.NotNull(leave.QuerySelector($"main a[href='{link.GetAttribute("data-href")}']"));
        });
        if (KindOf(page.Document) != "leave")
        {
            Assert.All(page.Document.QuerySelectorAll("a[href*='//']"), link => Assert.Matches(Trusted, link.GetAttribute("href")));
        }
    });

    private IEnumerable<IHtmlDocument> OfKind(string kind) =>
        site.Pages.Select(page => page.Document).Where(document => KindOf(document) == kind);

    private static string KindOf(IDocument document) => document.Body!.ClassName!["page-".Length..];

    private static string? Meta(IDocument document, string name) =>
        document.QuerySelector($"meta[name={name}]")!.GetAttribute("content");

    private static string? Property(IDocument document, string name) =>
        document.QuerySelector($"meta[property='{name}']")!.GetAttribute("content");
}
