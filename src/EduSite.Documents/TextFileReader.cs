using System.Collections.Immutable;
using System.Text;
using EduSite.Model;
using EduSite.Text;

namespace EduSite.Documents;

/// <summary>Reads plain texts and tables of values, in UTF-8, UTF-16 or GBK.</summary>
internal static class TextFileReader
{
    public static DocumentText Read(string ending, ReadOnlySpan<byte> bytes)
    {
        var text = SourceText.Decode(bytes).Content;
        if (ending.Equals(".csv", StringComparison.OrdinalIgnoreCase) || ending.Equals(".tsv", StringComparison.OrdinalIgnoreCase))
        {
            return new DocumentText([ReadTable(text)], []);
        }

        return new DocumentText(
            [.. text.Split('\n').Select((line, i) => new DocumentParagraph(new DocumentPlace($"第 {i + 1} 行", $"line {i + 1}", i + 1), line))], []);
    }

    private static DocumentTable ReadTable(string text)
    {
        var separator = SeparatorOf(text);
        var rows = ImmutableArray.CreateBuilder<ImmutableArray<DocumentCell>>();
        var row = ImmutableArray.CreateBuilder<DocumentCell>();
        var cell = new StringBuilder();
        var (isQuoted, number) = (false, 1);
        for (var i = 0; i <= text.Length; i++)
        {
            var c = i < text.Length ? text[i] : '\n';
            if (isQuoted && i < text.Length)
            {
                if (c != '"')
                {
                    cell.Append(c == '\n' ? ' ' : c);
                }
                else if (i + 1 < text.Length && text[i + 1] == '"')
                {
                    cell.Append(text[i++]);
                }
                else
                {
                    isQuoted = false;
                }
            }
            else if (c == '"' && cell.Length == 0)
            {
                isQuoted = true;
            }
            else if (c == separator || c == '\n')
            {
                var column = row.Count + 1;
                row.Add(new DocumentCell(
                    new DocumentPlace($"第 {number} 行第 {column} 列", $"row {number}, column {column}", number, column), Plain(cell.ToString())));
                cell.Clear();
                if (c == '\n')
                {
                    rows.Add(row.DrainToImmutable());
                    number++;
                }
            }
            else
            {
                cell.Append(c);
            }
        }

        return new DocumentTable(rows.ToImmutable());
    }

    /// <summary>Excel is kept from rounding a long number by ="610…" or a leading apostrophe or tab.</summary>
    private static string Plain(string cell)
    {
        var text = cell.Trim().TrimStart('\'');
        return text.StartsWith("=\"", StringComparison.Ordinal) ? text[2..].TrimEnd('"')
            : text.Contains("E+", StringComparison.OrdinalIgnoreCase) ? SheetDraft.Figure(text)
            : text;
    }

    private static char SeparatorOf(string text)
    {
        var end = text.IndexOf('\n', StringComparison.Ordinal);
        var first = end < 0 ? text : text[..end];
        return ",\t;，".MaxBy(mark => first.Count(c => c == mark));
    }
}
