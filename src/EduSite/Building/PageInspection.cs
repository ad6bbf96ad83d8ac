using System.Collections.Concurrent;
using System.Collections.Immutable;
using EduSite.Checks;
using EduSite.Diagnostics;
using EduSite.IO;
using EduSite.Model;
using EduSite.Text;

namespace EduSite.Building;

/// <summary>
/// Takes the files of a build and looks at them instead of keeping them: each page is parsed as it is put, and only what the
/// rules about many pages need of it remains.
/// </summary>
internal sealed class PageInspection(SiteConfig config, RouteTable routes) : IOutputStore
{
    /// <summary>HTML, styles and scripts together: a stand-in for the three seconds that a page may take.</summary>
    private const int HeaviestPage = 1_000_000;

    private readonly Dictionary<OutputPath, Page> _planned = routes.Pages.ToDictionary(page => page.File);
    private readonly PageFindings _findings = new();
    private readonly PageLinks _links = new(config.BaseUrl);
    private readonly ConcurrentDictionary<string, int> _sizes = new();
    private readonly ConcurrentDictionary<OutputPath, Remainder> _pages = new();

    /// <summary>Where the home page leads, as whole addresses.</summary>
    public ImmutableArray<OutwardLink> Home { get; private set; } = [];

    public byte[] Note => [];

    public bool Put(OutputFile file)
    {
        _links.AddFile(file.Path);
        _sizes[file.Path.Value] = file.Content.Length;
        if (file.Path.Value.EndsWith(".html", StringComparison.Ordinal))
        {
            var facts = PageReader.Read(file.Content.Span);
            _links.AddPage(file.Path, facts);
            PageCheck.Run(facts, file.Path, _planned.GetValueOrDefault(file.Path), config, _findings);
            if (file.Path == Route.Home.File)
            {
                Home =
                [
                    .. facts.Links.Select(link => new OutwardLink(_links.Whole(file.Path, link.Value), PageFindings.At(file.Path, link.Position)) { IsOnHome = true })
                        .DistinctBy(link => link.Address),
                ];
            }

            _pages[file.Path] = new Remainder(facts.Title, facts.Bytes, [.. facts.Loads.Select(load => string.Intern(load.Value)).Distinct()]);
        }

        return true;
    }

    /// <summary>Pictures under names that depend on their content exist, and need not be looked at as files.</summary>
    public bool Keep(OutputPath path)
    {
        _links.AddFile(path);
        return true;
    }

    public bool KeepIfAny(OutputPath path) => true;

    public byte[]? Last(OutputPath path) => null;

    public bool KeepAll() => false;

    public OutputSummary Commit(byte[] note) => new(0, 0, 0, 0);

    /// <summary>Tells what was wrong with the pages, when all are there.</summary>
    public void Report(DiagnosticBag problems)
    {
        foreach (var (path, page) in _pages)
        {
            CheckWeight(path, page);
        }

        foreach (var title in _pages.Where(page => page.Value.Title.Length > 0 && _planned.GetValueOrDefault(page.Key)?.IsIndexable == true)
                     .GroupBy(page => page.Value.Title).Where(group => group.Count() > 1))
        {
            foreach (var (path, _) in title)
            {
                _findings.Add(PageRules.TitleRepeated, path, new TextPosition(1, 1), title.Key);
            }
        }

        // Where the text has been told of an anchor, its pages are not told of it again.
        var told = problems.ToSorted().Where(problem => problem.Rule == MarkdownRules.AnchorMissing).Select(problem => problem.Arguments[0]);
        _links.Check(told.ToHashSet(), _findings);
        _findings.Report(problems);
    }

    public void Dispose()
    {
    }

    private void CheckWeight(OutputPath path, Remainder page)
    {
        var bytes = page.Bytes + page.Loads.Sum(load => _sizes.GetValueOrDefault(FileOf(load)));
        if (bytes > HeaviestPage)
        {
            _findings.Add(PageRules.Weight, path, new TextPosition(1, 1), $"{bytes / 1000}", path.Value);
        }
    }

    private string FileOf(string address)
    {
        var path = address.StartsWith(config.BaseUrl.Path + "/", StringComparison.Ordinal) ? address[(config.BaseUrl.Path.Length + 1)..] : address;
        var end = path.AsSpan().IndexOfAny('?', '#');
        return end < 0 ? path : path[..end];
    }

    /// <summary>What is kept of a page.</summary>
    private sealed record Remainder(string Title, int Bytes, ImmutableArray<string> Loads);
}
