using System.Buffers.Binary;
using System.Text;

namespace EduSite.Documents;

/// <summary>What a camera and its owner wrote into a picture: a TIFF structure that JPEG, PNG, WebP and HEIC each wrap in their own way.</summary>
internal sealed class Exif(ReadOnlyMemory<byte> tiff)
{
    private const ushort GpsDirectory = 0x8825;
    private const ushort Latitude = 0x0002;
    private const ushort OwnDirectory = 0x8769;
    private const ushort UserComment = 0x9286;
    private const ushort FirstWindowsText = 0x9C9B;
    private const int EntryLength = 12;

    /// <summary>Before the words of a comment stands their encoding.</summary>
    private const int CommentHead = 8;

    /// <summary>Description, artist, copyright, and what Windows adds: title, comment, author, keywords, subject.</summary>
    private static readonly ushort[] Words = [0x010E, 0x013B, 0x8298, FirstWindowsText, 0x9C9C, 0x9C9D, 0x9C9E, 0x9C9F];

    /// <summary>A picture that is a TIFF, or those that lie behind the marks of other formats.</summary>
    public static IEnumerable<Exif> FindAll(ReadOnlyMemory<byte> picture)
    {
        if (IsTiff(picture.Span))
        {
            yield return new Exif(picture);
            yield break;
        }

        foreach (var mark in (string[])["Exif\0\0", "eXIf", "EXIF"])
        {
            var bytes = Encoding.ASCII.GetBytes(mark);
            for (var (rest, at) = (picture, picture.Span.IndexOf(bytes)); at >= 0; at = rest.Span.IndexOf(bytes))
            {
                rest = rest[(at + bytes.Length)..];
                // WebP has a length between the name and the structure.
                if (IsTiff(rest.Span) || (rest.Length > 4 && IsTiff(rest.Span[4..])))
                {
                    yield return new Exif(IsTiff(rest.Span) ? rest : rest[4..]);
                }
            }
        }
    }

    public bool HasPosition => Find(Word(4), GpsDirectory) is { } gps && Find(Word(gps + 8), Latitude) is not null;

    public IEnumerable<string> Texts()
    {
        var first = Word(4);
        foreach (var tag in Words)
        {
            if (Find(first, tag) is { } entry && Value(entry) is { Length: > 0 } value)
            {
                yield return tag >= FirstWindowsText ? Encoding.Unicode.GetString(value) : PlainText.Decode(value);
            }
        }

        if (Find(first, OwnDirectory) is { } own && Find(Word(own + 8), UserComment) is { } comment && Value(comment) is { Length: > CommentHead } words)
        {
            var isWide = words.AsSpan().StartsWith("UNICODE"u8);
            yield return isWide
                ? (tiff.Span[0] == 'I' ? Encoding.Unicode : Encoding.BigEndianUnicode).GetString(words.AsSpan(CommentHead))
                : PlainText.Decode(words.AsSpan(CommentHead));
        }
    }

    private static bool IsTiff(ReadOnlySpan<byte> bytes) => bytes.Length > 8 && (bytes.StartsWith("II*\0"u8) || bytes.StartsWith("MM\0*"u8));

    /// <summary>The entry of a tag in a directory; null when it is not there or lies outside the file.</summary>
    private long? Find(long directory, ushort tag)
    {
        for (var (i, count) = (0, Short(directory)); i < count; i++)
        {
            var entry = directory + 2 + (i * EntryLength);
            if (entry + EntryLength > tiff.Length)
            {
                return null;
            }

            if (Short(entry) == tag)
            {
                return entry;
            }
        }

        return null;
    }

    /// <summary>The bytes of an entry: four stand in it, more stand elsewhere.</summary>
    private byte[] Value(long entry)
    {
        var length = Word(entry + 4);
        var at = length <= 4 ? entry + 8 : Word(entry + 8);
        return at + length > tiff.Length ? [] : tiff.Slice((int)at, (int)length).ToArray();
    }

    private ushort Short(long at) => at + 2 > tiff.Length ? (ushort)0
        : tiff.Span[0] == 'I' ? BinaryPrimitives.ReadUInt16LittleEndian(tiff.Span[(int)at..])
        : BinaryPrimitives.ReadUInt16BigEndian(tiff.Span[(int)at..]);

    private uint Word(long at) => at + 4 > tiff.Length ? 0
        : tiff.Span[0] == 'I' ? BinaryPrimitives.ReadUInt32LittleEndian(tiff.Span[(int)at..])
        : BinaryPrimitives.ReadUInt32BigEndian(tiff.Span[(int)at..]);
}
