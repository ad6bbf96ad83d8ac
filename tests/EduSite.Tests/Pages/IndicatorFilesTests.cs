using System.Text.Json;
using EduSite.Model;
using EduSite.Pages;

namespace EduSite.Tests.Pages;

public sealed class IndicatorFilesTests
{
    private static readonly SiteConfig Config = SiteFixture.Config with
    {
        Indicators = new IndicatorVocabulary(
            [new Indicator(new Term("入学率", "enrolment", [], 0), "%", 1, ChartKind.Line, "口径说明")]),
    };

    [Fact]
    public void The_table_is_UTF8_with_a_byte_order_mark_and_Windows_line_ends_so_that_Excel_opens_it() => Assert.Equal(
        "\uFEFF指标,年度,区县,数值,单位,来源稿件,稿件网址,发布日期\r\n" +
        "入学率,2025,榆阳区,99.98,%,校园<安全> & “双减”,https://jyj.example/r/rich.html,2026-03-20\r\n",
        Files()["/indicators/enrolment/enrolment.csv"]);

    [Fact]
    public void The_indicator_is_in_the_API_with_the_report_that_says_so()
    {
        using var json = JsonDocument.Parse(Files()["/api/indicators/enrolment.json"]);
        var value = json.RootElement.GetProperty("values")[0];

        Assert.Equal("口径说明", json.RootElement.GetProperty("description").GetString());
        Assert.Equal("yuyang", value.GetProperty("district").GetString());
        Assert.Equal(99.98m, value.GetProperty("value").GetDecimal());
        Assert.Equal("https://jyj.example/r/rich.html", value.GetProperty("report").GetString());
    }

    [Fact]
    public void Without_figures_there_are_no_files() =>
        Assert.Empty(IndicatorFiles.Files(SiteFixture.Site([SiteFixture.Report("bare", "2026-03-05")], Config)));

    [Theory]
    [InlineData("=HYPERLINK(\"http://x\")", "\"'=HYPERLINK(\"\"http://x\"\")\"")]
    [InlineData("+1", "'+1")]
    [InlineData("-1", "'-1")]
    [InlineData("@SUM", "'@SUM")]
    [InlineData("＝1", "'＝1")]
    [InlineData("\t=1", "'\t=1")]
    [InlineData("甲,乙", "\"甲,乙\"")]
    [InlineData("甲\n乙", "\"甲\n乙\"")]
    [InlineData("甲", "甲")]
    [InlineData("", "")]
    public void No_text_is_a_formula(string text, string cell) => Assert.Equal(cell, IndicatorFiles.Cell(text));

    [Fact]
    public void A_negative_value_stays_a_number()
    {
        var report = SiteFixture.Report("a", "2026-03-05");
        var site = SiteFixture.Site([With(report, new Figure("入学率", -1.5m, "%", 2025, null))], Config);

        Assert.Contains("入学率,2025,全市,-1.5,%", SiteFixture.Write(IndicatorFiles.Files(site), [])["/indicators/indicators.csv"]);
    }

    private static Report With(Report report, Figure figure) => new()
    {
        Path = report.Path,
        Location = report.Location,
        BodyStart = 0,
        Title = report.Title,
        Date = report.Date,
        Column = report.Column,
        Year = report.Year,
        Source = report.Source,
        Route = report.Route,
        Figures = [figure],
    };

    private static SortedDictionary<string, string> Files()
    {
        var site = SiteFixture.Site(SiteFixture.Reports, Config);
        return SiteFixture.Write(IndicatorFiles.Files(site), SiteFixture.Outlines(site));
    }
}
