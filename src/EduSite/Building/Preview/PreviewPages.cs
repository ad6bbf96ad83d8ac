using System.Buffers;
using System.Collections.Concurrent;
using EduSite.Diagnostics;
using EduSite.IO;
using EduSite.Markdown;
using EduSite.Model;
using EduSite.Templating;

namespace EduSite.Building.Preview;

/// <summary>
/// Makes a page or file of a planned site when somebody asks for it: that takes milliseconds, and to keep all of them would
/// take as much memory as the site is large. Safe from any thread.
/// </summary>
internal sealed class PreviewPages
{
    private readonly PreviewPlan _plan;
    private readonly PreviewNames _names;
    private readonly IImageStudio? _studio;
    private readonly IImageSource? _images;
    private readonly PreviewOutlines _outlines;
    private readonly Lazy<IReadOnlyDictionary<OutputPath, byte[]>> _search;
    private readonly FactTable _facts;
    private readonly ConcurrentBag<Worker> _idle = [];

    /// <summary>For texts that are read for what other pages show of them. As large as the site, so kept.</summary>
    private readonly ConcurrentBag<PageReads> _idleReads = [];

    public PreviewPages(PreviewPlan plan, PreviewPages? before, PreviewNames names, IImageStudio? studio)
    {
        (_plan, _names, _studio, _facts) = (plan, names, studio, new FactTable(plan.Site));
        // Whether pictures are usable at all is said by the inspection.
        _images = studio is null ? null
            : new PreviewImages(new ImagePublisher(plan.Source, plan.Config, studio, new PreviewOutput(_ => false), new DiagnosticBag()), names);
        _outlines = new PreviewOutlines(plan, before?._outlines, OutlineOf);
        _search = new Lazy<IReadOnlyDictionary<OutputPath, byte[]>>(() => PreviewPass.Search(plan));
    }

    public PreviewPlan Plan => _plan;

    /// <summary>Null when the site has nothing at an address, or its theme cannot show it.</summary>
    public ReadOnlyMemory<byte>? Find(Route route, DiagnosticBag problems)
    {
        if ((_plan.Routes.PagesByRoute.GetValueOrDefault(route) ?? _names.LeavePageAt(route)) is { } page)
        {
            return Render(page, problems);
        }

        if (_plan.Files.FirstOrDefault(file => file.Route == route) is { } file)
        {
            var buffer = new ArrayBufferWriter<byte>();
            file.Write(_outlines, buffer);
            return buffer.WrittenMemory;
        }

        return FindAsset(route.File) ?? FindContent(route.File) ?? FindSearch(route.File);
    }

    private ReadOnlyMemory<byte>? FindAsset(OutputPath path) =>
        _plan.Theme?.Assets.Files.Where(asset => asset.Path == path).Select(asset => (ReadOnlyMemory<byte>?)asset.Content).FirstOrDefault();

    /// <summary>Made anew, from what the studio remembers of it, as if a build were interested in nothing else.</summary>
    private ReadOnlyMemory<byte>? FindContent(OutputPath path)
    {
        if (_names.FileAt(path) is not { } name || !_plan.Site.Files.TryGetValue(name, out var file))
        {
            return null;
        }

        if (_studio is null || !ImageFormats.IsImage(name))
        {
            return new ReadOnlyMemory<byte>(_plan.Source.Read(name));
        }

        using var output = new PreviewOutput(wanted => wanted == path);
        var images = new ImagePublisher(_plan.Source, _plan.Config, _studio, output, new DiagnosticBag());
        _ = path == file.Route.File ? images.Linked(file) : images.Shown(file).Fault;
        return Taken(output.Files, path);
    }

    private ReadOnlyMemory<byte>? FindSearch(OutputPath path) =>
        _plan.Config.Search.Enabled && path.Value.StartsWith("search/", StringComparison.Ordinal) ? Taken(_search.Value, path) : null;

    /// <summary>A null array would become an empty file.</summary>
    private static ReadOnlyMemory<byte>? Taken(IReadOnlyDictionary<OutputPath, byte[]> files, OutputPath path) =>
        files.TryGetValue(path, out var content) ? new ReadOnlyMemory<byte>(content) : (ReadOnlyMemory<byte>?)null;

    private ReadOnlyMemory<byte>? Render(Page page, DiagnosticBag problems)
    {
        if (_plan.Theme is null)
        {
            return null;
        }

        if (!_idle.TryTake(out var worker))
        {
            var reads = new PageReads(_facts);
            worker = new Worker(reads, new PageRenderer(_plan.Theme, _plan.Site, _plan.Routes, _outlines, reads), new PageBuffer());
        }

        worker.Reads.Clear();
        var article = page is ReportPage report ? ArticleOf(report.Report, worker.Reads, problems) : null;
        var isWritten = (article is not null || page is not ReportPage) &&
            worker.Renderer.Render(page, article, worker.Buffer, problems);
        _names.AddOtherSites(worker.Reads);
        ReadOnlyMemory<byte>? content = isWritten ? worker.Buffer.Written.ToArray() : null;
        _idle.Add(worker);
        return content;
    }

    private Article? ArticleOf(Report report, PageReads reads, DiagnosticBag problems)
    {
        if (ContentReader.Read(_plan.Source, report.Path, problems) is not { } file)
        {
            return null;
        }

        var article = ArticleRenderer.Render(_plan.Site, _plan.Routes, report, file, _images, reads, problems);
        foreach (var path in article.Files.Concat(report.Attachments.Select(attachment => attachment.File.Path)))
        {
            if (_plan.Site.Files.TryGetValue(path, out var named))
            {
                _names.AddFile(named.Route.File, path);
            }
        }

        return article;
    }

    private ArticleOutline OutlineOf(int ordinal)
    {
        var reads = _idleReads.TryTake(out var idle) ? idle : new PageReads(_facts);
        reads.Clear();
        var article = ArticleOf(_plan.Site.Reports[ordinal], reads, new DiagnosticBag());
        _idleReads.Add(reads);
        return article?.Outline ?? ArticleOutline.Empty;
    }

    private sealed record Worker(PageReads Reads, PageRenderer Renderer, PageBuffer Buffer);
}
