using System.IO.Compression;
using EduSite.Model;

namespace EduSite.Documents;

/// <summary>Opens archives: those that are documents of Office, and those that hold other files.</summary>
internal static class ZipReader
{
    public static DocumentText Read(ReadOnlyMemory<byte> content, UnpackingBudget budget, int nesting)
    {
        if (nesting == 0)
        {
            return DocumentText.Unreadable(DocumentGapKind.TooLarge, "zip in zip in zip");
        }

        using var package = new OfficePackage(content, budget);
        return package.Has("word/document.xml") ? ReadOffice(package, WordReader.Read(package), "word/", nesting)
            : package.Has("xl/workbook.xml") ? ReadOffice(package, SheetReader.Read(package), "xl/", nesting)
            : package.Has("ppt/presentation.xml") ? ReadOffice(package, SlideReader.Read(package), "ppt/", nesting)
            : package.Has("mimetype") || package.Has("OFD.xml") || package.Has("xl/workbook.bin")
                ? DocumentText.Unreadable(DocumentGapKind.Unknown)
            : ReadMembers(package, nesting);
    }

    /// <param name="text">What stands in the parts that everybody sees.</param>
    private static DocumentText ReadOffice(OfficePackage package, DocumentText text, string folder, int nesting) => DocumentReader.Join(
        [text, new DocumentText([.. OtherPartReader.Read(package)], []), .. ReadInside(package, folder, nesting)]);

    /// <summary>Pictures and whole documents that were pasted into one.</summary>
    private static IEnumerable<DocumentText> ReadInside(OfficePackage package, string folder, int nesting) =>
        package.Entries
            .Where(entry => entry.FullName.StartsWith(folder + "media/", StringComparison.Ordinal) ||
                            entry.FullName.StartsWith(folder + "embeddings/", StringComparison.Ordinal))
            .Select(entry => ReadMember(package, entry, entry.Name, nesting));

    private static DocumentText ReadMembers(OfficePackage package, int nesting) =>
        DocumentReader.Join(package.Entries.Where(entry => entry.Name.Length > 0).Select(entry => DocumentReader.Join(
        [
            // A name is a text as well: 张三610102….jpg.
            new DocumentText([new DocumentParagraph(DocumentPlace.Whole.Inside(entry.FullName), entry.FullName)], []),
            ReadMember(package, entry, entry.FullName, nesting),
        ])));

    private static DocumentText ReadMember(OfficePackage package, ZipArchiveEntry entry, string name, int nesting)
    {
        if (entry.IsEncrypted)
        {
            return DocumentReader.Inside(DocumentText.Unreadable(DocumentGapKind.Encrypted), name);
        }

        var text = Unpack(package, entry) is { } content
            ? DocumentReader.Read(name, content, package.Budget, nesting - 1)
            : DocumentText.Unreadable(DocumentGapKind.Damaged);
        return text is null ? new DocumentText([], []) : DocumentReader.Inside(text, name);
    }

    /// <summary>Null for a member that is broken or packed in a rare way: the others can be read all the same.</summary>
    private static byte[]? Unpack(OfficePackage package, ZipArchiveEntry entry)
    {
        try
        {
            return package.Read(entry);
        }
        catch (Exception e) when (e is InvalidDataException or NotSupportedException)
        {
            return null;
        }
    }
}
