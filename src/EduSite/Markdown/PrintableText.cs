using System.Buffers;
using System.Text;

namespace EduSite.Markdown;

/// <summary>
/// Which characters may reach a page or feed: those of XML 1.0 (section 2.2), less what HTML calls control characters
/// and noncharacters, and less byte order marks in the middle of a text.
/// </summary>
internal static class PrintableText
{
    private static readonly SearchValues<char> Forbidden = SearchValues.Create(
    [
        .. Enumerable.Range(0, 0x20).Select(c => (char)c).Except(['\t', '\n', '\r']),
        .. Enumerable.Range(0x7F, 0x21).Select(c => (char)c),
        .. Enumerable.Range(0xFDD0, 0x20).Select(c => (char)c),
        '\uFEFF', '\uFFFE', '\uFFFF',
    ]);

    /// <summary>
    /// The offset of the first character at or after <paramref name="from"/> that may not be shown, or -1.
    /// </summary>
    public static int IndexOfForbidden(string text, int from = 0)
    {
        var rest = text.AsSpan(from);
        var control = rest.IndexOfAny(Forbidden);
        var surrogate = IndexOfLoneSurrogate(control < 0 ? rest : rest[..control]);
        var found = surrogate >= 0 ? surrogate : control;
        return found < 0 ? -1 : from + found;
    }

    /// <summary>The text without what may not be shown.</summary>
    public static string Clean(string text)
    {
        if (IndexOfForbidden(text) < 0)
        {
            return text;
        }

        var clean = new StringBuilder(text.Length);
        var from = 0;
        for (var bad = IndexOfForbidden(text); bad >= 0; bad = IndexOfForbidden(text, from))
        {
            clean.Append(text, from, bad - from);
            from = bad + 1;
        }

        return clean.Append(text, from, text.Length - from).ToString();
    }

    private static int IndexOfLoneSurrogate(ReadOnlySpan<char> text)
    {
        var at = 0;
        while (text[at..].IndexOfAnyInRange('\uD800', '\uDFFF') is >= 0 and var next)
        {
            at += next;
            if (at + 1 >= text.Length || !char.IsSurrogatePair(text[at], text[at + 1]))
            {
                return at;
            }

            at += 2;
        }

        return -1;
    }
}
