using System.Collections.Immutable;
using System.Text;
using AngleSharp.Html;
using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens.Struct;
using EduSite.Text;

namespace EduSite.Checks;

/// <summary>
/// Reads a finished page tag by tag as a browser does (HTML standard, 13.2.5), and takes down what the rules ask about. No
/// tree is made of it: that would take three times as long, and no rule asks for one. Safe from any thread.
/// </summary>
internal static class PageReader
{
    /// <summary>What templates and scripts print when a value is missing.</summary>
    private static readonly string[] Leftovers = ["{{", "}}", "[object Object]", "NaN-NaN"];

    public static PageFacts Read(ReadOnlySpan<byte> html)
    {
        var tokenizer = new HtmlTokenizer(new AngleSharp.Text.TextSource(Encoding.UTF8.GetString(html)), HtmlEntityProvider.Resolver)
        {
            SkipComments = true,
            SkipScriptText = true,
            SkipRawText = true,
        };
        var facts = new Builder();
        while (true)
        {
            ref var token = ref tokenizer.GetStructToken();
            switch (token.Type)
            {
                case HtmlTokenType.StartTag:
                    facts.Open(ref token);
                    tokenizer.State = TextOf(token.Name.Memory.Span);
                    break;
                case HtmlTokenType.EndTag:
                    facts.Close(token.Name.Memory.Span);
                    break;
                case HtmlTokenType.Character:
                    facts.TakeText(ref token);
                    break;
                case HtmlTokenType.EndOfFile:
                    return facts.Build(html.Length);
            }
        }
    }

    /// <summary>How the text of an element is read.</summary>
    private static HtmlParseMode TextOf(ReadOnlySpan<char> name) => name switch
    {
        "title" or "textarea" => HtmlParseMode.RCData,
        "style" or "iframe" or "noembed" or "noframes" or "xmp" => HtmlParseMode.Rawtext,
        "script" => HtmlParseMode.Script,
        _ => HtmlParseMode.PCData,
    };

    private sealed class Builder
    {
        private readonly ImmutableArray<PageTag>.Builder _tags = ImmutableArray.CreateBuilder<PageTag>();
        private readonly ImmutableArray<PageAddress>.Builder _links = ImmutableArray.CreateBuilder<PageAddress>();
        private readonly ImmutableArray<PageAddress>.Builder _loads = ImmutableArray.CreateBuilder<PageAddress>();
        private readonly ImmutableArray<PageAddress>.Builder _ids = ImmutableArray.CreateBuilder<PageAddress>();
        private readonly ImmutableArray<PageAddress>.Builder _leftovers = ImmutableArray.CreateBuilder<PageAddress>();
        private readonly ImmutableArray<PageAddress>.Builder _unnamed = ImmutableArray.CreateBuilder<PageAddress>();
        private string? _language;
        private string? _title;
        private bool _isTitle;
        private int _code;
        private int _svg;

        public void Open(ref StructHtmlToken tag)
        {
            if (Attribute(ref tag, "id") is { Length: > 0 } id)
            {
                _ids.Add(new PageAddress(id, At(ref tag)));
            }

            switch (tag.Name.Memory.Span)
            {
                case "html":
                    _language ??= Attribute(ref tag, "lang");
                    break;
                case "title":
                    // A drawing has titles of its own.
                    _isTitle = _title is null && _svg == 0;
                    break;
                case "svg" when !tag.IsSelfClosing:
                    _svg++;
                    break;
                case "code" or "pre":
                    _code++;
                    break;
                case "meta" when Attribute(ref tag, "name") is { Length: > 0 } name:
                    _tags.Add(new PageTag(name, Attribute(ref tag, "content")?.Trim() ?? "", At(ref tag)));
                    break;
                case "a" or "area":
                    Add(_links, ref tag, "href");
                    break;
                case "link":
                    var isLoaded = Attribute(ref tag, "rel")?.Split(' ').Any(rel => rel is "stylesheet" or "icon" or "preload" or "manifest") == true;
                    Add(isLoaded ? _loads : _links, ref tag, "href");
                    break;
                case "img":
                    Add(_loads, ref tag, "src");
                    AddSet(ref tag);
                    if (Attribute(ref tag, "alt") is null)
                    {
                        _unnamed.Add(new PageAddress(Attribute(ref tag, "src") ?? "", At(ref tag)));
                    }

                    break;
                case "script" or "iframe" or "embed" or "audio" or "video" or "track":
                    Add(_loads, ref tag, "src");
                    break;
                case "source":
                    Add(_loads, ref tag, "src");
                    AddSet(ref tag);
                    break;
                case "form":
                    Add(_links, ref tag, "action");
                    break;
            }
        }

        public void Close(ReadOnlySpan<char> name)
        {
            switch (name)
            {
                case "title":
                    _isTitle = false;
                    break;
                case "svg":
                    _svg = Math.Max(0, _svg - 1);
                    break;
                case "code" or "pre":
                    _code = Math.Max(0, _code - 1);
                    break;
            }
        }

        /// <summary>Words between two tags: a lone null is what a template printed, 空值 null in a sentence is not.</summary>
        public void TakeText(ref StructHtmlToken token)
        {
            var text = token.Data.Memory.Span;
            if (_isTitle)
            {
                _title += text.ToString();
            }

            var words = text.Trim();
            if (_code == 0 && (words is "null" or "undefined" || (words.IndexOfAny("{}[N") >= 0 && HasLeftover(words))))
            {
                var shown = words.Length > 30 ? $"{words[..30]}……" : words.ToString();
                _leftovers.Add(new PageAddress(shown, After(At(ref token), text[..^text.TrimStart().Length])));
            }
        }

        public PageFacts Build(int bytes) => new(
            _language, _title?.Trim() ?? "", _tags.ToImmutable(), _links.ToImmutable(), _loads.ToImmutable(), _ids.ToImmutable(),
            _leftovers.ToImmutable(), _unnamed.ToImmutable(), bytes);

        private static bool HasLeftover(ReadOnlySpan<char> words)
        {
            foreach (var leftover in Leftovers)
            {
                if (words.Contains(leftover, StringComparison.Ordinal))
                {
                    return true;
                }
            }

            return false;
        }

        private static string? Attribute(ref StructHtmlToken tag, ReadOnlySpan<char> name)
        {
            for (var i = 0; i < tag.Attributes.Count; i++)
            {
                if (tag.Attributes[i].Name.Memory.Span.SequenceEqual(name))
                {
                    return tag.Attributes[i].Value.ToString();
                }
            }

            return null;
        }

        private static void Add(ImmutableArray<PageAddress>.Builder list, ref StructHtmlToken tag, string attribute)
        {
            if (Attribute(ref tag, attribute) is { } address)
            {
                list.Add(new PageAddress(address.Trim(), At(ref tag)));
            }
        }

        private void AddSet(ref StructHtmlToken tag)
        {
            foreach (var candidate in Attribute(ref tag, "srcset")?.Split(',') ?? [])
            {
                if (candidate.Trim().Split(' ') is [{ Length: > 0 } address, ..])
                {
                    _loads.Add(new PageAddress(address, At(ref tag)));
                }
            }
        }

        private static TextPosition At(ref StructHtmlToken token) => new(token.Position.Line, token.Position.Column);

        private static TextPosition After(TextPosition start, ReadOnlySpan<char> blanks) =>
            blanks.LastIndexOf('\n') is >= 0 and var line
                ? new(start.Line + blanks.Count('\n'), blanks.Length - line)
                : new(start.Line, start.Column + blanks.Length);
    }
}
