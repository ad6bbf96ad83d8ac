using System.Text;

namespace EduSite.Documents.Tests;

/// <summary>A file that cannot be read is said so, and why.</summary>
public sealed class UnreadableTests
{
    private const string Unscannable = "attachment-unscannable 附件里的文字读不出来，没有检查有没有个人信息：";

    [Fact]
    public void A_password_is_said()
    {
        Assert.Equal([$"1:1 {Unscannable}设了密码"], Inspected.File("a.docx", OldOffice.Compound(("EncryptedPackage", [1]))));
        Assert.Equal([$"1:1 {Unscannable}设了密码"], Inspected.File("a.pdf", Pdf.Locked()));
        Assert.Equal([$"1:1 {Unscannable}设了密码（a.txt）"], Inspected.File("a.zip", Zip.Locked("a.txt", "secret")));
    }

    [Theory]
    [InlineData("a.docx")]
    [InlineData("a.pdf")]
    [InlineData("a.xls")]
    public void A_file_that_breaks_off_is_said(string name)
    {
        byte[] whole = name switch
        {
            "a.docx" => Office.Docx(Office.Paragraph("文")),
            "a.pdf" => Pdf.Of("", "", "text"),
            _ => OldOffice.Xls("名单", 0, "甲", 1, "批注"),
        };

        Assert.Equal([$"1:1 {Unscannable}文件已损坏"], Inspected.File(name, whole[..60]));
    }

    [Theory]
    [InlineData("a.rar")]
    [InlineData("a.ofd")]
    [InlineData("a.docx")]
    public void A_kind_that_is_not_known_is_said(string name) =>
        Assert.Equal([$"1:1 {Unscannable}不认识这种格式"], Inspected.File(name, Encoding.ASCII.GetBytes("something else")));

    [Fact]
    public void What_a_file_is_tells_its_content_and_not_its_name() => Assert.Equal(
        [$"1:1 pii-id 这里有居民身份证号码：{Numbers.MaskedIdentity}（第 1 段）"],
        Inspected.File("a.jpg", Office.Docx(Office.Paragraph(Numbers.Identity))));

    [Fact]
    public void A_bomb_is_said_and_not_unpacked()
    {
        var zeros = Zip.Of(("a.txt", new byte[64_000_000]));
        var bomb = Zip.Of([.. Enumerable.Range(0, 5).Select(i => ($"{i}.zip", zeros))]);

        Assert.Contains(Inspected.File("a.zip", bomb), line => line.Contains("解压后太大", StringComparison.Ordinal));
        Assert.Equal([$"1:1 {Unscannable}解压后太大，或者压缩包套得太深"], Inspected.File("a.pdf", Pdf.Bomb(300_000_000)));
    }

    [Fact]
    public void Archives_in_archives_end_somewhere()
    {
        var zip = Zip.Of(("a.txt", "文"));
        for (var i = 0; i < 5; i++)
        {
            zip = Zip.Of(("z.zip", zip));
        }

        Assert.Equal([$"1:1 {Unscannable}解压后太大，或者压缩包套得太深（z.zip z.zip z.zip）"], Inspected.File("a.zip", zip));
    }

    [Fact]
    public void Programs_are_not_published() =>
        Assert.Contains("1:1 attachment-type 附件是可以运行的程序：a.exe", Inspected.File("a.exe", [0x4D, 0x5A]));
}
