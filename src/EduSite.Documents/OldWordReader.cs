using System.Buffers.Binary;
using System.Text;
using EduSite.Model;

namespace EduSite.Documents;

/// <summary>
/// Reads the text of .doc (MS-DOC): the pieces that the table stream names, in order. Words that were deleted with changes
/// tracked stand in their paragraph like all others.
/// </summary>
internal static class OldWordReader
{
    private const ushort Identifier = 0xA5EC;

    /// <summary>Flags of the file information block.</summary>
    private const int EncryptedFlag = 0x0100;
    private const int SecondTableFlag = 0x0200;

    /// <summary>Characters of the parts, in the order in which they follow each other (FibRgLw97).</summary>
    private static readonly (int Field, string Chinese, string English)[] Stories =
    [
        (0x4C, "", ""), (0x50, "脚注", "footnote"), (0x54, "页眉页脚", "header or footer"), (0x5C, "批注", "comment"),
        (0x60, "尾注", "endnote"), (0x64, "文本框", "text box"), (0x68, "页眉页脚的文本框", "text box of a header"),
    ];

    public static DocumentText Read(ReadOnlySpan<byte> word, CompoundFile file)
    {
        if (word.Length < 0x1AA || Short(word, 0) != Identifier)
        {
            return DocumentText.Unreadable(DocumentGapKind.Unknown, "Word 6");
        }

        var flags = Short(word, 10);
        if ((flags & EncryptedFlag) != 0)
        {
            return DocumentText.Unreadable(DocumentGapKind.Encrypted);
        }

        var table = file.Read((flags & SecondTableFlag) != 0 ? "1Table" : "0Table") ?? throw new InvalidDataException("table stream");
        var text = Text(word, PieceTable(table.AsSpan((int)Word(word, 0x1A2), (int)Word(word, 0x1A6))));
        var parts = new List<DocumentPart>();
        var start = 0;
        foreach (var (field, chinese, english) in Stories)
        {
            var length = (int)Math.Min(Word(word, field), (uint)(text.Length - start));
            parts.AddRange(OldWordStory.Read(text.AsSpan(start, length), chinese, english));
            if (chinese == "批注" && length > 0)
            {
                parts.Add(new DocumentSecret(new DocumentPlace("有批注", "has comments")));
            }

            start += length;
        }

        // A file whose lengths are wrong is read all the same.
        parts.AddRange(OldWordStory.Read(text.AsSpan(start), "其他文字", "other text"));
        return new DocumentText([.. parts], []);
    }

    /// <summary>Behind any number of property lists.</summary>
    private static ReadOnlySpan<byte> PieceTable(ReadOnlySpan<byte> pieces)
    {
        while (pieces[0] == 1)
        {
            pieces = pieces[(3 + Short(pieces, 1))..];
        }

        return pieces.Slice(5, (int)Word(pieces, 1));
    }

    private static string Text(ReadOnlySpan<byte> word, ReadOnlySpan<byte> table)
    {
        const uint CompressedFlag = 0x4000_0000;
        var text = new StringBuilder();
        var count = (table.Length - 4) / 12;
        for (var i = 0; i < count; i++)
        {
            var length = (int)(Word(table, (i + 1) * 4) - Word(table, i * 4));
            var place = Word(table, ((count + 1) * 4) + (i * 8) + 2);
            var isCompressed = (place & CompressedFlag) != 0;
            var start = (int)(place & ~CompressedFlag) / (isCompressed ? 2 : 1);
            text.Append(isCompressed
                ? Encoding.Latin1.GetString(word.Slice(start, length))
                : Encoding.Unicode.GetString(word.Slice(start, checked(length * 2))));
            if (text.Length > word.Length)
            {
                // Pieces of one text do not overlap: a file says so only to be large.
                throw new InvalidDataException("pieces");
            }
        }

        return text.ToString();
    }

    private static ushort Short(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt16LittleEndian(bytes[at..]);

    private static uint Word(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt32LittleEndian(bytes[at..]);
}
