using System.Text;

namespace EduSite.Documents.Tests;

/// <summary>Every kind of attachment with numbers in all its corners: each is told, masked, and where it stands.</summary>
public sealed class AttachmentTests
{
    private const string Id = $"pii-id 这里有居民身份证号码：{Numbers.MaskedIdentity}";
    private const string Mobile = $"pii-mobile 这里有手机号码：{Numbers.MaskedMobile}";

    [Fact]
    public void Words_of_a_text_document_are_told_with_their_paragraph_or_cell()
    {
        var file = Office.Docx(
            Office.Paragraph("说明") + Office.Paragraph($"身份证 {Numbers.Identity}") + Office.Table("姓名|证件号", $"甲|{Numbers.Identity}") +
            $"<w:p><w:del w:author=\"李\"><w:r><w:delText>原 {Numbers.Mobile}</w:delText></w:r></w:del></w:p>",
            Office.Comments($"核对 {Numbers.Identity}"), Office.Header(Numbers.Mobile), Office.Author(Numbers.Identity));

        Assert.Equal(
            [
                "1:1 attachment-hidden 附件里有平常看不到的内容（有修订记录）",
                "1:1 attachment-hidden 附件里有平常看不到的内容（有批注）",
                $"1:1 {Id}（批注）",
                $"1:1 {Id}（文档属性 creator）",
                $"1:1 {Mobile}（页眉）",
                $"2:1 {Id}（第 2 段）",
                $"2:2 {Id}（表格 1 第 2 行第 2 列）",
                $"3:1 {Mobile}（修订中删去的文字）",
            ],
            Inspected.File("a.docx", file).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void What_a_workbook_hides_is_told_with_its_cell()
    {
        var file = Office.Xlsx(
            ("名单", "visible", $"<cols><col min=\"2\" max=\"2\" hidden=\"1\"/></cols><sheetData>{Office.Row(1, "", "甲", Numbers.Identity)}{Office.Row(2, "hidden=\"1\"", Numbers.Mobile)}</sheetData>"),
            ("底稿", "hidden", $"<sheetData>{Office.Row(7, "", "", "", Numbers.Identity)}</sheetData>"));

        Assert.Equal(
            [
                "1:1 attachment-hidden 附件里有平常看不到的内容（工作表“名单”有批注）",
                "1:1 attachment-hidden 附件里有平常看不到的内容（工作表“名单”有隐藏的行或列）",
                "1:1 attachment-hidden 附件里有平常看不到的内容（隐藏的工作表“底稿”）",
                $"1:2 {Id}（工作表“名单”B1（隐藏列））",
                $"2:1 {Mobile}（工作表“名单”A2（隐藏行））",
                $"3:2 {Mobile}（工作表“名单”B3 的批注）",
                $"7:3 {Id}（工作表“底稿”C7（隐藏的工作表））",
            ],
            Inspected.File("a.xlsx", file).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Slides_and_their_notes_are_told() => Assert.Equal(
        [
            "1:1 attachment-hidden 附件里有平常看不到的内容（隐藏的第 1 张幻灯片）",
            $"1:1 {Id}（第 1 张备注）",
            $"1:1 {Mobile}（第 1 张幻灯片）",
        ],
        Inspected.File("a.pptx", Office.Pptx(Numbers.Mobile, Numbers.Identity)).Order(StringComparer.Ordinal));

    [Fact]
    public void A_table_of_a_slide_is_told_with_its_cells() => Assert.Equal(
        ["1:1 pii-phone 个人名单里有电话号码：029*******21（第 1 张幻灯片表格第 2 行第 2 列）"],
        Inspected.File("a.pptx", Office.PptxTable("学生姓名|家长电话", "甲|029-87654321")));

    [Fact]
    public void Numbers_that_a_sheet_took_for_figures_are_told() => Assert.Equal(
        [
            "2:1 pii-id 这里有居民身份证号码：610*************00（工作表“名单”A2）",
            $"2:3 {Mobile}（工作表“名单”C2）",
            "2:4 pii-bank 这里有银行卡号：622**************00（工作表“名单”D2）",
            $"3:1 {Id}（工作表“名单”A3）",
        ],
        Inspected.File("a.xlsx", Office.Xlsx(("说明", "visible", ""), ("名单", "visible",
            $"<sheetData>{Office.Row(1, "", "身份证号", "姓名", "手机", "银行卡号")}<row r=\"2\"><c r=\"A2\"><v>6.10102201609255E+17</v></c>" +
            $"<c r=\"C2\"><v>1.7744474498E10</v></c><c r=\"D2\"><v>6.22848731689793E+18</v></c><c r=\"E2\"><v>13812345678.5</v></c></row>" +
            $"<row r=\"3\"><c r=\"A3\"><v>{Numbers.Identity}</v></c></row></sheetData>"))).Where(line => line.Contains("名单", StringComparison.Ordinal)));

    [Fact]
    public void What_stands_beside_the_text_of_a_document_is_told() => Assert.Equal(
        [
            $"1:1 {Id}（图表）",
            $"1:1 {Id}（链接或图片说明）",
            $"1:1 {Mobile}（数据透视表保存的数据）",
            $"1:1 {Mobile}（超链接）",
        ],
        Inspected.File("a.docx", Office.Docx(
            $"<w:p><w:drawing><wp:docPr xmlns:wp=\"d\" id=\"1\" descr=\"学生 {Numbers.Identity}\"/></w:drawing></w:p>",
            ("word/_rels/document.xml.rels", $"<Relationships><Relationship Id=\"a\" TargetMode=\"External\" Target=\"tel:{Numbers.Mobile}\"/></Relationships>"),
            ("word/charts/chart1.xml", $"<c:chart xmlns:c=\"c\"><c:pt><c:v>{Numbers.Identity}</c:v></c:pt></c:chart>"),
            ("word/theme/theme1.xml", $"<a>{Numbers.Identity}</a>"),
            ("xl/pivotCache/pivotCacheRecords1.xml", $"<r><n v=\"{Numbers.Mobile}\"/></r>"))).Order(StringComparer.Ordinal));

    [Fact]
    public void A_table_of_a_pdf_is_read_by_where_its_cells_stand() => Assert.Equal(
        [
            $"1:1 {Id}（第 1 页）",
            "1:1 pii-phone 个人名单里有电话号码：029*******21（第 1 页）",
        ],
        Inspected.File("a.pdf", Pdf.Placed(
            (50, 720, "名单"), (50, 700, "姓名"), (150, 700, "证件"), (350, 700, "家长"), (350, 686, "电话"),
            (50, 660, "学生甲"), (150, 660, Numbers.Identity[..12]), (150, 646, Numbers.Identity[12..]), (350, 660, "029-87654321"),
            (50, 620, "咨询电话：029-87654321"))).Order(StringComparer.Ordinal));

    [Fact]
    public void Numbers_of_cells_that_are_too_narrow_are_kept_apart() => Assert.Equal(
        [$"1:1 {Id}（第 1 页）", $"1:1 {Mobile}（第 1 页）"],
        Inspected.File("a.pdf", Pdf.Placed((50, 700, Numbers.Identity), (50 + (18 * 12), 700, Numbers.Mobile))).Order(StringComparer.Ordinal));

    [Fact]
    public void Pages_notes_and_properties_of_a_pdf_are_told() => Assert.Equal(
        [
            $"1:1 {Id}（文档属性）",
            $"1:1 {Mobile}（第 1 页的批注）",
            $"2:1 {Id}（第 2 页）",
            $"2:1 {Mobile}（第 2 页的批注）",
        ],
        Inspected.File("a.pdf", Pdf.Of(Numbers.Identity, Numbers.Mobile, "Nothing here", $"No. {Numbers.Identity}")));

    [Fact]
    public void An_old_text_document_is_read_with_tables_and_comments() => Assert.Equal(
        [
            "1:1 attachment-hidden 附件里有平常看不到的内容（有批注）",
            $"1:1 {Mobile}（批注）",
            $"2:1 {Id}（第 2 段）",
            $"2:2 {Mobile}（表格 1 第 2 行第 2 列）",
        ],
        Inspected.File("a.doc", OldOffice.Doc($"通知\r证件 {Numbers.Identity}\r姓名\a备注\a\a甲\a{Numbers.Mobile}\a\a完\r", $"核对 {Numbers.Mobile}\r")));

    [Fact]
    public void An_old_workbook_is_read_with_what_it_hides() => Assert.Equal(
        [
            "1:1 attachment-hidden 附件里有平常看不到的内容（隐藏的工作表“底稿”）",
            "1:1 attachment-hidden 附件里有平常看不到的内容（工作表“底稿”有批注）",
            $"1:1 {Id}（工作表“底稿”A1（隐藏的工作表））",
            $"1:2 {Mobile}（工作表“底稿”B1（隐藏的工作表））",
            $"2:3 {Mobile}（工作表“底稿”C2 的批注）",
        ],
        Inspected.File("a.xls", OldOffice.Xls("底稿", 1, Numbers.Identity, 17744474498, $"原号 {Numbers.Mobile}")));

    [Fact]
    public void Old_slides_are_read() =>
        Assert.Equal([$"1:1 {Mobile}（幻灯片文字）"], Inspected.File("a.ppt", OldOffice.Ppt($"电话 {Numbers.Mobile}")));

    [Theory]
    [InlineData("utf-8")]
    [InlineData("gb18030")]
    [InlineData("utf-16")]
    public void A_table_of_values_is_read_in_every_encoding(string encoding)
    {
        _ = new DocumentReader();
        var code = Encoding.GetEncoding(encoding);

        var found = Inspected.File("a.csv", [.. code.GetPreamble(), .. code.GetBytes($"姓名,身份证号\r\n学生甲,\"=\"\"{Numbers.Identity}\"\"\"\r\n")]);

        Assert.Equal([$"2:2 {Id}（第 2 行第 2 列）"], found);
    }

    [Fact]
    public void Members_of_archives_are_read_and_their_names_masked()
    {
        var inner = Zip.Of(($"学生{Numbers.Identity}.txt", Encoding.UTF8.GetBytes($"第一行\n{Numbers.Mobile}")));

        Assert.Equal(
            [
                $"1:1 {Id}（报名.zip 学生{Numbers.MaskedIdentity}.txt）",
                $"2:1 {Mobile}（报名.zip 学生{Numbers.MaskedIdentity}.txt 第 2 行）",
            ],
            Inspected.File("a.zip", Zip.Of(("报名.zip", inner))));
    }

    [Fact]
    public void A_picture_is_read_for_where_it_was_taken_and_what_is_written_into_it()
    {
        Assert.Equal(
            ["1:1 exif-gps 图片里记着拍摄地点的经纬度", $"1:1 {Id}（图片信息）"],
            Inspected.File("a.jpg", Picture.Jpeg($"学生 {Numbers.Identity}", isPlaced: true)));
        Assert.Equal([$"1:1 {Mobile}（图片信息）"], Inspected.File("a.png", Picture.PngWithComment(Numbers.Mobile)));
        Assert.Equal(
            ["1:1 exif-gps 图片里记着拍摄地点的经纬度（media/image1.jpg）"],
            Inspected.File("b.zip", Zip.Of(("media/image1.jpg", Picture.Jpeg("", isPlaced: true)))));
        Assert.Empty(Inspected.File("c.jpg", Picture.Jpeg("校门", isPlaced: false)));
    }

    [Fact]
    public void Columns_that_a_notice_of_aid_may_not_have_are_told() => Assert.Equal(
        [
            "2:2 notice-columns 资助公示的表格里有“身份证号”一栏（工作表“名单”B2）",
        ],
        Inspected.File(
            "a.xlsx",
            Zip.Of(("xl/workbook.xml", "<workbook xmlns:r=\"r\"><sheets><sheet name=\"名单\" r:id=\"a\"/></sheets></workbook>"),
                ("xl/_rels/workbook.xml.rels", "<Relationships><Relationship Id=\"a\" Type=\"t\" Target=\"s.xml\"/></Relationships>"),
                ("xl/s.xml", $"<worksheet><sheetData>{Office.Row(1, "", "2026年家庭经济困难学生资助名单公示")}{Office.Row(2, "", "姓名", "身份证号", "学校")}{Office.Row(3, "", "甲", "见原件", "一小")}</sheetData></worksheet>"))));

    [Fact]
    public void A_directory_of_offices_is_no_list_of_persons() => Assert.Empty(Inspected.File(
        "a.docx", Office.Docx(Office.Paragraph("资助政策咨询名单") + Office.Table("部门|姓名|电话", "办公室|张主任|029-87654321"))));

    [Fact]
    public void What_only_looks_like_a_personal_number_is_not_told()
    {
        Assert.Empty(Inspected.File("a.docx", Office.Docx(string.Concat(Numbers.Decoys.Select(Office.Paragraph)))));
        Assert.Empty(Inspected.File("a.txt", Encoding.UTF8.GetBytes(string.Join('\n', Numbers.Decoys))));
        Assert.Empty(Inspected.File("a.csv", Encoding.UTF8.GetBytes(string.Join('\n', Numbers.Decoys))));
    }

    [Fact]
    public void A_mark_of_secrecy_is_told() => Assert.Equal(
        ["1:1 secrecy-mark 这里有密级或内部标志：机密★5年（第 1 段）"], Inspected.File("a.docx", Office.Docx(Office.Paragraph("机密★5年"))));

    [Fact]
    public void The_report_that_names_a_file_answers_for_it() => Assert.Empty(Inspected.File(
        "a.docx", Office.Docx(Office.Paragraph($"联系 {Numbers.Mobile}")), "关于放假的通知",
        "acknowledged:", "  - rule: pii-mobile", $"    text: {Numbers.MaskedMobile}", "    by: 张三", "    reason: 值班电话"));
}
