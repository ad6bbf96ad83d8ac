using System.Collections.Immutable;
using System.Text;
using EduSite.Diagnostics;
using EduSite.Model;
using EduSite.Text;

namespace EduSite.Cli;

/// <summary>
/// Prints diagnostics for people, like a good compiler: where, what, the line with a caret under the place, and what to do.
/// </summary>
internal sealed class TextPrinter(TextWriter output, Language language, bool colour)
{
    /// <summary>Cells of a terminal that a source line may take; a longer one is cut around the place.</summary>
    private const int LineWidth = 100;

    private const int TabWidth = 4;

    public static string NameOf(Severity severity, Language language) => severity switch
    {
        Severity.Error => language.Pick("错误", "error"),
        Severity.Warning => language.Pick("警告", "warning"),
        _ => language.Pick("提示", "info"),
    };

    public void PrintAll(ImmutableArray<Diagnostic> diagnostics)
    {
        foreach (var diagnostic in diagnostics)
        {
            Print(diagnostic);
            output.WriteLine();
        }
    }

    public void Print(Diagnostic diagnostic)
    {
        var (path, start, _, text) = diagnostic.Location;
        var place = path.IsRoot ? "" : $" {Expand(path.Value)}:{start.Line}:{start.Column}";
        var head = $"{NameOf(diagnostic.Severity, language)}[{diagnostic.Rule.Id}]";
        output.WriteLine($"{Paint(head, diagnostic.Severity)}{place}");
        output.WriteLine($"  {Expand(diagnostic.Message(language.IsChinese))}");
        if (text.Length > 0)
        {
            PrintLine(diagnostic.Location, diagnostic.Severity);
        }

        output.WriteLine($"  {language.Pick("改法", "fix")}{language.Pick("：", ": ")}{Expand(diagnostic.Remedy(language.IsChinese))}");
    }

    private void PrintLine(Location location, Severity severity)
    {
        var line = location.LineText;
        var start = Math.Clamp(location.Start.Column - 1, 0, line.Length);
        var end = location.End.Line == location.Start.Line ? Math.Clamp(location.End.Column - 1, start, line.Length) : line.Length;
        var from = Expand(line[..start]).Length;
        var to = Expand(line[..end]).Length;
        var text = Expand(line);
        var (cutStart, cutEnd) = Window(text, from, to);
        var before = (cutStart > 0 ? "…" : "") + text[cutStart..from];
        var carets = new string('^', Math.Max(1, HanText.DisplayWidth(text.AsSpan(from..Math.Min(to, cutEnd)))));
        var number = $"{location.Start.Line}";
        output.WriteLine($"  {number} | {before}{text[from..cutEnd]}{(cutEnd < text.Length ? "…" : "")}");
        output.WriteLine($"  {new string(' ', number.Length)} | {new string(' ', HanText.DisplayWidth(before))}{Paint(carets, severity)}");
    }

    /// <summary>The part of a long line that shows the place with something before and behind it.</summary>
    private static (int Start, int End) Window(string text, int from, int to)
    {
        if (HanText.DisplayWidth(text) <= LineWidth)
        {
            return (0, text.Length);
        }

        var start = from;
        for (var width = 0; start > 0 && width < LineWidth / 3; start--)
        {
            width += HanText.DisplayWidth(text.AsSpan(start - 1, 1));
        }

        var end = start;
        for (var width = 0; end < text.Length && (width < LineWidth || end < Math.Min(to, from + 20)); end++)
        {
            width += HanText.DisplayWidth(text.AsSpan(end, 1));
        }

        start -= start > 0 && char.IsLowSurrogate(text[start]) ? 1 : 0;
        end += end < text.Length && char.IsLowSurrogate(text[end]) ? 1 : 0;
        return (start, end);
    }

    /// <summary>
    /// Content as a terminal may show it: tabs as spaces, and visible marks for what would move the cursor, change colours
    /// or turn the direction of the text.
    /// </summary>
    internal static string Expand(string text)
    {
        if (!text.Any(c => char.IsControl(c) || TurnsDirection(c)))
        {
            return text;
        }

        var expanded = new StringBuilder();
        foreach (var c in text)
        {
            expanded.Append(
                c == '\t' ? new string(' ', TabWidth)
                : c == '\n' ? " "
                : char.IsControl(c) || TurnsDirection(c) ? "\uFFFD"
                : c.ToString());
        }

        return expanded.ToString();
    }

    /// <summary>The controls of UAX #9 that embed, override and isolate.</summary>
    private static bool TurnsDirection(char c) => c is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');

    private string Paint(string text, Severity severity) =>
        !colour ? text : severity switch
        {
            Severity.Error => $"\e[1;31m{text}\e[0m",
            Severity.Warning => $"\e[1;33m{text}\e[0m",
            _ => $"\e[1;36m{text}\e[0m",
        };
}
