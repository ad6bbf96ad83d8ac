using System.Numerics;

namespace EduSite.Templating.Qr;

/// <summary>How hard a code is to read, in the points of ISO/IEC 18004, 7.8.3. A bit is a module, the first in the lowest bit.</summary>
internal static class QrPenalty
{
    public static int Of(ReadOnlySpan<ulong> rows, ReadOnlySpan<ulong> columns) =>
        OfLines(rows) + OfLines(columns) + OfBlocks(rows) + OfBalance(rows);

    private static int OfLines(ReadOnlySpan<ulong> lines)
    {
        var inside = (1UL << lines.Length) - 1;
        var penalty = 0;
        foreach (var line in lines)
        {
            penalty += OfRuns(line) + OfRuns(~line & inside) + OfFinders(line);
        }

        return penalty;
    }

    /// <summary>Three points for five alike in a line, one for each more.</summary>
    private static int OfRuns(ulong line)
    {
        var pairs = line & line >> 1;
        var fives = pairs & pairs >> 2 & line >> 4;
        return BitOperations.PopCount(fives) + (2 * BitOperations.PopCount(fives & ~(fives << 1)));
    }

    /// <summary>Forty for what looks like a finder: 1011101 with four light modules before or after it; outside all are light.</summary>
    private static int OfFinders(ulong line)
    {
        var threes = line & line >> 1 & line >> 2;
        var finders = line & ~(line >> 1) & threes >> 2 & ~(line >> 5) & line >> 6;
        if (finders == 0)
        {
            return 0;
        }

        var darkAfter = line >> 7 | line >> 8 | line >> 9 | line >> 10;
        var darkBefore = line << 1 | line << 2 | line << 3 | line << 4;
        return 40 * (BitOperations.PopCount(finders & ~darkAfter) + BitOperations.PopCount(finders & ~darkBefore));
    }

    /// <summary>Three points for each square of two by two alike.</summary>
    private static int OfBlocks(ReadOnlySpan<ulong> rows)
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
    private static int OfBalance(ReadOnlySpan<ulong> rows)
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
