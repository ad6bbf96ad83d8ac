using System.Text;
using System.Xml;
using EduSite.Model;

namespace EduSite.Documents;

/// <summary>Parts of Office documents that keep copies of what was deleted elsewhere: data of charts and pivot tables, masters, diagrams.</summary>
internal static class OtherParts
{
    private static readonly (string Folder, DocumentPlace Place)[] Places =
    [
        ("/charts/chart", new("图表的数据", "data of a chart")),
        ("/diagrams/data", new("智能图形", "diagram")),
        ("ppt/slideMasters/", new("幻灯片母版", "slide master")),
        ("ppt/slideLayouts/", new("幻灯片版式", "slide layout")),
        ("xl/pivotCache/", new("数据透视表的缓存", "cache of a pivot table")),
        ("xl/externalLinks/", new("外部链接的缓存", "cache of an external link")),
        ("word/glossary/document", new("自动图文集", "building blocks")),
    ];

    public static DocumentText Read(OfficePackage package)
    {
        var parts = new List<DocumentPart>();
        foreach (var name in package.Entries.Select(entry => entry.FullName).Where(name => name.EndsWith(".xml", StringComparison.Ordinal)))
        {
            if (Array.Find(Places, place => name.Contains(place.Folder, StringComparison.Ordinal)) is { Place: { } where })
            {
                ReadPart(package, name, where, parts);
            }
        }

        return new DocumentText([.. parts], []);
    }

    private static void ReadPart(OfficePackage package, string name, DocumentPlace place, List<DocumentPart> parts)
    {
        var text = new StringBuilder();
        void Add()
        {
            if (!string.IsNullOrWhiteSpace(text.ToString()))
            {
                parts.Add(new DocumentParagraph(place, SheetDraft.Figure(text.ToString().Trim())));
            }

            text.Clear();
        }

        package.Walk(name, reader =>
        {
            switch (reader.NodeType)
            {
                // The values of a cache are attributes.
                case XmlNodeType.Element when reader.LocalName is "s" or "n" or "d" && reader.GetAttribute("v") is { } value:
                    text.Append(value);
                    Add();
                    break;
                case XmlNodeType.EndElement when reader.LocalName is "p" or "v":
                    Add();
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA:
                    text.Append(reader.Value);
                    break;
            }
        });
        Add();
    }
}
