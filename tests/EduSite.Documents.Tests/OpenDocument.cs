namespace EduSite.Documents.Tests;

/// <summary>Documents of LibreOffice as small as they can be.</summary>
internal static class OpenDocument
{
    private const string Names = "xmlns:office=\"o\" xmlns:text=\"t\" xmlns:table=\"b\" xmlns:style=\"s\" xmlns:draw=\"d\" xmlns:presentation=\"p\"";

    public static byte[] Of(string body, string styles = "", string head = "", string property = "") => Zip.Of(
        ("mimetype", "application/vnd.oasis.opendocument"),
        ("content.xml", $"<office:document-content {Names}><office:automatic-styles>{styles}</office:automatic-styles><office:body>{body}</office:body></office:document-content>"),
        ("styles.xml", $"<office:document-styles {Names}>{(head.Length > 0 ? Paragraph(head) : "")}</office:document-styles>"),
        ("meta.xml", $"<office:document-meta {Names}><office:creator>{property}</office:creator></office:document-meta>"));

    public static byte[] Locked() => Zip.Of(
        ("mimetype", "application/vnd.oasis.opendocument.text"), ("content.xml", "\u0001\u0002"),
        ("META-INF/manifest.xml", "<manifest><file-entry><encryption-data/></file-entry></manifest>"));

    public static string Paragraph(string text) => $"<text:p>{text}</text:p>";

    public static string Comment(string text) => $"<office:annotation>{Paragraph(text)}</office:annotation>";

    public static string Cell(string content) => $"<table:table-cell>{content}</table:table-cell>";

    public static string Number(string value) => $"<table:table-cell office:value-type=\"float\" office:value=\"{value}\">{Paragraph("1.77E+10")}</table:table-cell>";
}
