using System.Numerics;

namespace EduSite.Templating.Qr;

/// <summary>
/// One of the eight masks (ISO/IEC 18004, 7.8) over the codes of one size, with the format that names it: what is to be
/// flipped, as rows and as columns, so that both ways of reading a masked code are a matter of one operation for each line.
/// </summary>
internal sealed class QrMask
{
    private readonly ulong[] _rows;
    private readonly ulong[] _columns;

    private QrMask(int number, ReadOnlySpan<ulong> reserved)
    {
        _rows = new ulong[reserved.Length];
        for (var row = 0; row < _rows.Length; row++)
        {
            for (var column = 0; column < _rows.Length; column++)
            {
                var isFlipped = (reserved[row] >> column & 1) == 0 && Flips(number, row, column);
                _rows[row] |= isFlipped ? 1UL << column : 0;
            }
        }

        DrawFormat(number);
        _columns = new ulong[reserved.Length];
        Transpose(_rows, _columns);
    }

    public static QrMask[] AllFor(ReadOnlySpan<ulong> reserved)
    {
        var masks = new QrMask[8];
        for (var number = 0; number < masks.Length; number++)
        {
            masks[number] = new QrMask(number, reserved);
        }

        return masks;
    }

    /// <summary>The code under the mask that scanners read best.</summary>
    /// <param name="rows">The code without mask and format.</param>
    public static ulong[] Best(ReadOnlySpan<ulong> rows, QrLayout layout)
    {
        Span<ulong> columns = stackalloc ulong[rows.Length];
        Span<ulong> maskedRows = stackalloc ulong[rows.Length];
        Span<ulong> maskedColumns = stackalloc ulong[rows.Length];
        Transpose(rows, columns);
        var best = new ulong[rows.Length];
        var lowest = int.MaxValue;
        foreach (var mask in layout.Masks)
        {
            Apply(mask._rows, rows, maskedRows);
            Apply(mask._columns, columns, maskedColumns);
            var penalty = QrPenalty.Of(maskedRows, maskedColumns);
            if (penalty < lowest)
            {
                lowest = penalty;
                maskedRows.CopyTo(best);
            }
        }

        return best;
    }

    private static void Apply(ReadOnlySpan<ulong> mask, ReadOnlySpan<ulong> lines, Span<ulong> masked)
    {
        for (var i = 0; i < lines.Length; i++)
        {
            masked[i] = lines[i] ^ mask[i];
        }
    }

    private static bool Flips(int number, int row, int column)
    {
        var product = row * column;
        return number switch
        {
            0 => (row + column) % 2,
            1 => row % 2,
            2 => column % 3,
            3 => (row + column) % 3,
            4 => ((row / 2) + (column / 3)) % 2,
            5 => (product % 2) + (product % 3),
            6 => ((product % 2) + (product % 3)) % 2,
            _ => (((row + column) % 2) + (product % 3)) % 2,
        } == 0;
    }

    /// <summary>Level M (00) and the number with a BCH check, twice: around the upper left finder, and beside the other two.</summary>
    private void DrawFormat(int number)
    {
        var rest = number;
        for (var i = 0; i < 10; i++)
        {
            rest = (rest << 1) ^ ((rest >> 9) * 0x537);
        }

        var bits = ((number << 10) | rest) ^ 0x5412;
        var size = _rows.Length;
        for (var i = 0; i < 15; i++)
        {
            var dark = (ulong)(bits >> i & 1);
            var (row, column) = i switch
            {
                < 6 => (i, 8),
                < 8 => (i + 1, 8),
                8 => (8, 7),
                _ => (8, 14 - i),
            };
            _rows[row] |= dark << column;
            (row, column) = i < 8 ? (8, size - 1 - i) : (size - 15 + i, 8);
            _rows[row] |= dark << column;
        }
    }

    private static void Transpose(ReadOnlySpan<ulong> rows, Span<ulong> columns)
    {
        columns.Clear();
        for (var row = 0; row < rows.Length; row++)
        {
            for (var rest = rows[row]; rest != 0; rest &= rest - 1)
            {
                columns[BitOperations.TrailingZeroCount(rest)] |= 1UL << row;
            }
        }
    }
}
