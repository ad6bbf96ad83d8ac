using System.Collections.Frozen;
using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html;
using AngleSharp.Html.Parser;
using EduSite.Diagnostics;
using EduSite.Text;

namespace EduSite.Markdown;

/// <summary>
/// Lets the author's raw HTML through a closed list of elements and attributes, mends its nesting, and resolves its
/// links and pictures like those of Markdown. Own code, because each mistake must be named at its place in the
/// Markdown, and because no style sheet has to be understood: styles are not on the list.
/// </summary>
/// <remarks>
/// Safe against markup that changes its meaning when it is parsed again: nothing on the list switches the parser to
/// another language or tokenizer state (svg, math, style, template, noscript, textarea, title, …), and the result is
/// serialised from the tree.
/// </remarks>
internal sealed class HtmlSanitizer
{
    private static readonly FrozenSet<string> Elements = FrozenSet.ToFrozenSet(
    [
        "a", "abbr", "address", "article", "aside", "b", "bdi", "bdo", "blockquote", "br", "caption", "cite", "code",
        "col", "colgroup", "dd", "del", "details", "dfn", "div", "dl", "dt", "em", "figcaption", "figure", "h2",
        "h3", "h4", "h5", "h6", "hr", "i", "img", "ins", "kbd", "li", "mark", "ol", "p", "pre", "q", "rp", "rt",
        "ruby", "s", "samp", "section", "small", "span", "strong", "sub", "summary", "sup", "table", "tbody", "td",
        "tfoot", "th", "thead", "time", "tr", "u", "ul", "var", "wbr",
    ]);

    /// <summary>
    /// Elements whose content is no text for readers; all others outside the list leave their content behind.
    /// </summary>
    private static readonly FrozenSet<string> Swallowed = FrozenSet.ToFrozenSet(
    [
        "script", "style", "iframe", "frame", "frameset", "object", "embed", "applet", "svg", "math", "template",
        "noscript", "noembed", "noframes", "xmp", "plaintext", "head", "title", "meta", "link", "base", "select",
        "textarea", "input", "button", "audio", "video", "canvas", "portal", "param", "source", "track",
    ]);

    private static readonly FrozenSet<string> Attributes = FrozenSet.ToFrozenSet(
    [
        "alt", "class", "cite", "colspan", "datetime", "dir", "headers", "height", "href", "id", "lang", "open",
        "reversed", "rowspan", "scope", "span", "src", "start", "title", "value", "width",
    ]);

    /// <summary>
    /// The parser puts deeper elements beside each other, so that walking the tree needs little stack.
    /// </summary>
    private const int MaximumDepth = 128;

    private readonly ArticleDraft _draft;
    private readonly LinkResolver _links;
    private readonly IReadOnlyList<RawRange> _raw;
    private TextSpan _place;

    private HtmlSanitizer(ArticleDraft draft, IReadOnlyList<RawRange> raw)
    {
        _draft = draft;
        _links = new LinkResolver(draft);
        _raw = raw;
        _place = draft.Body.Locate(0, 0);
    }

    /// <summary>The safe form of a rendered text that holds raw HTML.</summary>
    public static string Sanitize(string markup, IReadOnlyList<RawRange> rawRanges, ArticleDraft draft)
    {
        var body = Parse(markup);
        new HtmlSanitizer(draft, rawRanges).CleanChildren(body);
        return PrintableText.Clean(body.ChildNodes.ToHtml(HtmlMarkupFormatter.Instance)).Trim('\n') + "\n";
    }

    /// <summary>The words of raw HTML.</summary>
    public static string TextOf(string html)
    {
        var body = Parse(html);
        foreach (var element in body.QuerySelectorAll("*").ToList())
        {
            if (Swallowed.Contains(element.LocalName))
            {
                element.Remove();
            }
        }

        var text = PrintableText.Clean(body.TextContent);
        return string.Join(' ', text.Split((char[])[' ', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries));
    }

    private static IElement Parse(string html)
    {
        var parser = new HtmlParser(new HtmlParserOptions
        {
            IsKeepingSourceReferences = true,
            MaximumDepth = MaximumDepth,
        });
        var body = parser.ParseDocument("").Body!;
        // As a fragment: a stray body, html or frameset tag cannot replace what surrounds it.
        body.Append([.. parser.ParseFragment(html, body)]);
        return body;
    }

    private void CleanChildren(INode parent)
    {
        foreach (var node in parent.ChildNodes.ToArray())
        {
            if (node is IElement element)
            {
                _place = PlaceOf(element);
                Clean(element);
            }
            else if (node is not IText)
            {
                parent.RemoveChild(node);
            }
        }
    }

    private void Clean(IElement element)
    {
        if (IsOurs(element))
        {
            CleanChildren(element);
        }
        else if (Elements.Contains(element.LocalName) && element.NamespaceUri == NamespaceNames.HtmlUri)
        {
            CleanListed(element);
        }
        else
        {
            _draft.Add(MarkdownRules.HtmlRemoved, _place, $"<{InlineWriter.Shorten(element.LocalName)}>");
            if (!Swallowed.Contains(element.LocalName) && element.NamespaceUri == NamespaceNames.HtmlUri)
            {
                // The content is cleaned before it moves up, so that it is not seen twice.
                CleanChildren(element);
                element.Before([.. element.ChildNodes]);
            }

            element.Remove();
        }
    }

    private void CleanListed(IElement element)
    {
        foreach (var attribute in element.Attributes.ToArray())
        {
            CleanAttribute(element, attribute);
        }

        if (element.LocalName == "img")
        {
            CleanImage(element);
            return;
        }

        if (element.LocalName == "a" && element.GetAttribute("href") is { } address)
        {
            CleanLink(element, address);
        }

        CleanChildren(element);
    }

    private void CleanAttribute(IElement element, IAttr attribute)
    {
        var name = attribute.Name;
        var value = attribute.Value;
        var cleaned = name switch
        {
            "width" or "height" when element.LocalName != "img" => Refuse(element, name),
            // Links and pictures are seen to afterwards, as a whole.
            "href" when element.LocalName == "a" => value,
            "src" when element.LocalName == "img" => value,
            "href" or "src" => Refuse(element, name),
            "cite" when UrlText.SchemeOf(UrlText.Normalize(value)) is not ("http" or "https") => Refuse(element, name),
            "id" when value.Length == 0 || value.Any(char.IsWhiteSpace) => Refuse(element, name),
            "id" => Anchor(value, element),
            _ when Attributes.Contains(name) => value,
            _ => Refuse(element, name),
        };
        if (cleaned is null)
        {
            element.RemoveAttribute(name);
        }
        else if (cleaned != value)
        {
            element.SetAttribute(name, cleaned);
        }
    }

    private void CleanLink(IElement element, string address)
    {
        if (_links.Link(address, PlaceOf(element)) is not { } link)
        {
            element.RemoveAttribute("href");
            return;
        }

        element.SetAttribute("href", link.Url);
        foreach (var (name, value) in link.Attributes)
        {
            element.SetAttribute(name, value);
        }

        if (link.IsExternal)
        {
            element.ClassList.Add("external");
        }
    }

    private void CleanImage(IElement element)
    {
        var alt = element.GetAttribute("alt") ?? "";
        ImageAlt.Check(alt, element.GetAttribute("src") ?? "", PlaceOf(element), _draft);
        if (element.GetAttribute("src") is not { } source || _links.Image(source, PlaceOf(element)) is not { } target)
        {
            element.Remove();
            return;
        }

        var image = target.File is { } file ? _draft.Show(file, PlaceOf(element)) : null;
        if (image is { IsShown: false })
        {
            element.Remove();
            return;
        }

        _draft.IllustrateFirst(image, target.Url);
        var attributes = ImageMarkup.Of(
            image,
            target.Url,
            element.GetAttribute("width"),
            element.GetAttribute("height"),
            ImageMarkup.ColumnSizes,
            _draft.Site.Config.BaseUrl);
        foreach (var (name, value) in attributes.ToList())
        {
            element.SetAttribute(name, value);
        }
    }

    private string? Anchor(string id, IElement element)
    {
        if (_draft.Anchors.TryAdd(id))
        {
            return id;
        }

        _draft.Add(MarkdownRules.AnchorDuplicate, PlaceOf(element), id);
        return null;
    }

    private string? Refuse(IElement element, string attribute)
    {
        _draft.Add(MarkdownRules.HtmlRemoved, PlaceOf(element), InlineWriter.Shorten(attribute));
        return null;
    }

    /// <summary>
    /// Whether an element was written by this program. Only raw HTML lies in the ranges, and the parser's own additions
    /// (a missing tbody) have no source at all and no attributes, but go through the list all the same.
    /// </summary>
    private bool IsOurs(IElement element) => OffsetOf(element) is { } offset && RangeAt(offset) is null;

    /// <summary>The parser does not keep the place of svg and math; the last one known is near enough.</summary>
    private TextSpan PlaceOf(IElement element) =>
        OffsetOf(element) is { } offset && RangeAt(offset) is { } range
            ? _draft.Body.Locate(range.Source + offset - range.Start, range.Source + offset - range.Start + 1)
            : _place;

    private static int? OffsetOf(IElement element) => element.SourceReference?.Position.Index;

    private RawRange? RangeAt(int offset)
    {
        var low = 0;
        var high = _raw.Count - 1;
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (offset < _raw[middle].Start)
            {
                high = middle - 1;
            }
            else if (offset >= _raw[middle].Start + _raw[middle].Length)
            {
                low = middle + 1;
            }
            else
            {
                return _raw[middle];
            }
        }

        return null;
    }
}
