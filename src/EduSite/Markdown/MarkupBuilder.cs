using System.Buffers;
using System.Text;
using EduSite.Text;
using Markdig.Renderers.Html;

namespace EduSite.Markdown;

/// <summary>
/// Writes HTML: markup as given, text and attribute values encoded. Remembers which ranges are raw HTML of the author
/// and where they stand in the Markdown, so that the sanitizer trusts nothing else and still names the right place.
/// </summary>
internal sealed class MarkupBuilder
{
    private static readonly SearchValues<char> Special = SearchValues.Create("<>&\"");

    private readonly StringBuilder _markup = Scratch.Rent();

    public List<RawRange> RawRanges { get; } = [];

    /// <summary>Markup written in code, or numbers.</summary>
    public MarkupBuilder Raw(string markup)
    {
        _markup.Append(markup);
        return this;
    }

    public MarkupBuilder Text(ReadOnlySpan<char> text)
    {
        while (text.IndexOfAny(Special) is >= 0 and var special)
        {
            _markup.Append(text[..special]).Append(text[special] switch
            {
                '<' => "&lt;",
                '>' => "&gt;",
                '&' => "&amp;",
                _ => "&quot;",
            });
            text = text[(special + 1)..];
        }

        _markup.Append(text);
        return this;
    }

    /// <summary>
    /// Values are cleaned here, once for all: the parser has put the characters that <c>&amp;#1;</c> and its kind stand
    /// for into titles, languages of code and whatever else becomes an attribute.
    /// </summary>
    public MarkupBuilder Attribute(string name, string value)
    {
        _markup.Append(' ').Append(name).Append("=\"");
        Text(PrintableText.Clean(value));
        _markup.Append('"');
        return this;
    }

    public MarkupBuilder AttributeIfAny(string name, string? value) =>
        string.IsNullOrEmpty(value) ? this : Attribute(name, value);

    /// <summary>The attributes of an attribute list, after those classes that the program adds itself.</summary>
    /// <param name="except">Attributes that the caller writes, or that mean something to him only.</param>
    public MarkupBuilder Attributes(
        HtmlAttributes? attributes, string ownClass = "", bool withClasses = true, ReadOnlySpan<string> except = default)
    {
        if (attributes?.Id is { } id)
        {
            Attribute("id", id);
        }

        var classes = withClasses && attributes?.Classes is { Count: > 0 } written ? string.Join(' ', written) : "";
        if (ownClass.Length + classes.Length > 0)
        {
            Attribute("class", $"{ownClass} {classes}".Trim());
        }

        foreach (var (name, value) in attributes?.Properties ?? [])
        {
            if (!except.Contains(name))
            {
                Attribute(name, value ?? "");
            }
        }

        return this;
    }

    /// <summary>HTML of the author, verbatim.</summary>
    /// <param name="source">Its offset in the Markdown body.</param>
    public void Foreign(ReadOnlySpan<char> html, int source)
    {
        RawRanges.Add(new RawRange(_markup.Length, html.Length, source));
        _markup.Append(html);
    }

    /// <summary>All that was written; nothing can be added any more.</summary>
    public string Finish() => Scratch.Finish(_markup);
}

/// <summary>Where in the output a piece of the author's HTML stands, and its offset in the Markdown body.</summary>
internal readonly record struct RawRange(int Start, int Length, int Source);
