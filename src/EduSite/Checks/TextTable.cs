using System.Collections.Immutable;
using EduSite.Text;

namespace EduSite.Checks;

/// <summary>A table of the text: where its cells are.</summary>
internal sealed record TextTable(ImmutableArray<TextSpan> Head, ImmutableArray<ImmutableArray<TextSpan>> Rows)
{
    public static ImmutableArray<TextTable> FindAll(string content, ImmutableArray<TextLine> lines, Region[] regions)
    {
        var tables = ImmutableArray.CreateBuilder<TextTable>();
        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i].Kind != LineKind.TableHead)
            {
                continue;
            }

            var head = Cells(content, lines[i], regions);
            var rows = ImmutableArray.CreateBuilder<ImmutableArray<TextSpan>>();
            for (i += 2; i < lines.Length && lines[i].Kind == LineKind.TableRow; i++)
            {
                rows.Add(Cells(content, lines[i], regions));
            }

            tables.Add(new TextTable(head, rows.ToImmutable()));
            i--;
        }

        return tables.ToImmutable();
    }

    private static ImmutableArray<TextSpan> Cells(string content, TextLine line, Region[] regions)
    {
        var cells = ImmutableArray.CreateBuilder<TextSpan>();
        var start = line.Content;
        for (var i = line.Content; i <= line.End; i++)
        {
            if (i < line.End && (content[i] != '|' || (regions[i] & Region.Markup) == 0))
            {
                continue;
            }

            // The bars at both ends of a row separate nothing.
            var isOutside = start == line.Content || i == line.End;
            if (!isOutside || !content.AsSpan(start, i - start).IsWhiteSpace())
            {
                cells.Add(Trim(content, start, i));
            }

            start = i + 1;
        }

        return cells.ToImmutable();
    }

    /// <summary>An empty cell is where it begins.</summary>
    private static TextSpan Trim(string content, int start, int end)
    {
        var cell = content.AsSpan(start, end - start);
        if (cell.IsWhiteSpace())
        {
            return new TextSpan(start, 0);
        }

        var from = start + cell.Length - cell.TrimStart().Length;
        return new TextSpan(from, cell.Trim().Length);
    }
}
