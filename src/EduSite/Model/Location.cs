using EduSite.Text;

namespace EduSite.Model;

/// <summary>A place in a file of the site. The text of its line is kept, so that it can be shown when the file is long closed.</summary>
public sealed record Location(SitePath Path, TextPosition Start, TextPosition End, string LineText)
{
    /// <summary>
    /// Where <see cref="Start"/> is in <see cref="SourceText.Content"/>: it ties the offsets of a correction to line and column.
    /// </summary>
    public int Offset { get; init; }

    /// <summary>The place inside a document; null for a text, whose lines an editor shows.</summary>
    public DocumentPlace? Within { get; init; }

    public static Location In(SourceFile file, TextSpan span)
    {
        var start = file.Text.Position(span.Start);
        return new Location(file.Path, start, file.Text.Position(span.End), file.Text.Line(start.Line).ToString())
        {
            Offset = span.Start,
        };
    }

    /// <summary>A place of a document: row and column of a sheet, page, paragraph.</summary>
    public static Location Inside(SitePath path, DocumentPlace place)
    {
        var start = new TextPosition(place.Line, place.Column);
        return new Location(path, start, start, "") { Within = place.Chinese.Length == 0 ? null : place };
    }

    /// <summary>The file as a whole: line 1, column 1, no text to show.</summary>
    public static Location Of(SitePath path) => new(path, new TextPosition(1, 1), new TextPosition(1, 1), "");
}
