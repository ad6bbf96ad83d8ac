using System.Numerics;
using System.Runtime.InteropServices;
using System.Text;

namespace EduSite.Markdown;

/// <summary>
/// Which characters may reach a page or feed: those of XML 1.0 (section 2.2), less what HTML calls control characters
/// and noncharacters, and less byte order marks in the middle of a text.
/// </summary>
internal static class PrintableText
{
    /// <summary>
    /// The offset of the first character at or after <paramref name="from"/> that may not be shown, or -1.
    /// </summary>
    public static int IndexOfForbidden(string text, int from = 0)
    {
        while (from < text.Length)
        {
            from += LengthOfPlain(text.AsSpan(from));
            for (var end = Math.Min(text.Length, from + Vector<ushort>.Count); from < end; from++)
            {
                if (from + 1 < text.Length && char.IsSurrogatePair(text[from], text[from + 1]))
                {
                    from++;
                }
                else if (IsForbidden(text[from]))
                {
                    return from;
                }
            }
        }

        return -1;
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

    private static bool IsForbidden(char c) => c switch
    {
        '\t' or '\n' or '\r' => false,
        < ' ' or (>= '\u007F' and <= '\u009F') => true,
        (>= '\uD800' and <= '\uDFFF') or (>= '\uFDD0' and <= '\uFDEF') or '\uFEFF' or >= '\uFFFE' => true,
        _ => false,
    };

    /// <summary>
    /// How many characters from the first need no closer look. The library's search for a set of characters is not
    /// vectorised for Han in a native program, where it takes some fifty times as long, and every text is searched.
    /// </summary>
    private static int LengthOfPlain(ReadOnlySpan<char> text)
    {
        var blocks = MemoryMarshal.Cast<char, Vector<ushort>>(text);
        for (var i = 0; i < blocks.Length; i++)
        {
            var block = blocks[i];
            var plain = InRange(block, ' ', '~') | InRange(block, '\u00A0', '\uD7FF') |
                InRange(block, '\uFF00', '\uFFFD') | Vector.Equals(block, new('\n'));
            if (plain != Vector<ushort>.AllBitsSet)
            {
                return i * Vector<ushort>.Count;
            }
        }

        return blocks.Length * Vector<ushort>.Count;
    }

    private static Vector<ushort> InRange(Vector<ushort> block, char first, char last) =>
        Vector.LessThanOrEqual(block - new Vector<ushort>(first), new((ushort)(last - first)));
}
