using System.Buffers;
using System.Collections.Concurrent;
using System.Collections.Immutable;
using EduSite.Diagnostics;
using EduSite.IO;
using EduSite.Markdown;
using EduSite.Model;
using EduSite.Pages;
using EduSite.Search;
using EduSite.Templating;

namespace EduSite.Building;

/// <summary>
/// Renders the pages and hands each to the output store at once, in parallel, so that memory holds the index and the
/// pages in flight, never all texts.
/// </summary>
internal sealed class Rendering(
    IFileTree source,
    Site site,
    RouteTable routes,
    Theme? theme,
    IImageSource? images,
    IOutputStore output,
    DiagnosticBag problems,
    Pace pace)
{
    /// <summary>Attachments that published pages name: only these are copied. Pictures are, where nobody prepares them.</summary>
    private readonly ConcurrentDictionary<SitePath, byte> _files = new();

    private readonly SearchIndex? _search = site.Config.Search.Enabled ? new SearchIndex(site) : null;

    /// <summary>Pages before the links to other sites on pages written until now.</summary>
    private readonly ConcurrentDictionary<LeavePage, byte> _leavePages = new();

    private int _done;

    /// <summary>They come first in the route table; one that lost its address to another is not among them.</summary>
    private int ReportPages { get; } = routes.Pages.Count(page => page is ReportPage);

    /// <summary>Report pages: each text is read again, parsed, rendered, written and let go.</summary>
    /// <returns>What other pages need of each text, by ordinal.</returns>
    public ArticleOutline[] RenderReports()
    {
        // Texts are in flight here, so a report page may know of other reports only what their front matter says;
        // anything more would depend on which thread was faster.
        var known = new ArticleOutline[site.Reports.Length];
        Parallel.For(0, known.Length, pace.Parallelism, i => known[i] = FrontMatterOutline(site.Reports[i]));
        var outlines = known.ToArray();
        var anchorLinks = new ConcurrentQueue<AnchorLink>();
        InParallel(0, ReportPages, known, (worker, i) =>
        {
            var page = (ReportPage)routes.Pages[i];
            if (pace.Timings is { } timings)
            {
                timings.Report(page.Report.Path, () => Render(page, worker));
            }
            else
            {
                Render(page, worker);
            }
        });
        AnchorCheck.Run(site, outlines, anchorLinks, problems);
        return outlines;

        void Render(ReportPage page, Worker worker)
        {
            if (ContentReader.Read(source, page.Report.Path, problems) is not { } file)
            {
                return;
            }

            var article = ArticleRenderer.Render(site, routes, page.Report, file, images, problems);
            outlines[page.Ordinal] = article.Outline;
            Collect(page.Report, article);
            _search?.Add(page.Ordinal, article);
            foreach (var link in article.AnchorLinks)
            {
                anchorLinks.Enqueue(link);
            }

            worker.Render(page, article);
        }
    }

    public void RenderOtherPages(ArticleOutline[] outlines) =>
        InParallel(ReportPages, routes.Pages.Length, outlines, (worker, i) => worker.Render(routes.Pages[i], article: null));

    public void WriteSearchIndex() => _search?.Write(output, pace.Parallelism);

    /// <summary>The pages before links to other sites: they are known when all other pages have been written.</summary>
    public void RenderLeavePages()
    {
        var pages = _leavePages.Keys.OrderBy(page => page.Route).ToImmutableArray();
        InParallel(0, pages.Length, [], (worker, i) => worker.Render(pages[i], article: null));
    }

    /// <summary>Feeds, sitemap and API.</summary>
    public void WriteFiles(ImmutableArray<GeneratedFile> files, ArticleOutline[] outlines) =>
        Parallel.ForEach(files, pace.Parallelism, () => new ArrayBufferWriter<byte>(), (file, _, buffer) =>
        {
            buffer.ResetWrittenCount();
            file.Write(outlines, buffer);
            output.Put(new OutputFile(file.Route.File, buffer.WrittenMemory));
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
                output.Put(new OutputFile(file.Route.File, source.Read(file.Path)));
            }
            catch (Exception exception) when (exception is FileNotFoundException or UnauthorizedAccessException)
            {
                problems.Add(Diagnostic.At(file.Path, RouteRules.FileUnreadable, exception.Message));
            }
        });
    }

    private ArticleOutline FrontMatterOutline(Report report)
    {
        var outline = new ArticleOutline(report.Summary ?? "", Characters: 0, Image: null, Anchors: []);
        if (report.Cover is not { } cover || !site.Files.TryGetValue(cover.Path, out var file))
        {
            return outline;
        }

        if (images is null)
        {
            return outline with { Image = site.Config.BaseUrl.PathOf(file.Route) };
        }

        var picture = images.Shown(file);
        Report(picture.Fault, cover);
        return picture.IsShown
            ? outline with { Image = site.Config.BaseUrl.PathOf(picture.Share.Route), Picture = picture }
            : outline;
    }

    private void Collect(Report report, Article article)
    {
        foreach (var attached in report.Attachments.Select(attachment => attachment.File))
        {
            if (site.Files.TryGetValue(attached.Path, out var file))
            {
                Report(images?.Linked(file), attached);
                _files.TryAdd(file.Path, 0);
            }
        }

        foreach (var page in article.LeavePages)
        {
            _leavePages.TryAdd(page, 0);
        }

        foreach (var path in article.Files)
        {
            _files.TryAdd(path, 0);
        }
    }

    private void Report(ImageFault? fault, FileReference named)
    {
        if (fault is not null)
        {
            problems.Add(Diagnostic.At(
                named.Location, ImageRules.Of(fault), ImageRules.ArgumentsOf(fault, named.Path.Value)));
        }
    }

    private void InParallel(int from, int to, ArticleOutline[] outlines, Action<Worker, int> render)
    {
        // The loop asks for a worker each time it starts a slice of its range; making one costs as much as many pages.
        var idle = new ConcurrentBag<Worker>();
        Parallel.For(from, to, pace.Parallelism, () => idle.TryTake(out var worker) ? worker : NewWorker(outlines), (i, _, worker) =>
        {
            render(worker, i);
            pace.Report(BuildStage.Rendering, Interlocked.Increment(ref _done), routes.Pages.Length);
            return worker;
        }, idle.Add);
    }

    private Worker NewWorker(ArticleOutline[] outlines) =>
        new(theme is null ? null : new PageRenderer(theme, site, routes, outlines, page => _leavePages.TryAdd(page, 0)) { Clock = pace.Timings?.NewTemplateClock() }, output, problems);

    /// <summary>What one thread reuses from page to page.</summary>
    private sealed class Worker(PageRenderer? renderer, IOutputStore output, DiagnosticBag problems)
    {
        private readonly PageBuffer _buffer = new();

        public void Render(Page page, Article? article)
        {
            if (renderer?.Render(page, article, _buffer, problems) == true)
            {
                output.Put(new OutputFile(page.Route.File, _buffer.Written));
            }
        }
    }
}
