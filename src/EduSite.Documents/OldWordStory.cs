using System.Collections.Immutable;
using System.Text;
using EduSite.Model;

namespace EduSite.Documents;

/// <summary>
/// Paragraphs and tables of a text of .doc. Each cell ends with U+0007, and each row with one more: rows are told apart by an
/// empty cell, and once the widest row is known, by its width, for cells may be empty as well.
/// </summary>
internal static class OldWordStory
{
    private const char CellEnd = '\a';

    public static IEnumerable<DocumentPart> Read(ReadOnlySpan<char> text, string chinese, string english)
    {
        var parts = new List<DocumentPart>();
        var cells = new List<string>();
        var tables = 0;
        var number = 0;
        while (!text.IsEmpty)
        {
            var end = text.IndexOfAny("\r\f\a\v");
            var piece = Plain(end < 0 ? text : text[..end]);
            var mark = end < 0 ? '\r' : text[end];
            text = end < 0 ? [] : text[(end + 1)..];
            if (mark == CellEnd)
            {
                cells.Add(piece);
                continue;
            }

            AddTable(cells, ref tables, chinese, english, parts);
            number++;
            if (piece.Length > 0)
            {
                parts.Add(new DocumentParagraph(
                    chinese.Length > 0 ? new DocumentPlace(chinese, english, number) : new DocumentPlace($"第 {number} 段", $"paragraph {number}", number), piece));
            }
        }

        AddTable(cells, ref tables, chinese, english, parts);
        return parts;
    }

    private static void AddTable(List<string> cells, ref int tables, string chinese, string english, List<DocumentPart> parts)
    {
        if (cells.Count == 0)
        {
            return;
        }

        tables++;
        var width = WidestRow(cells);
        var hasFullRow = false;
        var rows = ImmutableArray.CreateBuilder<ImmutableArray<DocumentCell>>();
        for (var at = 0; at < cells.Count;)
        {
            var length = cells.FindIndex(at, Math.Min(width + 1, cells.Count - at), cell => cell.Length == 0) - at;
            // What is shorter than the first row of full width is a title above it; below it cells are empty.
            length = length > 0 && length < width && !hasFullRow ? length : Math.Min(width, cells.Count - at);
            hasFullRow |= length == width;
            var row = rows.Count + 1;
            var table = tables;
            rows.Add([.. cells.Skip(at).Take(length).Select((cell, column) => new DocumentCell(
                new DocumentPlace(
                    $"{chinese}表格 {table} 第 {row} 行第 {column + 1} 列",
                    $"{english}{(english.Length > 0 ? " " : "")}table {table}, row {row}, column {column + 1}", row, column + 1), cell))]);
            at += length + 1;
        }

        parts.Add(new DocumentTable(rows.ToImmutable()));
        cells.Clear();
    }

    private static int WidestRow(List<string> cells)
    {
        var (widest, width) = (1, 0);
        foreach (var cell in cells)
        {
            width = cell.Length == 0 ? 0 : width + 1;
            widest = Math.Max(widest, width);
        }

        return widest;
    }

    /// <summary>Fields, pictures, notes and the like are marked by characters that nobody sees.</summary>
    private static string Plain(ReadOnlySpan<char> text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            plain.Append(char.IsControl(c) ? ' ' : c);
        }

        return plain.ToString().Trim();
    }
}
