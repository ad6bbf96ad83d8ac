using System.Collections.Immutable;
using EduSite.Text;

namespace EduSite.Model;

/// <summary>
/// A report's Markdown, parsed once against the frozen site. It lives while its page is written; what other pages need
/// of it stays behind as <see cref="ArticleOutline"/>.
/// </summary>
public sealed record Article(
    Html Body,
    string PlainText,
    ImmutableArray<Heading> Headings,
    ImmutableArray<AnchorLink> AnchorLinks,
    ImmutableArray<SitePath> Files,
    ArticleOutline Outline)
{
    /// <summary>Whether it shows pictures side by side (组图), which need a style sheet of their own.</summary>
    public bool HasGallery { get; init; }
}

/// <summary>What remains of an article after its page is written: a few hundred bytes.</summary>
/// <param name="Summary">Plain text for lists, meta tags and feeds.</param>
/// <param name="Characters">Length as an editor counts it (<see cref="HanText.CountCharacters"/>).</param>
/// <param name="Image">
/// Address (with sub-path) of the cover, or of the first picture, in a size for other sites; null when there is none.
/// </param>
public sealed record ArticleOutline(string Summary, int Characters, string? Image, ImmutableArray<string> Anchors)
{
    /// <summary>The same picture with all its sizes; null where pictures are not prepared, or lie elsewhere.</summary>
    public Image? Picture { get; init; }

    public static ArticleOutline Empty { get; } = new("", 0, null, []);

    public int ReadingMinutes => HanText.ReadingMinutes(Characters);
}

/// <summary>A heading of the body: level 2 to 6, its id, and its text without markup.</summary>
public sealed record Heading(int Level, string Id, string Text);

/// <summary>A link to an anchor of another report, checked when all articles are known.</summary>
public sealed record AnchorLink(Report Target, string Anchor, Location Location);
