using System.Text;
using System.Xml;
using EduSite.Model;

namespace EduSite.Documents;

/// <summary>What the elements of an OpenDocument text before mean for the next one.</summary>
/// <param name="place">Where all of it stands; null when paragraphs, tables and slides are to be counted.</param>
internal sealed class OpenDocumentWalk(DocumentPlace? place, List<DocumentPart> parts)
{
    private const int MostRows = 1_048_576;
    private const int MostColumns = 16_384;

    /// <summary>Frames, notes and comments put paragraphs into paragraphs.</summary>
    private readonly Stack<StringBuilder> _paragraphs = new();

    /// <summary>The elements around that decide what a paragraph is.</summary>
    private readonly Stack<string> _around = new();

    private readonly HashSet<string> _hiding = [];
    private readonly StringBuilder _cell = new();
    private SheetDraft? _table;
    private int _tableDepth;
    private string _style = "";
    private string? _value;
    private int _paragraph;
    private int _slide;
    private int _row;
    private int _height;
    private int _column;
    private int _width;
    private int _tableColumn;
    private bool _isRowHidden;
    private bool _hasComments;
    private bool _isTracked;

    public void Visit(XmlReader reader)
    {
        switch (reader.NodeType)
        {
            case XmlNodeType.Element:
                // Looking at its attributes keeps the reader on the element.
                var isEmpty = reader.IsEmptyElement;
                Open(reader);
                if (isEmpty)
                {
                    Close(reader.LocalName);
                }

                break;
            case XmlNodeType.EndElement:
                Close(reader.LocalName);
                break;
            case XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace or XmlNodeType.CDATA:
                (_paragraphs.TryPeek(out var text) ? text : null)?.Append(reader.Value);
                break;
        }
    }

    public void Finish()
    {
        if (_hasComments)
        {
            parts.Add(new DocumentSecret(new DocumentPlace("有批注", "has comments")));
        }

        if (_isTracked)
        {
            parts.Add(new DocumentSecret(new DocumentPlace("有修订记录", "has tracked changes")));
        }
    }

    private void Open(XmlReader reader)
    {
        switch (reader.LocalName)
        {
            case "style":
                _style = Of(reader, "name") ?? "";
                break;
            case "table-properties" when Of(reader, "display") == "false":
            case "drawing-page-properties" when Of(reader, "visibility") == "hidden":
                _hiding.Add(_style);
                break;
            case "annotation" or "deletion" or "notes":
                _around.Push(reader.LocalName);
                break;
            case "page":
                OpenSlide(reader);
                break;
            case "table" when _tableDepth++ == 0:
                _table = new SheetDraft(
                    Of(reader, "name") ?? "", _hiding.Contains(Of(reader, "style-name") ?? ""), _slide > 0 || _paragraph > 0 ? "表格" : "工作表");
                (_row, _height, _tableColumn) = (0, 1, 0);
                parts.Add(_table.Name);
                break;
            case "table-column" when _tableDepth == 1:
                OpenColumns(reader);
                break;
            case "table-row" when _tableDepth == 1:
                (_row, _column, _height) = (_row + _height, 0, Count(reader, "number-rows-repeated", MostRows));
                _isRowHidden = Of(reader, "visibility") is "collapse" or "filter";
                break;
            case "table-cell" or "covered-table-cell" when _tableDepth == 1:
                _value = Of(reader, "value-type") == "float" ? Of(reader, "value") : null;
                (_column, _width) = (_column + 1, Count(reader, "number-columns-repeated", MostColumns));
                break;
            case "p" or "h":
                _paragraph += _table is null && _paragraphs.Count == 0 && _around.Count == 0 ? 1 : 0;
                _paragraphs.Push(new StringBuilder());
                break;
            case "s" or "tab" or "line-break" when _paragraphs.TryPeek(out var text):
                text.Append(' ');
                break;
        }
    }

    private void Close(string name)
    {
        switch (name)
        {
            case "annotation" or "deletion" or "notes":
                _around.TryPop(out _);
                break;
            case "p" or "h" when _paragraphs.TryPop(out var text):
                Add(text.ToString());
                break;
            case "table-cell" or "covered-table-cell" when _tableDepth == 1:
                var words = _value is null ? _cell.ToString() : SheetDraft.Figure(_value);
                _table!.Add(_row, _column, words, _isRowHidden);
                _cell.Clear();
                _column += _width - 1;
                break;
            case "table" when _tableDepth > 0 && --_tableDepth == 0:
                parts.AddRange(_table!.Finish());
                _table = null;
                break;
        }
    }

    private void OpenSlide(XmlReader reader)
    {
        _slide++;
        if (_hiding.Contains(Of(reader, "style-name") ?? ""))
        {
            parts.Add(new DocumentSecret(new DocumentPlace($"隐藏的第 {_slide} 张幻灯片", $"hidden slide {_slide}", _slide)));
        }
    }

    private void OpenColumns(XmlReader reader)
    {
        var count = Count(reader, "number-columns-repeated", MostColumns);
        if (Of(reader, "visibility") is "collapse" or "filter")
        {
            _table!.HideColumns(_tableColumn + 1, _tableColumn + count);
        }

        _tableColumn += count;
    }

    private void Add(string text)
    {
        _around.TryPeek(out var around);
        _hasComments |= around == "annotation";
        _isTracked |= around == "deletion";
        if (_table is not null && around is null)
        {
            _cell.Append(text).Append(' ');
        }
        else if (!string.IsNullOrWhiteSpace(text))
        {
            parts.Add(new DocumentParagraph(PlaceIn(around), text));
        }
    }

    private DocumentPlace PlaceIn(string? around)
    {
        var line = Math.Max(1, _slide > 0 ? _slide : _paragraph);
        return around switch
        {
            "annotation" when _table is not null => _table.CommentAt(Math.Max(1, _row), Math.Max(1, _column)),
            "annotation" => new DocumentPlace("批注", "comment", line),
            "deletion" => new DocumentPlace("修订中删去的文字", "deleted text", line),
            "notes" => new DocumentPlace($"第 {_slide} 张备注", $"notes {_slide}", line),
            _ when place is not null => place,
            _ when _slide > 0 => new DocumentPlace($"第 {_slide} 张幻灯片", $"slide {_slide}", line),
            _ => new DocumentPlace($"第 {_paragraph} 段", $"paragraph {_paragraph}", line),
        };
    }

    /// <summary>Repeated cells fill a sheet to its end, and a broken file may say any number.</summary>
    private static int Count(XmlReader reader, string name, int most) =>
        int.TryParse(Of(reader, name), out var count) ? Math.Clamp(count, 1, most) : 1;

    /// <summary>An attribute of any namespace: the names themselves do not collide.</summary>
    private static string? Of(XmlReader reader, string name)
    {
        string? found = null;
        while (found is null && reader.MoveToNextAttribute())
        {
            found = reader.LocalName == name ? reader.Value : null;
        }

        reader.MoveToElement();
        return found;
    }
}
