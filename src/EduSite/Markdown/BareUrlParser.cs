using System.Buffers;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax.Inlines;

namespace EduSite.Markdown;

/// <summary>
/// Links addresses written without markup (http, https, www.). Unlike the usual extension it also begins right after a
/// Han character or 「：」, and ends before the first character that is not ASCII: Chinese text and punctuation follow an
/// address without a space.
/// </summary>
internal sealed class BareUrlParser : InlineParser
{
    private static readonly SearchValues<char> UrlCharacters = SearchValues.Create(
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~:/?#@!$&'()+,;=%");

    public BareUrlParser() => OpeningCharacters = ['h', 'H', 'w', 'W'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var previous = slice.PeekCharExtra(-1);
        if (char.IsAsciiLetterOrDigit(previous) || previous is '/' or '.' or '-' or '@' or '=' or '&' or '%' or '\\')
        {
            return false;
        }

        var text = slice.AsSpan();
        var hostStart = HostStart(text);
        if (hostStart == 0)
        {
            return false;
        }

        var end = text.IndexOfAnyExcept(UrlCharacters);
        var length = TrimEnd(end < 0 ? text : text[..end]).Length;
        if (length <= hostStart || !IsHost(text[hostStart..length], needsPoint: text[0] is 'w' or 'W'))
        {
            return false;
        }

        Append(processor, slice, length, withScheme: text[0] is 'h' or 'H');
        slice.Start += length;
        return true;
    }

    private static void Append(InlineProcessor processor, StringSlice slice, int length, bool withScheme)
    {
        var content = new StringSlice(slice.Text, slice.Start, slice.Start + length - 1);
        var start = processor.GetSourcePosition(slice.Start, out var line, out var column);
        var span = new Markdig.Syntax.SourceSpan(start, start + length - 1);
        var link = new LinkInline(withScheme ? content.ToString() : "http://" + content.ToString(), "")
        {
            IsAutoLink = true,
            IsClosed = true,
            Span = span,
            UrlSpan = span,
            Line = line,
            Column = column,
        };
        link.AppendChild(new LiteralInline(content) { Span = span, Line = line, Column = column, IsClosed = true });
        processor.Inline = link;
    }

    private static int HostStart(ReadOnlySpan<char> text)
    {
        foreach (var prefix in (ReadOnlySpan<string>)["http://", "https://", "www."])
        {
            if (text.StartsWith(prefix, StringComparison.OrdinalIgnoreCase))
            {
                return prefix.Length;
            }
        }

        return 0;
    }

    private static bool IsHost(ReadOnlySpan<char> rest, bool needsPoint)
    {
        var end = rest.IndexOfAny("/?#");
        var host = end < 0 ? rest : rest[..end];
        var colon = host.IndexOf(':');
        host = colon < 0 ? host : host[..colon];
        foreach (var c in host)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('-' or '.' or '_'))
            {
                return false;
            }
        }

        return host.Length > 0 && host[0] != '.' && host.IndexOf("..") < 0 && (!needsPoint || host.Contains('.'));
    }

    /// <summary>
    /// Punctuation at the end belongs to the sentence; a closing bracket only when it was not opened inside.
    /// </summary>
    private static ReadOnlySpan<char> TrimEnd(ReadOnlySpan<char> url)
    {
        while (url.Length > 0)
        {
            var last = url[^1];
            var belongs = last == ')' ? url.Count('(') >= url.Count(')') : !"?!.,:;'_~(&".Contains(last);
            if (belongs)
            {
                break;
            }

            url = url[..^1];
        }

        return url.IndexOf("~~") is >= 0 and var strike ? url[..strike] : url;
    }
}
