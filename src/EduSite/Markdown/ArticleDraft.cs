using EduSite.Diagnostics;
using EduSite.Model;
using EduSite.Text;
using Markdig.Syntax.Inlines;

namespace EduSite.Markdown;

/// <summary>What is gathered while one report is rendered. Belongs to one thread and dies with the rendering.</summary>
internal sealed class ArticleDraft(
    Site site,
    RouteTable routes,
    Report report,
    MarkdownBody body,
    IImageSource? images,
    PageReads reads,
    DiagnosticBag problems)
{
    private readonly HashSet<SitePath> _files = [];

    public Site Site => site;

    public Report Report => report;

    public MarkdownBody Body => body;

    public AnchorSet Anchors { get; } = new();

    public List<Heading> Headings { get; } = [];

    public List<AnchorLink> AnchorLinks { get; } = [];

    /// <summary>Links to anchors of this page, checked when all of them are known.</summary>
    public List<(string Anchor, TextSpan Span)> OwnAnchorLinks { get; } = [];

    /// <summary>Content files that the page needs, in the order of their first mention.</summary>
    public List<SitePath> Files { get; } = [];

    /// <summary>Address of the first picture of the text.</summary>
    public string? FirstImage { get; set; }

    /// <summary>The same with all its sizes, where it has any.</summary>
    public Image? FirstPicture { get; set; }

    public bool HasGallery { get; set; }

    /// <summary>Where a link or picture says its address, which for a reference is its definition; else the whole of it.</summary>
    public TextSpan PlaceOf(LinkInline link) => body.Locate(link.UrlSpan.IsEmpty ? link.Span : link.UrlSpan);

    /// <summary>A file of <c>content/</c> that is no report.</summary>
    public ContentFile? FindFile(SitePath path)
    {
        reads.Add(FactKind.File, path.Value);
        return site.Files.GetValueOrDefault(path);
    }

    public Report? FindReport(SitePath path)
    {
        reads.Add(FactKind.Report, path.Value);
        return site.ReportsByPath.GetValueOrDefault(path);
    }

    /// <summary>Whether the site has a page or file there.</summary>
    public bool Has(Route route)
    {
        reads.Add(FactKind.Address, route.Value);
        return routes.Contains(route);
    }

    /// <summary>The page links to another site, and readers are asked first.</summary>
    public void Use(LeavePage leave) => reads.Add(FactKind.OtherSite, leave.Target);

    /// <summary>The page links to a file.</summary>
    public void Use(ContentFile file, TextSpan span)
    {
        AddFault(images?.Linked(file), file, span);
        if (_files.Add(file.Path))
        {
            Files.Add(file.Path);
        }
    }

    /// <summary>The page shows a picture. Null when pictures are not prepared, and it lies at its own address.</summary>
    public Image? Show(ContentFile file, TextSpan span)
    {
        if (images is null)
        {
            Use(file, span);
            return null;
        }

        var image = images.Shown(file);
        AddFault(image.Fault, file, span);
        return image;
    }

    /// <summary>As <see cref="Show"/>, for a picture that the front matter names; its faults are reported there.</summary>
    public Image? ShowCover(ContentFile file)
    {
        if (images is null)
        {
            Use(file, default);
        }

        return images?.Shown(file);
    }

    /// <summary>The first picture of the text stands for the report, unless it has a cover.</summary>
    /// <param name="address">Of a picture that is published as it is.</param>
    public void IllustrateFirst(Image? image, string address)
    {
        if (FirstImage is null && image is not null)
        {
            Illustrate(image);
        }

        FirstImage ??= address;
    }

    /// <summary>Makes a picture the one that stands for the report elsewhere.</summary>
    public void Illustrate(Image image)
    {
        FirstImage = site.Config.BaseUrl.PathOf(image.Share.Route);
        FirstPicture = image;
    }

    private void AddFault(ImageFault? fault, ContentFile file, TextSpan span)
    {
        if (fault is not null)
        {
            Add(ImageRules.Of(fault), span, ImageRules.ArgumentsOf(fault, file.Path.Name));
        }
    }

    public void Add(Rule rule, TextSpan span, params ReadOnlySpan<string> arguments) =>
        problems.Add(Diagnostic.At(body.Source, span, rule, arguments));
}
