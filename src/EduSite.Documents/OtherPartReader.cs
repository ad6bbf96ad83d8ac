using System.IO.Compression;
using System.Text;
using System.Xml;
using EduSite.Model;

namespace EduSite.Documents;

/// <summary>
/// What a document of Office holds beside its text: hyperlinks, descriptions of pictures, heads and feet of sheets, charts, and the
/// copies of whole tables that pivot tables and links to other files keep.
/// </summary>
internal static class OtherPartReader
{
    /// <summary>Parts that only say how things look.</summary>
    private static readonly string[] Looks = ["/theme/", "/styles", "/fontTable", "/numbering", "/tableStyles", "[Content_Types]"];

    /// <summary>Texts of parts that have been read without them.</summary>
    private static readonly HashSet<string> Asides = new(StringComparer.Ordinal)
    {
        "oddHeader", "oddFooter", "evenHeader", "evenFooter", "firstHeader", "firstFooter", "definedName", "formula1", "formula2", "instrText",
    };

    /// <summary>Words and numbers that stand in attributes: cached cells, variables, descriptions, tips.</summary>
    private static readonly HashSet<string> Values = new(StringComparer.Ordinal)
    {
        "v", "val", "descr", "title", "alt", "tooltip", "display", "prompt", "instr", "text",
    };

    private static readonly (string Path, string Chinese, string English)[] Kinds =
    [
        ("/pivotCache/", "数据透视表保存的数据", "data kept by a pivot table"), ("/externalLinks/", "引用其他文件时保存的数据", "data kept of another file"),
        ("/charts/", "图表", "chart"), ("/diagrams/", "SmartArt 图形", "diagram"), ("/worksheets/", "工作表的页眉页脚或提示", "head, foot or tip of a sheet"),
        ("/glossary/", "文档部件", "building block"), ("customXml/", "文档附带的数据", "data of the document"), (".rels", "超链接", "hyperlink"),
        ("/settings", "文档变量", "variable of the document"), ("/workbook.xml", "名称管理器", "defined name"), ("word/", "链接或图片说明", "link or description of a picture"),
        ("/slides/", "链接或图片说明", "link or description of a picture"), ("/drawings/", "图片说明", "description of a picture"),
    ];

    public static IEnumerable<DocumentPart> Read(OfficePackage package)
    {
        var parts = new List<DocumentPart>();
        foreach (var entry in package.Entries.Where(IsWorthReading))
        {
            var isRead = package.HasRead(entry.FullName);
            var walk = new Walk(isRead, PlaceOf(entry.FullName), parts);
            try
            {
                package.Walk(entry.FullName, walk.Visit);
            }
            catch (XmlException)
            {
                // Drawings of old versions (VML) are written as HTML is; the texts themselves have been read.
            }
        }

        return parts;
    }

    private static bool IsWorthReading(ZipArchiveEntry entry) =>
        Path.GetExtension(entry.Name) is ".xml" or ".rels" or ".vml" &&
        !Array.Exists(Looks, look => entry.FullName.Contains(look, StringComparison.Ordinal));

    private static DocumentPlace PlaceOf(string part)
    {
        var (_, chinese, english) = Array.Find(Kinds, kind => part.Contains(kind.Path, StringComparison.Ordinal));
        return new DocumentPlace(chinese ?? "文档的其他部分", english ?? "other part of the document");
    }

    private sealed class Walk(bool isRead, DocumentPlace place, List<DocumentPart> parts)
    {
        /// <summary>Most values are switches and colours.</summary>
        private const int FewestCharacters = 7;

        private readonly StringBuilder _text = new();
        private int _paragraphs;
        private bool _isAside;

        public void Visit(XmlReader reader)
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.Element:
                    AddValues(reader);
                    _isAside = Asides.Contains(reader.LocalName);
                    _paragraphs += reader is { LocalName: "p" or "si", IsEmptyElement: false } ? 1 : 0;
                    break;
                case XmlNodeType.EndElement:
                    _paragraphs -= reader.LocalName is "p" or "si" ? 1 : 0;
                    _isAside = false;
                    if (_paragraphs <= 0)
                    {
                        Add(_text.ToString());
                        _text.Clear();
                    }

                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA when !isRead || _isAside:
                    _text.Append(reader.Value);
                    break;
            }
        }

        private void AddValues(XmlReader reader)
        {
            var isLink = reader is { LocalName: "Relationship" } && reader.GetAttribute("TargetMode") == "External";
            for (var more = reader.MoveToFirstAttribute(); more; more = reader.MoveToNextAttribute())
            {
                if (Values.Contains(reader.LocalName) || (isLink && reader.LocalName == "Target"))
                {
                    Add(reader.Value);
                }
            }

            reader.MoveToElement();
        }

        private void Add(string text)
        {
            if (text.Length >= FewestCharacters)
            {
                parts.Add(new DocumentParagraph(place, isRead || !text.Contains('%') ? text : Uri.UnescapeDataString(text)));
            }
        }
    }
}
