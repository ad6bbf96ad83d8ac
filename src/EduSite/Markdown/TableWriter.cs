using System.Globalization;
using Markdig.Extensions.Tables;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace EduSite.Markdown;

/// <summary>
/// Writes tables: each in a frame that scrolls sideways on a phone and that the keyboard can reach, with the direction
/// of its header cells said.
/// </summary>
internal sealed class TableWriter(MarkupBuilder html, BlockWriter blocks, InlineWriter inlines)
{
    private int _count;

    public void Write(Table table)
    {
        _count++;
        // Two regions of a page may not have the same name.
        var name = _count == 1 ? "表格" : string.Create(CultureInfo.InvariantCulture, $"表格 {_count}");
        html.Raw("<div class=\"table-scroll\" tabindex=\"0\" role=\"region\"").Attribute("aria-label", name);
        html.Raw(">\n<table").Attributes(table.TryGetAttributes()).Raw(">\n");
        var rows = table.OfType<TableRow>().ToList();
        Section("thead", table, rows.TakeWhile(row => row.IsHeader));
        Section("tbody", table, rows.SkipWhile(row => row.IsHeader));
        html.Raw("</table>\n</div>\n");
    }

    private void Section(string tag, Table table, IEnumerable<TableRow> rows)
    {
        var open = false;
        foreach (var row in rows)
        {
            html.Raw(open ? "" : $"<{tag}>\n");
            open = true;
            html.Raw("<tr").Attributes(row.TryGetAttributes()).Raw(">\n");
            for (var i = 0; i < row.Count; i++)
            {
                Cell(table, row, (TableCell)row[i], i);
            }

            html.Raw("</tr>\n");
        }

        html.Raw(open ? $"</{tag}>\n" : "");
    }

    private void Cell(Table table, TableRow row, TableCell cell, int index)
    {
        var tag = row.IsHeader ? "th" : "td";
        html.Raw("<").Raw(tag).Raw(row.IsHeader ? " scope=\"col\"" : "");
        Span("colspan", cell.ColumnSpan);
        Span("rowspan", cell.RowSpan);
        var only = cell.Count == 1 ? cell[0] as ParagraphBlock : null;
        // An attribute list at the end of a cell's text means the cell.
        html.Attributes(only?.TryGetAttributes() ?? cell.TryGetAttributes(), AlignmentOf(table, cell, index)).Raw(">");
        if (only is not null)
        {
            inlines.WriteAll(only.Inline);
        }
        else
        {
            blocks.WriteAll(cell);
        }

        html.Raw("</").Raw(tag).Raw(">\n");
    }

    private void Span(string name, int span)
    {
        if (span > 1)
        {
            html.Attribute(name, span.ToString(CultureInfo.InvariantCulture));
        }
    }

    /// <summary>A class, because a style attribute would be refused by a strict content security policy.</summary>
    private static string AlignmentOf(Table table, TableCell cell, int index)
    {
        var column = cell.ColumnIndex >= 0 ? cell.ColumnIndex : index;
        var alignment = column < table.ColumnDefinitions.Count ? table.ColumnDefinitions[column].Alignment : null;
        return alignment switch
        {
            TableColumnAlign.Left => "align-left",
            TableColumnAlign.Center => "align-center",
            TableColumnAlign.Right => "align-right",
            _ => "",
        };
    }
}
