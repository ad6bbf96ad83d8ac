using EduSite.Content;
using EduSite.Diagnostics;
using EduSite.Markdown;
using EduSite.Model;
using EduSite.Pages;
using EduSite.Text;

namespace EduSite.Tests.Markdown;

/// <summary>
/// A small site around one report, <c>content/news/report.md</c>, whose body begins on line 5 of its file. Beside it
/// lie reports of every state, pictures and an attachment.
/// </summary>
internal sealed class ArticleFixture
{
    public const string FrontMatter = "---\ntitle: 本文\ndate: 2026-03-05\n---\n";
    public const int FirstLine = 5;

    private static readonly ChinaDate Now = Date("2026-06-01");
    private static readonly Column News = new("news", "教育要闻", "news", ColumnKind.News, "工作动态", "", "", null, 0);

    private static readonly string[] FilePaths =
    [
        "content/news/images/bus.jpg", "content/news/images/school.png", "content/news/a b.pdf",
        "content/news/名单.xlsx", "content/cover.jpg",
    ];

    public string BaseAddress { get; init; } = "https://jyj.example/";

    public bool AllowHtml { get; init; }

    public bool LeavePrompt { get; init; }

    public bool NumberedHeadings { get; init; } = true;

    public bool? ReportNumberedHeadings { get; init; }

    public string? Summary { get; init; }

    public int SummaryCharacters { get; init; } = 120;

    public bool WithCover { get; init; }

    /// <summary>Null: pictures are published as they are.</summary>
    public IImageSource? Images { get; init; }

    public static Rendering Render(string body) => new ArticleFixture().Run(body);

    public Rendering Run(string body)
    {
        var source = SourceFile.FromString("content/news/report.md", FrontMatter + body);
        var self = new Report
        {
            Path = source.Path,
            Location = Location.Of(source.Path),
            BodyStart = FrontMatter.Length,
            Title = "本文",
            Date = Date("2026-03-05"),
            Column = News,
            Year = 2026,
            Source = "云川市教育局",
            Route = Route.Of("/2026/03/report.html"),
            NumberedHeadings = ReportNumberedHeadings,
            Summary = Summary,
            Cover = WithCover ? new FileReference(SitePath.Of("content/cover.jpg"), Location.Of(source.Path)) : null,
        };
        var config = new SiteConfig
        {
            Source = SourceFile.FromString("site.yml", ""),
            Title = "云川市教育局",
            BaseUrl = BaseUrl.Parse(BaseAddress)!,
            Columns = [News],
            Markdown = new MarkdownConfig(AllowHtml, NumberedHeadings, SummaryCharacters),
            LeavePrompt = LeavePrompt,
            Checks = new CheckConfig { AllowedHosts = ["moe.gov.cn"] },
        };
        Report[] reports =
        [
            self,
            Other("content/news/other.md", "/2026/03/other.html", "2026-03-01"),
            Other("content/2025/总结.md", "/2025/12/summary.html", "2025-12-31"),
            Other("content/2025/with space.md", "/2025/12/space.html", "2025-12-30"),
            Other("content/news/draft.md", "/2026/05/draft.html", "2026-05-01", ReportStatus.Draft),
            Other("content/news/later.md", "/2026/07/later.html", "2026-07-01"),
            Other("content/news/gone.md", "/2026/04/gone.html", "2026-04-01", ReportStatus.Withdrawn),
        ];
        var problems = new DiagnosticBag();
        var files = FilePaths.Select(path => new FileEntry(SitePath.Of(path), 1)).ToArray();
        var site = SiteIndexer.Index(config, reports, [SitePath.Of("content/news/faulty.md")], files, Now, problems);
        var routes = PagePlanner.Plan(site, [Route.Of("/feed.xml")], problems);
        Assert.Empty(problems.ToSorted());

        var reads = new PageReads(new FactTable(site));
        var article = ArticleRenderer.Render(site, routes, self, source, Images, reads, problems);
        return new Rendering(article, [.. problems.ToSorted()], [.. reads.OtherSites]);
    }

    private static Report Other(string path, string route, string date, ReportStatus? status = null) => new()
    {
        Path = SitePath.Of(path),
        Location = Location.Of(SitePath.Of(path)),
        BodyStart = 0,
        Title = path,
        Date = Date(date),
        Column = News,
        Year = 2026,
        Source = "云川市教育局",
        Route = Route.Of(route),
        Status = status ?? ReportStatus.Published,
    };

    private static ChinaDate Date(string text) =>
        ChinaDate.TryParse(text, out var date) ? date : throw new FormatException(text);
}

/// <summary>What one rendering gave.</summary>
internal sealed record Rendering(Article Article, IReadOnlyList<Diagnostic> Problems, IReadOnlyCollection<string> OtherSites)
{
    public string Html => Article.Body.Markup;

    /// <summary>The mistakes as <c>line:column rule</c>, counted from the first line of the body.</summary>
    public IEnumerable<string> Places =>
        from problem in Problems
        let start = problem.Location.Start
        select $"{start.Line - ArticleFixture.FirstLine + 1}:{start.Column} {problem.Rule.Id}";
}
