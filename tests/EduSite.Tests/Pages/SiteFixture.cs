using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using EduSite.Content;
using EduSite.Diagnostics;
using EduSite.Model;
using EduSite.Pages;
using EduSite.Text;

namespace EduSite.Tests.Pages;

/// <summary>A small bureau: two columns, two districts, two topics, one unit, three reports or more.</summary>
internal static class SiteFixture
{
    public static readonly Column News =
        new("news", "教育要闻", "要闻", ColumnKind.Headline, "工作动态", "本栏目发布要闻", "要闻", null, 0);

    public static readonly Column Notices = new("notices", "公示", "公示", ColumnKind.Notice, "通知公告", "", "", null, 1);

    public static readonly Term Yuyang = new("榆阳区", "yuyang", ["榆阳"], 0);

    public static readonly Term Suijiang = new("绥江县", "suijiang", [], 1);

    public static readonly Term Relief = new("双减", "shuangjian", ["减负"], 0);

    public static readonly Term Safety = new("校园安全", "safety", [], 1);

    public static readonly Term Bureau = new("榆阳区教育局", "yuyang-bureau", [], 0);

    public static SiteConfig Config { get; } = new()
    {
        Source = SourceFile.FromString("site.yml", ""),
        Title = "云川市教育局",
        BaseUrl = BaseUrl.Parse("https://jyj.example/")!,
        Description = "云川教育",
        Columns = [News, Notices],
        Districts = new Vocabulary([Yuyang, Suijiang]),
        Topics = new Vocabulary([Relief, Safety]),
        Units = new Vocabulary([Bureau]),
    };

    /// <summary>Three reports: one of every kind of metadata, one bare, one of another year.</summary>
    public static ImmutableArray<Report> Reports { get; } = [Rich(), Report("bare", "2026-03-05"), Old()];

    public static Report Report(
        string slug,
        string date,
        string title = "标题",
        ReportStatus status = ReportStatus.Published,
        string? expire = null) => new()
        {
            Path = PathOf(slug),
            Location = Location.Of(PathOf(slug)),
            BodyStart = 0,
            Title = title,
            Date = Date(date),
            Column = News,
            Year = Date(date).Year,
            Source = "云川市教育局",
            Route = RouteOf(slug),
            Status = status,
            ExpireAt = expire is null ? null : Date(expire),
        };

    public static Site Site(
        IReadOnlyCollection<Report> reports, SiteConfig? config = null, string builtAt = "2026-04-01 08:00") =>
        SiteIndexer.Index(
            config ?? Config,
            reports,
            faultyFiles: [],
            [new FileEntry(SitePath.Of("content/files/list.xlsx"), 2048)],
            Date(builtAt),
            new DiagnosticBag());

    public static ArticleOutline[] Outlines(Site site, string summary = "摘要。") =>
        [.. site.Reports.Select(_ => new ArticleOutline(summary, 800, "/files/a.jpg", []))];

    /// <summary>Every generated file as text, by address.</summary>
    public static SortedDictionary<string, string> Write(
        IEnumerable<GeneratedFile> files, IReadOnlyList<ArticleOutline> outlines)
    {
        var texts = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var file in files)
        {
            var output = new ArrayBufferWriter<byte>();
            file.Write(outlines, output);
            texts.Add(file.Route.Value, new UTF8Encoding(false, true).GetString(output.WrittenSpan));
        }

        return texts;
    }

    public static ChinaDate Date(string text) =>
        ChinaDate.TryParse(text, out var date) ? date : throw new ArgumentException(text, nameof(text));

    private static Report Rich() => new()
    {
        Path = PathOf("rich"),
        Location = Location.Of(PathOf("rich")),
        BodyStart = 0,
        Title = "校园<安全> & “双减”",
        Date = Date("2026-03-20 09:30"),
        Column = Notices,
        Districts = [Yuyang, Suijiang],
        Topics = [Relief, Safety],
        Year = 2025,
        Source = "榆阳区教育局",
        Unit = Bureau,
        SourceUrl = "https://moe.example/a?b=1&c=2",
        Author = "王某",
        Correspondent = "李某",
        Editor = "张某",
        Keywords = ["安全"],
        DocumentNumber = "榆教发〔2026〕12号",
        Route = RouteOf("rich"),
        Aliases = [new ReportAlias(Route.Of("/old/secret-alias.html"), Location.Of(PathOf("rich")))],
        Promotion = new Promotion("内部理由", Date("2026-03-21"), null),
        Reviews = [new Review(ReviewStage.First, "初审人", Date("2026-03-19"))],
        Notice = new NoticePeriod(Date("2026-03-20"), Date("2026-04-20"), "0912-1"),
        ExpireAt = Date("2026-05-01"),
        Attachments =
        [
            new Attachment(FileIn("content/files/list.xlsx"), "名单"), new Attachment(FileIn("content/gone.pdf"), "无"),
        ],
        Outlets = [new Outlet("某报", OutletLevel.Provincial, Date("2026-03-22"), "https://paper.example/1")],
        Awards = [new Award("优秀新闻", "市教育局", Date("2026-03-23"))],
        Figures = [new Figure("入学率", 99.98m, "%", 2025, Yuyang)],
        Updates = [new Update(Date("2026-03-25"), "更正日期")],
        Validity = Validity.Effective,
    };

    private static Report Old() => new()
    {
        Path = PathOf("old"),
        Location = Location.Of(PathOf("old")),
        BodyStart = 0,
        Title = "旧闻",
        Date = Date("2024-12-31"),
        Column = Notices,
        Topics = [Safety],
        Year = 2024,
        Source = "云川市教育局",
        Route = RouteOf("old"),
    };

    private static SitePath PathOf(string slug) => SitePath.Of($"content/{slug}.md");

    private static Route RouteOf(string slug) => Route.Of($"/r/{slug}.html");

    private static FileReference FileIn(string path) => new(SitePath.Of(path), Location.Of(SitePath.Of(path)));
}
