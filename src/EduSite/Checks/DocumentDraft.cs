using System.Collections.Immutable;
using System.Text;
using EduSite.Model;
using EduSite.Text;

namespace EduSite.Checks;

/// <summary>
/// A document as the rules against leaks read it: one text, each part or row on a line of its own, that knows for every
/// character where in the document it stands.
/// </summary>
internal sealed class DocumentDraft
{
    /// <summary>Above the head of a list stand its title, its date and who made it.</summary>
    private const int DeepestHead = 15;

    private readonly StringBuilder _text = new();
    private readonly List<(int Start, DocumentPlace Place)> _places = [];
    private readonly ImmutableArray<TextTable>.Builder _tables = ImmutableArray.CreateBuilder<TextTable>();

    public DocumentDraft(DocumentText document)
    {
        foreach (var part in document.Parts)
        {
            switch (part)
            {
                case DocumentParagraph paragraph:
                    Add(paragraph.Place, paragraph.Text);
                    _text.Append('\n');
                    break;
                case DocumentTable table:
                    Add(table);
                    break;
            }
        }
    }

    public ReportText Read(SitePath path, Report? report) =>
        ReportText.Plain(new SourceFile(path, SourceText.From(_text.ToString())), report, _tables.ToImmutable());

    public DocumentPlace PlaceOf(int offset)
    {
        var found = _places.BinarySearch((offset, DocumentPlace.Whole), Comparer<(int Start, DocumentPlace Place)>.Create(
            static (left, right) => left.Start.CompareTo(right.Start)));
        return _places[found >= 0 ? found : Math.Max(0, ~found - 1)].Place;
    }

    private void Add(DocumentTable table)
    {
        var rows = new List<ImmutableArray<TextSpan>>();
        var head = -1;
        foreach (var row in table.Rows)
        {
            var cells = ImmutableArray.CreateBuilder<TextSpan>(row.Length);
            foreach (var cell in row)
            {
                cells.Add(Add(cell.Place, cell.Text));
                _text.Append('\t');
            }

            _text.Append('\n');
            if (head < 0 && rows.Count < DeepestHead && PersonalTableCheck.IsHead(row.Select(cell => cell.Text)))
            {
                head = rows.Count;
            }

            rows.Add(cells.ToImmutable());
        }

        if (rows.Count > 0)
        {
            head = Math.Max(0, head);
            _tables.Add(new TextTable(rows[head], [.. rows.Skip(head + 1)]));
        }
    }

    private TextSpan Add(DocumentPlace place, string text)
    {
        _places.Add((_text.Length, place));
        var start = _text.Length;
        // A line end inside would move every place behind it.
        _text.Append(text.ReplaceLineEndings(" "));
        return TextSpan.FromBounds(start, _text.Length);
    }
}
