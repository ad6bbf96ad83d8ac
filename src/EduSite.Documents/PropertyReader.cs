using System.Xml;
using EduSite.Model;

namespace EduSite.Documents;

/// <summary>Title, author, company and whatever else a document says of itself.</summary>
internal static class PropertyReader
{
    private static readonly string[] Parts = ["docProps/core.xml", "docProps/app.xml", "docProps/custom.xml"];

    public static IEnumerable<DocumentPart> Read(OfficePackage package)
    {
        var found = new List<DocumentPart>();
        foreach (var part in Parts)
        {
            var name = "";
            package.Walk(part, reader =>
            {
                if (reader.NodeType == XmlNodeType.Element)
                {
                    name = reader.GetAttribute("name") ?? (reader.NamespaceURI.Contains("docPropsVTypes", StringComparison.Ordinal) ? name : reader.LocalName);
                }
                else if (reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA)
                {
                    found.Add(new DocumentParagraph(new DocumentPlace($"文档属性 {name}", $"property {name}"), reader.Value));
                }
            });
        }

        return found;
    }
}
