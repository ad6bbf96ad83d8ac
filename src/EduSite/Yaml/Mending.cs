using EduSite.Diagnostics;
using EduSite.Model;
using EduSite.Text;

namespace EduSite.Yaml;

/// <summary>One file being mended: what its lines become, and what is said about them.</summary>
internal sealed class Mending(SourceFile file, TextSpan span, DiagnosticBag problems)
{
    /// <summary>Characters that begin a value only when YAML means something by them.</summary>
    private const string Indicators = "@`%&!*,]}";

    public MendedText Text { get; } = new(span);

    public void Report(Rule rule, int offset, int length, TextEdit edit, params ReadOnlySpan<string> arguments) =>
        problems.Add(Diagnostic.At(file, new TextSpan(offset, length), rule, arguments) with { Edit = edit });

    /// <summary>Reports a value that YAML would misread and puts quotes around it; false when it can stay as it is.</summary>
    public bool TryQuote(string line, int value, int offset)
    {
        var first = line[value];
        var isDash = first is '-' or '?' && (value + 1 == line.Length || line[value + 1] == ' ');
        if (isDash || Indicators.Contains(first) || (first is '|' or '>' && !IsBlockHeader(line, value)))
        {
            Quote(line, value, value, 1, YamlRules.ValueNeedsQuotes, offset, first.ToString());
        }
        else if (first is '|' or '>')
        {
            return false;
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
            return false;
        }

        return true;
    }

    /// <summary>The same for a value that begins with a bracket or a quotation mark closed before its end.</summary>
    public bool TryQuoteBehind(string line, int value, int close, int offset)
    {
        var rest = close < 0 ? "" : line[(close + 1)..].TrimStart();
        if (rest.Length == 0 || (rest[0] == '#' && line[close + 1] == ' '))
        {
            return false;
        }

        Quote(line, value, value, close - value + 1, YamlRules.ValueNeedsQuotes, offset, line[value..(close + 1)]);
        return true;
    }

    private static bool IsBlockHeader(string line, int value)
    {
        var comment = line.IndexOf(" #", value, StringComparison.Ordinal);
        return line[(value + 1)..(comment < 0 ? line.Length : comment)].Trim().All(c => c is '+' or '-' || char.IsAsciiDigit(c));
    }

    /// <summary>A # that begins a comment though it looks like text: after a space and before anything but a space.</summary>
    private static int IndexOfComment(string line, int value)
    {
        for (var i = value; i < line.Length; i++)
        {
            if (line[i] == '#' && (i == value || line[i - 1] is ' ' or '\t'))
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

    private void Quote(
        string line, int value, int at, int length, Rule rule, int offset, params ReadOnlySpan<string> arguments)
    {
        var raw = line[value..].TrimEnd();
        var escaped = raw.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal);
        Report(rule, offset + at, length, new TextEdit(new TextSpan(offset + value, raw.Length), $"\"{escaped}\""), arguments);
        Text.Insert("'");
        foreach (var part in raw.Split('\'').Select((text, i) => (text, i)))
        {
            if (part.i > 0)
            {
                Text.Append("'");
                Text.Insert("'");
            }

            Text.Append(part.text);
        }

        Text.Insert("'");
    }
}
