using System.Globalization;
using Markdig.Extensions.Footnotes;

namespace EduSite.Markdown;

/// <summary>Writes the marks of footnotes in the text, and the notes behind it.</summary>
internal static class FootnoteWriter
{
    public static void Mark(MarkupBuilder html, FootnoteLink link)
    {
        var reference = AnchorIds.OfReference(link);
        if (link.IsBackLink)
        {
            html.Raw(" <a class=\"footnote-back\"").Attribute("href", "#" + reference);
            html.Raw(" role=\"doc-backlink\" aria-label=\"返回正文\">↩</a>");
            return;
        }

        var number = link.Footnote.Order.ToString(CultureInfo.InvariantCulture);
        html.Raw("<sup class=\"footnote-ref\"><a").Attribute("id", reference);
        html.Attribute("href", "#" + AnchorIds.OfFootnote(link.Footnote)).Raw(" role=\"doc-noteref\"");
        html.Attribute("aria-label", "脚注" + number).Raw(">").Raw(number).Raw("</a></sup>");
    }

    public static void Notes(MarkupBuilder html, BlockWriter blocks, FootnoteGroup footnotes)
    {
        if (footnotes.Count == 0)
        {
            return;
        }

        html.Raw("<section class=\"footnotes\" role=\"doc-endnotes\" aria-label=\"脚注\">\n<ol>\n");
        foreach (var footnote in footnotes.OfType<Footnote>())
        {
            html.Raw("<li").Attribute("id", AnchorIds.OfFootnote(footnote)).Raw(">\n");
            blocks.WriteAll(footnote);
            html.Raw("</li>\n");
        }

        html.Raw("</ol>\n</section>\n");
    }
}
