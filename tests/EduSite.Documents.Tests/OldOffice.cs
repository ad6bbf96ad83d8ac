using System.Buffers.Binary;
using System.Text;

namespace EduSite.Documents.Tests;

/// <summary>Documents of Office 97 to 2003 as small as they can be.</summary>
internal static class OldOffice
{
    private const int Sector = 512;
    private const uint End = 0xFFFFFFFE;
    private const uint Free = 0xFFFFFFFF;
    private const uint Table = 0xFFFFFFFD;

    /// <summary>A compound file: sector 0 is the table of sectors, sector 1 the folder, the streams follow.</summary>
    public static byte[] Compound(params (string Name, byte[] Content)[] streams)
    {
        var next = new List<uint> { Table, End };
        var starts = new List<uint>();
        using var body = new MemoryStream();
        foreach (var (_, content) in streams)
        {
            var count = Math.Max(1, (content.Length + Sector - 1) / Sector);
            starts.Add((uint)next.Count);
            next.AddRange(Enumerable.Range(next.Count + 1, count - 1).Select(i => (uint)i).Append(End));
            body.Write(content);
            body.Write(new byte[(count * Sector) - content.Length]);
        }

        Assert.True(next.Count <= Sector / 4 && streams.Length < 4);
        using var file = new MemoryStream();
        using var writer = new BinaryWriter(file, Encoding.Unicode);
        writer.Write([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[16], 0x3E, 0, 3, 0, 0xFE, 0xFF, 9, 0, 6, 0, .. new byte[6]]);
        Write(writer, 0, 1, 1, 0, 0 /* no stream is a small one */, End, 0, End, 0, 0);
        Write(writer, [.. Enumerable.Repeat(Free, 108)]);
        Write(writer, [.. next, .. Enumerable.Repeat(Free, (Sector / 4) - next.Count)]);
        WriteEntry(writer, "Root Entry", 5, End, 0);
        for (var i = 0; i < 3; i++)
        {
            var has = i < streams.Length;
            WriteEntry(writer, has ? streams[i].Name : "", has ? 2 : 0, has ? starts[i] : 0, has ? streams[i].Content.Length : 0);
        }

        writer.Write(body.ToArray());
        return file.ToArray();
    }

    /// <param name="text">A paragraph ends with a return, a cell and a row with U+0007.</param>
    /// <param name="comments">Behind the text, as the file keeps them.</param>
    public static byte[] Doc(string text, string comments)
    {
        const int TextStart = 512;
        var characters = Encoding.Unicode.GetBytes(text + comments);
        var word = new byte[TextStart + characters.Length];
        BinaryPrimitives.WriteUInt16LittleEndian(word, 0xA5EC);
        BinaryPrimitives.WriteInt32LittleEndian(word.AsSpan(0x4C), text.Length);
        BinaryPrimitives.WriteInt32LittleEndian(word.AsSpan(0x5C), comments.Length);
        BinaryPrimitives.WriteInt32LittleEndian(word.AsSpan(0x1A6), 21);
        characters.CopyTo(word, TextStart);
        var pieces = new byte[21];
        pieces[0] = 2;
        pieces[1] = 16;
        BinaryPrimitives.WriteInt32LittleEndian(pieces.AsSpan(9), text.Length + comments.Length);
        BinaryPrimitives.WriteInt32LittleEndian(pieces.AsSpan(15), TextStart);
        return Compound(("WordDocument", word), ("0Table", pieces));
    }

    /// <summary>One sheet of the given state: a text in A1, a number in B1 of a hidden column, a comment on C2.</summary>
    public static byte[] Xls(string sheet, byte state, string text, double number, string comment)
    {
        byte[] Globals(uint start) =>
        [
            .. Record(0x0809, 0x00, 0x06, 0x05, 0x00), .. Record(0x0085, [.. Word(start), state, 0, (byte)sheet.Length, 1, .. Encoding.Unicode.GetBytes(sheet)]),
            .. Record(0x00FC, [.. Word(1), .. Word(1), .. Short(text.Length), 1, .. Encoding.Unicode.GetBytes(text)]), .. Record(0x000A),
        ];
        byte[] cells =
        [
            .. Record(0x0809, 0x00, 0x06, 0x10, 0x00), .. Record(0x007D, [.. Short(1), .. Short(1), 0, 0, 0, 0, 1, 0]),
            .. Record(0x00FD, [.. Short(0), .. Short(0), 0, 0, .. Word(0)]), .. Record(0x0203, [.. Short(0), .. Short(1), 0, 0, .. BitConverter.GetBytes(number)]),
            .. Record(0x005D, 0x15, 0, 0x12, 0, 0x19, 0, 7, 0), .. Record(0x01B6, [.. new byte[10], .. Short(comment.Length), .. new byte[6]]),
            .. Record(0x003C, [1, .. Encoding.Unicode.GetBytes(comment)]), .. Record(0x001C, [.. Short(1), .. Short(2), 0, 0, 7, 0]), .. Record(0x000A),
        ];
        return Compound(("Workbook", [.. Globals((uint)Globals(0).Length), .. cells]));
    }

    public static byte[] Ppt(string text)
    {
        var characters = Encoding.Unicode.GetBytes(text);
        byte[] atom = [0, 0, 0xA0, 0x0F, .. Word((uint)characters.Length), .. characters];
        return Compound(("PowerPoint Document", [0x0F, 0, 0xE8, 0x03, .. Word((uint)atom.Length), .. atom]));
    }

    private static byte[] Record(int type, params byte[] data) => [.. Short(type), .. Short(data.Length), .. data];

    private static byte[] Short(int value) => BitConverter.GetBytes((ushort)value);

    private static byte[] Word(uint value) => BitConverter.GetBytes(value);

    private static void Write(BinaryWriter writer, params uint[] words) => Array.ForEach(words, writer.Write);

    private static void WriteEntry(BinaryWriter writer, string name, int kind, uint start, int length)
    {
        writer.Write(Encoding.Unicode.GetBytes(name.PadRight(32, '\0')));
        writer.Write((ushort)((name.Length + 1) * 2));
        writer.Write((byte)kind);
        writer.Write(new byte[49]);
        Write(writer, start, (uint)length, 0);
    }
}
