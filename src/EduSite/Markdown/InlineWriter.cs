using EduSite.Diagnostics;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.TaskLists;
using Markdig.Renderers.Html;
using Markdig.Syntax.Inlines;

namespace EduSite.Markdown;

/// <summary>Writes the text of one block after another as HTML, with its links and pictures resolved.</summary>
internal sealed class InlineWriter(ArticleDraft draft, MarkupBuilder html, ImageWriter images)
{
    private readonly LinkResolver _links = new(draft);
    private readonly BrokenLinks _broken = new(draft);

    private ContainerInline _root = new();
    private bool _atLineStart;
    private bool _insideLink;
    private bool _tooDeep;
    private int _depth;

    public void WriteAll(ContainerInline? root)
    {
        if (root is null)
        {
            return;
        }

        _root = root;
        _atLineStart = true;
        Children(root);
    }

    /// <summary>A piece of code short enough for a message.</summary>
    public static string Shorten(string code) =>
        code.Length <= 40 ? code : code[..(char.IsHighSurrogate(code[38]) ? 38 : 39)] + "…";

    private void Children(ContainerInline container)
    {
        if (++_depth > ChinesePipeline.MaximumDepth)
        {
            ReportDepth(container);
        }
        else
        {
            for (var child = container.FirstChild; child is not null; child = child.NextSibling)
            {
                Write(child);
            }
        }

        _depth--;
    }

    private void ReportDepth(ContainerInline container)
    {
        if (!_tooDeep)
        {
            _tooDeep = true;
            draft.Add(MarkdownRules.NestingTooDeep, draft.Body.Locate(container.Span));
        }
    }

    private void Write(Inline inline)
    {
        switch (inline)
        {
            case LiteralInline literal:
                _broken.Check(literal);
                // What is left before an attribute list that was taken off.
                Text(literal.NextSibling is null && literal.Parent == _root
                    ? literal.Content.AsSpan().TrimEnd(' ')
                    : literal.Content.AsSpan());
                break;
            case LineBreakInline line:
                LineBreak(line);
                break;
            case EmphasisInline emphasis:
                Emphasis(emphasis);
                break;
            case LinkInline { IsImage: true } image:
                _atLineStart = false;
                images.Inline(image);
                break;
            case LinkInline link:
                Link(link);
                break;
            case AutolinkInline link:
                Autolink(link);
                break;
            case CodeInline code:
                _atLineStart = false;
                html.Raw("<code").Attributes(code.TryGetAttributes()).Raw(">").Text(code.ContentSpan).Raw("</code>");
                break;
            case HtmlEntityInline:
                Text(InlineText.TextOf(inline));
                break;
            case HtmlInline tag when InlineText.IsLineBreak(tag):
                html.Raw("<br>");
                _atLineStart = true;
                break;
            case HtmlInline tag:
                HtmlTag(tag);
                break;
            case FootnoteLink footnote:
                FootnoteWriter.Mark(html, footnote);
                break;
            case TaskList task:
                _atLineStart = false;
                html.Raw("<input type=\"checkbox\" disabled").Raw(task.Checked ? " checked" : "");
                html.Attribute("aria-label", task.Checked ? "已完成" : "未完成").Raw(">");
                break;
            case ContainerInline container:
                Text(InlineText.TextOf(container));
                Children(container);
                break;
        }
    }

    private void Text(ReadOnlySpan<char> text)
    {
        text = _atLineStart ? InlineText.TrimIndentation(text) : text;
        _atLineStart &= text.IsEmpty;
        html.Text(text);
    }

    private void LineBreak(LineBreakInline line)
    {
        if (line.NextSibling is not null || line.Parent != _root)
        {
            html.Raw(line.IsHard ? "<br>\n" : InlineText.IsJoined(line, _root) ? "" : "\n");
            _atLineStart = true;
        }
    }

    private void Emphasis(EmphasisInline emphasis)
    {
        var tag = emphasis.DelimiterChar == '~' ? "del" : emphasis.DelimiterCount == 2 ? "strong" : "em";
        html.Raw("<").Raw(tag).Attributes(emphasis.TryGetAttributes()).Raw(">");
        Children(emphasis);
        html.Raw("</").Raw(tag).Raw(">");
    }

    private void Link(LinkInline link)
    {
        // A link inside a link is not possible in HTML; its words are.
        if (_insideLink)
        {
            Children(link);
            return;
        }

        if (InlineText.Of(link).Length == 0 && !link.Any(child => child is LinkInline { IsImage: true }))
        {
            draft.Add(MarkdownRules.LinkTextMissing, draft.Body.Locate(link.Span));
        }

        var resolved = _links.Link(link.Url ?? "", draft.PlaceOf(link));
        if (resolved is { } target)
        {
            OpenLink(target);
            html.Attributes(link.TryGetAttributes(), target.IsExternal ? "external" : "").AttributeIfAny("title", link.Title).Raw(">");
        }

        _insideLink = resolved is not null;
        Children(link);
        _insideLink = false;
        html.Raw(resolved is null ? "" : "</a>");
    }

    private void Autolink(AutolinkInline link)
    {
        _atLineStart = false;
        var url = link.IsEmail ? "mailto:" + link.Url : link.Url;
        var resolved = _insideLink ? null : _links.Link(url, draft.Body.Locate(link.Span));
        if (resolved is { } target)
        {
            OpenLink(target);
            html.Raw(target.IsExternal ? " class=\"external\">" : ">");
        }

        html.Text(link.Url).Raw(resolved is null ? "" : "</a>");
    }

    private void OpenLink(ResolvedLink target)
    {
        html.Raw("<a").Attribute("href", target.Url);
        foreach (var (name, value) in target.Attributes)
        {
            html.Attribute(name, value);
        }
    }

    private void HtmlTag(HtmlInline tag)
    {
        if (draft.Site.Config.Markdown.AllowHtml)
        {
            html.Foreign(tag.Tag, tag.Span.Start);
            return;
        }

        _atLineStart = false;
        if (!tag.Tag.StartsWith("</", StringComparison.Ordinal))
        {
            draft.Add(MarkdownRules.HtmlShownAsText, draft.Body.Locate(tag.Span), Shorten(tag.Tag));
        }

        html.Text(tag.Tag);
    }
}
