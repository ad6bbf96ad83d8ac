using System.Text;
using EduSite.Text;
using Markdig.Extensions.Alerts;
using Markdig.Extensions.Figures;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace EduSite.Markdown;

/// <summary>The words of a text for search, feeds and summaries: one line for each block.</summary>
internal sealed class PlainText
{
    private readonly StringBuilder _all = Scratch.Rent();
    private readonly StringBuilder _prose = Scratch.Rent();
    private readonly int _enough;

    /// <param name="enough">Characters of prose after which none is needed.</param>
    private PlainText(MarkdownDocument document, int enough)
    {
        _enough = enough;
        Add(document, isProse: true);
        All = Scratch.Finish(_all);
        Prose = Scratch.Finish(_prose);
    }

    /// <summary>Everything, blocks separated by line ends, the cells of a row by spaces.</summary>
    public string All { get; }

    /// <summary>
    /// Only running text, as much as was asked for: no headings, tables, figures, code and footnotes. What a summary is
    /// taken from.
    /// </summary>
    public string Prose { get; }

    /// <param name="prose">Characters of running text that are needed; there may be more.</param>
    public static PlainText Of(MarkdownDocument document, int prose) => new(document, prose);

    private void Add(Block block, bool isProse)
    {
        switch (block)
        {
            case TableRow row:
                AddLine(string.Join(' ', row.OfType<TableCell>().Select(TextOf)), isProse: false);
                break;
            case ContainerBlock container:
                isProse &= container is not (Table or Figure or FootnoteGroup or AlertBlock);
                foreach (var child in container)
                {
                    Add(child, isProse);
                }

                break;
            case CodeBlock code:
                AddLine(code.Lines.ToString(), isProse: false);
                break;
            case HtmlBlock html:
                AddLine(HtmlSanitizer.TextOf(html.Lines.ToString()), isProse: false);
                break;
            case LinkReferenceDefinition:
                break;
            case LeafBlock leaf:
                AddLine(TextOf(leaf.Inline), isProse && leaf is ParagraphBlock && FigureOf(leaf.Inline) is null);
                break;
        }
    }

    /// <summary>
    /// The picture of a paragraph that is nothing but one picture with a caption: such a paragraph is a figure.
    /// </summary>
    public static LinkInline? FigureOf(ContainerInline? inlines) =>
        inlines?.FirstChild is LinkInline { IsImage: true } image && image == inlines.LastChild &&
        !ImageCaption.Of(image).IsEmpty
            ? image
            : null;

    private static string TextOf(TableCell cell) =>
        string.Join(' ', cell.Descendants<LeafBlock>().Select(leaf => TextOf(leaf.Inline)));

    /// <summary>Pictures that stand alone count by their captions.</summary>
    private static string TextOf(ContainerInline? inlines) =>
        FigureOf(inlines) is { } figure ? ImageCaption.Of(figure).Text
        : Gallery.ImagesOf(inlines) is { Count: > 0 } images ? CaptionsOf(images)
        : InlineText.Of(inlines);

    private static string CaptionsOf(IReadOnlyList<LinkInline> images) =>
        string.Join(' ', images.Select(image => ImageCaption.Of(image).Text).Where(text => text.Length > 0));

    private void AddLine(string line, bool isProse)
    {
        if (line.Length == 0)
        {
            return;
        }

        Append(_all, line, "\n");
        if (isProse && _prose.Length < _enough)
        {
            var joins = _prose.Length > 0 && HanText.IsHanContext(_prose[^1]) && HanText.IsHanContext(line[0]);
            Append(_prose, line, joins ? "" : " ");
        }
    }

    private static void Append(StringBuilder text, string line, string separator) =>
        text.Append(text.Length == 0 ? "" : separator).Append(line);
}
