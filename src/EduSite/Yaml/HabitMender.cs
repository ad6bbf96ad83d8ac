using EduSite.Diagnostics;
using EduSite.Model;
using EduSite.Text;

namespace EduSite.Yaml;

/// <summary>
/// Finds, line by line, what people who type Chinese do to YAML, reports it with its correction, and mends it, so that
/// the other mistakes of the file come out in the same run.
/// </summary>
internal sealed class HabitMender
{
    /// <summary>Characters that begin a value only when YAML means something by them.</summary>
    private const string Indicators = "@`%&!*";

    private readonly SourceFile _file;
    private readonly DiagnosticBag _problems;
    private readonly MendedText _mended;

    /// <summary>Lines indented deeper than this belong to a block text (<c>|</c> or <c>&gt;</c>); -1 outside of one.</summary>
    private int _blockIndent = -1;

    private HabitMender(SourceFile file, TextSpan span, DiagnosticBag problems)
    {
        _file = file;
        _problems = problems;
        _mended = new MendedText(span);
    }

    public static MendedText Mend(SourceFile file, TextSpan span, DiagnosticBag problems)
    {
        var mender = new HabitMender(file, span, problems);
        var content = file.Text.Content;
        for (var line = span.Start; line < span.End;)
        {
            var newline = content.IndexOf('\n', line, span.End - line);
            var end = newline < 0 ? span.End : newline;
            mender.MendLine(content[line..end], line);
            mender._mended.Append("\n");
            line = end + 1;
        }

        return mender._mended;
    }

    private void MendLine(string line, int offset)
    {
        var indent = SkipSpace(line, 0);
        if (indent == line.Length || (_blockIndent >= 0 && indent > _blockIndent))
        {
            _mended.Append(line);
            return;
        }

        _blockIndent = -1;
        line = MendIndent(line, indent, offset);
        var start = indent;
        while (start + 1 < line.Length && line[start] == '-' && line[start + 1] == ' ')
        {
            start += 2;
        }

        _mended.Append(line.AsSpan(0, start));
        if (start == line.Length || line[start] == '#')
        {
            _mended.Append(line.AsSpan(start));
        }
        else if (ColonOf(line, start) is >= 0 and var colon)
        {
            MendEntry(line, indent, start, colon, offset);
        }
        else
        {
            MendValue(line, start, offset);
        }
    }

    private string MendIndent(string line, int indent, int offset)
    {
        var bad = line.AsSpan(0, indent).IndexOfAnyExcept(' ');
        if (bad < 0)
        {
            return line;
        }

        var rule = line[bad] == '\t' ? YamlRules.TabIndent : YamlRules.SpaceFullWidth;
        Report(rule, offset + bad, 1, new TextEdit(new TextSpan(offset + bad, 1), "  "));
        return new string(' ', indent) + line[indent..];
    }

    /// <summary>The place of the colon behind a key: a word of letters, digits, <c>_</c>, <c>-</c> or Han; -1 where there is none.</summary>
    private static int ColonOf(string line, int start)
    {
        var end = start;
        while (end < line.Length && (char.IsAsciiLetterOrDigit(line[end]) || line[end] is '_' or '-' || HanText.IsHan(line[end])))
        {
            end++;
        }

        var colon = SkipSpace(line, end);
        // http://… and 09:30 are values, and so is a long run of Han before a full-width colon.
        var isKey = end > start && end - start <= 24 && !char.IsAsciiDigit(line[start]);
        return isKey && colon < line.Length && line[colon] is ':' or '：' && !line.AsSpan(colon).StartsWith("://") ? colon : -1;
    }

    private void MendEntry(string line, int indent, int start, int colon, int offset)
    {
        var key = line[start..colon].TrimEnd();
        var next = colon + 1;
        var value = SkipSpace(line, next);
        var needsSpace = next < line.Length && line[next] is not (' ' or '\t');
        if (line[colon] == '：')
        {
            var edit = new TextEdit(new TextSpan(offset + colon, 1), needsSpace ? ": " : ":");
            Report(YamlRules.ColonFullWidth, offset + colon, 1, edit, key);
        }
        else if (needsSpace)
        {
            Report(YamlRules.ColonSpaceMissing, offset + colon, 1, new TextEdit(new TextSpan(offset + next, 0), " "), key);
        }

        _mended.Append(line.AsSpan(start, colon - start));
        _mended.Append(":");
        if (needsSpace)
        {
            _mended.Insert(" ");
        }

        _mended.Append(new string(' ', value - next));
        if (value < line.Length)
        {
            _blockIndent = line[value] is '|' or '>' ? indent : -1;
            MendValue(line, value, offset);
        }
    }

    private void MendValue(string line, int value, int offset)
    {
        var first = line[value];
        if (first is '"' or '\'' or '|' or '>' or '{')
        {
            _mended.Append(line.AsSpan(value));
        }
        else if (first == '[')
        {
            MendList(line, value, offset);
        }
        else if (Indicators.Contains(first))
        {
            Quote(line, value, value, 1, YamlRules.ValueNeedsQuotes, offset, first.ToString());
        }
        else if (IndexOfComment(line, value) is >= 0 and var hash)
        {
            Quote(line, value, hash, 1, YamlRules.CommentInValue, offset);
        }
        else if (IndexOfColon(line, value) is >= 0 and var colon)
        {
            Quote(line, value, colon, 1, YamlRules.ColonInValue, offset);
        }
        else
        {
            _mended.Append(line.AsSpan(value));
        }
    }

    private void MendList(string line, int value, int offset)
    {
        var close = line.LastIndexOf(']');
        var rest = close < 0 ? "" : line[(close + 1)..].TrimStart();
        if (rest.Length > 0 && rest[0] is not ('#' or ',' or '}'))
        {
            Quote(line, value, value, close - value + 1, YamlRules.ValueNeedsQuotes, offset, line[value..(close + 1)]);
            return;
        }

        var comma = close < 0 ? -1 : IndexOfUnquoted(line, value, close, "，、");
        if (comma >= 0)
        {
            var edit = new TextEdit(new TextSpan(offset + comma, 1), ", ");
            Report(YamlRules.CommaChinese, offset + comma, 1, edit, line[comma].ToString());
            line = line[..value] + line[value..close].Replace('，', ',').Replace('、', ',') + line[close..];
        }

        _mended.Append(line.AsSpan(value));
    }

    /// <summary>A # that begins a comment though it looks like text: after a space and before anything but a space.</summary>
    private static int IndexOfComment(string line, int value)
    {
        for (var i = value; i < line.Length; i++)
        {
            if (line[i] == '#' && (i == value || line[i - 1] == ' '))
            {
                return i + 1 < line.Length && line[i + 1] is not (' ' or '#') ? i : -1;
            }
        }

        return -1;
    }

    private static int IndexOfColon(string line, int value)
    {
        var comment = line.IndexOf(" #", value, StringComparison.Ordinal);
        var text = line.AsSpan(0, comment < 0 ? line.Length : comment).TrimEnd();
        var colon = text[value..].IndexOf(": ");
        return colon >= 0 ? value + colon : text.EndsWith(":") ? text.Length - 1 : -1;
    }

    private static int IndexOfUnquoted(string line, int from, int to, string characters)
    {
        var quote = '\0';
        for (var i = from; i < to; i++)
        {
            if (quote != '\0')
            {
                quote = line[i] == quote ? '\0' : quote;
            }
            else if (line[i] is '"' or '\'')
            {
                quote = line[i];
            }
            else if (characters.Contains(line[i]))
            {
                return i;
            }
        }

        return -1;
    }

    private static int SkipSpace(string line, int from)
    {
        while (from < line.Length && char.IsWhiteSpace(line[from]))
        {
            from++;
        }

        return from;
    }

    /// <summary>Reports a place in an unquoted value whose remedy is to quote it, and quotes it.</summary>
    private void Quote(
        string line, int value, int at, int length, Rule rule, int offset, params ReadOnlySpan<string> arguments)
    {
        var raw = line[value..].TrimEnd();
        var escaped = raw.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal);
        Report(rule, offset + at, length, new TextEdit(new TextSpan(offset + value, raw.Length), $"\"{escaped}\""), arguments);
        _mended.Insert("'");
        foreach (var part in raw.Split('\'').Select((text, i) => (text, i)))
        {
            if (part.i > 0)
            {
                _mended.Append("'");
                _mended.Insert("'");
            }

            _mended.Append(part.text);
        }

        _mended.Insert("'");
    }

    private void Report(Rule rule, int offset, int length, TextEdit edit, params ReadOnlySpan<string> arguments) =>
        _problems.Add(Diagnostic.At(_file, new TextSpan(offset, length), rule, arguments) with { Edit = edit });
}
