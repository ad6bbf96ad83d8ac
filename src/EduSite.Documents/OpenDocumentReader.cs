using EduSite.Model;

namespace EduSite.Documents;

/// <summary>Reads .odt, .ods and .odp (ISO/IEC 26300): text, tables, slides, heads and feet, comments, deleted words, properties.</summary>
internal static class OpenDocumentReader
{
    public static DocumentText Read(OfficePackage package)
    {
        var isEncrypted = false;
        package.Walk("META-INF/manifest.xml", reader => isEncrypted |= reader.LocalName == "encryption-data");
        if (isEncrypted)
        {
            return DocumentText.Unreadable(DocumentGapKind.Encrypted);
        }

        var parts = new List<DocumentPart>();
        var walk = new OpenDocumentWalk(place: null, parts);
        package.Walk("content.xml", walk.Visit);
        walk.Finish();
        package.Walk("styles.xml", new OpenDocumentWalk(new DocumentPlace("页眉、页脚或母版", "header, footer or master"), parts).Visit);
        foreach (var embedded in package.Entries.Where(entry => entry.FullName.EndsWith("/content.xml", StringComparison.Ordinal)))
        {
            package.Walk(embedded.FullName, new OpenDocumentWalk(new DocumentPlace("嵌入的对象", "embedded object"), parts).Visit);
        }

        package.Walk("meta.xml", reader =>
        {
            if (reader.HasValue && !string.IsNullOrWhiteSpace(reader.Value))
            {
                parts.Add(new DocumentParagraph(new DocumentPlace("文档属性", "property"), reader.Value));
            }
        });
        return new DocumentText([.. parts], []);
    }
}
