using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using EduSite.Model;

namespace EduSite.Pages;

/// <summary>The values of indicators for other programs: CSV for spreadsheets, JSON as a part of the API.</summary>
internal static class IndicatorFiles
{
    private static readonly ImmutableArray<string> Heads = ["指标", "年度", "区县", "数值", "单位", "来源稿件", "稿件网址", "发布日期"];

    public static IEnumerable<GeneratedFile> Files(Site site)
    {
        if (site.Indicators.IsEmpty)
        {
            yield break;
        }

        yield return new GeneratedFile(FileRoutes.ApiIndicators, (_, output) => WriteIndex(site, output));
        yield return new GeneratedFile(FileRoutes.IndicatorsCsv, (_, output) => WriteCsv(site, site.Indicators, output));
        foreach (var table in site.Indicators)
        {
            yield return new GeneratedFile(
                FileRoutes.IndicatorCsv(table.Indicator), (_, output) => WriteCsv(site, [table], output));
            yield return new GeneratedFile(
                FileRoutes.ApiIndicator(table.Indicator), (_, output) => WriteTable(site, table, output));
        }
    }

    private static void WriteIndex(Site site, IBufferWriter<byte> output) => JsonFile.Write(output, json =>
        json.WriteAllObjects("indicators", site.Indicators, table =>
        {
            var url = site.Config.BaseUrl;
            json.WriteString("slug", table.Indicator.Slug);
            json.WriteText("name", table.Indicator.Name);
            json.WriteText("unit", table.Indicator.Unit);
            json.WriteNumber("total", table.Points.Length);
            json.WriteString("url", url.AbsoluteOf(table.Indicator.Route));
            json.WriteString("api_url", url.AbsoluteOf(FileRoutes.ApiIndicator(table.Indicator)));
            json.WriteString("csv_url", url.AbsoluteOf(FileRoutes.IndicatorCsv(table.Indicator)));
        }));

    private static void WriteTable(Site site, IndicatorTable table, IBufferWriter<byte> output) =>
        JsonFile.Write(output, json =>
        {
            var url = site.Config.BaseUrl;
            json.WriteString("slug", table.Indicator.Slug);
            json.WriteText("name", table.Indicator.Name);
            json.WriteText("unit", table.Indicator.Unit);
            json.WriteText("description", table.Indicator.Description);
            json.WriteString("url", url.AbsoluteOf(table.Indicator.Route));
            json.WriteAllObjects("values", table.Points, point =>
            {
                json.WriteNumber("year", point.Year);
                json.WriteText("district", point.District?.Slug);
                json.WriteNumber("value", point.Value);
                json.WriteString("report", url.AbsoluteOf(site.Reports[point.Ordinal].Route));
            });
        });

    private static void WriteCsv(Site site, ImmutableArray<IndicatorTable> tables, IBufferWriter<byte> output)
    {
        // Without the byte order mark Excel takes UTF-8 for the code page of the machine.
        var text = new StringBuilder("\uFEFF").AppendJoin(',', Heads).Append("\r\n");
        foreach (var (indicator, point) in tables.SelectMany(table => table.Points.Select(point => (table.Indicator, point))))
        {
            var report = site.Reports[point.Ordinal];
            string[] cells =
            [
                Cell(indicator.Name),
                point.Year.ToString(CultureInfo.InvariantCulture),
                Cell(point.District?.Name ?? "全市"),
                point.Value.ToString(CultureInfo.InvariantCulture),
                Cell(indicator.Unit),
                Cell(report.Title),
                Cell(site.Config.BaseUrl.AbsoluteOf(report.Route)),
                report.Date.ToDay(),
            ];
            text.AppendJoin(',', cells).Append("\r\n");
        }

        Encoding.UTF8.GetBytes(text.ToString(), output);
    }

    /// <summary>
    /// RFC 4180, and a text that a spreadsheet would run as a formula gets an apostrophe before it (OWASP, "CSV Injection").
    /// </summary>
    internal static string Cell(string text)
    {
        var safe = text.Length > 0 && "=+-@\t\r\n＝＋－＠".Contains(text[0], StringComparison.Ordinal) ? "'" + text : text;
        return safe.AsSpan().IndexOfAny(",\"\r\n") < 0 ? safe : $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
