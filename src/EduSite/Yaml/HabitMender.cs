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
    private readonly Mending _mending;
    private readonly FlowMender _flow;
    private readonly IndentLevels _levels = new();

    /// <summary>Lines indented deeper than this belong to a block text (<c>|</c> or <c>&gt;</c>); -1 outside of one.</summary>
    private int _blockIndent = -1;

    /// <summary>Lines indented deeper than this go on with the text before; -1 where there is none.</summary>
    private int _textIndent = -1;

    /// <summary>The quotation mark of a text that goes on over the next line.</summary>
    private char _quote;

    private readonly IReadOnlyDictionary<string, string>? _keyNames;

    private HabitMender(
        SourceFile file, TextSpan span, IReadOnlyDictionary<string, string>? keyNames, DiagnosticBag problems)
    {
        _keyNames = keyNames;
        _mending = new Mending(file, span, problems);
        _flow = new FlowMender(_mending);
    }

    private MendedText Mended => _mending.Text;

    /// <param name="keyNames">What the keys are called in Chinese, see <see cref="YamlText.Read"/>.</param>
    public static MendedText Mend(
        SourceFile file, TextSpan span, IReadOnlyDictionary<string, string>? keyNames, DiagnosticBag problems)
    {
        var mender = new HabitMender(file, span, keyNames, problems);
        var content = file.Text.Content;
        for (var line = span.Start; line < span.End;)
        {
            var newline = content.IndexOf('\n', line, span.End - line);
            var end = newline < 0 ? span.End : newline;
            var endsHere = YamlLine.StartsKey(content, Math.Min(end + 1, span.End), span.End);
            mender.MendLine(YamlLine.WithoutStrayBreaks(content[line..end]), line, endsHere);
            mender.Mended.Append("\n");
            line = end + 1;
        }

        return mender.Mended;
    }

    /// <param name="endsHere">Whether the next line begins another key.</param>
    private void MendLine(string line, int offset, bool endsHere)
    {
        var indent = YamlLine.SkipSpace(line, 0);
        if (_flow.IsOpen)
        {
            _flow.Mend(line, 0, offset, endsHere);
        }
        else if (_quote != '\0')
        {
            _quote = YamlLine.CloseOfQuote(line, 0, _quote) < 0 ? _quote : '\0';
            Mended.Append(line);
        }
        else if (_blockIndent >= 0 && indent > _blockIndent)
        {
            Mended.Append(line);
        }
        else if (indent == line.Length)
        {
            Mended.Append(new string(' ', indent));
        }
        else if (_textIndent >= 0 && indent > _textIndent && !line.AsSpan(0, indent).ContainsAnyExcept(' ') &&
                 !YamlLine.IsPlainKey(line, indent))
        {
            Mended.Append(line);
        }
        else
        {
            MendContent(line, indent, offset, endsHere);
        }
    }

    private void MendContent(string line, int indent, int offset, bool endsHere)
    {
        (_blockIndent, _textIndent) = (-1, -1);
        var start = indent;
        while (start + 1 < line.Length && line[start] == '-' && line[start + 1] == ' ')
        {
            start = YamlLine.SkipSpace(line, start + 1);
        }

        if (start == line.Length || line[start] == '#')
        {
            Mended.Append(new string(' ', indent));
            Mended.Append(line.AsSpan(indent));
            return;
        }

        var lacksSpace = start + 1 < line.Length && line[start] == '-' && char.IsLetter(line[start + 1]);
        var colon = YamlLine.ColonOf(line, lacksSpace ? start + 1 : start);
        if (colon >= 0 && line[colon] == '：' && start > indent && !YamlLine.IsPlainKey(line, start))
        {
            // - 主题：读书 is a text; the keys of records are English.
            colon = -1;
        }

        var column = MendIndent(line, indent, start > indent || lacksSpace, offset);
        _levels.Add(column, column + start - indent, colon >= 0 && YamlLine.SkipSpace(line, colon + 1) == line.Length);
        Mended.Append(line.AsSpan(indent, start - indent));
        if (lacksSpace)
        {
            var edit = new TextEdit(new TextSpan(offset + start + 1, 0), " ");
            _mending.Report(YamlRules.DashSpaceMissing, offset + start, 1, edit);
            Mended.Append("-");
            Mended.Insert(" ");
            start++;
        }

        if (colon >= 0)
        {
            MendEntry(line, column + start - indent, start, colon, offset, endsHere);
        }
        else
        {
            _textIndent = column;
            MendValue(line, start, offset, endsHere);
        }
    }

    /// <summary>Writes the indentation, with spaces only; gives its width.</summary>
    private int MendIndent(string line, int indent, bool isItem, int offset)
    {
        var bad = line.AsSpan(0, indent).IndexOfAnyExcept(' ');
        if (bad < 0)
        {
            Mended.Append(line.AsSpan(0, indent));
            return indent;
        }

        var column = _levels.Nearest(line.AsSpan(0, indent), isItem);
        var rule = line[bad] == '\t' ? YamlRules.TabIndent : YamlRules.SpaceFullWidth;
        _mending.Report(rule, offset + bad, 1, new TextEdit(new TextSpan(offset, indent), new string(' ', column)));
        Mended.Append(new string(' ', Math.Min(indent, column)));
        if (column > indent)
        {
            Mended.Insert(new string(' ', column - indent));
        }
        else if (column < indent)
        {
            Mended.Skip(indent - column);
        }

        return column;
    }

    private void MendEntry(string line, int column, int start, int colon, int offset, bool endsHere)
    {
        var key = line[start..colon].TrimEnd();
        var next = colon + 1;
        var value = YamlLine.SkipSpace(line, next);
        var foreign = line.AsSpan(next, value - next).IndexOfAnyExcept(" \t");
        var needsSpace = next < line.Length && value == next;
        // 标题： is one slip of somebody who types Chinese, not two: the colon is reported, with the key that is meant.
        var meant = line[colon] == '：' ? _keyNames?.GetValueOrDefault(key) : null;
        if (line[colon] == '：')
        {
            var from = meant is null ? colon : start;
            var edit = new TextEdit(TextSpan.FromBounds(offset + from, offset + value), meant + (value < line.Length ? ": " : ":"));
            _mending.Report(YamlRules.ColonFullWidth, offset + colon, 1, edit, key, meant ?? key);
        }
        else if (needsSpace)
        {
            var edit = new TextEdit(new TextSpan(offset + next, 0), " ");
            _mending.Report(YamlRules.ColonSpaceMissing, offset + colon, 1, edit, key);
        }
        else if (foreign >= 0 && value < line.Length)
        {
            var edit = new TextEdit(TextSpan.FromBounds(offset + next, offset + value), " ");
            _mending.Report(YamlRules.SpaceFullWidth, offset + next + foreign, 1, edit);
        }

        if (meant is null)
        {
            Mended.Append(line.AsSpan(start, colon - start));
        }
        else
        {
            Mended.Insert(meant);
            Mended.Skip(colon - start);
        }

        Mended.Append(":");
        if (needsSpace)
        {
            Mended.Insert(" ");
        }

        Mended.Append(new string(' ', value - next));
        if (value < line.Length && line[value] != '#' || needsSpace)
        {
            _blockIndent = line[value] is '|' or '>' ? column : -1;
            _textIndent = column;
            MendValue(line, value, offset, endsHere);
        }
        else
        {
            MendHash(line, value, offset);
        }
    }

    /// <summary>A # behind a key: a comment, or a text that looks like one.</summary>
    private void MendHash(string line, int value, int offset)
    {
        if (value < line.Length && !_mending.TryQuote(line, value, offset))
        {
            Mended.Append(line.AsSpan(value));
        }
    }

    private void MendValue(string line, int value, int offset, bool endsHere)
    {
        var first = line[value];
        if (first is '[' or '{')
        {
            if (!_mending.TryQuoteBehind(line, value, FlowMender.Close(line, value), offset))
            {
                _flow.Mend(line, value, offset, endsHere);
            }
        }
        else if (first is '"' or '\'')
        {
            MendQuoted(line, value, offset, endsHere);
        }
        else if (!_mending.TryQuote(line, value, offset))
        {
            Mended.Append(line.AsSpan(value));
        }
    }

    private void MendQuoted(string line, int value, int offset, bool endsHere)
    {
        var quote = line[value];
        var close = YamlLine.CloseOfQuote(line, value + 1, quote);
        if (close >= 0 && line.AsSpan(close + 1).TrimStart().StartsWith(":"))
        {
            // A quoted key.
            Mended.Append(line.AsSpan(value));
            return;
        }

        if (_mending.TryQuoteBehind(line, value, close, offset))
        {
            return;
        }

        var end = line.TrimEnd().Length;
        if (close < 0 && endsHere)
        {
            // The closing mark was typed in Chinese, or not at all.
            var hasChinese = end > value + 1 && line[end - 1] is '”' or '’' or '“' or '‘' or '＂' or '＇';
            var edit = new TextEdit(TextSpan.FromBounds(offset + (hasChinese ? end - 1 : end), offset + end), quote.ToString());
            _mending.Report(YamlRules.PairUnclosed, offset + value, 1, edit, quote.ToString(), quote.ToString());
            Mended.Append(line.AsSpan(value, end - value - (hasChinese ? 1 : 0)));
            if (hasChinese)
            {
                Mended.Append(quote.ToString());
            }
            else
            {
                Mended.Insert(quote.ToString());
            }

            return;
        }

        _quote = close < 0 ? quote : '\0';
        Mended.Append(line.AsSpan(value));
    }
}
