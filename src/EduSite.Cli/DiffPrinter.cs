namespace EduSite.Cli;

/// <summary>Prints what changes in a text, line by line, as Git does.</summary>
internal sealed class DiffPrinter(TextWriter output, bool colour)
{
    /// <summary>Lines shown around a change.</summary>
    private const int Around = 1;

    public void Print(string path, string before, string after)
    {
        var (old, changed) = (before.Split('\n'), after.Split('\n'));
        output.WriteLine($"--- {path}");
        output.WriteLine($"+++ {path}");
        var (i, j) = (0, 0);
        while (i < old.Length || j < changed.Length)
        {
            if (i < old.Length && j < changed.Length && old[i] == changed[j])
            {
                (i, j) = (i + 1, j + 1);
                continue;
            }

            var (oldEnd, newEnd) = EndOfChange(old, i, changed, j);
            PrintHunk(old, i, oldEnd, changed, j, newEnd);
            (i, j) = (oldEnd, newEnd);
        }
    }

    /// <summary>Where both texts agree again: corrections keep lines or remove them, so the next equal line is the right one.</summary>
    private static (int Old, int New) EndOfChange(string[] old, int i, string[] changed, int j)
    {
        for (var step = 0; i + step < old.Length || j + step < changed.Length; step++)
        {
            for (var back = 0; back <= step; back++)
            {
                var (a, b) = (i + step, j + step - back);
                if (a < old.Length && b < changed.Length && old[a] == changed[b])
                {
                    return (a, b);
                }
            }
        }

        return (old.Length, changed.Length);
    }

    private void PrintHunk(string[] old, int from, int to, string[] changed, int newFrom, int newTo)
    {
        output.WriteLine(Paint($"@@ -{from + 1},{to - from} +{newFrom + 1},{newTo - newFrom} @@", "36"));
        PrintLines(old, Math.Max(0, from - Around), from, " ", null);
        PrintLines(old, from, to, "-", "31");
        PrintLines(changed, newFrom, newTo, "+", "32");
        PrintLines(old, to, Math.Min(old.Length, to + Around), " ", null);
    }

    private void PrintLines(string[] lines, int from, int to, string mark, string? code)
    {
        for (var i = from; i < to; i++)
        {
            output.WriteLine(code is null ? mark + lines[i] : Paint(mark + lines[i], code));
        }
    }

    private string Paint(string text, string code) => colour ? $"\e[{code}m{text}\e[0m" : text;
}
