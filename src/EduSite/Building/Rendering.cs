using System.Buffers;
using System.Collections.Concurrent;
using System.Collections.Immutable;
using EduSite.Building.Incremental;
using EduSite.Diagnostics;
using EduSite.IO;
using EduSite.Markdown;
using EduSite.Model;
using EduSite.Pages;
using EduSite.Search;
using EduSite.Templating;
using EduSite.Text;

namespace EduSite.Building;

/// <summary>
/// Renders the pages that are not as they were and hands each to the output store at once, in parallel, so that memory holds
/// the index and the pages in flight, never all texts.
/// </summary>
/// <param name="outlines">What other pages need of each text, by ordinal: filled by <see cref="RenderReports"/>.</param>
internal sealed class Rendering(
    IFileTree source,
    Site site,
    RouteTable routes,
    Theme? theme,
    IImageSource? images,
    IOutputStore output,
    BuildMemory memory,
    ArticleOutline[] outlines,
    DiagnosticBag problems,
    Pace pace,
    PageExplanation? explanation)
{
    private readonly ConcurrentQueue<AnchorLink> _anchorLinks = new();

    /// <summary>Attachments that published pages name: only these are copied. Pictures are, where nobody prepares them.</summary>
    private readonly ConcurrentDictionary<SitePath, byte> _files = new();

    /// <summary>Addresses of other sites on pages written until now before which readers are asked.</summary>
    private readonly ConcurrentDictionary<string, byte> _otherSites = new();

    /// <summary>Null when there is none, or that of the last build is kept.</summary>
    private SearchIndex? _search;

    private Crew<RenderWorker>? _crew;

    private int _done;

    /// <summary>They come first in the route table; one that lost its address to another is not among them.</summary>
    private int ReportPages { get; } = routes.Pages.Count(page => page is ReportPage);

    /// <summary>Report pages: each text is read again, parsed, rendered, written and let go.</summary>
    public void RenderReports()
    {
        Array.Fill(outlines, ArticleOutline.Empty);
        if (site.Config.Search.Enabled && !memory.KeepFilesOfTexts(output))
        {
            var noted = new NotedOutput(output, memory.RememberFileOfTexts);
            _search = new SearchIndex(site, noted, isContinued: memory.HasPages, pace.Parallelism);
        }

        InParallel(0, ReportPages, (worker, i) => RenderReport((ReportPage)routes.Pages[i], worker));
        AnchorCheck.Run(site, outlines, _anchorLinks, problems);
    }

    public void RenderOtherPages() => InParallel(ReportPages, routes.Pages.Length, (worker, i) => Render(routes.Pages[i], worker));

    public void WriteSearchIndex() => _search?.Write(pace.Parallelism);

    /// <summary>The pages before links to other sites: they are known when all other pages have been written.</summary>
    public void RenderLeavePages()
    {
        var pages = _otherSites.Keys.Select(target => new LeavePage(target)).OrderBy(page => page.Route).ToImmutableArray();
        InParallel(0, pages.Length, (worker, i) => Render(pages[i], worker));
    }

    /// <summary>Feeds, sitemap and API.</summary>
    public void WriteFiles(ImmutableArray<GeneratedFile> files) =>
        Parallel.ForEach(files, pace.Parallelism, () => new ArrayBufferWriter<byte>(), (file, _, buffer) =>
        {
            if (!(file.Reports is { } reports && memory.IsUnchanged(file.Route.File, reports) && output.Keep(file.Route.File)))
            {
                buffer.ResetWrittenCount();
                file.Write(outlines, buffer);
                output.Put(new OutputFile(file.Route.File, buffer.WrittenMemory));
            }

            return buffer;
        }, _ => { });

    /// <summary>Theme assets, and the files that published pages name.</summary>
    public void CopyFiles()
    {
        foreach (var asset in theme?.Assets.Files ?? [])
        {
            output.Put(asset);
        }

        var files = _files.Keys.Where(path => images is null || !ImageFormats.IsImage(path)).Select(path => site.Files[path]);
        Parallel.ForEach(files, pace.Parallelism, file =>
        {
            try
            {
                if (!(memory.IsUnchanged(file.Path) && output.Keep(file.Route.File)))
                {
                    output.Put(new OutputFile(file.Route.File, source.Read(file.Path)));
                }
            }
            catch (Exception exception) when (exception is FileNotFoundException or UnauthorizedAccessException)
            {
                problems.Add(Diagnostic.At(file.Path, RouteRules.FileUnreadable, exception.Message));
            }
        });
    }

    private void RenderReport(ReportPage page, RenderWorker worker)
    {
        if (TryKeep(page) is { Report: { } known })
        {
            outlines[page.Ordinal] = known.Outline;
            AddFiles(known.Files);
            if (_search?.Keep(page.Ordinal) == false && ContentReader.Read(source, page.Report.Path, problems) is { } file)
            {
                // It met no mistake when it was rendered from the same, and what it reads is noted already.
                worker.Start(problems);
                _search.Add(page.Ordinal, ArticleRenderer.Render(site, routes, page.Report, file, images, worker.Reads, new DiagnosticBag()));
            }
        }
        else if (pace.Timings is { } timings)
        {
            timings.Report(page.Report.Path, () => RenderChanged(page, worker));
        }
        else
        {
            RenderChanged(page, worker);
        }
    }

    private void RenderChanged(ReportPage page, RenderWorker worker)
    {
        var found = worker.Start(problems);
        if (ContentReader.Read(source, page.Report.Path, found) is not { } file)
        {
            return;
        }

        var pictures = images is null ? null : new NotedImages(images, worker.Reads);
        var article = ArticleRenderer.Render(site, routes, page.Report, file, pictures, worker.Reads, found);
        outlines[page.Ordinal] = article.Outline;
        _search?.Add(page.Ordinal, article);
        var files = article.Files.Concat(FilesOf(page.Report, pictures, found)).Distinct().ToImmutableArray();
        AddFiles(files);
        foreach (var link in article.AnchorLinks)
        {
            _anchorLinks.Enqueue(link);
        }

        // Whether an anchor is there is known only when all texts are: such a link is looked at in every build.
        Write(page, article, worker, found, article.AnchorLinks.IsEmpty, new ReportRecord(article.Outline, files));
    }

    /// <summary>The attachments that exist; faults of the pictures among them, and of the cover, are reported.</summary>
    private IEnumerable<SitePath> FilesOf(Report report, NotedImages? pictures, DiagnosticBag found)
    {
        if (report.Cover is { } cover && site.Files.TryGetValue(cover.Path, out var shown))
        {
            AddFault(pictures?.Shown(shown).Fault, cover, found);
        }

        foreach (var attached in report.Attachments.Select(attachment => attachment.File))
        {
            if (site.Files.TryGetValue(attached.Path, out var linked))
            {
                AddFault(pictures?.Linked(linked), attached, found);
                yield return attached.Path;
            }
        }
    }

    private void Render(Page page, RenderWorker worker)
    {
        if (TryKeep(page) is null)
        {
            Write(page, article: null, worker, worker.Start(problems), isWhole: true, report: null);
        }
    }

    /// <param name="isWhole">Whether what the page read is all that it depends on.</param>
    private void Write(Page page, Article? article, RenderWorker worker, DiagnosticBag found, bool isWhole, ReportRecord? report)
    {
        var isWritten = worker.Write(page, article, output, found);
        AddOtherSites(worker.Reads.OtherSites);
        if (isWritten && isWhole && found.IsEmpty)
        {
            memory.Remember(page, worker.Reads, report);
        }
    }

    /// <summary>Keeps a page that would come out as it is; null when it has to be rendered.</summary>
    private PageRecord? TryKeep(Page page)
    {
        if (page.File == explanation?.Page)
        {
            explanation.Causes = memory.CausesOf(page);
        }

        if (memory.Unchanged(page) is not { } record || !output.Keep(page.File) || !record.Published.All(output.Keep))
        {
            return null;
        }

        AddOtherSites(memory.OtherSitesOf(record));
        memory.Keep(page, record);
        return record;
    }

    private void AddOtherSites(IEnumerable<string> targets)
    {
        foreach (var target in targets)
        {
            _otherSites.TryAdd(target, 0);
        }
    }

    private void AddFiles(ImmutableArray<SitePath> files)
    {
        foreach (var file in files)
        {
            _files.TryAdd(file, 0);
        }
    }

    private static void AddFault(ImageFault? fault, FileReference named, DiagnosticBag found)
    {
        if (fault is not null)
        {
            found.Add(Diagnostic.At(named.Location, ImageRules.Of(fault), ImageRules.ArgumentsOf(fault, named.Path.Value)));
        }
    }

    private void InParallel(int from, int to, Action<RenderWorker, int> render)
    {
        _crew ??= new Crew<RenderWorker>(NewWorker);
        _crew.For(from, to, pace.Parallelism, (worker, i) =>
        {
            render(worker, i);
            pace.Report(BuildStage.Rendering, Interlocked.Increment(ref _done), routes.Pages.Length);
        });
    }

    private RenderWorker NewWorker()
    {
        var reads = new PageReads(memory.Facts);
        return new RenderWorker(reads, theme is null ? null : new PageRenderer(theme, site, routes, outlines, reads)
        {
            Clock = pace.Timings?.NewTemplateClock(),
        });
    }
}
