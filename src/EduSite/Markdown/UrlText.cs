using System.Text;
using EduSite.Text;

namespace EduSite.Markdown;

/// <summary>The parts of an address as written in a text.</summary>
/// <param name="Path">Everything before <c>?</c> and <c>#</c>.</param>
/// <param name="Query">With its <c>?</c>, or empty.</param>
/// <param name="Fragment">With its <c>#</c>, or empty.</param>
internal readonly record struct UrlText(string Path, string Query, string Fragment)
{
    /// <summary>
    /// The name of the anchor, decoded. Staff copy the heading as it reads (<c>#二、责任</c>), so one with Han in it is made
    /// the id that such a heading has; an ASCII one is an id that somebody wrote.
    /// </summary>
    public string Anchor
    {
        get
        {
            var name = Fragment.Length == 0 ? "" : PrintableText.Clean(Uri.UnescapeDataString(Fragment[1..]));
            return Ascii.IsValid(name) ? name : Slug.ForAnchor(name);
        }
    }

    public static UrlText Split(string url)
    {
        var hash = url.IndexOf('#');
        var fragment = hash < 0 ? "" : url[hash..];
        var rest = hash < 0 ? url : url[..hash];
        var question = rest.IndexOf('?');
        return question < 0
            ? new UrlText(rest, "", fragment)
            : new UrlText(rest[..question], rest[question..], fragment);
    }

    /// <summary>The scheme in lower case without its colon, or empty.</summary>
    public static string SchemeOf(string url)
    {
        var colon = url.IndexOf(':');
        if (colon < 1 || !char.IsAsciiLetter(url[0]))
        {
            return "";
        }

        var scheme = url[..colon];
        return scheme.All(c => char.IsAsciiLetterOrDigit(c) || c is '+' or '-' or '.') ? scheme.ToLowerInvariant() : "";
    }

    /// <summary>
    /// The address as browsers read it: they drop tabs and line ends anywhere, and spaces and control characters at
    /// both ends (WHATWG URL, 4.4), which is how <c>java&#9;script:</c> gets past a careless check.
    /// </summary>
    public static string Normalize(string url)
    {
        url = PrintableText.Clean(url).Trim();
        return url.AsSpan().IndexOfAny('\t', '\n', '\r') < 0
            ? url
            : string.Concat(url.Where(c => c is not ('\t' or '\n' or '\r')));
    }
}
