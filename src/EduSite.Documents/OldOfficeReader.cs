using EduSite.Model;

namespace EduSite.Documents;

/// <summary>Reads .doc, .xls and .ppt, whichever the compound file holds, and its properties.</summary>
internal static class OldOfficeReader
{
    public static DocumentText Read(ReadOnlyMemory<byte> content)
    {
        var file = new CompoundFile(content);
        if (file.Read("EncryptedPackage") is not null)
        {
            return DocumentText.Unreadable(DocumentGapKind.Encrypted);
        }

        var text = file.Read("WordDocument") is { } word ? OldWordReader.Read(word, file)
            : (file.Read("Workbook") ?? file.Read("Book")) is { } book ? OldSheetReader.Read(book)
            : file.Read("PowerPoint Document") is { } slides ? new DocumentText([.. OldSlideReader.Read(slides)], [])
            : DocumentText.Unreadable(DocumentGapKind.Unknown, string.Join(' ', file.Names.Take(3)));
        return text with { Parts = [.. text.Parts, .. OldProperties.Read(file)] };
    }
}
