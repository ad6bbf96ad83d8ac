using System.Globalization;
using EduSite.Diagnostics;
using Markdig.Extensions.Alerts;
using Markdig.Extensions.DefinitionLists;
using Markdig.Extensions.Figures;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace EduSite.Markdown;

/// <summary>Writes the blocks of a text as HTML, one line each.</summary>
internal sealed class BlockWriter
{
    private readonly ArticleDraft _draft;
    private readonly MarkupBuilder _html;
    private readonly ImageWriter _images;
    private readonly InlineWriter _inlines;
    private readonly TableWriter _tables;

    public BlockWriter(ArticleDraft draft, MarkupBuilder html)
    {
        _draft = draft;
        _html = html;
        _images = new ImageWriter(draft, html);
        _inlines = new InlineWriter(draft, html, _images);
        _tables = new TableWriter(html, this, _inlines);
    }

    /// <param name="tight">Whether a paragraph goes without its own element, as in the items of a close list.</param>
    public void WriteAll(ContainerBlock blocks, bool tight = false)
    {
        for (var i = 0; i < blocks.Count; i++)
        {
            if (tight && i > 0)
            {
                _html.Raw("\n");
            }

            Write(blocks[i], tight);
        }
    }

    private void Write(Block block, bool tight)
    {
        switch (block)
        {
            case ParagraphBlock paragraph:
                Paragraph(paragraph, tight);
                break;
            case HeadingBlock heading:
                Heading(heading);
                break;
            case ListBlock list:
                List(list);
                break;
            case AlertBlock alert:
                Alert(alert);
                break;
            case QuoteBlock quote:
                Wrapped("blockquote", quote);
                break;
            case CodeBlock code:
                Code(code);
                break;
            case HtmlBlock html:
                Html(html);
                break;
            case ThematicBreakBlock:
                _html.Raw("<hr>\n");
                break;
            case Table table:
                _tables.Write(table);
                break;
            case DefinitionList list:
                Definitions(list);
                break;
            case Figure figure:
                Wrapped("figure", figure);
                break;
            // HTML allows one caption for each figure.
            case FigureCaption caption:
                Leaf(caption == caption.Parent!.OfType<FigureCaption>().First() ? "figcaption" : "p", caption);
                break;
            case FootnoteGroup footnotes:
                FootnoteWriter.Notes(_html, this, footnotes);
                break;
            // Definitions of links are not shown.
            case LinkReferenceDefinitionGroup:
                break;
            case ContainerBlock container:
                WriteAll(container);
                break;
        }
    }

    private void Paragraph(ParagraphBlock paragraph, bool tight)
    {
        if (PlainText.FigureOf(paragraph.Inline) is { } image)
        {
            _images.Figure(image, paragraph.TryGetAttributes());
        }
        else if (Gallery.ImagesOf(paragraph.Inline) is { Count: > 0 } images)
        {
            _images.Group(images, paragraph.TryGetAttributes());
        }
        else if (tight || (paragraph.Parent is Figure && paragraph.Inline?.FirstChild is LinkInline { IsImage: true }))
        {
            _inlines.WriteAll(paragraph.Inline);
            _html.Raw(tight ? "" : "\n");
        }
        else
        {
            Leaf("p", paragraph);
        }
    }

    private void Heading(HeadingBlock heading)
    {
        // An empty heading got no id, only a diagnostic.
        if (heading.TryGetAttributes()?.Id is not null)
        {
            Leaf(string.Create(CultureInfo.InvariantCulture, $"h{heading.Level}"), heading);
        }
    }

    private void List(ListBlock list)
    {
        var tag = list.IsOrdered ? "ol" : "ul";
        _html.Raw("<").Raw(tag);
        if (list.IsOrdered && list.OrderedStart is { } start && start != "1")
        {
            _html.Attribute("start", start);
        }

        _html.Attributes(list.TryGetAttributes()).Raw(">\n");
        foreach (var child in list)
        {
            var item = (ListItemBlock)child;
            _html.Raw("<li").Attributes(item.TryGetAttributes()).Raw(">");
            // Two indented paragraphs in one item would run together.
            WriteAll(item, tight: !list.IsLoose && item.OfType<ParagraphBlock>().Count() < 2);
            _html.Raw("</li>\n");
        }

        _html.Raw("</").Raw(tag).Raw(">\n");
    }

    private void Alert(AlertBlock alert)
    {
        var kind = alert.Kind.ToString().ToUpperInvariant();
        var (name, title) = kind switch
        {
            "NOTE" => ("note", "说明"),
            "TIP" => ("tip", "提示"),
            "IMPORTANT" => ("important", "重要"),
            "WARNING" => ("warning", "注意"),
            "CAUTION" => ("caution", "警告"),
            _ => ("", "说明"),
        };
        if (name.Length == 0)
        {
            _draft.Add(MarkdownRules.AlertUnknown, _draft.Body.Locate(alert.Span), kind);
            name = "note";
        }

        _html.Raw("<div").Attribute("class", "alert alert-" + name).Raw(" role=\"note\">\n");
        _html.Raw("<p class=\"alert-title\">").Raw(title).Raw("</p>\n");
        WriteAll(alert);
        _html.Raw("</div>\n");
    }

    private void Code(CodeBlock code)
    {
        _html.Raw("<pre><code").Attributes(code.TryGetAttributes()).Raw(">");
        Lines(code);
        _html.Raw("</code></pre>\n");
    }

    /// <summary>HTML on lines of its own: handed to the sanitizer, or shown as a paragraph of text.</summary>
    private void Html(HtmlBlock block)
    {
        if (_draft.Site.Config.Markdown.AllowHtml)
        {
            foreach (var line in block.Lines.Lines.AsSpan(0, block.Lines.Count))
            {
                _html.Foreign(line.Slice.AsSpan(), line.Position);
                _html.Foreign("\n", line.Position + line.Slice.Length);
            }

            return;
        }

        var first = block.Lines.Count == 0 ? "" : block.Lines.Lines[0].Slice.ToString().Trim();
        _draft.Add(MarkdownRules.HtmlShownAsText, _draft.Body.Locate(block.Span), InlineWriter.Shorten(first));
        _html.Raw("<p>");
        Lines(block);
        _html.Raw("</p>\n");
    }

    private void Lines(LeafBlock block)
    {
        for (var i = 0; i < block.Lines.Count; i++)
        {
            _html.Text(block.Lines.Lines[i].Slice.AsSpan());
            _html.Raw(i + 1 < block.Lines.Count || block is CodeBlock ? "\n" : "");
        }
    }

    private void Definitions(DefinitionList list)
    {
        _html.Raw("<dl").Attributes(list.TryGetAttributes()).Raw(">\n");
        foreach (var item in list.OfType<DefinitionItem>())
        {
            var terms = item.OfType<DefinitionTerm>().Count();
            foreach (var term in item.OfType<DefinitionTerm>())
            {
                Leaf("dt", term);
            }

            _html.Raw("<dd").Attributes(item.TryGetAttributes()).Raw(">");
            for (var i = terms; i < item.Count; i++)
            {
                Write(item[i], tight: item.Count == terms + 1);
            }

            _html.Raw("</dd>\n");
        }

        _html.Raw("</dl>\n");
    }

    private void Wrapped(string tag, ContainerBlock blocks)
    {
        _html.Raw("<").Raw(tag).Attributes(blocks.TryGetAttributes()).Raw(">\n");
        WriteAll(blocks);
        _html.Raw("</").Raw(tag).Raw(">\n");
    }

    private void Leaf(string tag, LeafBlock block)
    {
        _html.Raw("<").Raw(tag).Attributes(block.TryGetAttributes()).Raw(">");
        _inlines.WriteAll(block.Inline);
        _html.Raw("</").Raw(tag).Raw(">\n");
    }
}
