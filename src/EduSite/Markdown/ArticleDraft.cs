using EduSite.Diagnostics;
using EduSite.Model;
using EduSite.Text;

namespace EduSite.Markdown;

/// <summary>What is gathered while one report is rendered. Belongs to one thread and dies with the rendering.</summary>
internal sealed class ArticleDraft(
    Site site, RouteTable routes, Report report, MarkdownBody body, DiagnosticBag problems)
{
    private readonly HashSet<SitePath> _files = [];

    public Site Site => site;

    public RouteTable Routes => routes;

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

    public void Use(SitePath file)
    {
        if (_files.Add(file))
        {
            Files.Add(file);
        }
    }

    public void Add(Rule rule, TextSpan span, params ReadOnlySpan<string> arguments) =>
        problems.Add(Diagnostic.At(body.Source, span, rule, arguments));
}
