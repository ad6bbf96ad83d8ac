using System.Collections.Immutable;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using EduSite.Text;

namespace EduSite.Checks;

/// <summary>Reads a finished page as a browser does, and takes down what the rules ask about. Safe from any thread.</summary>
internal static class PageReader
{
    /// <summary>What templates and scripts print when a value is missing.</summary>
    private static readonly string[] Leftovers = ["{{", "}}", "[object Object]", "NaN-NaN"];

    public static PageFacts Read(ReadOnlySpan<byte> html)
    {
        var parser = new HtmlParser(new HtmlParserOptions { IsKeepingSourceReferences = true });
        using var document = parser.ParseDocument(Encoding.UTF8.GetString(html));
        var facts = new Builder();
        foreach (var element in document.All)
        {
            facts.Take(element);
        }

        return facts.Build(document.DocumentElement.GetAttribute("lang"), document.Title ?? "", html.Length);
    }

    private sealed class Builder
    {
        private readonly ImmutableArray<PageTag>.Builder _tags = ImmutableArray.CreateBuilder<PageTag>();
        private readonly ImmutableArray<PageAddress>.Builder _links = ImmutableArray.CreateBuilder<PageAddress>();
        private readonly ImmutableArray<PageAddress>.Builder _loads = ImmutableArray.CreateBuilder<PageAddress>();
        private readonly ImmutableArray<PageAddress>.Builder _ids = ImmutableArray.CreateBuilder<PageAddress>();
        private readonly ImmutableArray<PageAddress>.Builder _leftovers = ImmutableArray.CreateBuilder<PageAddress>();
        private readonly ImmutableArray<PageAddress>.Builder _unnamed = ImmutableArray.CreateBuilder<PageAddress>();

        public void Take(IElement element)
        {
            if (element.Id is { Length: > 0 } id)
            {
                _ids.Add(new PageAddress(id, At(element)));
            }

            switch (element.LocalName)
            {
                case "meta" when element.GetAttribute("name") is { Length: > 0 } name:
                    _tags.Add(new PageTag(name, element.GetAttribute("content")?.Trim() ?? "", At(element)));
                    break;
                case "a" or "area":
                    Add(_links, element, "href");
                    break;
                case "link":
                    var isLoaded = element.GetAttribute("rel")?.Split(' ').Any(rel => rel is "stylesheet" or "icon" or "preload" or "manifest") == true;
                    Add(isLoaded ? _loads : _links, element, "href");
                    break;
                case "img":
                    Add(_loads, element, "src");
                    AddSet(element);
                    if (!element.HasAttribute("alt"))
                    {
                        _unnamed.Add(new PageAddress(element.GetAttribute("src") ?? "", At(element)));
                    }

                    break;
                case "script" or "iframe" or "embed" or "audio" or "video" or "track":
                    Add(_loads, element, "src");
                    break;
                case "source":
                    Add(_loads, element, "src");
                    AddSet(element);
                    break;
                case "form":
                    Add(_links, element, "action");
                    break;
            }

            TakeText(element);
        }

        public PageFacts Build(string? language, string title, int bytes) => new(
            language, title.Trim(), _tags.ToImmutable(), _links.ToImmutable(), _loads.ToImmutable(), _ids.ToImmutable(),
            _leftovers.ToImmutable(), _unnamed.ToImmutable(), bytes);

        private static void Add(ImmutableArray<PageAddress>.Builder list, IElement element, string attribute)
        {
            if (element.GetAttribute(attribute) is { } address)
            {
                list.Add(new PageAddress(address.Trim(), At(element)));
            }
        }

        private void AddSet(IElement element)
        {
            foreach (var candidate in element.GetAttribute("srcset")?.Split(',') ?? [])
            {
                if (candidate.Trim().Split(' ') is [{ Length: > 0 } address, ..])
                {
                    _loads.Add(new PageAddress(address, At(element)));
                }
            }
        }

        /// <summary>The element's own words: a lone null is what a template printed, 空值 null in a sentence is not.</summary>
        private void TakeText(IElement element)
        {
            if (element.LocalName is "script" or "style" or "code" or "pre" or "template" || IsInside(element, "code", "pre"))
            {
                return;
            }

            foreach (var child in element.ChildNodes)
            {
                if (child is not IText text)
                {
                    continue;
                }

                var words = text.Data.AsSpan().Trim();
                if (words is "null" or "undefined" || words.IndexOfAny("{}[N") >= 0 && Leftovers.Any(text.Data.Contains))
                {
                    _leftovers.Add(new PageAddress(words.Length > 30 ? words[..30].ToString() + "……" : words.ToString(), At(element)));
                }
            }
        }

        private static bool IsInside(IElement element, params ReadOnlySpan<string> names)
        {
            for (var parent = element.ParentElement; parent is not null; parent = parent.ParentElement)
            {
                if (names.Contains(parent.LocalName))
                {
                    return true;
                }
            }

            return false;
        }

        private static TextPosition At(IElement element) => element.SourceReference is { } reference
            ? new TextPosition(reference.Position.Line, reference.Position.Column)
            : new TextPosition(1, 1);
    }
}
