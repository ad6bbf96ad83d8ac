using System.Numerics;

namespace EduSite.Templating.Qr;

/// <summary>Chooses among the eight masks the one that scanners read best (ISO/IEC 18004, 7.8), and applies it.</summary>
internal static class QrMask
{
    /// <summary>1011101 with four light modules on one side, looked for in a row with its quiet zone.</summary>
    private static readonly ulong[] FinderLike = [0b1011101_0000, 0b0000_1011101];

    private static readonly ulong[][] Masks = [.. Enumerable.Range(0, 8).Select(MaskRows)];

    /// <param name="rows">The code without mask and format.</param>
    public static ulong[] Best(ulong[] rows, QrLayout layout)
    {
        var best = rows;
        var lowest = int.MaxValue;
        Span<ulong> columns = stackalloc ulong[rows.Length];
        for (var mask = 0; mask < 8; mask++)
        {
            var masked = new ulong[rows.Length];
            for (var row = 0; row < rows.Length; row++)
            {
                masked[row] = rows[row] ^ (Masks[mask][row] & ~layout.Reserved[row] & ((1UL << rows.Length) - 1));
            }

            DrawFormat(masked, mask);
            Transpose(masked, columns);
            var penalty = PenaltyOfLines(masked) + PenaltyOfLines(columns) + PenaltyOfBlocks(masked) + PenaltyOfBalance(masked);
            if (penalty < lowest)
            {
                (lowest, best) = (penalty, masked);
            }
        }

        return best;
    }

    private static ulong[] MaskRows(int mask)
    {
        var rows = new ulong[64];
        for (var row = 0; row < 64; row++)
        {
            for (var column = 0; column < 64; column++)
            {
                var product = row * column;
                var isSet = mask switch
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
                rows[row] |= isSet ? 1UL << column : 0;
            }
        }

        return rows;
    }

    /// <summary>Level M (00) and the mask with a BCH check, twice: around the upper left finder, and beside the other two.</summary>
    private static void DrawFormat(ulong[] rows, int mask)
    {
        var rest = mask;
        for (var i = 0; i < 10; i++)
        {
            rest = (rest << 1) ^ ((rest >> 9) * 0x537);
        }

        var bits = ((mask << 10) | rest) ^ 0x5412;
        var size = rows.Length;
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
            rows[row] |= dark << column;
            (row, column) = i < 8 ? (8, size - 1 - i) : (size - 15 + i, 8);
            rows[row] |= dark << column;
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

    /// <summary>Three points for five alike in a line, one for each more; forty for what looks like a finder.</summary>
    private static int PenaltyOfLines(ReadOnlySpan<ulong> lines)
    {
        var inside = (1UL << lines.Length) - 1;
        var penalty = 0;
        foreach (var line in lines)
        {
            penalty += PenaltyOfRuns(line) + PenaltyOfRuns(~line & inside);
            foreach (var pattern in FinderLike)
            {
                penalty += 40 * BitOperations.PopCount(Matches(line, pattern, lines.Length));
            }
        }

        return penalty;
    }

    private static int PenaltyOfRuns(ulong line)
    {
        var fives = line & line >> 1 & line >> 2 & line >> 3 & line >> 4;
        return BitOperations.PopCount(fives) + (2 * BitOperations.PopCount(fives & ~(fives << 1)));
    }

    /// <summary>A bit for each place where eleven modules are as in the pattern; what lies outside the code is light.</summary>
    private static ulong Matches(ulong line, ulong pattern, int size)
    {
        // Four modules of the margin on the left; those on the right are zero anyway.
        var shifted = line << 4;
        var found = (1UL << (size - 2)) - 1;
        for (var i = 0; i < 11; i++)
        {
            found &= (pattern >> i & 1) != 0 ? shifted >> i : ~(shifted >> i);
        }

        return found;
    }

    /// <summary>Three points for each square of two by two alike.</summary>
    private static int PenaltyOfBlocks(ReadOnlySpan<ulong> rows)
    {
        var pairs = (1UL << (rows.Length - 1)) - 1;
        var count = 0;
        for (var row = 0; row + 1 < rows.Length; row++)
        {
            var (upper, lower) = (rows[row], rows[row + 1]);
            count += BitOperations.PopCount(~((upper ^ lower) | (upper ^ upper >> 1) | (lower ^ lower >> 1)) & pairs);
        }

        return 3 * count;
    }

    /// <summary>Ten points for each five per cent away from half dark, half light.</summary>
    private static int PenaltyOfBalance(ReadOnlySpan<ulong> rows)
    {
        var dark = 0;
        foreach (var row in rows)
        {
            dark += BitOperations.PopCount(row);
        }

        var total = rows.Length * rows.Length;
        return 10 * (((Math.Abs((dark * 20) - (total * 10)) + total - 1) / total) - 1);
    }
}
