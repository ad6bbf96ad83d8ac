using System.Collections.Immutable;
using EduSite.Text;

namespace EduSite.Checks;

/// <summary>Links, pictures and footnotes inside running text: which part of them is words, which an address.</summary>
internal static class LinkScanner
{
    /// <returns>Where to go on.</returns>
    public static int Scan(string content, int at, int end, Region[] regions, ImmutableArray<TextLink>.Builder links)
    {
        var isImage = content[at] == '!';
        var open = isImage ? at + 1 : at;
        if (open >= end || content[open] != '[')
        {
            return at + 1;
        }

        var close = Matching(content, open, end, '[', ']');
        if (close < 0)
        {
            return open + 1;
        }

        var text = TextSpan.FromBounds(open + 1, close);
        if (content[open + 1] == '^')
        {
            InlineScanner.Fill(regions, open, close + 1, Region.Markup);
            return close + 1;
        }

        if (close + 1 < end && content[close + 1] == '(' && Matching(content, close + 1, end, '(', ')') is > 0 and var last)
        {
            InlineScanner.Fill(regions, at, open + 1, Region.Markup);
            regions[close] |= Region.Markup;
            var address = Target(content, close + 2, last);
            InlineScanner.Fill(regions, close + 1, address.End, Region.Address);
            regions[last] |= Region.Markup;
            MarkTitle(content, address.End, last, regions);
            if (isImage)
            {
                InlineScanner.Fill(regions, text.Start, text.End, Region.Alternative);
            }

            links.Add(new TextLink(text, address, isImage));

            // The words of a link may hold code, a picture or emphasis.
            InlineScanner.Scan(content, text, regions, links);
            return last + 1;
        }

        if (close + 1 < end && content[close + 1] == '[' && Matching(content, close + 1, end, '[', ']') is > 0 and var name)
        {
            InlineScanner.Fill(regions, at, open + 1, Region.Markup);
            InlineScanner.Fill(regions, close, name + 1, Region.Address);
        }

        return open + 1;
    }

    /// <summary>The address between the brackets, without angle brackets and title.</summary>
    private static TextSpan Target(string content, int from, int last)
    {
        var inside = content.AsSpan(from, last - from);
        var start = from + inside.Length - inside.TrimStart().Length;
        if (start < last && content[start] == '<' && content.IndexOf('>', start, last - start) is > 0 and var closing)
        {
            return TextSpan.FromBounds(start + 1, closing);
        }

        var rest = content.AsSpan(start, last - start);
        var length = rest.IndexOfAny(' ', '\t', '\n');
        return new TextSpan(start, length < 0 ? rest.TrimEnd().Length : length);
    }

    /// <summary>The quotation marks around a caption; what stands between them is read by everybody.</summary>
    private static void MarkTitle(string content, int from, int last, Region[] regions)
    {
        for (var i = from; i < last; i++)
        {
            if (content[i] is '"' or '\'' or ' ' or '>' or '\n')
            {
                regions[i] |= Region.Markup;
            }
        }
    }

    private static int Matching(string content, int open, int end, char opening, char closing)
    {
        var depth = 0;
        for (var i = open; i < end; i++)
        {
            if (content[i] == '\\')
            {
                i++;
            }
            else if (content[i] == opening)
            {
                depth++;
            }
            else if (content[i] == closing && --depth == 0)
            {
                return i;
            }
        }

        return -1;
    }
}
