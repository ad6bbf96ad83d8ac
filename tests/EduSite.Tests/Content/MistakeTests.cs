using System.Collections.Immutable;
using System.Text;
using EduSite.Diagnostics;
using EduSite.Model;

namespace EduSite.Tests.Content;

public sealed class MistakeTests
{
    public static TheoryData<string, string> FrontMatterLines => DataOf(BrokenInputs.FrontMatterLines);

    public static TheoryData<string, string> Reports => DataOf(BrokenInputs.Reports);

    public static TheoryData<string, string> SiteLines => DataOf(BrokenInputs.SiteLines);

    public static TheoryData<string, string> SiteFiles => DataOf(BrokenInputs.SiteFiles);

    /// <summary>
    /// Rules of files as bytes, of a place in content/, of two reports, and of an acknowledged finding: each has a test of
    /// its own, below or among those of indicators and of the inspection.
    /// </summary>
    private static readonly ImmutableArray<Rule> ShownElsewhere =
    [
        YamlRules.ByteOrderMark, YamlRules.LineEndsCrLf, YamlRules.EncodingGbk, YamlRules.EncodingUtf16, YamlRules.EncodingUnknown,
        FrontMatterRules.ColumnMissing, FrontMatterRules.FigureConflict, FrontMatterRules.AcknowledgementUnused,
        ConfigRules.WordListMissing, ConfigRules.WordTooShort,
    ];

    [Theory]
    [MemberData(nameof(FrontMatterLines))]
    public void A_mistake_of_one_key_is_reported_once_at_its_place(string lines, string expected) =>
        Assert.Equal(expected, Reading.Show(Reading.ReadReport(Reading.Front(lines)).Found));

    [Theory]
    [MemberData(nameof(Reports))]
    public void A_mistake_of_a_whole_report_is_reported_once_at_its_place(string text, string expected)
    {
        var (report, found) = Reading.ReadReport(text);

        Assert.Equal(expected, Reading.Show(found));
        Assert.True(report is not null || found.Any(d => d.Severity == Severity.Error));
    }

    [Theory]
    [MemberData(nameof(SiteLines))]
    public void A_mistake_of_site_yml_is_reported_once_at_its_place(string lines, string expected)
    {
        var (config, found) = Reading.ReadSite("title: 局\n" + lines);

        Assert.Equal(expected, Reading.Show(found));
        Assert.Equal("局", config?.Title);
    }

    [Theory]
    [MemberData(nameof(SiteFiles))]
    public void A_site_yml_without_a_title_is_reported(string text, string expected) =>
        Assert.Equal(Sorted(expected), Sorted(Reading.Show(Reading.ReadSite(text).Found)));

    [Fact]
    public void Every_rule_of_these_areas_has_an_example()
    {
        var shown = BrokenInputs.FrontMatterLines.Concat(BrokenInputs.Reports).Concat(BrokenInputs.SiteLines)
            .Select(input => input.Item2.Split(' ')[0])
            .Concat(ShownElsewhere.Select(rule => rule.Id));

        Assert.Empty(YamlRules.All.Concat(FrontMatterRules.All).Concat(ConfigRules.All).Select(rule => rule.Id).Except(shown));
    }

    [Fact]
    public void Texts_of_rules_use_only_arguments_that_they_are_given()
    {
        var found = BrokenInputs.FrontMatterLines.SelectMany(input => Reading.ReadReport(Reading.Front(input.Lines)).Found)
            .Concat(BrokenInputs.Reports.SelectMany(input => Reading.ReadReport(input.Text).Found))
            .Concat(BrokenInputs.SiteLines.SelectMany(input => Reading.ReadSite("title: 局\n" + input.Lines).Found));

        Assert.All(found, d => Assert.All(
            [d.Message(true), d.Message(false), d.Remedy(true), d.Remedy(false)],
            text => Assert.True(text.Length > 2 && !text.EndsWith(' '), text)));
    }

    [Theory]
    [InlineData("titel: x", "title")]
    [InlineData("标题: x", "title")]
    [InlineData("发布时间: x", "date")]
    [InlineData("责任编辑: x", "editor")]
    [InlineData("column: 教育要问", "教育要闻")]
    [InlineData("district: 榆杨区", "榆阳区")]
    [InlineData("topics: 校园安权", "校园安全")]
    [InlineData("source: 榆阳区教育据", "榆阳区教育局")]
    [InlineData("status: publish", "published")]
    public void A_misspelt_word_comes_with_the_one_that_was_meant(string lines, string meant)
    {
        var found = Assert.Single(Reading.ReadReport(Reading.Front(lines)).Found);

        Assert.Contains($"“{meant}”", found.Message(chinese: true), StringComparison.Ordinal);
        Assert.Contains(meant, found.Message(chinese: false), StringComparison.Ordinal);
        Assert.Equal(meant, found.Edit?.Replacement);
    }

    [Fact]
    public void A_folder_without_a_column_is_an_error_on_the_first_line()
    {
        var (report, found) = Reading.ReadReport(Reading.Front("author: 王某"), path: "content/其他/a.md");

        Assert.Equal("column-missing 1:1", Reading.Show(found));
        Assert.Null(report);
    }

    [Fact]
    public void A_byte_order_mark_is_a_warning()
    {
        var (report, found) = Reading.ReadReport(Reading.FileOf("content/要闻/a.md", [0xEF, 0xBB, 0xBF, .. Bytes("author: 王某")]));

        Assert.Equal("byte-order-mark 1:1", Reading.Show(found));
        Assert.Equal(Severity.Warning, found[0].Severity);
        Assert.Equal("王某", report?.Author);
    }

    [Fact]
    public void Windows_line_ends_are_one_warning_for_a_file()
    {
        var text = Reading.Front("author: 王某").Replace("\n", "\r\n", StringComparison.Ordinal);
        var (report, found) = Reading.ReadReport(text);

        Assert.Equal("line-ends-crlf 1:4", Reading.Show(found));
        Assert.Equal(Severity.Warning, found[0].Severity);
        Assert.Equal("王某", report?.Author);
    }

    [Fact]
    public void A_file_in_GBK_is_one_error_at_its_first_character()
    {
        var gbk = CodePagesEncodingProvider.Instance.GetEncoding(936)!.GetBytes(Reading.Front("author: 王某"));

        Assert.Equal("encoding-gbk 2:8", Reading.Show(Reading.ReadReport(Reading.FileOf("content/要闻/a.md", gbk)).Found));
        Assert.Equal("encoding-gbk 2:8", Reading.Show(Reading.ReadSite(Reading.FileOf("site.yml", gbk)).Found));
    }

    [Theory]
    [InlineData(new byte[] { 0xFF, 0xFE, 0x2D, 0x00 }, "encoding-utf16 1:1")]
    [InlineData(new byte[] { 0xFE, 0xFF, 0x00, 0x2D }, "encoding-utf16 1:1")]
    [InlineData(new byte[] { 0x2D, 0x0A, 0xFF, 0xC0, 0x80 }, "encoding-unknown 2:1")]
    public void Bytes_that_are_no_UTF_8_are_one_error(byte[] bytes, string expected) =>
        Assert.Equal(expected, Reading.Show(Reading.ReadReport(Reading.FileOf("content/要闻/a.md", bytes)).Found));

    [Fact]
    public void All_mistakes_of_a_file_come_out_in_one_run()
    {
        var (report, found) = Reading.ReadReport(Reading.Front(
            "topics: [双减，校园安全]\nsummary:通知: 关于\nyear: 二〇二五\nsourc: 某校\nslug: A B\nstatus: *草稿\npublish_at：2026年3月5日\ncolumn: 没有"));

        Assert.Equal(
            "comma-chinese 3:12; colon-space-missing 4:8; colon-in-value 4:11; value-type 5:7; key-unknown 6:1; slug-invalid 7:7; " +
            "value-choice 8:9; value-needs-quotes 8:9; colon-fullwidth 9:11; date-format 9:12; column-unknown 10:9",
            Reading.Show(found));
        Assert.Null(report);
    }

    [Fact]
    public void Mistakes_behind_a_mended_place_of_the_same_line_stand_where_they_are()
    {
        var (_, found) = Reading.ReadReport(Reading.Front(
            "notice：{ start:2026-03-05，end: 2026年3月1日 }\ntopics: [双减、双碱，𠮷]\nfigures: [{ indicator：率，valu: 1 }]"));

        Assert.Equal(
            "colon-fullwidth 3:7; colon-space-missing 3:15; comma-chinese 3:26; date-format 3:32; " +
            "comma-chinese 4:12; topic-unknown 4:13; topic-unknown 4:16; " +
            "colon-fullwidth 5:22; comma-chinese 5:24; key-unknown 5:25",
            Reading.Show(found));
    }

    [Fact]
    public void Emoji_before_a_mistake_count_as_editors_count_them() =>
        Assert.Equal(
            "comment-in-value 3:15; comma-chinese 4:14; topic-unknown 4:10; topic-unknown 4:15",
            Reading.Show(Reading.ReadReport(Reading.Front("summary: 😀😀 #2\ntopics: [😀𠮷，甲]"))
                .Found.OrderBy(d => d.Location.Start.Line).ThenBy(d => d.Rule.Id, StringComparer.Ordinal)));

    [Fact]
    public void Several_mistakes_of_site_yml_come_out_in_one_run()
    {
        var (config, found) = Reading.ReadSite(
            "title：局\nbase_url: x\ncolumns:\n  - id: A\n    name：甲\n    kind: 新闻\nchecks:\n  severity：\n    no-rule: error\ntheme: @a\n");

        Assert.Equal(
            "colon-fullwidth 1:6; base-url-invalid 2:11; slug-invalid 4:9; colon-fullwidth 5:9; value-choice 6:11; " +
            "colon-fullwidth 8:11; rule-unknown 9:5; value-needs-quotes 10:8",
            Reading.Show(found));
        Assert.Equal("局", config?.Title);
    }

    private static TheoryData<string, string> DataOf((string Text, string Expected)[] inputs)
    {
        var data = new TheoryData<string, string>();
        foreach (var (text, expected) in inputs)
        {
            data.Add(text, expected);
        }

        return data;
    }

    private static byte[] Bytes(string lines) => Encoding.UTF8.GetBytes(Reading.Front(lines));

    private static string Sorted(string shown) => string.Join("; ", shown.Split("; ").Order(StringComparer.Ordinal));
}
