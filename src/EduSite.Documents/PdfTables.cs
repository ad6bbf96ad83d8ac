using System.Buffers;
using System.Collections.Immutable;
using EduSite.Model;

namespace EduSite.Documents;

/// <summary>
/// The blocks of all pages, as rows of tables where they stand in columns. A PDF knows no tables: what stands beside each other in
/// three or more places is a row, and the rows below it that keep to its edges are of the same table, over page ends as well.
/// </summary>
internal sealed class PdfTables
{
    private const int FewestColumns = 3;

    /// <summary>The head of a column is a short word.</summary>
    private const int LongestHead = 12;

    /// <summary>How much of the lower one two cells of a row have in common.</summary>
    private const double Overlap = 0.2;

    /// <summary>No personal number is longer, its hyphens and spaces included.</summary>
    private const int LongestNumber = 23;

    /// <summary>Between two pages stand the foot of one and the head of the next.</summary>
    private const int MostLinesBetween = 2;

    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789Xx-");

    private readonly List<DocumentPart> _parts = [];
    private readonly List<ImmutableArray<DocumentCell>> _rows = [];
    private PdfBlock[] _columns = [];
    private int _linesSince;

    public void Add(List<PdfBlock> blocks, DocumentPlace place)
    {
        foreach (var row in RowsOf(blocks).SelectMany(Split))
        {
            if (row.Length >= FewestColumns && (_columns.Length == 0 || (_linesSince > 0 && IsHead(row)) || !IsInTable(row)))
            {
                EndTable();
                _columns = row;
            }

            if (_columns.Length > 0 && IsInTable(row))
            {
                _rows.Add(CellsOf(row.Where(IsInColumn), place));
                _linesSince = 0;
                foreach (var block in row.Where(block => !IsInColumn(block)))
                {
                    AddText(block, place);
                }
            }
            else
            {
                if (++_linesSince > MostLinesBetween)
                {
                    EndTable();
                }

                foreach (var block in row)
                {
                    AddText(block, place);
                }
            }
        }
    }

    public IEnumerable<DocumentPart> Finish()
    {
        EndTable();
        return _parts;
    }

    private void EndTable()
    {
        if (_rows.Count > 0)
        {
            _parts.Add(new DocumentTable([.. _rows]));
        }

        _rows.Clear();
        _columns = [];
        _linesSince = 0;
    }

    /// <summary>Each line for itself, and numbers that go on in the next line.</summary>
    private void AddText(PdfBlock block, DocumentPlace place)
    {
        var broken = "";
        for (var i = 0; i < block.Lines.Count; i++)
        {
            var text = block.Lines[i].Text;
            _parts.Add(new DocumentParagraph(place, text));
            if (i > 0 && PdfBlock.IsBroken(block.Lines[i - 1].Text[^1], text[0]))
            {
                broken = (broken.Length > 0 ? broken : LastWord(block.Lines[i - 1].Text)) + FirstWord(text);
                if (broken.Length <= LongestNumber)
                {
                    _parts.Add(new DocumentParagraph(place, broken));
                }
            }

            broken = broken.Length > 0 && text.Contains(' ', StringComparison.Ordinal) ? "" : broken;
        }
    }

    private static string LastWord(string text) => text[(text.AsSpan().LastIndexOfAnyExcept(Digits) + 1)..];

    private static string FirstWord(string text) => text.AsSpan().IndexOfAnyExcept(Digits) is >= 0 and var end ? text[..end] : text;

    /// <summary>Blocks that stand beside each other, from the top of the page down.</summary>
    private static IEnumerable<PdfBlock[]> RowsOf(List<PdfBlock> blocks)
    {
        var row = new List<PdfBlock>();
        var (top, bottom) = (0.0, 0.0);
        foreach (var block in blocks.OrderByDescending(block => block.Top))
        {
            var common = Math.Min(top, block.Top) - Math.Max(bottom, block.Bottom);
            if (row.Count > 0 && common < Overlap * Math.Min(top - bottom, block.Top - block.Bottom))
            {
                yield return InOrder(row);
                row.Clear();
            }

            (top, bottom) = row.Count == 0 ? (block.Top, block.Bottom) : (Math.Max(top, block.Top), Math.Min(bottom, block.Bottom));
            row.Add(block);
        }

        if (row.Count > 0)
        {
            yield return InOrder(row);
        }
    }

    /// <summary>Columns that were written one after the other have a line for every row.</summary>
    private static IEnumerable<PdfBlock[]> Split(PdfBlock[] row)
    {
        var lines = row[0].Lines;
        var isSplit = row.Length >= FewestColumns && lines.Count > 1 && Array.TrueForAll(row, block => block.Lines.Count == lines.Count &&
            block.Lines.Zip(lines).All(pair => Math.Abs(pair.First.Baseline - pair.Second.Baseline) < Overlap * pair.First.Size));
        return isSplit ? lines.Select((_, i) => row.Select(block => new PdfBlock([block.Lines[i]])).ToArray()) : [row];
    }

    private static PdfBlock[] InOrder(List<PdfBlock> row) => [.. row.OrderBy(block => block.Left)];

    private static bool IsHead(PdfBlock[] row) =>
        Array.TrueForAll(row, block => block.Text.Length <= LongestHead && !block.Text.Any(char.IsDigit));

    private ImmutableArray<DocumentCell> CellsOf(IEnumerable<PdfBlock> row, DocumentPlace place)
    {
        var cells = Enumerable.Repeat(new DocumentCell(place, ""), _columns.Length).ToArray();
        foreach (var block in row)
        {
            ref var cell = ref cells[ColumnOf(block)];
            cell = cell with { Text = cell.Text.Length == 0 ? block.Text : $"{cell.Text} {block.Text}" };
        }

        return [.. cells];
    }

    /// <summary>Notes may lie on a row. One that is empty but for its first cell is a text below the table.</summary>
    private bool IsInTable(PdfBlock[] row) => row.Count(IsInColumn) * 2 > row.Length && (row.Length > 1 || ColumnOf(row[0]) > 0);

    private bool IsInColumn(PdfBlock block)
    {
        var column = ColumnOf(block);
        var size = block.Lines[0].Size;
        return Distance(block, _columns[column]) < 2 * size && (column + 1 == _columns.Length || block.Right < _columns[column + 1].Left + size);
    }

    private int ColumnOf(PdfBlock block)
    {
        var best = 0;
        for (var i = 1; i < _columns.Length; i++)
        {
            best = Distance(block, _columns[i]) < Distance(block, _columns[best]) ? i : best;
        }

        return best;
    }

    /// <summary>Cells share their left edge with the head of their column, or their right one, or their middle.</summary>
    private static double Distance(PdfBlock block, PdfBlock column) => Math.Min(
        Math.Min(Math.Abs(block.Left - column.Left), Math.Abs(block.Right - column.Right)),
        Math.Abs(block.Left + block.Right - column.Left - column.Right) / 2);
}
