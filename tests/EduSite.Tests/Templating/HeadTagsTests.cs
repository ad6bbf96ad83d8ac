using System.Net;
using System.Text.RegularExpressions;
using EduSite.Model;
using EduSite.Templating;

namespace EduSite.Tests.Templating;

/// <summary>国办发〔2017〕47号, 附件《网页设计规范》: the tags of each kind of page, field by field.</summary>
public sealed partial class HeadTagsTests
{
    private const string OfSite = "SiteName=云川市教育局|SiteDomain=jyj.yunchuan.example|SiteIDCode=6108000013";
    private const string General = "Keywords=教育,云川";

    private static readonly SampleSite Sample = SampleSite.Small();

    private static readonly Theme Bare = ThemeSource.Load(
        [.. ThemeReader.Layouts.Select(kind => ($"layouts/{kind}.html", "{{ page.meta }}\n{{ page.open_graph }}\n{{ page.json_ld }}"))]);

    public static TheoryData<string, string[]> Pages => new()
    {
        { "/", [OfSite, "ColumnName=首页|ColumnDescription=云川市教育局门户网站|ColumnKeywords=教育,云川|ColumnType=首页", General, "Description=云川市教育局门户网站"] },
        { "/notices/", [OfSite, OfNotices, "Keywords=通知,公告", "Description=本栏目发布通知公告。"] },
        { "/notices/page-2.html", [OfSite, OfNotices, "Keywords=通知,公告", "Description=本栏目发布通知公告。（第2页）"] },
        { "/notices/years/2025/", [OfSite, OfNotices, "Keywords=通知公告,2025年", "Description=云川市教育局“通知公告 · 2025年”相关稿件，共31篇。"] },
        { "/districts/suijiang/", [OfSite, Own("绥江县", "云川市教育局“绥江县”相关稿件，共30篇。", "绥江县"), "Keywords=绥江县", "Description=云川市教育局“绥江县”相关稿件，共30篇。"] },
        { "/years/2025/districts/suijiang/", [OfSite, Own("2025年 · 绥江县", "云川市教育局“2025年 · 绥江县”相关稿件，共30篇。", "2025年,绥江县"), "Keywords=2025年,绥江县", "Description=云川市教育局“2025年 · 绥江县”相关稿件，共30篇。"] },
        { "/archive/", [OfSite, Own("按月份查阅", "按月份查阅云川市教育局发布的稿件，共32篇。", "教育,云川"), General, "Description=按月份查阅云川市教育局发布的稿件，共32篇。"] },
        { "/sitemap.html", [OfSite, Own("站点地图", "云川市教育局网站的全部栏目和查阅方式，共32篇稿件。", "教育,云川"), General, "Description=云川市教育局网站的全部栏目和查阅方式，共32篇稿件。"] },
        { "/search.html", [OfSite, Own("站内搜索", "在云川市教育局网站的标题、正文、来源和文号里查找，共32篇稿件。", "教育,云川"), General, "Description=在云川市教育局网站的标题、正文、来源和文号里查找，共32篇稿件。"] },
        { "/indicators/", [OfSite, OfIndicators, "Keywords=教育指标,教育,云川", "Description=云川市教育局历年教育指标的图表和数据，共1项。"] },
        { "/indicators/enrolment/", [OfSite, OfIndicators, "Keywords=入学率,教育指标", "Description=入学率历年数据（2023—2025年）：2025年全市99.90%，比2023年提高0.10个百分点。"] },
        {
            "/2026/03/spring.html",
            [
                OfSite, OfNotices, "ArticleTitle=“双减”<改革>成效显著 & 学生满意|PubDate=2026-03-05 09:30|ContentSource=榆阳区教育局",
                "Author=王某|Url=https://jyj.yunchuan.example/jyj/2026/03/spring.html", "Keywords=双减,课后服务,校园安全,榆阳区",
                "Description=“双减”<改革>成效显著 & 学生满意的摘要。",
            ]
        },
        {
            "/2025/12/notice-3.html",
            [
                OfSite, OfNotices, "ArticleTitle=关于第3批名单的通知|PubDate=2025-12-03 00:00|ContentSource=云川市教育局",
                "Url=https://jyj.yunchuan.example/jyj/2025/12/notice-3.html", "Keywords=校园安全,绥江县", "Description=关于第3批名单的通知的摘要。",
            ]
        },
        { "/2026/01/gone.html", [OfSite, OfNotices, General, "Description=云川市教育局：内容已撤回", "robots=noindex"] },
        { "/old/1.html", [OfSite, General, "Description=云川市教育局：页面已移至新地址", "robots=noindex"] },
        { "/404.html", [OfSite, General, "Description=云川市教育局：页面不存在", "robots=noindex"] },
    };

    private static string OfNotices => "ColumnName=通知公告|ColumnDescription=本栏目发布通知公告。|ColumnKeywords=通知,公告|ColumnType=政策文件";

    private static string OfIndicators =>
        "ColumnName=教育指标|ColumnDescription=云川市教育局历年教育指标的图表和数据，共1项。|ColumnKeywords=教育指标,教育,云川|ColumnType=数据发布";

    [Theory]
    [MemberData(nameof(Pages))]
    public void Each_kind_of_page_has_the_tags_of_its_groups_and_no_others(string route, string[] expected) =>
        Assert.Equal(expected.SelectMany(group => group.Split('|')), Tags(Sample.Render(Bare, route)));

    [Fact]
    public void A_page_before_a_link_to_another_site_has_those_of_the_site()
    {
        var html = Sample.Render(Bare, new LeavePage("https://news.example/"), new EduSite.Diagnostics.DiagnosticBag());

        Assert.Equal([.. OfSite.Split('|'), General, "Description=云川市教育局：即将离开本网站", "robots=noindex"], Tags(html));
    }

    [Fact]
    public void A_site_that_says_nothing_of_itself_has_no_empty_tag()
    {
        var bare = SampleSite.Small(SampleSite.Config() with { Description = " ", Keywords = [], Identity = new Identity() });

        foreach (var page in bare.Routes.Pages)
        {
            var tags = Tags(bare.Render(Bare, page.Route.Value)).Select(tag => tag.Split('=', 2)).ToList();
            Assert.All(tags, tag => Assert.False(string.IsNullOrWhiteSpace(tag[1]), $"{page.Route} {tag[0]}"));
            Assert.DoesNotContain(tags, tag => tag[0] == "SiteIDCode");
        }
    }

    [Fact]
    public void A_report_is_an_article_for_social_networks()
    {
        string[] expected =
        [
            "og:type=article", "og:site_name=云川市教育局", "og:locale=zh_CN", "og:title=“双减”<改革>成效显著 & 学生满意",
            "og:description=“双减”<改革>成效显著 & 学生满意的摘要。", "og:url=https://jyj.yunchuan.example/jyj/2026/03/spring.html",
            "article:published_time=2026-03-05T09:30:00+08:00", "article:modified_time=2026-03-09T00:00:00+08:00",
            "article:section=通知公告",
        ];

        Assert.Equal(expected, Tags(Sample.Render(Bare, "/2026/03/spring.html"), "property"));
    }

    private static string Own(string name, string description, string keywords) =>
        $"ColumnName={name}|ColumnDescription={description}|ColumnKeywords={keywords}|ColumnType=信息公开目录";

    private static IEnumerable<string> Tags(string html, string kind = "name") => Tag().Matches(html)
        .Where(match => match.Groups[1].Value == kind)
        .Select(match => $"{match.Groups[2].Value}={WebUtility.HtmlDecode(match.Groups[3].Value)}");

    [GeneratedRegex("""<meta (name|property)="([^"]+)" content="([^"]*)">""")]
    private static partial Regex Tag();
}
