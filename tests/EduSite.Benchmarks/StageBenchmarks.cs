using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using EduSite.Building;
using EduSite.Building.Incremental;
using EduSite.Content;
using EduSite.Diagnostics;
using EduSite.IO;
using EduSite.Markdown;
using EduSite.Model;
using EduSite.Search;
using EduSite.Templating;
using EduSite.Text;

namespace EduSite.Benchmarks;

/// <summary>One stage at a time, in one thread, over an archive in memory.</summary>
public class StageBenchmarks
{
    /// <summary>In this process: a benchmark project of its own making does not know where this repository builds to.</summary>
    public static IConfig Config { get; } = DefaultConfig.Instance
        .AddJob(Job.ShortRun.WithToolchain(new InProcessEmitToolchain(logOutput: false)))
        .AddDiagnoser(MemoryDiagnoser.Default)
        .WithArtifactsPath(RepositoryRoot.PathOf(".artifacts", "benchmarks"));

    private const int Reports = 500;

    private static readonly ParallelOptions OneThread = new() { MaxDegreeOfParallelism = 1 };
    private static readonly ChinaDate Today = new(new DateTime(2027, 1, 1), HasTime: false);

    private readonly string _folder = Path.Combine(Path.GetTempPath(), $"edusite-stages-{Environment.ProcessId}");
    private readonly PageBuffer _buffer = new();
    private PageReads _reads = null!;
    private SiteConfig _config = null!;
    private SourceFile[] _sources = [];
    private BuildPlan _plan = null!;
    private Article[] _articles = [];
    private PageRenderer _renderer = null!;
    private byte[] _page = [];

    [GlobalSetup]
    public void Prepare()
    {
        EduSiteFolder.Write(new Archive(Reports, seed: 1), _folder);
        var tree = new DiskTree(_folder);
        var problems = new DiagnosticBag();
        var pace = new Pace(progress: null, CancellationToken.None);
        _config = SiteBuild.ReadConfig(tree, problems)!;
        var theme = SiteBuild.LoadTheme(tree, _config, problems, pace);
        _plan = SiteBuild.Plan(tree, _config, theme, Task.FromResult(BuildNote.None), Today, problems, pace);
        _reads = new PageReads(new FactTable(_plan.Site));
        _sources = [.. _plan.Site.Reports.Select(report => ContentReader.Read(tree, report.Path, problems)!)];
        _articles = new Article[_sources.Length];
        Markdown();
        _renderer = new PageRenderer(theme!, _plan.Site, _plan.Routes, [.. _articles.Select(article => article.Outline)], _reads);
        ReportPage();
        _page = _buffer.Written.ToArray();
        Directory.Delete(_folder, recursive: true);
    }

    [Benchmark(OperationsPerInvoke = Reports, Description = "front matter, one report")]
    public void FrontMatter()
    {
        foreach (var source in _sources)
        {
            ReportReader.Read(source, _config, new DiagnosticBag());
        }
    }

    [Benchmark(OperationsPerInvoke = Reports, Description = "Markdown, one report")]
    public void Markdown()
    {
        for (var i = 0; i < _sources.Length; i++)
        {
            _reads.Clear();
            _articles[i] = ArticleRenderer.Render(
                _plan.Site, _plan.Routes, _plan.Site.Reports[i], _sources[i], images: null, _reads, new DiagnosticBag());
        }
    }

    [Benchmark(Description = "page of a report")]
    public void ReportPage() => Render(_plan.Routes.Pages.OfType<ReportPage>().First(), _articles[0]);

    [Benchmark(Description = "page of a list")]
    public void ListPage() => Render(_plan.Routes.Pages.OfType<ListPage>().First(), article: null);

    [Benchmark(Description = "index of 500 reports")]
    public Site Index() => SiteIndexer.Index(
        _config, _plan.Content.Reports, _plan.Content.FaultyFiles, _plan.Content.Files, Today, new DiagnosticBag());

    [Benchmark(Description = "search index of 500 reports")]
    public void Search()
    {
        using var output = new MemoryOutput();
        var index = new SearchIndex(_plan.Site, output, isContinued: false, OneThread);
        for (var i = 0; i < _articles.Length; i++)
        {
            index.Add(i, _articles[i]);
        }

        index.Write(OneThread);
    }

    [Benchmark(Description = "fingerprint of a page")]
    public Fingerprint Hash() => Fingerprint.Of(_page);

    private void Render(Page page, Article? article)
    {
        _reads.Clear();
        if (!_renderer.Render(page, article, _buffer, new DiagnosticBag()))
        {
            throw new InvalidOperationException($"{page.Route} cannot be rendered");
        }
    }
}
