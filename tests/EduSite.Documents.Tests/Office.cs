namespace EduSite.Documents.Tests;

/// <summary>Documents of Office as small as they can be.</summary>
internal static class Office
{
    private const string WordNames = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";
    private const string SheetNames =
        "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";
    private const string SlideNames =
        "xmlns:p=\"http://schemas.openxmlformats.org/presentationml/2006/main\" xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\"";
    private const string Relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    public static byte[] Docx(string body, params (string Name, string Content)[] others) =>
        Zip.Of([("word/document.xml", $"<w:document {WordNames}><w:body>{body}</w:body></w:document>"), .. others]);

    public static string Paragraph(string text) => $"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>";

    public static string Table(params string[] rows) => "<w:tbl>" +
        string.Concat(rows.Select(row => "<w:tr>" + string.Concat(row.Split('|').Select(cell => $"<w:tc>{Paragraph(cell)}</w:tc>")) + "</w:tr>")) + "</w:tbl>";

    public static (string Name, string Content) Comments(string text) =>
        ("word/comments.xml", $"<w:comments {WordNames}><w:comment w:id=\"0\">{Paragraph(text)}</w:comment></w:comments>");

    public static (string Name, string Content) Header(string text) => ("word/header1.xml", $"<w:hdr {WordNames}>{Paragraph(text)}</w:hdr>");

    public static (string Name, string Content) Author(string name) =>
        ("docProps/core.xml", $"<cp:coreProperties xmlns:cp=\"c\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:creator>{name}</dc:creator></cp:coreProperties>");

    /// <param name="sheets">Name, state, and the rows as they stand in the file.</param>
    public static byte[] Xlsx(params (string Name, string State, string Rows)[] sheets) => Zip.Of(
    [
        ("xl/workbook.xml", $"<workbook {SheetNames}><sheets>" + string.Concat(sheets.Select(
            (sheet, i) => $"<sheet name=\"{sheet.Name}\" sheetId=\"{i + 1}\" state=\"{sheet.State}\" r:id=\"rId{i + 1}\"/>")) + "</sheets></workbook>"),
        ("xl/_rels/workbook.xml.rels", Relations(sheets.Select((_, i) => ($"{Relation}/worksheet", $"worksheets/sheet{i + 1}.xml")))),
        ("xl/worksheets/_rels/sheet1.xml.rels", Relations([($"{Relation}/comments", "../comments1.xml")])),
        ("xl/comments1.xml", $"<comments {SheetNames}><commentList><comment ref=\"B3\"><text><r><t>原号 {Numbers.Mobile}</t></r></text></comment></commentList></comments>"),
        .. sheets.Select((sheet, i) => ($"xl/worksheets/sheet{i + 1}.xml", $"<worksheet {SheetNames}>{sheet.Rows}</worksheet>")),
    ]);

    public static string Row(int number, string attributes, params string[] cells) => $"<row r=\"{number}\" {attributes}>" +
        string.Concat(cells.Select((cell, i) => $"<c r=\"{(char)('A' + i)}{number}\" t=\"inlineStr\"><is><t>{cell}</t></is></c>")) + "</row>";

    public static byte[] Pptx(string slide, string notes) => Zip.Of(
        ("ppt/presentation.xml", $"<p:presentation {SlideNames}/>"),
        ("ppt/slides/slide1.xml", $"<p:sld {SlideNames} show=\"0\"><a:p><a:r><a:t>{slide}</a:t></a:r></a:p></p:sld>"),
        ("ppt/notesSlides/notesSlide1.xml", $"<p:notes {SlideNames}><a:p><a:r><a:t>{notes}</a:t></a:r></a:p></p:notes>"));

    /// <summary>A slide with a table.</summary>
    public static byte[] PptxTable(params string[] rows) => Zip.Of(
        ("ppt/presentation.xml", $"<p:presentation {SlideNames}/>"),
        ("ppt/slides/slide1.xml", $"<p:sld {SlideNames}><a:tbl>" + string.Concat(rows.Select(row => "<a:tr>" + string.Concat(row.Split('|').Select(
            cell => $"<a:tc><a:txBody><a:p><a:r><a:t>{cell}</a:t></a:r></a:p></a:txBody></a:tc>")) + "</a:tr>")) + "</a:tbl></p:sld>"));

    private static string Relations(IEnumerable<(string Type, string Target)> targets) =>
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" +
        string.Concat(targets.Select((target, i) => $"<Relationship Id=\"rId{i + 1}\" Type=\"{target.Type}\" Target=\"{target.Target}\"/>")) + "</Relationships>";
}
