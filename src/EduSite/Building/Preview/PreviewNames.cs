using System.Collections.Concurrent;
using EduSite.Model;

namespace EduSite.Building.Preview;

/// <summary>
/// What pages that were looked at have named: only that can be asked for beside the pages, as only that is published. Kept from
/// one look to the next. Safe from any thread.
/// </summary>
internal sealed class PreviewNames
{
    private readonly ConcurrentDictionary<OutputPath, SitePath> _files = new();
    private readonly ConcurrentDictionary<Route, LeavePage> _leavePages = new();

    /// <summary>The picture or attachment that is published at a path.</summary>
    public SitePath? FileAt(OutputPath path) => _files.TryGetValue(path, out var file) ? file : null;

    public LeavePage? LeavePageAt(Route route) => _leavePages.GetValueOrDefault(route);

    public void AddFile(OutputPath path, SitePath file) => _files[path] = file;

    public void AddOtherSites(PageReads reads)
    {
        foreach (var target in reads.OtherSites)
        {
            var page = new LeavePage(target);
            _leavePages[page.Route] = page;
        }
    }
}

/// <summary>Notes which file of the site folder each published picture comes from.</summary>
internal sealed class PreviewImages(IImageSource images, PreviewNames names) : IImageSource
{
    public Image Shown(ContentFile file)
    {
        var image = images.Shown(file);
        foreach (var variant in image.Variants)
        {
            names.AddFile(variant.Route.File, file.Path);
        }

        return image;
    }

    public ImageFault? Linked(ContentFile file)
    {
        names.AddFile(file.Route.File, file.Path);
        return images.Linked(file);
    }
}
