using EduSite.Text;

namespace EduSite.Model;

/// <summary>A place in a file of the site. The text of its line is kept, so that it can be shown when the file is long closed.</summary>
public sealed record Location(SitePath Path, TextPosition Start, TextPosition End, string LineText)
{
    /// <summary>
    /// Where <see cref="Start"/> is in <see cref="SourceText.Content"/>: it ties the offsets of a correction to line and column.
    /// </summary>
    public int Offset { get; init; }

    public static Location In(SourceFile file, TextSpan span)
    {
        var start = file.Text.Position(span.Start);
        return new Location(file.Path, start, file.Text.Position(span.End), file.Text.Line(start.Line).ToString())
        {
            Offset = span.Start,
        };
    }

    /// <summary>The file as a whole: line 1, column 1, no text to show.</summary>
    public static Location Of(SitePath path) => new(path, new TextPosition(1, 1), new TextPosition(1, 1), "");
}
