using System.Buffers.Binary;
using System.Text;
using EduSite.Model;

namespace EduSite.Documents;

/// <summary>Reads the text atoms of .ppt (MS-PPT), notes and comments included; which slide they are on is not told.</summary>
internal static class OldSlideReader
{
    private const ushort Characters = 0x0FA0;
    private const ushort Bytes = 0x0FA8;
    private const ushort ShortText = 0x0FBA;

    /// <summary>Records of later versions, comments among them: an atom by its mark, a container by what it holds.</summary>
    private const ushort Extension = 0x138B;

    private const ushort Comment = 0x2EE0;
    private const int HeaderLength = 8;

    public static List<DocumentPart> Read(ReadOnlySpan<byte> stream)
    {
        var parts = new List<DocumentPart>();
        var slide = new DocumentPlace("幻灯片文字", "slide text");
        var comment = new DocumentPlace("批注", "comment");
        var commentEnd = 0;
        for (var at = 0; at + HeaderLength <= stream.Length;)
        {
            var version = BinaryPrimitives.ReadUInt16LittleEndian(stream[at..]);
            var type = BinaryPrimitives.ReadUInt16LittleEndian(stream[(at + 2)..]);
            var length = (int)Math.Min(BinaryPrimitives.ReadUInt32LittleEndian(stream[(at + 4)..]), (uint)(stream.Length - at - HeaderLength));
            var body = stream.Slice(at + HeaderLength, length);
            if (type is Characters or Bytes or ShortText)
            {
                var text = type == Bytes ? Encoding.Latin1.GetString(body) : Encoding.Unicode.GetString(body);
                var place = at < commentEnd ? comment : slide;
                parts.AddRange(text.Split('\r', '\v').Where(line => !string.IsNullOrWhiteSpace(line)).Select(line => new DocumentParagraph(place, line)));
            }

            var isContainer = (version & 0xF) == 0xF || type == Extension;
            commentEnd = type == Comment ? at + HeaderLength + length : commentEnd;
            at += HeaderLength + (isContainer ? 0 : length);
        }

        if (commentEnd > 0)
        {
            parts.Add(new DocumentSecret(new DocumentPlace("有批注", "has comments")));
        }

        return parts;
    }
}
