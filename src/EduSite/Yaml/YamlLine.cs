using EduSite.Text;

namespace EduSite.Yaml;

/// <summary>What stands where on one line of YAML as people type it.</summary>
internal static class YamlLine
{
    /// <summary>The mark that closes a quoted text, or -1.</summary>
    public static int CloseOfQuote(string line, int from, char quote)
    {
        for (var i = from; i < line.Length; i++)
        {
            if (line[i] == '\\' && quote == '"')
            {
                i++;
            }
            else if (line[i] == quote)
            {
                if (quote == '"' || i + 1 == line.Length || line[i + 1] != quote)
                {
                    return i;
                }

                i++;
            }
        }

        return -1;
    }

    /// <summary>The place of the colon behind a key: a word of letters, digits, <c>_</c>, <c>-</c> or Han; -1 where there is none.</summary>
    public static int ColonOf(ReadOnlySpan<char> line, int start)
    {
        var end = start;
        while (end < line.Length && (char.IsAsciiLetterOrDigit(line[end]) || line[end] is '_' or '-' || HanText.IsHan(line[end])))
        {
            end++;
        }

        var colon = end;
        while (colon < line.Length && char.IsWhiteSpace(line[colon]))
        {
            colon++;
        }

        // http://… and 09:30 are values, and so is a long run of Han before a full-width colon.
        var isKey = end > start && end - start <= 24 && !char.IsAsciiDigit(line[start]);
        return isKey && colon < line.Length && line[colon] is ':' or '：' && !line[colon..].StartsWith("://") ? colon : -1;
    }

    /// <summary>Whether a line begins a key in small letters, as none of a text does.</summary>
    public static bool IsPlainKey(ReadOnlySpan<char> line, int indent) =>
        ColonOf(line, indent) is >= 0 and var colon && line[indent..colon].TrimEnd().IndexOfAnyExceptInRange('_', 'z') < 0;

    /// <summary>Whether a key without indentation begins at a place, or the front matter ends there.</summary>
    public static bool StartsKey(string content, int start, int end)
    {
        var newline = content.IndexOf('\n', start, end - start);
        return start == end || ColonOf(content.AsSpan(start, (newline < 0 ? end : newline) - start), 0) >= 0;
    }

    /// <summary>Line separators from web pages, invisible in editors: line breaks to YAML 1.1, and no end of a line to anybody else.</summary>
    public static string WithoutStrayBreaks(string line) => line.AsSpan().IndexOfAny('\u0085', '\u2028', '\u2029') < 0
        ? line
        : line.Replace('\u0085', ' ').Replace('\u2028', ' ').Replace('\u2029', ' ');

    /// <summary>The first place from there on that is no white space of any kind.</summary>
    public static int SkipSpace(string line, int from)
    {
        while (from < line.Length && char.IsWhiteSpace(line[from]))
        {
            from++;
        }

        return from;
    }
}
