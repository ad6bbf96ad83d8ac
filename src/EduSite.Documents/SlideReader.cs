using System.Collections.Immutable;
using System.Text;
using System.Xml;
using EduSite.Model;

namespace EduSite.Documents;

/// <summary>Reads .pptx: slides, hidden ones as well, what all slides have in common, notes and comments.</summary>
internal static class SlideReader
{
    public static DocumentText Read(OfficePackage package)
    {
        var parts = new List<DocumentPart>();
        ReadAll(package, "ppt/slides/", "slide", "第 {0} 张幻灯片", "slide {0}", parts);
        ReadAll(package, "ppt/notesSlides/", "notesSlide", "第 {0} 张备注", "notes {0}", parts);
        ReadAll(package, "ppt/comments/", "", "批注", "comments", parts);
        ReadAll(package, "ppt/slideLayouts/", "slideLayout", "幻灯片版式", "slide layout", parts);
        ReadAll(package, "ppt/slideMasters/", "slideMaster", "幻灯片母版", "slide master", parts);
        parts.AddRange(PropertyReader.Read(package));
        return new DocumentText([.. parts], []);
    }

    private static void ReadAll(
        OfficePackage package, string folder, string prefix, string chinese, string english, List<DocumentPart> parts)
    {
        foreach (var name in package.Names(folder, prefix))
        {
            var digits = string.Concat(name[folder.Length..].Where(char.IsAsciiDigit));
            var number = int.TryParse(digits, out var parsed) ? Math.Max(1, parsed) : 1;
            var walk = new Walk(new DocumentPlace(chinese.Replace("{0}", digits), english.Replace("{0}", digits), number), parts);
            package.Walk(name, walk.Visit);
            walk.Finish();
        }
    }

    /// <summary>What the elements before mean for the next one. Tables of slides hold no tables.</summary>
    private sealed class Walk(DocumentPlace place, List<DocumentPart> parts)
    {
        private readonly StringBuilder _text = new();
        private readonly StringBuilder _cell = new();
        private readonly List<ImmutableArray<DocumentCell>> _rows = [];
        private readonly List<DocumentCell> _row = [];
        private bool _isText;
        private bool _isTable;
        private bool _isHidden;

        public void Visit(XmlReader reader)
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.Element:
                    _isHidden |= reader.LocalName == "sld" && reader.GetAttribute("show") is "0" or "false";
                    _isTable |= reader is { LocalName: "tbl", IsEmptyElement: false };
                    _isText = reader is { LocalName: "t" or "text", IsEmptyElement: false };
                    _text.Append(reader.LocalName is "br" or "tab" ? " " : "");
                    break;
                case XmlNodeType.EndElement:
                    _isText = false;
                    Close(reader.LocalName);
                    break;
                default:
                    _text.Append(_isText ? reader.Value : "");
                    break;
            }
        }

        public void Finish()
        {
            if (_isHidden)
            {
                parts.Add(new DocumentSecret(new DocumentPlace($"隐藏的{place.Chinese}", $"hidden {place.English}", place.Line)));
            }
        }

        private void Close(string name)
        {
            switch (name)
            {
                case "p" or "text" when _isTable:
                    _cell.Append(_text).Append(' ');
                    _text.Clear();
                    break;
                case "p" or "text" when _text.Length > 0:
                    parts.Add(new DocumentParagraph(place, _text.ToString()));
                    _text.Clear();
                    break;
                case "tc":
                    _row.Add(new DocumentCell(CellPlace(), _cell.ToString().Trim()));
                    _cell.Clear();
                    break;
                case "tr":
                    _rows.Add([.. _row]);
                    _row.Clear();
                    break;
                case "tbl":
                    parts.Add(new DocumentTable([.. _rows]));
                    _rows.Clear();
                    _isTable = false;
                    break;
            }
        }

        private DocumentPlace CellPlace()
        {
            var (row, column) = (_rows.Count + 1, _row.Count + 1);
            return place with
            {
                Chinese = $"{place.Chinese}表格第 {row} 行第 {column} 列",
                English = $"{place.English}, table row {row}, column {column}",
            };
        }
    }
}
