using System.Collections.Immutable;
using System.Text;
using System.Xml;
using EduSite.Model;

namespace EduSite.Documents;

/// <summary>Reads .docx: text, tables, heads and feet, notes, comments, and words that were deleted with changes tracked.</summary>
internal static class WordReader
{
    public static DocumentText Read(OfficePackage package)
    {
        var parts = new List<DocumentPart>();
        ReadPart(package, "word/document.xml", "", "", parts);
        foreach (var (prefix, chinese, english) in new[]
                 {
                     ("header", "页眉", "header"), ("footer", "页脚", "footer"), ("footnotes", "脚注", "footnote"), ("endnotes", "尾注", "endnote"),
                 })
        {
            foreach (var name in package.Names("word/", prefix))
            {
                ReadPart(package, name, chinese, english, parts);
            }
        }

        var before = parts.Count;
        ReadPart(package, "word/comments.xml", "批注", "comment", parts);
        if (parts.Count > before)
        {
            parts.Add(new DocumentSecret(new DocumentPlace("有批注", "has comments")));
        }

        parts.AddRange(PropertyReader.Read(package));
        return new DocumentText([.. parts], []);
    }

    private static void ReadPart(OfficePackage package, string name, string chinese, string english, List<DocumentPart> parts)
    {
        var walk = new Walk(chinese, english, parts);
        package.Walk(name, walk.Visit);
        walk.Finish();
    }

    /// <summary>
    /// What the elements before mean for the next one. Text boxes put paragraphs into paragraphs, so there is a stack of them;
    /// a table in a table is read into the cell that it stands in.
    /// </summary>
    private sealed class Walk(string chinese, string english, List<DocumentPart> parts)
    {
        private readonly Stack<StringBuilder> _paragraphs = new();
        private readonly StringBuilder _deleted = new();
        private readonly StringBuilder _cell = new();
        private readonly List<ImmutableArray<DocumentCell>> _rows = [];
        private readonly List<DocumentCell> _row = [];
        private int _tableDepth;
        private int _paragraph;
        private int _table;
        private bool _isTracked;

        /// <summary>The element whose text is being read: positions and codes of fields are no words.</summary>
        private string _text = "";

        private int _skipBelow = int.MaxValue;

        public void Visit(XmlReader reader)
        {
            // What old programs show instead repeats what new ones show.
            if (reader.Depth > _skipBelow)
            {
                return;
            }

            _skipBelow = reader is { NodeType: XmlNodeType.Element, LocalName: "Fallback", IsEmptyElement: false } ? reader.Depth : int.MaxValue;
            switch (reader.NodeType)
            {
                case XmlNodeType.Element:
                    Open(reader);
                    if (reader.IsEmptyElement)
                    {
                        Close(reader);
                    }

                    break;
                case XmlNodeType.EndElement:
                    Close(reader);
                    break;
                case XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.CDATA:
                    (_text == "delText" ? _deleted : _text == "t" && _paragraphs.TryPeek(out var text) ? text : null)?.Append(reader.Value);
                    break;
            }
        }

        public void Finish()
        {
            if (_isTracked)
            {
                parts.Add(new DocumentSecret(new DocumentPlace("有修订记录", "has tracked changes")));
            }
        }

        private void Open(XmlReader reader)
        {
            switch (reader.LocalName)
            {
                case "p" when IsWord(reader):
                    _paragraph += _tableDepth == 0 ? 1 : 0;
                    _paragraphs.Push(new StringBuilder());
                    break;
                case "tbl":
                    _table += _tableDepth++ == 0 ? 1 : 0;
                    break;
                case "t" or "delText":
                    _text = reader.LocalName;
                    break;
                case "ins" or "del" or "moveFrom" when IsWord(reader) && reader.GetAttribute("author", reader.NamespaceURI) is not null:
                    _isTracked = true;
                    break;
                case "tab" or "br" or "cr" when IsWord(reader) && _paragraphs.TryPeek(out var text):
                    text.Append(' ');
                    break;
            }
        }

        private void Close(XmlReader reader)
        {
            switch (reader.LocalName)
            {
                case "t" or "delText":
                    _text = "";
                    break;
                case "del" when IsWord(reader) && _deleted.Length > 0:
                    AddDeleted();
                    break;
                case "p" when IsWord(reader) && _paragraphs.TryPop(out var text):
                    AddParagraph(text.ToString());
                    break;
                case "tc" when _tableDepth == 1:
                    _row.Add(new DocumentCell(CellPlace(), _cell.ToString().Trim()));
                    _cell.Clear();
                    break;
                case "tr" when _tableDepth == 1:
                    _rows.Add([.. _row]);
                    _row.Clear();
                    break;
                case "tbl" when --_tableDepth == 0:
                    parts.Add(new DocumentTable([.. _rows]));
                    _rows.Clear();
                    break;
            }
        }

        private void AddDeleted()
        {
            parts.Add(new DocumentParagraph(new DocumentPlace("修订中删去的文字", "deleted text", Math.Max(1, _paragraph)), _deleted.ToString()));
            _deleted.Clear();
        }

        private void AddParagraph(string text)
        {
            if (_tableDepth > 0)
            {
                _cell.Append(text).Append(' ');
            }
            else if (!string.IsNullOrWhiteSpace(text))
            {
                parts.Add(new DocumentParagraph(ParagraphPlace(), text));
            }
        }

        private DocumentPlace ParagraphPlace() => chinese.Length > 0
            ? new DocumentPlace(chinese, english, Math.Max(1, _paragraph))
            : new DocumentPlace($"第 {_paragraph} 段", $"paragraph {_paragraph}", Math.Max(1, _paragraph));

        private DocumentPlace CellPlace()
        {
            var (row, column) = (_rows.Count + 1, _row.Count + 1);
            return new DocumentPlace(
                $"{chinese}表格 {_table} 第 {row} 行第 {column} 列", $"{english}{(english.Length > 0 ? " " : "")}table {_table}, row {row}, column {column}", row, column);
        }

        private static bool IsWord(XmlReader reader) => reader.NamespaceURI.Contains("wordprocessingml", StringComparison.Ordinal);
    }
}
