using System.Text;
using System.Text.RegularExpressions;
using UglyToad.PdfPig.Content;

namespace EduSite.Documents;

/// <summary>Lines of a page that stand one below the other and were written one after the other: a paragraph, or a cell.</summary>
internal sealed class PdfBlock(List<PdfLine> lines)
{
    public List<PdfLine> Lines => lines;

    public double Left => Lines.Min(line => line.Left);

    public double Right => Lines.Max(line => line.Right);

    /// <summary>Heights grow upwards.</summary>
    public double Top => Lines[0].Baseline + Lines[0].Size;

    public double Bottom => Lines[^1].Baseline;

    /// <summary>The lines in one, a number that was broken put together again.</summary>
    public string Text
    {
        get
        {
            var text = new StringBuilder(Lines[0].Text);
            foreach (var line in Lines.Skip(1))
            {
                text.Append(char.IsAscii(text[^1]) && !IsBroken(text[^1], line.Text[0]) ? " " : "").Append(line.Text);
            }

            return text.ToString();
        }
    }

    /// <summary>Whether a number may go on from one line to the next.</summary>
    public static bool IsBroken(char end, char start) => (char.IsAsciiDigit(end) || end == '-') && (char.IsAsciiDigit(start) || start is 'X' or 'x');
}

/// <summary>Characters beside each other.</summary>
internal sealed record PdfLine(string Text, double Left, double Right, double Baseline, double Size);

/// <summary>What stands where on a page.</summary>
internal static partial class PdfLayout
{
    /// <summary>Gaps in sizes of the letters: between words, and between the cells of a table.</summary>
    private const double WordGap = 0.25;

    private const double CellGap = 1.2;

    /// <summary>Other cells of a row of a table.</summary>
    private const int FewestBeside = 2;

    public static List<PdfBlock> Read(Page page)
    {
        var blocks = new List<PdfBlock>();
        foreach (var line in ReadLines(page))
        {
            if (blocks.Count > 0 && Continues(blocks[^1], line))
            {
                blocks[^1].Lines.Add(line);
            }
            else
            {
                blocks.Add(new PdfBlock([line]));
            }
        }

        return [.. blocks.SelectMany(block => Split(block, blocks))];
    }

    /// <summary>A paragraph above a table ends where the lines of the table have others beside them.</summary>
    private static IEnumerable<PdfBlock> Split(PdfBlock block, List<PdfBlock> blocks)
    {
        var start = 0;
        for (var i = 1; i < block.Lines.Count; i++)
        {
            var (last, line) = (block.Lines[i - 1], block.Lines[i]);
            if (Beside(line) >= FewestBeside && Beside(last) < FewestBeside && !PdfBlock.IsBroken(last.Text[^1], line.Text[0]))
            {
                yield return new PdfBlock(block.Lines[start..i]);
                start = i;
            }
        }

        yield return start == 0 ? block : new PdfBlock(block.Lines[start..]);

        int Beside(PdfLine line) =>
            blocks.Count(other => other != block && Math.Abs(other.Lines[0].Baseline - line.Baseline) < WordGap * line.Size);
    }

    private static List<PdfLine> ReadLines(Page page)
    {
        var lines = new List<PdfLine>();
        var text = new StringBuilder();
        var seams = new List<(int At, double Left, double Right)>();
        var (left, right, baseline, size, sequence) = (0.0, 0.0, 0.0, 0.0, 0);
        void End()
        {
            var words = text.ToString();
            if (LongRow().IsMatch(words))
            {
                var from = 0;
                foreach (var seam in seams)
                {
                    Add(words[from..seam.At], left, seam.Right);
                    (from, left) = (seam.At, seam.Left);
                }

                words = words[from..];
            }

            Add(words, left, right);
            text.Clear();
            seams.Clear();
        }

        void Add(string words, double from, double to)
        {
            if (words.Trim() is { Length: > 0 } trimmed)
            {
                lines.Add(new PdfLine(trimmed, from, to, baseline, size));
            }
        }

        foreach (var letter in page.Letters)
        {
            var (start, end, height) = Place(letter);
            var gap = start - right;
            if (text.Length > 0 && (Math.Abs(height - baseline) > size / 2 || gap > CellGap * size || gap < -CellGap * size))
            {
                End();
            }

            if (text.Length == 0)
            {
                (left, baseline, size) = (start, height, letter.PointSize > 0 ? letter.PointSize : 1);
            }
            else if (gap > WordGap * size && text[^1] != ' ' && letter.Value != " ")
            {
                text.Append(' ');
            }
            else if (letter.TextSequence != sequence)
            {
                seams.Add((text.Length, start, right));
            }

            sequence = letter.TextSequence;
            text.Append(string.IsNullOrWhiteSpace(letter.Value) ? " " : letter.Value);
            right = end;
        }

        End();
        return lines;
    }

    /// <summary>Along its line and across, whichever way the letter is turned.</summary>
    private static (double Start, double End, double Height) Place(Letter letter)
    {
        var (start, end) = (letter.StartBaseLine, letter.EndBaseLine);
        return letter.TextOrientation switch
        {
            TextOrientation.Rotate180 => (-start.X, -end.X, -start.Y),
            TextOrientation.Rotate90 => (-start.Y, -end.Y, start.X),
            TextOrientation.Rotate270 => (start.Y, end.Y, -start.X),
            _ => (start.X, end.X, start.Y),
        };
    }

    /// <summary>More digits than any number has: cells that are too narrow, so that theirs touch. Each was written in one go.</summary>
    [GeneratedRegex("[0-9]{20}", RegexOptions.CultureInvariant)]
    private static partial Regex LongRow();

    private static bool Continues(PdfBlock block, PdfLine line)
    {
        var last = block.Lines[^1];
        var step = last.Baseline - line.Baseline;
        return step > 0.5 * last.Size && step < 2.2 * last.Size && Math.Abs(line.Size - last.Size) < 0.2 * last.Size &&
            line.Left < block.Right && line.Right > block.Left;
    }
}
