namespace EduSite.Templating.Qr;

/// <summary>What is the same for all codes of one size: where the fixed patterns lie, and the way of the data around them.</summary>
internal sealed class QrLayout
{
    /// <summary>Rows of a code are the bits of one word each, which makes judging a mask a matter of a few shifts.</summary>
    public const int LargestVersion = 10;

    // ISO/IEC 18004, table 9, error correction level M, versions 1 to 10.
    private static readonly int[] CheckBytes = [10, 16, 26, 18, 24, 16, 18, 22, 22, 26];
    private static readonly int[] BlockCounts = [1, 1, 1, 2, 2, 4, 4, 4, 5, 5];

    private static readonly QrLayout[] All = [.. Enumerable.Range(1, LargestVersion).Select(version => new QrLayout(version))];

    /// <summary>A bit is set where a module is not data, and the mask may not touch it.</summary>
    private readonly ulong[] _reserved;
    private readonly ulong[] _fixed;

    private QrLayout(int version)
    {
        Version = version;
        Size = 17 + (4 * version);
        _reserved = new ulong[Size];
        _fixed = new ulong[Size];
        DrawPatterns();
        Path = WayOfData();
        Masks = QrMask.AllFor(_reserved);
        var bytes = Path.Length / 8;
        Blocks = BlockCounts[version - 1];
        CheckBytesInBlock = CheckBytes[version - 1];
        DataBytes = bytes - (Blocks * CheckBytesInBlock);
    }

    public int Version { get; }

    /// <summary>Modules on a side.</summary>
    public int Size { get; }

    public int Blocks { get; }

    public int CheckBytesInBlock { get; }

    public int DataBytes { get; }

    /// <summary>For each bit of data in order: its row and column.</summary>
    public (int Row, int Column)[] Path { get; }

    public IReadOnlyList<QrMask> Masks { get; }

    public ulong[] CopyPatterns() => [.. _fixed];

    /// <summary>The smallest layout for a text in byte mode; null when it is too long.</summary>
    public static QrLayout? For(int bytes) =>
        All.FirstOrDefault(layout => 4 + layout.LengthBits + (8 * bytes) <= 8 * layout.DataBytes);

    /// <summary>Width of the field that says how many bytes follow.</summary>
    public int LengthBits => Version < 10 ? 8 : 16;

    private void DrawPatterns()
    {
        for (var i = 0; i < Size; i++)
        {
            Set(6, i, i % 2 == 0);
            Set(i, 6, i % 2 == 0);
        }

        DrawFinder(3, 3);
        DrawFinder(3, Size - 4);
        DrawFinder(Size - 4, 3);
        var centres = AlignmentCentres();
        foreach (var row in centres)
        {
            foreach (var column in centres)
            {
                // Three of the corners hold finders.
                if (!(row == 6 && (column == 6 || column == Size - 7)) && !(row == Size - 7 && column == 6))
                {
                    DrawAlignment(row, column);
                }
            }
        }

        ReserveFormat();
        DrawVersion();
    }

    private void DrawFinder(int row, int column)
    {
        for (var y = -4; y <= 4; y++)
        {
            for (var x = -4; x <= 4; x++)
            {
                if (row + y >= 0 && row + y < Size && column + x >= 0 && column + x < Size)
                {
                    Set(row + y, column + x, Math.Max(Math.Abs(x), Math.Abs(y)) is not (2 or 4));
                }
            }
        }
    }

    private void DrawAlignment(int row, int column)
    {
        for (var y = -2; y <= 2; y++)
        {
            for (var x = -2; x <= 2; x++)
            {
                Set(row + y, column + x, Math.Max(Math.Abs(x), Math.Abs(y)) != 1);
            }
        }
    }

    /// <summary>Annex E: none in version 1, then two, from version 7 three to a side.</summary>
    private int[] AlignmentCentres() => Version switch
    {
        1 => [],
        < 7 => [6, Size - 7],
        _ => [6, 6 + ((Size - 13) / 4 * 2), Size - 7],
    };

    private void ReserveFormat()
    {
        for (var i = 0; i < 9; i++)
        {
            Reserve(8, i);
            Reserve(i, 8);
        }

        for (var i = 1; i <= 8; i++)
        {
            Reserve(8, Size - i);
            Reserve(Size - i, 8);
        }

        Set(Size - 8, 8, true);
    }

    /// <summary>Annex D: from version 7 the number stands in two corners, with a BCH check.</summary>
    private void DrawVersion()
    {
        if (Version < 7)
        {
            return;
        }

        var rest = Version;
        for (var i = 0; i < 12; i++)
        {
            rest = (rest << 1) ^ ((rest >> 11) * 0x1F25);
        }

        var bits = (Version << 12) | rest;
        for (var i = 0; i < 18; i++)
        {
            var dark = ((bits >> i) & 1) != 0;
            Set(i / 3, Size - 11 + (i % 3), dark);
            Set(Size - 11 + (i % 3), i / 3, dark);
        }
    }

    /// <summary>Two columns at a time from the right, upwards and downwards in turn, leaving out what is reserved.</summary>
    private (int Row, int Column)[] WayOfData()
    {
        var path = new List<(int, int)>();
        var upwards = true;
        for (var right = Size - 1; right > 0; right -= 2)
        {
            // The vertical timing pattern is no column of data.
            right -= right == 6 ? 1 : 0;
            for (var step = 0; step < Size; step++)
            {
                var row = upwards ? Size - 1 - step : step;
                for (var column = right; column > right - 2; column--)
                {
                    if ((_reserved[row] >> column & 1) == 0)
                    {
                        path.Add((row, column));
                    }
                }
            }

            upwards = !upwards;
        }

        return [.. path];
    }

    private void Set(int row, int column, bool dark)
    {
        Reserve(row, column);
        var bit = 1UL << column;
        _fixed[row] = dark ? _fixed[row] | bit : _fixed[row] & ~bit;
    }

    private void Reserve(int row, int column) => _reserved[row] |= 1UL << column;
}
