namespace EduSite.Documents.Tests;

/// <summary>What LibreOffice writes is read like what Office writes.</summary>
public sealed class OpenDocumentTests
{
    private const string Id = $"pii-id 这里有居民身份证号码：{Numbers.MaskedIdentity}";
    private const string Mobile = $"pii-mobile 这里有手机号码：{Numbers.MaskedMobile}";

    [Fact]
    public void Words_of_a_text_are_told_with_what_it_hides()
    {
        var deleted = $"<text:deletion>{OpenDocument.Paragraph(Numbers.Mobile)}</text:deletion>";
        var text = OpenDocument.Paragraph($"证件 <text:span>{Numbers.Identity[..6]}</text:span>{Numbers.Identity[6..]}{OpenDocument.Comment($"核对 {Numbers.Mobile}")}");

        Assert.Equal(
            [
                "1:1 attachment-hidden 附件里有平常看不到的内容（有修订记录）",
                "1:1 attachment-hidden 附件里有平常看不到的内容（有批注）",
                $"1:1 {Id}（文档属性）",
                $"1:1 {Mobile}（页眉、页脚或母版）",
                $"2:1 {Id}（第 2 段）",
                $"2:1 {Mobile}（批注）",
                $"1:1 {Mobile}（修订中删去的文字）",
            ],
            Inspected.File("a.odt", OpenDocument.Of(deleted + OpenDocument.Paragraph("说明") + text, head: Numbers.Mobile, property: Numbers.Identity))
                .OrderBy(line => line.Contains("删去", StringComparison.Ordinal)).ThenBy(line => line, StringComparer.Ordinal));
    }

    [Fact]
    public void Hidden_sheets_columns_and_rows_are_told_with_their_cells()
    {
        var styles = "<style:style style:name=\"h\"><style:table-properties table:display=\"false\"/></style:style>";
        var open = $"<table:table table:name=\"名单\"><table:table-column/><table:table-column table:visibility=\"collapse\"/>" +
            $"<table:table-row>{OpenDocument.Cell("")}{OpenDocument.Cell(OpenDocument.Paragraph(Numbers.Identity))}</table:table-row>" +
            $"<table:table-row table:visibility=\"collapse\">{OpenDocument.Number(Numbers.Mobile)}</table:table-row></table:table>";
        var hidden = $"<table:table table:name=\"底稿\" table:style-name=\"h\"><table:table-row>" +
            $"{OpenDocument.Cell(OpenDocument.Comment(Numbers.Mobile) + OpenDocument.Paragraph(Numbers.Identity))}</table:table-row></table:table>";

        Assert.Equal(
            [
                "1:1 attachment-hidden 附件里有平常看不到的内容（工作表“名单”有隐藏的行或列）",
                "1:1 attachment-hidden 附件里有平常看不到的内容（有批注）",
                "1:1 attachment-hidden 附件里有平常看不到的内容（隐藏的工作表“底稿”）",
                $"1:1 {Id}（工作表“底稿”A1（隐藏的工作表））",
                $"1:1 {Mobile}（工作表“底稿”A1 的批注）",
                $"1:2 {Id}（工作表“名单”B1（隐藏列））",
                $"2:1 {Mobile}（工作表“名单”A2（隐藏行））",
            ],
            Inspected.File("a.ods", OpenDocument.Of(open + hidden, styles)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Slides_and_their_notes_are_told() => Assert.Equal(
        [$"1:1 {Id}（第 1 张备注）", $"1:1 {Mobile}（第 1 张幻灯片）"],
        Inspected.File("a.odp", OpenDocument.Of(
            $"<draw:page>{OpenDocument.Paragraph(Numbers.Mobile)}<presentation:notes>{OpenDocument.Paragraph(Numbers.Identity)}</presentation:notes></draw:page>"))
            .Order(StringComparer.Ordinal));

    [Fact]
    public void A_password_is_said() => Assert.Equal(
        ["1:1 attachment-unscannable 附件里的文字读不出来，没有检查有没有个人信息：设了密码"], Inspected.File("a.odt", OpenDocument.Locked()));
}
