using System.Buffers;
using System.Collections.Immutable;
using EduSite.Text;

namespace EduSite.Checks;

/// <summary>Marks what is not words inside running text: code, addresses, tags, emphasis; and what is quoted.</summary>
internal static class InlineScanner
{
    private static readonly SearchValues<char> Interesting = SearchValues.Create("\\`![<hw*_~@{“「");

    private static readonly SearchValues<char> AddressCharacters = SearchValues.Create(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~:/?#[]@!$&'()*+,;=%");

    private static readonly SearchValues<char> MailCharacters = SearchValues.Create(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._+");

    /// <summary>What follows a blank that somebody forgot to fill: **市 is no emphasis.</summary>
    private const string Blanks = "市区县省镇乡校中";

    public static void Scan(string content, TextSpan span, Region[] regions, ImmutableArray<TextLink>.Builder links)
    {
        var end = span.End;
        for (var i = span.Start; i < end;)
        {
            var next = content.AsSpan(i, end - i).IndexOfAny(Interesting);
            if (next < 0)
            {
                return;
            }

            i += next;
            i = content[i] switch
            {
                '\\' => Escape(content, i, end, regions),
                '`' => Code(content, i, end, regions),
                '!' or '[' => LinkScanner.Scan(content, i, end, regions, links),
                '<' => Tag(content, i, end, regions),
                'h' or 'w' => BareAddress(content, i, end, regions),
                '@' => Mail(content, i, span.Start, end, regions),
                '{' => Attributes(content, i, end, regions),
                '“' or '「' => Quotation(content, i, end, regions),
                _ => Emphasis(content, i, span.Start, end, regions),
            };
        }
    }

    private static int Escape(string content, int at, int end, Region[] regions)
    {
        if (at + 1 < end && char.IsAscii(content[at + 1]) && char.IsPunctuation(content[at + 1]))
        {
            regions[at] |= Region.Markup;
            return at + 2;
        }

        return at + 1;
    }

    private static int Code(string content, int at, int end, Region[] regions)
    {
        var run = Run(content, at, end);
        for (var i = at + run; i < end; i++)
        {
            if (content[i] == '`')
            {
                var closing = Run(content, i, end);
                if (closing == run)
                {
                    Fill(regions, at, i + run, Region.Code);
                    return i + run;
                }

                i += closing - 1;
            }
        }

        return at + run;
    }

    private static int Tag(string content, int at, int end, Region[] regions)
    {
        if (at + 1 >= end || !(char.IsAsciiLetter(content[at + 1]) || content[at + 1] is '/' or '!'))
        {
            return at + 1;
        }

        var close = content.IndexOf('>', at, end - at);
        if (close < 0)
        {
            return at + 1;
        }

        var inside = content.AsSpan(at, close - at);
        Fill(regions, at, close + 1, inside.ContainsAny(':', '@') && !inside.Contains(' ') ? Region.Address : Region.Markup);
        return close + 1;
    }

    private static int BareAddress(string content, int at, int end, Region[] regions)
    {
        var rest = content.AsSpan(at, end - at);
        if (!(rest.StartsWith("http://") || rest.StartsWith("https://") || rest.StartsWith("www.")))
        {
            return at + 1;
        }

        var length = rest.IndexOfAnyExcept(AddressCharacters);
        var address = rest[..(length < 0 ? rest.Length : length)].TrimEnd(".,;:!?'()");
        Fill(regions, at, at + address.Length, Region.Address);
        return at + Math.Max(1, address.Length);
    }

    private static int Mail(string content, int at, int start, int end, Region[] regions)
    {
        var from = at - start - content.AsSpan(start, at - start).LastIndexOfAnyExcept(MailCharacters) - 1;
        var rest = content.AsSpan(at + 1, end - at - 1);
        var length = rest.IndexOfAnyExcept(MailCharacters);
        var host = rest[..(length < 0 ? rest.Length : length)].TrimEnd('.');
        if (from > 0 && host.Contains('.'))
        {
            Fill(regions, at - from, at + 1 + host.Length, Region.Address);
        }

        return at + 1;
    }

    /// <summary><c>{#anchor .class}</c> behind a heading, a picture or a link.</summary>
    private static int Attributes(string content, int at, int end, Region[] regions)
    {
        var close = content.IndexOf('}', at, end - at);
        if (close > at + 1 && content[at + 1] is '#' or '.' or ':')
        {
            Fill(regions, at, close + 1, Region.Markup);
            return close + 1;
        }

        return at + 1;
    }

    /// <summary>A quotation that is not closed in its paragraph is a slip of the keyboard and protects nothing.</summary>
    private static int Quotation(string content, int at, int end, Region[] regions)
    {
        var close = content.IndexOf(content[at] == '“' ? '”' : '」', at, end - at);
        if (close > 0)
        {
            Fill(regions, at + 1, close, Region.Quotation);
        }

        return at + 1;
    }

    private static int Emphasis(string content, int at, int start, int end, Region[] regions)
    {
        if ((regions[at] & Region.Markup) != 0)
        {
            return at + 1;
        }

        var mark = content[at];
        var run = Run(content, at, end);
        if (run > 3 || at + run >= end || char.IsWhiteSpace(content[at + run]) || (mark == '~' && run != 2) ||
            (mark == '_' && at > start && char.IsLetterOrDigit(content[at - 1])))
        {
            return at + run;
        }

        for (var i = at + run; i < end; i++)
        {
            if (content[i] != mark)
            {
                continue;
            }

            var closing = Run(content, i, end);
            if (closing == run && Closes(content, at, i, run, end))
            {
                Fill(regions, at, at + run, Region.Markup);
                Fill(regions, i, i + run, Region.Markup);
                return at + run;
            }

            i += closing - 1;
        }

        return at + run;
    }

    private static bool Closes(string content, int open, int close, int run, int end)
    {
        var next = close + run < end ? content[close + run] : '\n';
        if (char.IsWhiteSpace(content[close - 1]) || (content[open] == '_' && char.IsLetterOrDigit(next)))
        {
            return false;
        }

        // Two blanks in one paragraph look like one emphasis: **市……**市, __市……20__年.
        return !(Blanks.Contains(content[open + run]) && (Blanks.Contains(next) || char.IsAsciiDigit(content[close - 1])));
    }

    private static int Run(string content, int at, int end)
    {
        var length = content.AsSpan(at, end - at).IndexOfAnyExcept(content[at]);
        return length < 0 ? end - at : length;
    }

    public static void Fill(Region[] regions, int from, int to, Region region)
    {
        for (var i = from; i < to; i++)
        {
            regions[i] |= region;
        }
    }
}
