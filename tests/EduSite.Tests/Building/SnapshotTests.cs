using System.Text.RegularExpressions;

namespace EduSite.Tests.Building;

/// <summary>One small bureau, whole: its addresses, its mistakes, and each kind of page in the theme <c>bureau</c>.</summary>
public sealed partial class SnapshotTests
{
    private const string Bureau =
        """
        -- site.yml --
        title: 云川市教育局
        base_url: https://www.yunchuan.example/jyj/
        description: 云川市教育局网站
        keywords: [教育]
        identity:
          organizer: 云川市教育局
          site_id_code: "9900000013"
          icp: 云ICP备00000001号-1
          police_record: 云公网安备99000002000001号
          phone: 0900-5550100
        columns:
          - { id: headlines, name: 教育要闻, folder: 要闻, kind: headline, update_days: 14 }
          - { id: county-news, name: 区县动态, folder: county, kind: news }
          - { id: notices, name: 公示公告, folder: notices, kind: notice }
          - { id: policies, name: 政策文件, folder: policies, kind: policy }
        districts:
          - { name: 青溪区, slug: qingxi, aliases: [青溪], grid: [1, 2] }
          - { name: 白鹭县, slug: bailu, grid: [1, 1] }
        topics:
          - { name: 双减, slug: double-reduction }
          - { name: 校园安全, slug: school-safety }
        units:
          - { name: 云川市教育局, slug: bureau }
          - { name: 青溪区教育局, slug: qingxi-bureau }
        indicators:
          - { name: 校车数, slug: school-buses, unit: 辆, chart: bar, description: 取得校车标牌的车辆。 }
        paging: { page_size: 2, home_headlines: 3, home_latest: 3 }
        redirects:
          - { from: /index.jsp.html, to: / }
        theme: bureau
        -- content/要闻/2026-03-05 校车安全.md --
        ---
        title: 我市开展校车安全专项检查
        date: 2026-03-05 09:30
        districts: [青溪区, 白鹭县]
        topics: [校园安全]
        author: 王某
        editor: 李某
        keywords: [校车, 安全]
        slug: school-bus
        aliases: [/info/1028/3341.htm]
        attachments:
          - { file: 附件/检查表.csv, title: 检查表 }
        figures:
          - { indicator: 校车数, value: 812, year: 2025 }
          - { indicator: 校车数, value: 798, year: 2023 }
          - { indicator: 校车数, value: 120, year: 2025, district: 青溪区 }
          - { indicator: 校车数, value: 64, year: 2025, district: 白鹭县 }
        updates:
          - { date: 2026-03-08, note: 补充了检查数据。 }
        ---
        3月5日，市教育局对**“校车”**开展检查[^1]。

        一、主要做法

        逐车登记，见[检查表](附件/检查表.csv)和[管理办法](../policies/safety.md#二、责任)。

        | 区县 | 校车 |
        | --- | ---: |
        | 青溪区 | 120 |

        二、下一步

        > [!NOTE]
        > 检查持续到月底。

        三、联系方式

        拨打0900-5550100。

        [^1]: 第一轮检查。
        -- content/要闻/附件/检查表.csv --
        区县,校车
        -- content/county/a.md --
        ---
        title: 青溪区：课后服务“一校一策”
        date: 2026-02-20
        district: 青溪
        topics: [双减]
        source: 青溪区教育局
        promote: { reason: 做法可推广, date: 2026-02-21, pin_until: 2026-04-01 }
        ---
        青溪区32所学校开设课后服务。
        -- content/county/b.md --
        ---
        title: 白鹭县召开安全工作会
        date: 2025-12-20
        district: 白鹭县
        topics: [校园安全, 双减]
        ---
        会议部署冬季安全。
        -- content/county/c.md --
        ---
        title: 转载：寒假安全提示
        date: 2025-12-18
        source: 云山省教育厅
        source_url: https://jyt.yunshan.example/1.html
        ---
        假期注意安全。
        -- content/notices/open.md --
        ---
        title: 学生资助名单公示
        date: 2026-03-09
        notice: { start: 2026-03-09, end: 2026-03-16, contact: 0900-5550101 }
        ---
        公示期内可以反映情况。
        -- content/notices/over.md --
        ---
        title: 已经结束的公示
        date: 2026-01-05
        notice: { start: 2026-01-05, end: 2026-01-12 }
        ---
        名单。
        -- content/policies/safety.md --
        ---
        title: 云川市校车安全管理办法
        date: 2025-09-01
        document_number: 云教发〔2025〕8号
        validity: 有效
        ---
        一、总则

        适用于全市。

        二、责任

        各校负责。
        -- content/policies/draft.md --
        ---
        title: 草稿
        date: 2026-03-01
        status: draft
        ---
        """;

    private static readonly Lazy<MiniSite> Built = new(() => MiniSite.Build(WithBureauTheme(MiniSite.ParseFiles(Bureau))));

    private static readonly Lazy<MiniSite> Plain = new(BuildPlain);

    public static TheoryData<string, string> Pages => new()
    {
        { "home", "index.html" },
        { "report", "2026/03/school-bus.html" },
        { "list", "county-news/index.html" },
        { "crossing", "years/2026/districts/qingxi/index.html" },
        { "overview", "archive/index.html" },
        { "year", "years/2026/index.html" },
        { "districts", "districts/index.html" },
        { "district", "districts/qingxi/index.html" },
        { "indicators", "indicators/index.html" },
        { "indicator", "indicators/school-buses/index.html" },
        { "redirect", "info/1028/3341.htm" },
        { "tombstone", "2026/01/over.html" },
        { "search", "search.html" },
        { "not-found", "404.html" },
        { "sitemap", "sitemap.html" },
    };

    [Fact]
    public Task Every_address_of_a_small_bureau()
    {
        Assert.Empty(Built.Value.ProblemLines);
        return Verify(string.Join('\n', Built.Value.Files.Keys.Select(WithoutHash).Order(StringComparer.Ordinal)))
            .UseDirectory("Snapshots");
    }

    [Fact]
    public Task Every_mistake_of_a_careless_bureau()
    {
        var files = WithBureauTheme(MiniSite.ParseFiles(Bureau));
        files["content/county/a.md"] = "---\n标题：青溪区\ndate: 2026-02-30\ndistrict: 青西区\ntopics: [双减，校园安全]\n---\n[死链](../x.md)\n";
        files["content/county/b.md"] = "---\ntitle: 要闻 #1\ndate: 2025-12-20\ncolum: 要闻\n---\n![](none.jpg) [草稿](../policies/draft.md)\n";
        files["content/county/c.md"] = "没有信息区\n";
        files["content/county/d.md"] = "---\ntitle: 同名\ndate: 2026-03-05\nslug: school-bus\naliases: [/headlines/]\n---\n";
        files["site.yml"] += "checks: { severity: { link-daed: warning } }\n";

        var site = MiniSite.Build(files);

        Assert.Empty(site.Files);
        return Verify(string.Join('\n', site.Problems.Zip(site.ProblemLines).Select(pair => $"{pair.Second}\n    {pair.First.Message(chinese: true)}\n    {pair.First.Remedy(chinese: true)}")))
            .UseDirectory("Snapshots");
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public Task Each_kind_of_page_in_the_theme_bureau(string kind, string path) =>
        Verify(WithoutHash(Built.Value[path]), "html").UseDirectory("Snapshots").UseTextForParameters(kind);

    [Fact]
    public Task The_home_page_in_the_theme_plain() =>
        Verify(MainPart().Match(Plain.Value["index.html"]).Value, "html").UseDirectory("Snapshots");

    /// <summary>So the snapshots of bureau speak for plain as well.</summary>
    [Theory]
    [MemberData(nameof(Pages))]
    public void Everything_else_in_the_theme_plain_is_as_in_bureau_in_another_style(string kind, string path)
    {
        var (bureau, plain) = (Built.Value[path], Plain.Value[path]);
        if (kind == "home")
        {
            (bureau, plain) = (MainPart().Replace(bureau, ""), MainPart().Replace(plain, ""));
        }

        Assert.Equal(Style().Replace(bureau, ""), Style().Replace(plain, ""));
    }

    private static MiniSite BuildPlain()
    {
        var files = WithBureauTheme(MiniSite.ParseFiles(Bureau));
        files["site.yml"] = files["site.yml"].Replace("theme: bureau", "theme: plain", StringComparison.Ordinal);
        var site = MiniSite.Build(files);
        Assert.Empty(site.ProblemLines);
        return site;
    }

    /// <summary>Plain has other style sheets, and another colour for the browser's own frame.</summary>
    [GeneratedRegex("""<meta name="theme-color"[^>]*>|<link rel="stylesheet"[^>]*>""")]
    private static partial Regex Style();

    [GeneratedRegex("<main.*?</main>\n", RegexOptions.Singleline)]
    private static partial Regex MainPart();

    private static Dictionary<string, string> WithBureauTheme(Dictionary<string, string> files)
    {
        foreach (var path in Repository.Files("themes/bureau", "*").Concat(Repository.Files("themes/plain", "*")))
        {
            files[path] = Repository.Read(path);
        }

        return files;
    }

    /// <summary>A change of a style sheet changes its name and its integrity, not the pages.</summary>
    private static string WithoutHash(string text) => Hash().Replace(text, "hash");

    [GeneratedRegex(@"(?<=assets/[a-z0-9/-]+\.)[0-9a-f]{8}(?=\.)|(?<=sha384-)[A-Za-z0-9+/]{64}")]
    private static partial Regex Hash();
}
