using System.Buffers.Binary;
using System.Text;

namespace EduSite.Documents.Tests;

/// <summary>What stands in a picture before the picture itself.</summary>
internal static class Picture
{
    /// <param name="isPlaced">Whether it says where it was taken.</param>
    public static byte[] Jpeg(string description, bool isPlaced)
    {
        byte[] exif = [.. "Exif\0\0"u8, .. Tiff(description, isPlaced)];
        return [0xFF, 0xD8, 0xFF, 0xE1, .. Big(exif.Length + 2), .. exif, 0xFF, 0xDA, 0, 2, 0xFF, 0xD9];
    }

    public static byte[] PngWithComment(string comment)
    {
        var text = Encoding.UTF8.GetBytes("Comment\0" + comment);
        return [0x89, .. "PNG\r\n\u001A\n"u8, 0, 0, .. Big(text.Length), .. "tEXt"u8, .. text, 0, 0, 0, 0];
    }

    private static byte[] Tiff(string description, bool isPlaced)
    {
        const int Directory = 8;
        const int Gps = Directory + 2 + 24 + 4;
        const int Text = Gps + 2 + 12 + 4;
        var words = Encoding.UTF8.GetBytes(description + "\0");
        return
        [
            .. "II*\0"u8, .. Little(Directory),
            2, 0, .. Entry(0x010E, 2, words.Length, Text), .. Entry(isPlaced ? 0x8825 : 0x8826, 4, 1, Gps), .. Little(0),
            1, 0, .. Entry(0x0002, 5, 3, Text), .. Little(0),
            .. words,
        ];
    }

    private static byte[] Entry(int tag, int type, int count, int value) =>
        [(byte)tag, (byte)(tag >> 8), (byte)type, 0, .. Little(count), .. Little(value)];

    private static byte[] Little(int value) => BitConverter.GetBytes(value);

    private static byte[] Big(int value)
    {
        var bytes = new byte[2];
        BinaryPrimitives.WriteUInt16BigEndian(bytes, (ushort)value);
        return bytes;
    }
}
