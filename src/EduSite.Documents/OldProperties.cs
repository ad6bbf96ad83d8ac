using System.Buffers.Binary;
using System.Text;
using EduSite.Model;

namespace EduSite.Documents;

/// <summary>The texts of the property sets of Office 97 to 2003 (MS-OLEPS): title, author, company, and what users added.</summary>
internal static class OldProperties
{
    private const int CodePage = 1;
    private const int Utf8 = 65001;
    private const int Utf16 = 1200;
    private const int Gbk = 936;
    private const uint NarrowText = 0x1E;
    private const uint WideText = 0x1F;

    /// <summary>More than any document has; a broken file counts to four thousand million.</summary>
    private const uint MostProperties = 200;

    public static IEnumerable<DocumentPart> Read(CompoundFile file)
    {
        foreach (var name in (string[])["\u0005SummaryInformation", "\u0005DocumentSummaryInformation"])
        {
            foreach (var text in file.Read(name) is { Length: > 48 } set ? Texts(set) : [])
            {
                yield return new DocumentParagraph(new DocumentPlace("文档属性", "property"), text);
            }
        }
    }

    private static List<string> Texts(ReadOnlySpan<byte> set)
    {
        var texts = new List<string>();

        // One section of properties that every program knows, and one of a user's own.
        var sections = Math.Min(Word(set, 24), 2);
        for (var i = 0; i < sections && 48 + (i * 20) <= set.Length; i++)
        {
            var start = Word(set, 44 + (i * 20));
            if (start + 8L <= set.Length)
            {
                AddTexts(set[(int)start..], texts);
            }
        }

        return texts;
    }

    private static void AddTexts(ReadOnlySpan<byte> section, List<string> texts)
    {
        var count = Math.Min(Word(section, 4), MostProperties);
        var encoding = Encoding.GetEncoding(Gbk);
        for (var i = 0; i < count && 16 + (i * 8) <= section.Length; i++)
        {
            var (id, at) = (Word(section, 8 + (i * 8)), (int)Math.Min(Word(section, 12 + (i * 8)), (uint)section.Length));
            var value = section[at..];
            if (value.Length < 8)
            {
                continue;
            }

            var type = Word(value, 0);
            if (id == CodePage)
            {
                encoding = (ushort)Word(value, 4) switch { Utf8 => Encoding.UTF8, Utf16 => Encoding.Unicode, _ => encoding };
            }
            else if (type is NarrowText or WideText)
            {
                var length = Math.Min((long)Word(value, 4) * (type == WideText ? 2 : 1), value.Length - 8);
                texts.Add((type == WideText ? Encoding.Unicode : encoding).GetString(value.Slice(8, (int)length)).TrimEnd('\0'));
            }
        }
    }

    private static uint Word(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt32LittleEndian(bytes[at..]);
}
