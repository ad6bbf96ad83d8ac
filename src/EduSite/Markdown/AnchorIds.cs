using System.Globalization;
using EduSite.Diagnostics;
using EduSite.Model;
using EduSite.Text;
using Markdig.Extensions.Footnotes;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace EduSite.Markdown;

/// <summary>
/// Gives every heading its id and cleans attribute lists. Ids written by hand come first, then those of footnotes, so
/// that an id made from a heading's text gives way to both.
/// </summary>
internal static class AnchorIds
{
    /// <summary>For a heading that has neither letters nor digits.</summary>
    private const string Nameless = "section";

    public static string OfFootnote(Footnote footnote) =>
        string.Create(CultureInfo.InvariantCulture, $"fn-{footnote.Order}");

    public static string OfReference(FootnoteLink link) =>
        string.Create(CultureInfo.InvariantCulture, $"fnref-{link.Index}");

    public static void Assign(MarkdownDocument document, ArticleDraft draft)
    {
        var headings = new List<HeadingBlock>();
        var footnotes = new List<Footnote>();
        foreach (var node in document.Descendants())
        {
            if (node.TryGetAttributes() is { } attributes)
            {
                AttributeList.Clean(node, attributes, draft);
            }

            if (node is HeadingBlock heading)
            {
                headings.Add(heading);
            }
            else if (node is Footnote footnote)
            {
                footnotes.Add(footnote);
            }
        }

        foreach (var footnote in footnotes)
        {
            Reserve(footnote, draft);
        }

        foreach (var heading in headings)
        {
            Name(heading, draft);
        }
    }

    private static void Reserve(Footnote footnote, ArticleDraft draft)
    {
        foreach (var id in footnote.Links.Select(OfReference).Prepend(OfFootnote(footnote)))
        {
            if (!draft.Anchors.TryAdd(id))
            {
                draft.Add(MarkdownRules.AnchorDuplicate, draft.Body.Locate(footnote.Span), id);
            }
        }
    }

    private static void Name(HeadingBlock heading, ArticleDraft draft)
    {
        var text = InlineText.Of(heading.Inline);
        if (text.Length == 0)
        {
            draft.Add(MarkdownRules.HeadingEmpty, draft.Body.Locate(heading.Span));
            return;
        }

        var attributes = heading.GetAttributes();
        if (attributes.Id is null)
        {
            var id = Slug.ForAnchor(text);
            attributes.Id = draft.Anchors.AddUnique(id.Length == 0 ? Nameless : id);
        }

        draft.Headings.Add(new Heading(heading.Level, attributes.Id, text));
    }
}
