using System.Collections.Immutable;
using System.Globalization;
using EduSite.Model;

namespace EduSite.Documents;

/// <summary>A sheet being read: its rows so far, and what of it is hidden.</summary>
internal sealed class SheetDraft(string name, bool isHidden)
{
    /// <summary>Excel keeps fifteen digits of a number and shows the others as zeros.</summary>
    private const int ExactDigits = 15;

    private const int MostColumns = 16_384;

    /// <summary>Cells of all rows, each row counted from its first column: a bomb writes into the last one only.</summary>
    private const long MostCells = 20_000_000;

    private static readonly DocumentCell Empty = new(DocumentPlace.Whole, "");

    private readonly HashSet<int> _hiddenColumns = [];
    private readonly List<ImmutableArray<DocumentCell>> _rows = [];
    private readonly List<DocumentCell> _row = [];
    private int _current;
    private long _cells;
    private bool _hidesWords;

    /// <summary>A text box, wherever it floats.</summary>
    public DocumentPlace Floating { get; } = new($"工作表“{name}”的文本框", $"text box of sheet {name}");

    public DocumentPlace Comments { get; } = new($"工作表“{name}”有批注", $"sheet {name} has comments");

    /// <param name="first">From 1.</param>
    public void HideColumns(int first, int last)
    {
        // A file may say that it hides two thousand million.
        for (var column = Math.Max(1, first); column <= Math.Min(last, MostColumns); column++)
        {
            _hiddenColumns.Add(column);
        }
    }

    public void Add(int row, int column, string text, bool isRowHidden)
    {
        if (row != _current)
        {
            EndRow();
            _current = row;
        }

        if (string.IsNullOrWhiteSpace(text))
        {
            return;
        }

        while (_row.Count < Math.Min(column, MostColumns) - 1)
        {
            _row.Add(Empty);
        }

        _hidesWords |= isHidden || isRowHidden || _hiddenColumns.Contains(column);
        _row.Add(new DocumentCell(Place(row, column, isRowHidden), text.ReplaceLineEndings(" ").Trim()));
    }

    public IEnumerable<DocumentPart> Finish()
    {
        EndRow();
        yield return new DocumentTable([.. _rows]);
        if (_hidesWords)
        {
            yield return new DocumentSecret(new DocumentPlace(
                isHidden ? $"隐藏的工作表“{name}”" : $"工作表“{name}”有隐藏的行或列", isHidden ? $"hidden sheet {name}" : $"hidden rows or columns of sheet {name}"));
        }
    }

    public DocumentPlace CommentAt(string reference)
    {
        var column = ColumnOf(reference);
        var row = int.TryParse(reference.AsSpan(reference.AsSpan().IndexOfAnyInRange('0', '9') is >= 0 and var at ? at : 0), out var number) ? number : 1;
        return CommentAt(Math.Max(1, row), Math.Max(1, column));
    }

    public DocumentPlace CommentAt(int row, int column)
    {
        var reference = ReferenceOf(row, column);
        return new DocumentPlace($"工作表“{name}”{reference} 的批注", $"comment on {name}!{reference}", row, column);
    }

    /// <summary>The column of a reference such as AB12, from 1.</summary>
    public static int ColumnOf(string reference)
    {
        var column = 0;
        foreach (var c in reference.TakeWhile(char.IsAsciiLetter).Take(3))
        {
            column = (column * 26) + char.ToUpperInvariant(c) - 'A' + 1;
        }

        return column;
    }

    /// <summary>A number as a cell of its own format would show it: 1.3912345678E10 is a phone number.</summary>
    public static string Figure(string written) =>
        !written.AsSpan().ContainsAnyExceptInRange('0', '9') ? written
        : double.TryParse(written, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? Figure(value)
        : written;

    public static string Figure(double value)
    {
        if (Math.Abs(value) >= 1e28 || value != Math.Truncate(value))
        {
            return value.ToString(CultureInfo.InvariantCulture);
        }

        var digits = value.ToString("F0", CultureInfo.InvariantCulture);
        var exact = ExactDigits + (value < 0 ? 1 : 0);
        return digits.Length <= exact ? digits : digits[..exact].PadRight(digits.Length, '0');
    }

    private void EndRow()
    {
        if (_row.Count == 0)
        {
            return;
        }

        _cells += _row.Count;
        if (_cells > MostCells)
        {
            throw new UnpackingBudgetException($"> {MostCells} cells");
        }

        _rows.Add([.. _row]);
        _row.Clear();
    }

    private DocumentPlace Place(int row, int column, bool isRowHidden)
    {
        var reference = ReferenceOf(row, column);
        var (chinese, english) = isHidden ? ("（隐藏的工作表）", " (hidden sheet)")
            : _hiddenColumns.Contains(column) ? ("（隐藏列）", " (hidden column)")
            : isRowHidden ? ("（隐藏行）", " (hidden row)")
            : ("", "");
        return new DocumentPlace($"工作表“{name}”{reference}{chinese}", $"{name}!{reference}{english}", Math.Max(1, row), Math.Max(1, column));
    }

    private static string ReferenceOf(int row, int column)
    {
        var letters = "";
        for (; column > 0; column = (column - 1) / 26)
        {
            letters = (char)('A' + ((column - 1) % 26)) + letters;
        }

        return letters + row.ToString(CultureInfo.InvariantCulture);
    }
}
