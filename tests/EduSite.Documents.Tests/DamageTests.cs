using EduSite.Model;

namespace EduSite.Documents.Tests;

/// <summary>Files as disks and mail programs leave them: cut off, and with bytes turned. Reading them ends, and never throws.</summary>
public sealed class DamageTests
{
    private const int Rounds = 120;

    public static TheoryData<string> Samples => [.. Files.Keys];

    private static Dictionary<string, byte[]> Files { get; } = new()
    {
        ["a.docx"] = Office.Docx(Office.Table("姓名|电话", "甲|1"), Office.Comments("批注"), Office.Author("乙")),
        ["a.xlsx"] = Office.Xlsx(("名单", "hidden", $"<sheetData>{Office.Row(1, "", "甲", "乙")}</sheetData>")),
        ["a.pptx"] = Office.Pptx("一", "二"),
        ["a.pdf"] = Pdf.Of("author", "note", "first page", "second page"),
        ["a.doc"] = OldOffice.Doc("通知\r姓名\a电话\a\a甲\a1\a\a", "批注\r"),
        ["a.xls"] = OldOffice.Xls("名单", 0, "学生甲", 12.5, "批注"),
        ["a.ppt"] = OldOffice.Ppt("一\r二"),
        ["a.zip"] = Zip.Of(("b.zip", Zip.Of(("c.txt", "文"u8.ToArray())))),
        ["a.csv"] = "姓名,电话\n\"甲,\"\"乙\"\n"u8.ToArray(),
        ["a.jpg"] = Picture.Jpeg("校门", isPlaced: true),
        ["a.png"] = Picture.PngWithComment("校门"),
    };

    [Theory]
    [MemberData(nameof(Samples))]
    public void A_damaged_file_is_read_or_said_to_be_damaged(string name)
    {
        var whole = Files[name];
        var reader = new DocumentReader();
        // The same bytes in every run; what breaks once can be looked at again.
        var state = 17u;
        uint Next() => state = (state * 1664525) + 1013904223;
        for (var round = 0; round < Rounds; round++)
        {
            var bytes = whole.ToArray();
            for (var i = Next() % 8; i > 0; i--)
            {
                bytes[Next() % bytes.Length] = (byte)(Next() >> 24);
            }

            var length = round % 3 == 0 ? (int)(Next() % (bytes.Length + 1)) : bytes.Length;

            var text = reader.Read(name, bytes.AsMemory(0, length));

            Assert.DoesNotContain(text?.Parts ?? [], part => part is DocumentParagraph { Place.Line: < 1 });
        }
    }
}
