using System.Text;
using System.Xml;
using EduSite.Model;

namespace EduSite.Documents;

/// <summary>Reads .xlsx: every sheet, row and column, hidden ones as well, and the comments.</summary>
internal static class SheetReader
{
    public static DocumentText Read(OfficePackage package)
    {
        var parts = new List<DocumentPart>();
        var strings = ReadStrings(package);
        var relations = package.Relations("xl/workbook.xml");
        package.Walk("xl/workbook.xml", reader =>
        {
            if (reader is { NodeType: XmlNodeType.Element, LocalName: "sheet" } && reader.GetAttribute("name") is { } name &&
                relations.TryGetValue(IdOf(reader), out var relation))
            {
                ReadSheet(package, relation.Target, name, reader.GetAttribute("state") is "hidden" or "veryHidden", strings, parts);
            }
        });
        parts.AddRange(PropertyReader.Read(package));
        return new DocumentText([.. parts], []);
    }

    private static string IdOf(XmlReader reader)
    {
        for (var more = reader.MoveToFirstAttribute(); more; more = reader.MoveToNextAttribute())
        {
            if (reader is { LocalName: "id", Prefix.Length: > 0 })
            {
                var id = reader.Value;
                reader.MoveToElement();
                return id;
            }
        }

        reader.MoveToElement();
        return "";
    }

    private static List<string> ReadStrings(OfficePackage package)
    {
        var strings = new List<string>();
        var text = new StringBuilder();
        var isText = false;
        var isPhonetic = false;
        package.Walk("xl/sharedStrings.xml", reader =>
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.Element:
                    isText = reader is { LocalName: "t", IsEmptyElement: false };
                    isPhonetic |= reader is { LocalName: "rPh", IsEmptyElement: false };
                    if (reader is { LocalName: "si", IsEmptyElement: true })
                    {
                        strings.Add("");
                    }

                    break;
                case XmlNodeType.EndElement when reader.LocalName == "si":
                    strings.Add(text.ToString());
                    text.Clear();
                    break;
                case XmlNodeType.EndElement:
                    isText = false;
                    isPhonetic &= reader.LocalName != "rPh";
                    break;
                default:
                    text.Append(isText && !isPhonetic ? reader.Value : "");
                    break;
            }
        });
        return strings;
    }

    private static void ReadSheet(
        OfficePackage package, string part, string name, bool isHidden, List<string> strings, List<DocumentPart> parts)
    {
        var sheet = new SheetDraft(name, isHidden);
        var (row, column, type, value, isValue, isRowHidden) = (0, 0, "", new StringBuilder(), false, false);
        package.Walk(part, reader =>
        {
            switch (reader.NodeType, reader.LocalName)
            {
                case (XmlNodeType.Element, "col"):
                    if (reader.GetAttribute("hidden") is "1" or "true" || reader.GetAttribute("width") is "0")
                    {
                        sheet.HideColumns(Number(reader.GetAttribute("min")), Number(reader.GetAttribute("max")));
                    }

                    break;
                case (XmlNodeType.Element, "row"):
                    row = reader.GetAttribute("r") is { } written ? Number(written) : row + 1;
                    column = 0;
                    isRowHidden = reader.GetAttribute("hidden") is "1" or "true";
                    break;
                case (XmlNodeType.Element, "c"):
                    column = reader.GetAttribute("r") is { } reference ? SheetDraft.ColumnOf(reference) : column + 1;
                    type = reader.GetAttribute("t") ?? "";
                    value.Clear();
                    break;
                case (XmlNodeType.Element, "v" or "t"):
                    isValue = !reader.IsEmptyElement;
                    break;
                case (XmlNodeType.EndElement, "v" or "t"):
                    isValue = false;
                    break;
                case (XmlNodeType.EndElement, "c"):
                    sheet.Add(row, column, TextOf(type, value.ToString(), strings), isRowHidden);
                    break;
                case (XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.CDATA, _) when isValue:
                    value.Append(reader.Value);
                    break;
            }
        });
        parts.AddRange(sheet.Finish());
        foreach (var (_, (relation, target)) in package.Relations(part))
        {
            if (relation.EndsWith("/comments", StringComparison.Ordinal) || relation.EndsWith("/threadedComment", StringComparison.Ordinal) ||
                relation.EndsWith("/drawing", StringComparison.Ordinal))
            {
                ReadNotes(package, target, sheet, relation.EndsWith("/drawing", StringComparison.Ordinal), parts);
            }
        }
    }

    /// <summary>Comments stand at a cell; text boxes float above the sheet.</summary>
    private static void ReadNotes(OfficePackage package, string part, SheetDraft sheet, bool isDrawing, List<DocumentPart> parts)
    {
        var (reference, text, isText, has) = ("A1", new StringBuilder(), false, false);
        package.Walk(part, reader =>
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.Element:
                    reference = reader.LocalName is "comment" or "threadedComment" ? reader.GetAttribute("ref") ?? "A1" : reference;
                    isText = reader is { LocalName: "t" or "text", IsEmptyElement: false };
                    break;
                case XmlNodeType.EndElement when reader.LocalName is "comment" or "threadedComment" or "p" && text.Length > 0:
                    parts.Add(new DocumentParagraph(isDrawing ? sheet.Floating : sheet.CommentAt(reference), text.ToString()));
                    text.Clear();
                    has = true;
                    break;
                case XmlNodeType.EndElement:
                    isText = false;
                    break;
                default:
                    text.Append(isText ? reader.Value : "");
                    break;
            }
        });
        if (has && !isDrawing)
        {
            parts.Add(new DocumentSecret(sheet.Comments));
        }
    }

    private static string TextOf(string type, string value, List<string> strings) => type switch
    {
        "s" => strings.ElementAtOrDefault(Number(value)) ?? "",
        "str" or "inlineStr" or "b" or "e" or "d" => value,
        _ => SheetDraft.Figure(value),
    };

    private static int Number(string? text) => int.TryParse(text, out var number) ? number : 0;
}
