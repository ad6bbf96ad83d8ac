using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace EduSite.Documents.Tests;

/// <summary>PDF files as small as they can be.</summary>
internal static class Pdf
{
    /// <summary>One page for each text, with a note on every page and an author.</summary>
    public static byte[] Of(string author, string note, params string[] pages) => Write(author, note, [.. pages.Select(
        page => (Encoding.ASCII.GetBytes($"BT /F1 12 Tf 72 700 Td ({page}) Tj ET"), ""))]);

    /// <summary>One page of texts in 12 points, each at its place from the left and from the bottom.</summary>
    public static byte[] Placed(params (int Left, int Bottom, string Text)[] texts) => Write("", "", [(Encoding.ASCII.GetBytes(string.Concat(texts.Select(
        text => $"BT /F2 12 Tf {text.Left} {text.Bottom} Td <{Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(text.Text))}> Tj ET\n"))), "")]);

    /// <summary>A page that unpacks to <paramref name="length"/> spaces.</summary>
    public static byte[] Bomb(long length)
    {
        using var memory = new MemoryStream();
        using (var packed = new ZLibStream(memory, CompressionLevel.Optimal, leaveOpen: true))
        {
            var spaces = new byte[1_000_000];
            Array.Fill(spaces, (byte)' ');
            for (var left = length; left > 0; left -= spaces.Length)
            {
                packed.Write(spaces);
            }
        }

        return Write("", "", [(memory.ToArray(), "/Filter /FlateDecode ")]);
    }

    /// <summary>With a dictionary that says how it is encrypted, and by whom it cannot be read.</summary>
    public static byte[] Locked() => Encoding.Latin1.GetBytes(Encoding.Latin1.GetString(Of("", "", "secret")).Replace(
        "/Root 1 0 R", $"/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <{new string('A', 64)}> /U <{new string('B', 64)}> >> /ID [<00><00>] /Root 1 0 R",
        StringComparison.Ordinal));

    /// <summary>A font whose codes are the characters themselves, all one em wide.</summary>
    private const string Unicode =
        "<< /Type /Font /Subtype /Type0 /BaseFont /Song /Encoding /Identity-H /ToUnicode 5 0 R /DescendantFonts [<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Song " +
        "/DW 1000 /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor << /Type /FontDescriptor /FontName /Song /Flags 4 >> >>] >>";

    private const string Characters =
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /A def /CMapType 2 def 1 begincodespacerange <0000> <FFFF> endcodespacerange " +
        "1 beginbfrange <0000> <FFFF> <0000> endbfrange endcmap CMapName currentdict /CMap defineresource pop end end";

    private static byte[] Write(string author, string note, (byte[] Content, string Filter)[] pages)
    {
        const int Shared = 6;
        string Page(int i) => $"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R /F2 {Unicode} >> >> /Contents {Shared + (i * 2) + 1} 0 R " +
            $"/Annots [<< /Type /Annot /Subtype /Text /Rect [0 0 9 9] /Contents ({note}) >>] >>";
        var objects = new List<byte[]>
        {
            Encoding.ASCII.GetBytes("<< /Type /Catalog /Pages 2 0 R >>"),
            Encoding.ASCII.GetBytes($"<< /Type /Pages /Count {pages.Length} /Kids [{string.Join(' ', pages.Select((_, i) => $"{Shared + (i * 2)} 0 R"))}] >>"),
            Encoding.ASCII.GetBytes("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"),
            Encoding.ASCII.GetBytes($"<< /Author ({author}) >>"),
            Encoding.ASCII.GetBytes($"<< /Length {Characters.Length} >>\nstream\n{Characters}\nendstream"),
        };
        for (var i = 0; i < pages.Length; i++)
        {
            var (content, filter) = pages[i];
            objects.Add(Encoding.ASCII.GetBytes(Page(i)));
            objects.Add([.. Encoding.ASCII.GetBytes($"<< {filter}/Length {content.Length} >>\nstream\n"), .. content, .. "\nendstream"u8]);
        }

        using var file = new MemoryStream();
        file.Write("%PDF-1.4\n"u8);
        var places = new StringBuilder($"xref\n0 {objects.Count + 1}\n0000000000 65535 f \n");
        for (var i = 0; i < objects.Count; i++)
        {
            places.Append(CultureInfo.InvariantCulture, $"{file.Position:D10} 00000 n \n");
            file.Write([.. Encoding.ASCII.GetBytes($"{i + 1} 0 obj\n"), .. objects[i], .. "\nendobj\n"u8]);
        }

        var start = file.Position;
        file.Write(Encoding.ASCII.GetBytes($"{places}trailer\n<< /Size {objects.Count + 1} /Root 1 0 R /Info 4 0 R >>\nstartxref\n{start}\n%%EOF\n"));
        return file.ToArray();
    }
}
