using System.Buffers.Binary;
using EduSite.Model;

namespace EduSite.Documents;

/// <summary>Reads what is written into a picture beside what it shows: where it was taken, descriptions, comments.</summary>
internal static class PictureReader
{
    private static readonly DocumentPlace Words = new("图片信息", "picture data");

    public static bool IsPicture(ReadOnlySpan<byte> bytes) =>
        IsJpeg(bytes) || IsPng(bytes) || bytes.StartsWith("GIF8"u8) || bytes.StartsWith("II*\0"u8) || bytes.StartsWith("MM\0*"u8) ||
        (bytes.Length > 12 && bytes.StartsWith("RIFF"u8) && bytes[8..12].SequenceEqual("WEBP"u8)) ||
        (bytes.Length > 12 && bytes[4..8].SequenceEqual("ftyp"u8) && (bytes[8..11].SequenceEqual("hei"u8) || bytes[8..12].SequenceEqual("mif1"u8) || bytes[8..12].SequenceEqual("avif"u8)));

    public static DocumentText Read(ReadOnlyMemory<byte> picture)
    {
        var exif = Exif.FindAll(picture).ToArray();
        var texts = exif.SelectMany(data => data.Texts()).Concat(Notes(picture.Span)).Where(text => text.Length > 0).Distinct();
        var parts = texts.Select(text => (DocumentPart)new DocumentParagraph(Words, text));
        var hasPosition = Array.Exists(exif, data => data.HasPosition) || picture.Span.IndexOf("exif:GPSLatitude"u8) >= 0;
        return new DocumentText(hasPosition ? [.. parts, new DocumentPosition(DocumentPlace.Whole)] : [.. parts], []);
    }

    private static bool IsJpeg(ReadOnlySpan<byte> bytes) => bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]);

    private static bool IsPng(ReadOnlySpan<byte> bytes) => bytes.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G']);

    private static List<string> Notes(ReadOnlySpan<byte> picture)
    {
        var notes = new List<string>();
        var packet = picture.IndexOf("<x:xmpmeta"u8);
        if (packet >= 0)
        {
            var end = picture[packet..].IndexOf("</x:xmpmeta>"u8);
            notes.Add(PlainText.Decode(end < 0 ? picture[packet..] : picture.Slice(packet, end)));
        }

        if (IsJpeg(picture))
        {
            AddJpeg(picture, notes);
        }
        else if (IsPng(picture))
        {
            AddPng(picture, notes);
        }

        return notes;
    }

    /// <summary>Comments, and the captions of newsrooms (IPTC), up to where the picture itself begins.</summary>
    private static void AddJpeg(ReadOnlySpan<byte> picture, List<string> notes)
    {
        const byte Comment = 0xFE;
        const byte Captions = 0xED;
        const byte Scan = 0xDA;
        for (var at = 2; at + 4 <= picture.Length && picture[at] == 0xFF && picture[at + 1] != Scan;)
        {
            var length = Math.Min((int)BinaryPrimitives.ReadUInt16BigEndian(picture[(at + 2)..]), picture.Length - at - 2);
            if (picture[at + 1] is Comment or Captions && length > 2)
            {
                notes.Add(PlainText.Decode(picture.Slice(at + 4, length - 2)));
            }

            at += 2 + Math.Max(2, length);
        }
    }

    private static void AddPng(ReadOnlySpan<byte> picture, List<string> notes)
    {
        const int Overhead = 12;
        for (var at = 8; at + Overhead <= picture.Length;)
        {
            var length = (int)Math.Min(BinaryPrimitives.ReadUInt32BigEndian(picture[at..]), (uint)(picture.Length - at - Overhead));
            var type = picture.Slice(at + 4, 4);
            if (type.SequenceEqual("tEXt"u8) || type.SequenceEqual("iTXt"u8))
            {
                notes.Add(PlainText.Decode(picture.Slice(at + 8, length)));
            }

            at += Overhead + length;
        }
    }
}
