using System.Collections.Immutable;

namespace EduSite.Model;

/// <summary>
/// What a document says, in reading order, with what its author may not know of: hidden sheets, comments, deleted words,
/// properties.
/// </summary>
/// <param name="Gaps">What could not be read.</param>
public sealed record DocumentText(ImmutableArray<DocumentPart> Parts, ImmutableArray<DocumentGap> Gaps)
{
    public static DocumentText Unreadable(DocumentGapKind kind, string detail = "") =>
        new([], [new DocumentGap(kind, DocumentPlace.Whole, detail)]);
}

/// <summary>A piece of a document.</summary>
public abstract record DocumentPart;

/// <summary>Running text without line ends of its own.</summary>
public sealed record DocumentParagraph(DocumentPlace Place, string Text) : DocumentPart;

/// <summary>Rows of cells; what is empty at the end of a row may be missing.</summary>
public sealed record DocumentTable(ImmutableArray<ImmutableArray<DocumentCell>> Rows) : DocumentPart;

public sealed record DocumentCell(DocumentPlace Place, string Text);

/// <summary>The place where a picture says where it was taken.</summary>
public sealed record DocumentPosition(DocumentPlace Place) : DocumentPart;

/// <summary>Words or a picture of a document that readers do not see at first, but find.</summary>
public sealed record DocumentSecret(DocumentPlace Place) : DocumentPart;

/// <summary>Where in a document something stands, for people and, as far as it goes, for editors.</summary>
/// <param name="Line">Row, page, slide or paragraph; from 1.</param>
/// <param name="Column">Column of a table; from 1.</param>
public sealed record DocumentPlace(string Chinese, string English, int Line = 1, int Column = 1)
{
    /// <summary>The document as a whole.</summary>
    public static DocumentPlace Whole { get; } = new("", "");

    /// <summary>The same place of a document that lies in another one.</summary>
    public DocumentPlace Inside(string member) => this with
    {
        Chinese = Chinese.Length == 0 ? member : $"{member} {Chinese}",
        English = English.Length == 0 ? member : $"{member} {English}",
    };
}

/// <summary>Something of a document that could not be read.</summary>
/// <param name="Detail">For people who know files: a library's words, a number.</param>
public sealed record DocumentGap(DocumentGapKind Kind, DocumentPlace Place, string Detail);

public enum DocumentGapKind
{
    /// <summary>It has a password.</summary>
    Encrypted,

    Damaged,

    /// <summary>Unpacked it would be larger than any document is.</summary>
    TooLarge,

    /// <summary>A kind of file that holds text which this program cannot read.</summary>
    Unknown,

    /// <summary>Pages that are pictures only.</summary>
    Scanned,
}
