using EduSite.Content;
using EduSite.Model;

namespace EduSite.Tests.Content;

public sealed class ReportReaderTests
{
    private const string Everything =
        """
        ---
        title: 通学车开通
        date: 2026-03-05 09:30
        column: 区县动态
        districts: [榆阳, 绥江县, 榆阳区]
        topics: 双减
        year: 2025
        source: 某网
        source_url: https://example.cn/1.html
        author: 王某
        correspondent: 李某
        editor: 张某
        summary: |
          第一段: 共 3 条 #1
          [第二段：
        keywords: [通学车, 交通]
        document_number: 榆教发〔2026〕12号
        cover: images/a.jpg
        slug: school-bus
        aliases: [/old/1.aspx, /old/bus/]
        status: 撤稿
        publish_at: 2026-03-06
        expire_at: 9999-12-31
        headline: true
        promote: { reason: 典型做法，可推广：好, date: 2026-03-07, pin_until: 2026-03-20 }
        review:
          final: { name: 丙, date: 2026-03-04 }
          first: { name: 甲, date: 2026-03-02 }
          second: { name: 乙, date: 2026-03-03 }
        notice: { start: 2026-03-05, end: 2026-03-11, contact: 0912-1234567 }
        attachments:
          - files/名单.xlsx
          - { file: /公用/表.docx, title: 申请表 }
        outlets: [{ name: 某报, level: 省级, date: 2026-03-08, url: "https://example.cn/" }]
        awards: [{ name: 优秀教育新闻, by: 市教育局, date: 2026-12-01 }]
        figures: [{ indicator: 入学率, value: 99.98, unit: "%", district: 榆阳 }]
        updates:
          - { date: 2026-03-10, note: 又更正 }
          - { date: 2026-03-09, note: 更正了名单，增加一人 }
        validity: 废止
        numbered_headings: 否
        ---

        正文。
        """;

    [Fact]
    public void Every_key_is_read_and_kept()
    {
        var (report, found) = Reading.ReadReport(Everything);

        Assert.Equal("", Reading.Show(found));
        Assert.NotNull(report);
        Assert.Equal(("通学车开通", "2026-03-05 09:30"), (report.Title, report.Date.ToMinute()));
        Assert.Equal("districts-news", report.Column.Id);
        Assert.Equal(["榆阳区", "绥江县"], report.Districts.Select(term => term.Name));
        Assert.Equal(["双减"], report.Topics.Select(term => term.Name));
        Assert.Equal(2025, report.Year);
        Assert.Equal(("某网", "https://example.cn/1.html", null), (report.Source, report.SourceUrl, report.Unit));
        Assert.Equal(("王某", "李某", "张某"), (report.Author, report.Correspondent, report.Editor));
        Assert.Equal("第一段: 共 3 条 #1\n[第二段：", report.Summary);
        Assert.Equal(["通学车", "交通"], report.Keywords.ToArray());
        Assert.Equal("榆教发〔2026〕12号", report.DocumentNumber);
        Assert.Equal("content/要闻/images/a.jpg", report.Cover?.Path.Value);
        Assert.Equal("/2026/03/school-bus.html", report.Route.Value);
        Assert.Equal(["/old/1.aspx", "/old/bus/"], report.Aliases.Select(alias => alias.Route.Value));
        Assert.Equal(ReportStatus.Withdrawn, report.Status);
        Assert.Equal(("2026-03-06", "9999-12-31"), (report.PublishAt?.ToDay(), report.ExpireAt?.ToDay()));
        Assert.Equal(
            ("典型做法，可推广：好", "2026-03-07", "2026-03-20"),
            (report.Promotion?.Reason, report.Promotion?.Date.ToDay(), report.Promotion?.PinUntil?.ToDay()));
        Assert.Equal(
            [(ReviewStage.First, "甲"), (ReviewStage.Second, "乙"), (ReviewStage.Final, "丙")],
            report.Reviews.Select(review => (review.Stage, review.Name)));
        Assert.Equal(
            ("2026-03-05", "2026-03-11", "0912-1234567"),
            (report.Notice?.Start.ToDay(), report.Notice?.End.ToDay(), report.Notice?.Contact));
        Assert.Equal(
            [("content/要闻/files/名单.xlsx", "名单"), ("content/公用/表.docx", "申请表")],
            report.Attachments.Select(attachment => (attachment.File.Path.Value, attachment.Title)));
        var outlet = Assert.Single(report.Outlets);
        Assert.Equal(("某报", OutletLevel.Provincial, "2026-03-08", "https://example.cn/"),
            (outlet.Name, outlet.Level, outlet.Date.ToDay(), outlet.Url));
        var award = Assert.Single(report.Awards);
        Assert.Equal(("优秀教育新闻", "市教育局", "2026-12-01"), (award.Name, award.By, award.Date?.ToDay()));
        var figure = Assert.Single(report.Figures);
        Assert.Equal(("入学率", 99.98m, "%", 2025, "榆阳区"),
            (figure.Indicator, figure.Value, figure.Unit, figure.Year, figure.District?.Name));
        Assert.Equal(["更正了名单，增加一人", "又更正"], report.Updates.Select(update => update.Note));
        Assert.Equal(Validity.Repealed, report.Validity);
        Assert.False(report.NumberedHeadings);
        Assert.Equal("\n正文。", Everything[report.BodyStart..]);
        Assert.Equal((19, 7), (report.Location.Start.Line, report.Location.Start.Column));
        // No reader may fall over the last day that dates have.
        Assert.Equal(Publication.Withdrawn, report.PublicationAt(report.Date));
        Assert.Equal("9999-12-31", report.ExpireAt?.EndOfDay().ToDay());
    }

    [Theory]
    [InlineData("草稿", ReportStatus.Draft)]
    [InlineData("已发布", ReportStatus.Published)]
    [InlineData("撤稿", ReportStatus.Withdrawn)]
    [InlineData("draft", ReportStatus.Draft)]
    [InlineData("published", ReportStatus.Published)]
    [InlineData("withdrawn", ReportStatus.Withdrawn)]
    public void The_status_has_Chinese_and_English_names(string written, ReportStatus status) =>
        Assert.Equal(status, Good($"status: {written}").Status);

    [Theory]
    [InlineData("有效", Validity.Effective)]
    [InlineData("失效", Validity.Expired)]
    [InlineData("废止", Validity.Repealed)]
    [InlineData("effective", Validity.Effective)]
    [InlineData("expired", Validity.Expired)]
    [InlineData("repealed", Validity.Repealed)]
    public void The_validity_has_Chinese_and_English_names(string written, Validity validity) =>
        Assert.Equal(validity, Good($"validity: {written}").Validity);

    [Theory]
    [InlineData("国家", OutletLevel.National)]
    [InlineData("国家级", OutletLevel.National)]
    [InlineData("省", OutletLevel.Provincial)]
    [InlineData("市级", OutletLevel.City)]
    [InlineData("区", OutletLevel.District)]
    [InlineData("县级", OutletLevel.District)]
    [InlineData("县", OutletLevel.District)]
    [InlineData("province", OutletLevel.Provincial)]
    public void The_level_of_an_outlet_has_Chinese_and_English_names(string written, OutletLevel level) =>
        Assert.Equal(level, Assert.Single(Good($"outlets: [{{ name: 报, level: {written}, date: 2026-03-08 }}]").Outlets).Level);

    [Theory]
    [InlineData("headline: true", true)]
    [InlineData("headline: 是", true)]
    [InlineData("headline: false", false)]
    [InlineData("promote: true", true)]
    [InlineData("promote: { reason: 好 }", true)]
    [InlineData("author: 王某", false)]
    public void A_report_is_promoted_by_headline_or_promote(string lines, bool promoted) =>
        Assert.Equal(promoted, Good(lines).Promotion is not null);

    [Theory]
    [InlineData("district: 榆阳")]
    [InlineData("districts: [榆阳, 榆阳区]")]
    [InlineData("district: 榆阳区\ndistricts: 榆阳")]
    public void A_district_counts_once_under_all_its_names(string lines) =>
        Assert.Equal("榆阳区", Assert.Single(Good(lines).Districts).Name);

    [Fact]
    public void What_is_left_out_has_its_default()
    {
        var report = Good("author:\neditor: ~\nsummary: \"\"");

        Assert.Equal((null, null, null), (report.Author, report.Editor, report.Summary));
        Assert.Equal(("云川市教育局", "bureau"), (report.Source, report.Unit?.Slug));
        Assert.Equal((2026, "/2026/03/bus.html", ReportStatus.Published), (report.Year, report.Route.Value, report.Status));
    }

    [Fact]
    public void The_source_is_one_of_the_units_unless_the_report_is_a_repost()
    {
        Assert.Equal("榆阳区教育局", Good("source: 榆阳局").Source);
        Assert.Equal("某网", Good("source: 某网\nsource_url: https://example.cn/").Source);
    }

    [Theory]
    [InlineData("content/要闻/a.md", "news")]
    [InlineData("content/要闻/2026/03/a.md", "news")]
    [InlineData("content/动态/区县/a.md", "districts-news")]
    [InlineData("content/动态/学校/a.md", "trends")]
    public void The_column_is_that_of_the_nearest_folder(string path, string column) =>
        Assert.Equal(column, Reading.ReadReport(Reading.Front("author: 王某"), path: path).Report?.Column.Id);

    [Fact]
    public void A_bare_archive_reads_without_complaint()
    {
        const string SiteText =
            "title: 局\ndistricts:\n  - { name: 东湖区, slug: donghu }\ntopics:\n  - { name: 义务教育, slug: yiwu }\n  - { name: 校园安全, slug: anquan }\n";
        const string Text =
            "---\ntitle: \"东湖区教育局：扎实做好\\\"双减\\\"工作\"\ndate: 2024-01-05T09:30:12+08:00\ndistrict: 东湖区\n" +
            "topics: [义务教育, 校园安全]\nsource: \"东湖区实验小学\"\nheadline: true\nsummary: \"一、二：三: #四\"\n---\n\n正文";
        var (site, complaints) = Reading.ReadSite(SiteText);

        var (report, found) = Reading.ReadReport(Text, site, "content/2024/20240105-000001.md");

        Assert.Empty(complaints);
        Assert.Empty(found);
        Assert.Equal(("东湖区教育局：扎实做好\"双减\"工作", "2024-01-05 09:30"), (report?.Title, report?.Date.ToMinute()));
        Assert.Equal(("reports", "东湖区实验小学", "一、二：三: #四"), (report?.Column.Id, report?.Source, report?.Summary));
        Assert.NotNull(report?.Promotion);
    }

    [Theory]
    [InlineData("summary: “双减”政策落地“有声”", "“双减”政策落地“有声”")]
    [InlineData("summary: 通知：关于", "通知：关于")]
    [InlineData("summary: \"通知：关于\"", "通知：关于")]
    [InlineData("summary: '通知: 关于 #1'", "通知: 关于 #1")]
    [InlineData("\"summary\": \"a: b\"", "a: b")]
    [InlineData("summary: 通学车    # 摘要", "通学车")]
    [InlineData("# 说明: 甲\n\nsummary: C#语言", "C#语言")]
    [InlineData("　\nsummary: 甲", "甲")]
    [InlineData("summary: 9:30 开始", "9:30 开始")]
    [InlineData("summary:\n  另起一行", "另起一行")]
    [InlineData("summary: 第一行\n  第二行：内容", "第一行 第二行：内容")]
    [InlineData("summary: \"第一行\n  第二行: 内容\"", "第一行 第二行: 内容")]
    [InlineData("summary: |\n  第一段: 内容 #1\n\n  　　第二段，[x", "第一段: 内容 #1\n\n　　第二段，[x")]
    [InlineData("summary: >-  # 折行\n  甲: 乙\n  @丙", "甲: 乙 @丙")]
    [InlineData("summary: 甲\u2028乙", "甲 乙")]
    [InlineData("summary: 甲\u0085乙", "甲 乙")]
    [InlineData("summary: 😀𠮷", "😀𠮷")]
    [InlineData("keywords: [\n  甲, # 说明\n  乙：丙\n]\nsummary: 丁", "丁")]
    [InlineData("figures: [{\n  indicator: 率, value: 3,\n  unit: 人 }]\nsummary: 丁", "丁")]
    [InlineData("updates: [{ date: 2026-03-09, note: 更正，增加 }]\nsummary: 丁", "丁")]
    [InlineData("updates:\n  - date: 2026-03-09\n    note: |\n      甲: #1\n    # 注\nsummary: 丁", "丁")]
    [InlineData("keywords:\n- 主题：读书\n- https://example.cn/\nsummary: 丁", "丁")]
    public void Good_front_matter_is_left_alone(string lines, string summary) => Assert.Equal(summary, Good(lines).Summary);

    [Fact]
    public void Places_are_right_behind_every_kind_of_line_break_in_a_value() =>
        Assert.Equal(
            "comment-in-value 4:9; value-range 5:7",
            Reading.Show(Reading.ReadReport(Reading.Front("summary: \"甲\u2028乙\u0085丙\u2029丁\"\nauthor: #甲\nyear: 1")).Found));

    [Theory]
    [InlineData("---\ntitle: 甲\ndate: 2026-03-05\n---", "")]
    [InlineData("---  \ntitle: 甲\ndate: 2026-03-05\n--- \t\n正文", "正文")]
    [InlineData("---\ntitle: 甲\ndate: 2026-03-05\n---\n\n---\n", "\n---\n")]
    public void Front_matter_ends_with_its_second_fence(string text, string body)
    {
        var (report, found) = Reading.ReadReport(text);

        Assert.Equal("", Reading.Show(found));
        Assert.Equal(body, text[report!.BodyStart..]);
    }

    [Theory]
    [InlineData("content/a.md", true)]
    [InlineData("content/要闻/2026/a.MD", true)]
    [InlineData("content/README.md", false)]
    [InlineData("content/要闻/readme.md", false)]
    [InlineData("content/_drafts/a.md", false)]
    [InlineData("content/a.txt", false)]
    [InlineData("themes/a.md", false)]
    public void Only_public_Markdown_below_content_is_a_report(string path, bool expected) =>
        Assert.Equal(expected, ContentPaths.IsReport(SitePath.Of(path)));

    private static Report Good(string lines)
    {
        var (report, found) = Reading.ReadReport(Reading.Front(lines));

        Assert.Equal("", Reading.Show(found));
        return report!;
    }
}
