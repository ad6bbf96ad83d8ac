using System.Text;
using EduSite.Diagnostics;
using EduSite.Model;
using EduSite.Text;
using Markdig.Syntax;

namespace EduSite.Markdown;

/// <summary>
/// The Markdown of a report, cleaned of characters that may not be shown, and the way back from an offset in it to the
/// place in the whole file.
/// </summary>
internal sealed class MarkdownBody
{
    private readonly int _start;

    /// <summary>
    /// For the n-th removed character, its place in <see cref="Text"/>: ascending, empty for nearly all reports.
    /// </summary>
    private readonly int[] _removed;

    private MarkdownBody(SourceFile source, int start, string text, int[] removed)
    {
        Source = source;
        Text = text;
        _start = start;
        _removed = removed;
    }

    public SourceFile Source { get; }

    public string Text { get; }

    /// <summary>Takes the body out of a file; each line that holds forbidden characters is one diagnostic.</summary>
    public static MarkdownBody Read(SourceFile source, int start, DiagnosticBag problems)
    {
        var content = source.Text.Content;
        start = Math.Min(start, content.Length);
        if (PrintableText.IndexOfForbidden(content, start) < 0)
        {
            return new MarkdownBody(source, start, content[start..], []);
        }

        var text = new StringBuilder(content.Length - start);
        var removed = new List<int>();
        var from = start;
        var reportedLine = 0;
        while (PrintableText.IndexOfForbidden(content, from) is >= 0 and var bad)
        {
            text.Append(content, from, bad - from);
            removed.Add(text.Length);
            from = bad + 1;
            var line = source.Text.Position(bad).Line;
            if (line != reportedLine)
            {
                reportedLine = line;
                var code = $"U+{(int)content[bad]:X4}";
                problems.Add(Diagnostic.At(source, new TextSpan(bad, 1), MarkdownRules.ControlCharacter, code));
            }
        }

        text.Append(content, from, content.Length - from);
        return new MarkdownBody(source, start, text.ToString(), [.. removed]);
    }

    /// <summary>The place in the file of a span that Markdig gives: both ends included.</summary>
    public TextSpan Locate(SourceSpan span) => Locate(span.Start, span.End + 1);

    public TextSpan Locate(int start, int end) => TextSpan.FromBounds(Offset(start), Offset(end));

    private int Offset(int offset)
    {
        offset = Math.Clamp(offset, 0, Text.Length);
        if (_removed.Length == 0)
        {
            return _start + offset;
        }

        var before = Array.BinarySearch(_removed, offset);
        before = before < 0 ? ~before : before;
        while (before < _removed.Length && _removed[before] <= offset)
        {
            before++;
        }

        return _start + offset + before;
    }
}
