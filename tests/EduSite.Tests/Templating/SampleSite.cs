using System.Collections.Immutable;
using System.Text;
using EduSite.Content;
using EduSite.Diagnostics;
using EduSite.Model;
using EduSite.Pages;
using EduSite.Templating;
using EduSite.Text;

namespace EduSite.Tests.Templating;

/// <summary>A small bureau site with every kind of page, for the tests of themes.</summary>
internal sealed class SampleSite
{
    public static readonly Column Headlines = new("news", "教育要闻", "news", ColumnKind.Headline, "工作动态", "本栏目发布教育要闻。", "要闻,教育", 14, 0);
    public static readonly Column Notices = new("notices", "通知公告", "notices", ColumnKind.Announcement, "政策文件", "本栏目发布通知公告。", "通知,公告", 180, 1);
    public static readonly Column Empty = new("special", "专题专栏", "special", ColumnKind.Special, "专题", "本栏目发布专题。", "专题", null, 2);

    public static readonly Term Yuyang = new("榆阳区", "yuyang", ["榆阳"], 0);
    public static readonly Term Suide = new("绥江县", "suijiang", [], 1);
    public static readonly Term Burden = new("双减", "burden", [], 0);
    public static readonly Term Safety = new("校园安全", "safety", [], 1);
    public static readonly Term Unit = new("榆阳区教育局", "yuyang-bureau", [], 0);

    private SampleSite(SiteConfig config, IEnumerable<Report> reports)
    {
        var files = new[] { new FileEntry(SitePath.Of("content/news/files/list.xlsx"), 32 * 1024) };
        var problems = new DiagnosticBag();
        Site = SiteIndexer.Index(config, [.. reports], [], files, new ChinaDate(new DateTime(2026, 4, 1), true), problems);
        Routes = PagePlanner.Plan(Site, Files(Site), problems);
        Outlines = [.. Site.Reports.Select(ArticleOf).Select(article => article.Outline)];
    }

    public Site Site { get; }

    public RouteTable Routes { get; }

    public ImmutableArray<ArticleOutline> Outlines { get; }

    public static SampleSite Small(SiteConfig? config = null) => new(config ?? Config(), SmallReports());

    /// <summary>As many reports as asked, spread over the columns, districts, topics and years.</summary>
    public static SampleSite Large(int count) => new(Config(), Enumerable.Range(0, count).Select(i => Report(
        $"report-{i}",
        $"第{i}期：推进义务教育优质均衡发展",
        new ChinaDate(new DateTime(2021 + (i % 6), 1 + (i % 3), 1 + (i % 28)), false),
        i % 2 == 0 ? Headlines : Notices,
        [i % 3 == 0 ? Yuyang : Suide],
        [i % 2 == 0 ? Burden : Safety])));

    public static SiteConfig Config(params (string Name, string Value)[] options) => new()
    {
        Source = SourceFile.FromString("site.yml", "title: 云川市教育局\ntheme:\n  name: bureau\n" + string.Concat(options.Select(o => $"    {o.Name}: {o.Value}\n"))),
        Title = "云川市教育局",
        BaseUrl = BaseUrl.Parse("https://jyj.yunchuan.example/jyj/")!,
        Description = "云川市教育局门户网站",
        Keywords = ["教育", "云川"],
        Identity = new Identity
        {
            Organizer = "云川市教育局",
            Operator = "云川市教育信息中心",
            SiteIdCode = "6108000013",
            Icp = "陕ICP备12345678号-1",
            PoliceRecord = "陕公网安备61080002000123号",
            Phone = "0912-0000000",
            Address = "云川市学府路1号",
            Email = "jyj@yunchuan.example",
            FindErrorUrl = "https://zfwzgl.example/find-error?site=6108000013",
            OrganBadgeUrl = "https://bszs.example/badge",
            ConsultUrl = "https://jyj.yunchuan.example/consult",
        },
        Columns = [Headlines, Notices, Empty],
        Districts = new Vocabulary([Yuyang, Suide]),
        Topics = new Vocabulary([Burden, Safety]),
        Units = new Vocabulary([Unit]),
        Indicators = new IndicatorVocabulary([new Indicator(new Term("入学率", "enrolment", [], 0), "%", 2, ChartKind.Line, "口径。")]),
        Theme = new ThemeConfig("bureau", [.. options.Select(Setting)], new TextSpan(29, 6)),
    };

    public static Article ArticleOf(Report report) => new(
        new Html($"<p>{Html.EncodeText(report.Title)}的正文。</p>\n<h2 id=\"一-目标\">一、目标</h2>\n<p>正文。</p>"),
        report.Title,
        [new Heading(2, "一-目标", "一、目标"), new Heading(2, "二-措施", "二、措施"), new Heading(2, "三-保障", "三、保障")],
        [],
        [],
        new ArticleOutline($"{report.Title}的摘要。", 1200, null, []));

    public Page Page(string route) => Routes.PagesByRoute[Route.Of(route)];

    public string Render(Theme theme, string route)
    {
        var problems = new DiagnosticBag();
        var html = Render(theme, Page(route), problems);
        Assert.Empty(problems.ToSorted().Select(problem => problem.ToString()));
        return html;
    }

    public string Render(Theme theme, Page page, DiagnosticBag problems)
    {
        var output = new PageBuffer();
        new PageRenderer(theme, Site, Routes, Outlines, new PageReads(new FactTable(Site))).Render(page, ArticleFor(page), output, problems);
        return Encoding.UTF8.GetString(output.Written.Span);
    }

    public static Article? ArticleFor(Page page) => page is ReportPage report ? ArticleOf(report.Report) : null;

    private static ThemeSetting Setting((string Name, string Value) option) =>
        new(option.Name, new ScalarSetting(option.Value, new TextSpan(0, 1)), new TextSpan(0, 1));

    private static IEnumerable<Report> SmallReports()
    {
        yield return Full();
        for (var i = 1; i <= 30; i++)
        {
            yield return Report($"notice-{i}", $"关于第{i}批名单的通知", new ChinaDate(new DateTime(2025, 12, i), false), Notices, [Suide], [Safety]);
        }

        yield return Report("old", "旧闻", new ChinaDate(new DateTime(2024, 5, 6), false), Headlines, [Yuyang], [Safety]);
        yield return Report("gone", "已撤回的通知", new ChinaDate(new DateTime(2026, 1, 2), false), Notices, [], [], ReportStatus.Withdrawn);
    }

    private static Report Full() => new()
    {
        Path = SitePath.Of("content/news/spring.md"),
        Location = Location.Of(SitePath.Of("content/news/spring.md")),
        BodyStart = 0,
        Title = "“双减”<改革>成效显著 & 学生满意",
        Date = new ChinaDate(new DateTime(2026, 3, 5, 9, 30, 0), true),
        Column = Notices,
        Districts = [Yuyang],
        Topics = [Burden, Safety],
        Year = 2025,
        Source = "榆阳区教育局",
        Unit = Unit,
        Author = "王某",
        Editor = "李某",
        Correspondent = "赵某",
        Keywords = ["双减", "课后服务"],
        DocumentNumber = "榆教发〔2026〕12号",
        Route = Route.Of("/2026/03/spring.html"),
        Aliases = [new ReportAlias(Route.Of("/old/1.html"), Location.Of(SitePath.Of("content/news/spring.md")))],
        Promotion = new Promotion("可推广", new ChinaDate(new DateTime(2026, 3, 6), false), new ChinaDate(new DateTime(2026, 5, 1), false)),
        Reviews = [new Review(ReviewStage.First, "甲某", new ChinaDate(new DateTime(2026, 3, 4), false))],
        Notice = new NoticePeriod(new ChinaDate(new DateTime(2026, 3, 5), false), new ChinaDate(new DateTime(2026, 4, 11), false), "0912-1111111"),
        Attachments = [new Attachment(new FileReference(SitePath.Of("content/news/files/list.xlsx"), Location.Of(SitePath.Of("content/news/spring.md"))), "名单")],
        Outlets = [new Outlet("某报", OutletLevel.Provincial, new ChinaDate(new DateTime(2026, 3, 8), false), "https://news.example/1")],
        Awards = [new Award("优秀教育新闻", "市教育局", new ChinaDate(new DateTime(2026, 3, 20), false))],
        Figures =
        [
            new Figure("入学率", 99.98m, "%", 2025, Yuyang), new Figure("入学率", 99.9m, "%", 2025, null), new Figure("入学率", 99.8m, "%", 2023, null),
            new Figure("入学率", 99.95m, "%", 2025, Suide),
        ],
        Updates = [new Update(new ChinaDate(new DateTime(2026, 3, 9), false), "更正了联系电话。")],
        Validity = Validity.Effective,
    };

    private static Report Report(
        string slug,
        string title,
        ChinaDate date,
        Column column,
        ImmutableArray<Term> districts,
        ImmutableArray<Term> topics,
        ReportStatus status = ReportStatus.Published) => new()
        {
            Path = SitePath.Of($"content/{column.Id}/{slug}.md"),
            Location = Location.Of(SitePath.Of($"content/{column.Id}/{slug}.md")),
            BodyStart = 0,
            Title = title,
            Date = date,
            Column = column,
            Districts = districts,
            Topics = topics,
            Year = date.Year,
            Source = "云川市教育局",
            Route = Route.Of($"/{date.Year:0000}/{date.Month:00}/{slug}.html"),
            Status = status,
        };

    private static IEnumerable<Route> Files(Site site) => site.Listings
        .Where(listing => listing.Key.IsColumn || listing.Key.Axis is Axis.District or Axis.Topic)
        .Select(listing => listing.Route)
        .Prepend(Route.Home)
        .SelectMany(route => new[] { Route.Of(route + "feed.xml"), Route.Of(route + "feed.json") })
        .Concat(
        [
            Route.Of("/indicators/indicators.csv"), Route.Of("/indicators/enrolment/enrolment.csv"),
            Route.Of("/api/indicators.json"), Route.Of("/api/indicators/enrolment.json"),
        ]);
}
