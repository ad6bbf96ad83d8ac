using System.Collections.Immutable;
using System.Text;
using EduSite.IO;
using EduSite.Model;

namespace EduSite.Documents;

/// <summary>Reads every kind of attachment that bureaus publish, by what the file is and not by what it is called.</summary>
public sealed class DocumentReader : IDocumentReader
{
    /// <summary>An archive in an archive in an archive is where somebody hides something, or nothing.</summary>
    private const int DeepestNesting = 3;

    /// <summary>Files with words that only their own programs can read.</summary>
    private static readonly HashSet<string> Unreadable = new(StringComparer.OrdinalIgnoreCase)
    {
        ".rar", ".7z", ".tar", ".gz", ".tgz", ".bz2", ".xz", ".wps", ".et", ".dps", ".odt", ".ods", ".odp", ".rtf", ".ofd", ".ceb", ".caj", ".pages",
        ".numbers", ".key", ".doc", ".docx", ".xls", ".xlsx", ".ppt", ".pptx", ".pdf", ".zip", ".xlsb", ".one", ".mdb", ".accdb", ".msg", ".eml",
    };

    private static readonly HashSet<string> Texts = new(StringComparer.OrdinalIgnoreCase)
    {
        ".txt", ".csv", ".tsv", ".md", ".json", ".xml", ".yml", ".yaml", ".html", ".htm", ".log", ".ini", ".svg", ".sql", ".geojson", ".vcf", ".ics",
    };

    static DocumentReader() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public DocumentText? Read(string name, ReadOnlyMemory<byte> content) => Read(name, content, new UnpackingBudget(), DeepestNesting);

    /// <param name="nesting">How many archives may still be opened one inside the other.</param>
    internal static DocumentText? Read(string name, ReadOnlyMemory<byte> content, UnpackingBudget budget, int nesting)
    {
        try
        {
            return ReadKind(name, content, budget, nesting);
        }
        catch (UnpackingBudgetException e)
        {
            return DocumentText.Unreadable(DocumentGapKind.TooLarge, e.Message);
        }
        // The parsers below throw whatever they happen to meet in a broken file, and a broken file is no bug of ours.
        catch (Exception e) when (e is not (OutOfMemoryException or OperationCanceledException))
        {
            return DocumentText.Unreadable(DocumentGapKind.Damaged, e.Message);
        }
    }

    private static DocumentText? ReadKind(string name, ReadOnlyMemory<byte> content, UnpackingBudget budget, int nesting)
    {
        var bytes = content.Span;
        var ending = Path.GetExtension(name);
        if (bytes.StartsWith("PK\u0003\u0004"u8) || bytes.StartsWith("PK\u0005\u0006"u8))
        {
            return ZipReader.Read(content, budget, nesting);
        }

        if (bytes.StartsWith(CompoundFile.Signature))
        {
            return OldOfficeReader.Read(content);
        }

        if (bytes[..Math.Min(1024, bytes.Length)].IndexOf("%PDF-"u8) >= 0)
        {
            return PdfReader.Read(content, budget, nesting);
        }

        if (PictureReader.IsPicture(bytes))
        {
            return PictureReader.Read(content);
        }

        if (Texts.Contains(ending))
        {
            return TextFileReader.Read(ending, bytes);
        }

        return Unreadable.Contains(ending) ? DocumentText.Unreadable(DocumentGapKind.Unknown, ending) : null;
    }

    /// <summary>What a document says together with what lies in it.</summary>
    internal static DocumentText Join(IEnumerable<DocumentText> texts)
    {
        var all = texts.ToArray();
        return new DocumentText([.. all.SelectMany(text => text.Parts)], [.. all.SelectMany(text => text.Gaps)]);
    }

    /// <summary>A document as a part of another one.</summary>
    internal static DocumentText Inside(DocumentText text, string member) => new(
        [.. text.Parts.Select(part => Inside(part, member))],
        [.. text.Gaps.Select(gap => gap with { Place = gap.Place.Inside(member) })]);

    private static DocumentPart Inside(DocumentPart part, string member) => part switch
    {
        DocumentParagraph paragraph => paragraph with { Place = paragraph.Place.Inside(member) },
        DocumentPosition position => new DocumentPosition(position.Place.Inside(member)),
        DocumentSecret secret => new DocumentSecret(secret.Place.Inside(member)),
        DocumentTable table => new DocumentTable(
            [.. table.Rows.Select(row => row.Select(cell => cell with { Place = cell.Place.Inside(member) }).ToImmutableArray())]),
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
