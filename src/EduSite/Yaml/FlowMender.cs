using System.Text;
using EduSite.Diagnostics;
using EduSite.Text;

namespace EduSite.Yaml;

/// <summary>Mends what stands between brackets and braces, over as many lines as they are open.</summary>
internal sealed class FlowMender(Mending mending)
{
    private readonly Stack<char> _open = new();

    /// <summary>Chinese commas of the line at hand that separate items.</summary>
    private readonly List<int> _commas = [];

    private char _quote;

    public bool IsOpen => _open.Count > 0;

    /// <summary>The bracket that closes the one at <paramref name="from"/> on the same line, or -1.</summary>
    public static int Close(string line, int from)
    {
        var (depth, quote) = (0, '\0');
        for (var i = from; i < line.Length; i++)
        {
            var c = line[i];
            if (quote != '\0')
            {
                quote = c == quote ? '\0' : quote;
            }
            else if (c is '"' or '\'' && IsItemStart(line, i))
            {
                quote = c;
            }
            else if (c is '[' or '{')
            {
                depth++;
            }
            else if (c is ']' or '}' && --depth == 0)
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>Takes a line from a place on.</summary>
    /// <param name="endsHere">Whether the next line is something else, so that what is open must be closed.</param>
    public void Mend(string line, int from, int offset, bool endsHere)
    {
        _commas.Clear();
        var end = from;
        while (end < line.Length && !(line[end] == '#' && _quote == '\0' && (end == 0 || line[end - 1] == ' ')))
        {
            end = MendAt(line, end, offset);
        }

        ReportCommas(line, offset);
        if (endsHere && IsOpen)
        {
            var last = line.AsSpan(0, end).TrimEnd().Length;
            var opened = _open.Peek();
            var closing = string.Concat(_open.Select(bracket => bracket == '[' ? "]" : "}"));
            mending.Report(
                YamlRules.PairUnclosed, offset + last - 1, 1, new TextEdit(new TextSpan(offset + last, 0), closing),
                opened.ToString(), closing[..1]);
            mending.Text.Insert(closing);
            _open.Clear();
            _quote = '\0';
        }

        mending.Text.Append(line.AsSpan(end));
    }

    /// <summary>Takes one character, or one key with its colon; gives the place behind.</summary>
    private int MendAt(string line, int at, int offset)
    {
        var c = line[at];
        if (_quote != '\0')
        {
            if (c == '\\' && _quote == '"' && at + 1 < line.Length)
            {
                mending.Text.Append(line.AsSpan(at, 2));
                return at + 2;
            }

            _quote = c == _quote ? '\0' : _quote;
        }
        else if (c is '"' or '\'' && IsItemStart(line, at))
        {
            _quote = c;
        }
        else if (c is '[' or '{')
        {
            _open.Push(c);
        }
        else if (c is ']' or '}')
        {
            _open.TryPop(out _);
        }
        else if (c is '，' or '、' && _open.TryPeek(out var bracket) && (bracket == '[' || KeyEnd(line, at + 1) >= 0))
        {
            _commas.Add(at);
            mending.Text.Append(",");
            return at + 1;
        }
        else if (_open.TryPeek(out bracket) && bracket == '{' && char.IsAsciiLetterLower(c) && IsItemStart(line, at))
        {
            return MendKey(line, at, offset);
        }

        mending.Text.Append(line.AsSpan(at, 1));
        return at + 1;
    }

    private int MendKey(string line, int at, int offset)
    {
        var colon = KeyEnd(line, at);
        if (colon < 0)
        {
            mending.Text.Append(line.AsSpan(at, 1));
            return at + 1;
        }

        mending.Text.Append(line.AsSpan(at, colon - at));
        mending.Text.Append(":");
        var needsSpace = colon + 1 < line.Length && line[colon + 1] != ' ';
        var key = line[at..colon].TrimEnd();
        if (line[colon] == '：')
        {
            var edit = new TextEdit(new TextSpan(offset + colon, 1), needsSpace ? ": " : ":");
            mending.Report(YamlRules.ColonFullWidth, offset + colon, 1, edit, key, key);
        }
        else if (needsSpace)
        {
            var edit = new TextEdit(new TextSpan(offset + colon + 1, 0), " ");
            mending.Report(YamlRules.ColonSpaceMissing, offset + colon, 1, edit, key);
        }

        if (needsSpace)
        {
            mending.Text.Insert(" ");
        }

        return colon + 1;
    }

    /// <summary>One mistake a line, however many commas it has.</summary>
    private void ReportCommas(string line, int offset)
    {
        if (_commas.Count == 0)
        {
            return;
        }

        var (first, last) = (_commas[0], _commas[^1]);
        var corrected = new StringBuilder();
        var from = first;
        foreach (var comma in _commas)
        {
            corrected.Append(line, from, comma - from).Append(", ");
            from = comma + 1;
        }

        var edit = new TextEdit(TextSpan.FromBounds(offset + first, offset + last + 1), corrected.ToString());
        mending.Report(YamlRules.CommaChinese, offset + first, 1, edit, line[first].ToString());
    }

    /// <summary>The colon behind a key in small letters; a Chinese word before a colon is text more often than a key.</summary>
    private static int KeyEnd(string line, int from)
    {
        var at = from;
        while (at < line.Length && char.IsWhiteSpace(line[at]))
        {
            at++;
        }

        var start = at;
        while (at < line.Length && (char.IsAsciiLetterLower(line[at]) || line[at] == '_'))
        {
            at++;
        }

        return at > start && at < line.Length && line[at] is ':' or '：' && !line.AsSpan(at).StartsWith("://") ? at : -1;
    }

    private static bool IsItemStart(string line, int at)
    {
        var before = line.AsSpan(0, at).TrimEnd();
        return before.Length == 0 || before[^1] is '[' or '{' or ',' or '，' or '、' or ':' or '：';
    }
}
