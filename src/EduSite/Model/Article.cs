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
    ArticleOutline Outline);

/// <summary>What remains of an article after its page is written: a few hundred bytes.</summary>
/// <param name="Summary">Plain text for lists, meta tags and feeds.</param>
/// <param name="Characters">Length as an editor counts it (<see cref="HanText.CountCharacters"/>).</param>
/// <param name="Image">Address (with sub-path) of the first picture, or of the cover; null when there is none.</param>
public sealed record ArticleOutline(string Summary, int Characters, string? Image, ImmutableArray<string> Anchors)
{
    public static ArticleOutline Empty { get; } = new("", 0, null, []);

    public int ReadingMinutes => HanText.ReadingMinutes(Characters);
}

/// <summary>A heading of the body: level 2 to 6, its id, and its text without markup.</summary>
public sealed record Heading(int Level, string Id, string Text);

/// <summary>A link to an anchor of another report, checked when all articles are known.</summary>
public sealed record AnchorLink(Report Target, string Anchor, Location Location);
