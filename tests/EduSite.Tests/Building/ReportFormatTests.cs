using System.Collections;
using System.Reflection;
using EduSite.Building.Incremental;
using EduSite.Model;
using EduSite.Tests.Content;

namespace EduSite.Tests.Building;

public sealed class ReportFormatTests
{
    private const string Everything =
        """
        ---
        title: 标题
        date: 2026-03-05 09:30
        column: news
        districts: [榆阳区]
        topics: [双减]
        year: 2025
        source: 云川市教育局
        author: 王某
        correspondent: 李某
        editor: 张某
        summary: 摘要
        keywords: [一, 二]
        document_number: 云教发〔2026〕1号
        cover: 图.jpg
        slug: report
        aliases: [/old.html]
        status: published
        publish_at: 2026-03-06
        expire_at: 2026-12-31
        promote: { reason: 经验, date: 2026-03-07, pin_until: 2026-03-09 }
        review: { first: { name: 王某, date: 2026-03-04 } }
        notice: { start: 2026-03-05, end: 2026-03-12, contact: 0900-1 }
        attachments: [{ file: 表.csv, title: 表 }]
        outlets: [{ name: 日报, level: 市级, date: 2026-03-08, url: "https://a.example/" }]
        awards: [{ name: 一等奖, by: 厅, date: 2026-03-09 }]
        figures: [{ indicator: 入学率, value: 99.98, unit: "%", year: 2025, district: 榆阳区 }]
        updates: [{ date: 2026-03-10, note: 更正 }]
        acknowledged: [{ rule: pii-mobile, text: "139******78", by: 王某, reason: 化名 }]
        validity: 有效
        numbered_headings: true
        ---
        正文
        """;

    [Fact]
    public void Every_property_of_a_report_survives_a_note()
    {
        Report[] reports = [Read(Everything), Read(Everything.Replace("source: 云川市教育局", "source_url: https://a.example/", StringComparison.Ordinal))];

        foreach (var property in typeof(Report).GetProperties())
        {
            Assert.All(reports, report => Assert.Equal(Show(property.GetValue(report)), Show(property.GetValue(WriteAndRead(report)))));
            Assert.Contains(reports, report => Show(property.GetValue(report)) is not ("" or "[]"));
        }
    }

    private static Report Read(string text)
    {
        var (report, found) = Reading.ReadReport(text);
        Assert.Empty(found);
        return report!;
    }

    private static Report WriteAndRead(Report report)
    {
        using var writer = new NoteWriter();
        ReportFormat.Write(writer, report);
        using var reader = new NoteReader(writer.ToArray(), 0);
        return new ReportFormat(Reading.Site).Read(reader, report.Path);
    }

    private static string Show(object? value) => value switch
    {
        null => "",
        string text => text,
        IEnumerable items => $"[{string.Join(", ", items.Cast<object?>().Select(Show))}]",
        Term or Column => value.ToString()!,
        _ when value.GetType().Namespace?.StartsWith("EduSite", StringComparison.Ordinal) == true && value.GetType().IsClass =>
            string.Join(";", value.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance)
                .Where(property => property.Name != "EqualityContract").Select(property => $"{property.Name}={Show(property.GetValue(value))}")),
        _ => value.ToString()!,
    };
}
