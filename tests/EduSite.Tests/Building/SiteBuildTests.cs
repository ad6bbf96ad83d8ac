using System.Globalization;

namespace EduSite.Tests.Building;

public sealed class SiteBuildTests
{
    [Fact]
    public void A_report_becomes_a_page_at_its_permanent_address()
    {
        var site = MiniSite.Build(
            """
            -- content/news/2026-03-05-bus.md --
            ---
            title: 校车安全专项检查
            date: 2026-03-05 09:30
            ---
            检查**从严**。
            """);

        Assert.Empty(site.ProblemLines);
        Assert.Equal("<h1>校车安全专项检查</h1><p>检查<strong>从严</strong>。</p>\n", site["2026/03/2026-03-05-bus.html"]);
    }

    [Fact]
    public void A_report_is_listed_by_column_year_month_district_topic_unit_and_their_crossings()
    {
        var site = MiniSite.Build(
            """
            -- content/summaries/zongjie.md --
            ---
            title: 2025年工作总结
            date: 2026-01-15
            year: 2025
            district: 榆阳
            topics: [双减]
            source: 榆阳区教育局
            ---
            总结。
            """);

        Assert.Empty(site.ProblemLines);
        string[] lists =
        [
            "summaries/index.html", "years/2025/index.html", "archive/2026/01/index.html", "districts/yuyang/index.html",
            "topics/shuangjian/index.html", "units/yuyang-bureau/index.html", "years/2025/districts/yuyang/index.html",
            "years/2025/topics/shuangjian/index.html", "districts/yuyang/topics/shuangjian/index.html",
            "years/2025/districts/yuyang/topics/shuangjian/index.html",
        ];
        Assert.All(lists, path => Assert.Contains("<a href=\"/2026/01/zongjie.html\">2025年工作总结</a>", site[path]));
        Assert.False(site.Files.ContainsKey("years/2026/index.html"));
    }

    [Fact]
    public void Lists_are_paged_newest_first()
    {
        var files = Enumerable.Range(1, 5).ToDictionary(
            day => $"content/news/d{day}.md", day => $"---\ntitle: 第{day}天\ndate: 2026-03-0{day}\n---\n正文。\n");
        files["site.yml"] = "title: 站\ncolumns: [{ id: news, name: 要闻, kind: headline }]\npaging: { page_size: 2 }\ntheme: mini\n";

        var site = MiniSite.Build(files);

        Assert.Empty(site.ProblemLines);
        Assert.Matches("第5天.*第4天", site["news/index.html"]);
        Assert.Matches("第3天.*第2天", site["news/page-2.html"]);
        Assert.Matches("第1天", site["news/page-3.html"]);
        Assert.False(site.Files.ContainsKey("news/page-4.html"));
    }

    [Fact]
    public void Drafts_and_scheduled_reports_are_not_published_until_their_day_in_China()
    {
        const string Files =
            """
            -- content/news/draft.md --
            ---
            title: 草稿
            date: 2026-03-01
            status: draft
            ---
            -- content/news/later.md --
            ---
            title: 定时
            date: 2026-03-11
            ---
            """;

        var before = MiniSite.Build(Files, new DateTimeOffset(2026, 3, 10, 15, 59, 59, TimeSpan.Zero));
        var after = MiniSite.Build(Files, new DateTimeOffset(2026, 3, 10, 16, 0, 0, TimeSpan.Zero));

        Assert.False(before.Files.ContainsKey("2026/03/later.html"));
        Assert.True(after.Files.ContainsKey("2026/03/later.html"));
        Assert.False(after.Files.ContainsKey("2026/03/draft.html"));
    }

    [Fact]
    public void A_withdrawn_report_and_an_expired_notice_leave_only_a_tombstone()
    {
        var site = MiniSite.Build(
            """
            -- content/notices/list.md --
            ---
            title: 资助名单公示
            date: 2026-02-01
            notice: { start: 2026-02-01, end: 2026-02-07 }
            attachments: [list.csv]
            ---
            名单。
            -- content/notices/list.csv --
            姓名
            -- content/news/wrong.md --
            ---
            title: 有误的稿件
            date: 2026-02-01
            status: withdrawn
            ---
            """);

        Assert.Empty(site.ProblemLines);
        Assert.Equal("<p>expired</p>", site["2026/02/list.html"].Trim());
        Assert.Equal("<p>withdrawn</p>", site["2026/02/wrong.html"].Trim());
        Assert.DoesNotContain(site.Files, file => file.Key.StartsWith("files/", StringComparison.Ordinal));
        Assert.All(
            site.Files.Where(file => !file.Key.StartsWith("2026/", StringComparison.Ordinal)),
            file => Assert.DoesNotContain("资助名单公示", System.Text.Encoding.UTF8.GetString(file.Value)));
    }

    [Fact]
    public void A_promoted_report_has_one_page_and_is_shown_in_both_columns_pinned_first()
    {
        var site = MiniSite.Build(
            """
            -- content/news/a.md --
            ---
            title: 较新的要闻
            date: 2026-03-09
            ---
            -- content/district/b.md --
            ---
            title: 区县好经验
            date: 2026-03-01
            promote: { reason: 可复制, date: 2026-03-02, pin_until: 2026-03-20 }
            ---
            """);

        Assert.Empty(site.ProblemLines);
        Assert.Matches("区县好经验.*较新的要闻", site["news/index.html"]);
        Assert.Contains("/2026/03/b.html", site["districts-news/index.html"]);
        Assert.StartsWith("<h1>云川市教育局</h1><h>区县好经验</h><h>较新的要闻</h>", site["index.html"]);
    }

    [Fact]
    public void Two_reports_with_one_address_are_found_before_rendering()
    {
        var site = MiniSite.Build(
            """
            -- content/district/same.md --
            ---
            title: 一
            date: 2026-03-01
            ---
            -- content/news/same.md --
            ---
            title: 二
            date: 2026-03-01
            ---
            """);

        Assert.Equal(["content/news/same.md:2:8 route-duplicate"], site.ProblemLines);
        Assert.Empty(site.Files);
    }

    [Fact]
    public void An_alias_that_hits_a_page_is_an_error_at_the_alias()
    {
        var site = MiniSite.Build(
            """
            -- content/news/a.md --
            ---
            title: 一
            date: 2026-03-01
            aliases:
              - /old/1.htm
              - /news/
            ---
            """);

        Assert.Equal(["content/news/a.md:6:5 alias-hits-page"], site.ProblemLines);
    }

    [Fact]
    public void An_alias_becomes_a_redirect_page_that_honours_the_sub_path()
    {
        var site = MiniSite.Build(
            """
            -- site.yml --
            title: 站
            base_url: https://www.example.gov.cn/jyj/
            columns: [{ id: news, name: 要闻, kind: headline }]
            theme: mini
            -- content/news/a.md --
            ---
            title: 一
            date: 2026-03-01
            aliases: [/info/1028/3341.htm]
            ---
            """);

        Assert.Empty(site.ProblemLines);
        Assert.Contains("href=\"/jyj/2026/03/a.html\"", site["info/1028/3341.htm"]);
    }

    [Fact]
    public void Only_files_that_published_reports_name_are_copied_at_ascii_addresses()
    {
        var site = MiniSite.Build(
            """
            -- content/news/a.md --
            ---
            title: 一
            date: 2026-03-01
            attachments: [名单 2026.csv]
            ---
            -- content/news/名单 2026.csv --
            姓名
            -- content/news/unused.csv --
            不公开
            """);

        Assert.Empty(site.ProblemLines);
        var file = Assert.Single(site.Files.Keys, path => path.StartsWith("files/", StringComparison.Ordinal));
        Assert.Matches("^files/news/x[0-9a-f]{10}\\.csv$", file);
    }

    [Fact]
    public void A_missing_attachment_is_an_error_where_it_is_named()
    {
        var site = MiniSite.Build(
            """
            -- content/news/a.md --
            ---
            title: 一
            date: 2026-03-01
            attachments: [mingdan.csv]
            ---
            -- content/news/mingdan2.csv --
            姓名
            """);

        Assert.Equal(["content/news/a.md:4:15 file-missing"], site.ProblemLines);
        Assert.Contains("mingdan2.csv", site.Problems[0].Message(chinese: true));
    }

    [Fact]
    public void A_link_to_a_heading_of_another_report_is_checked_when_all_texts_are_known()
    {
        var site = MiniSite.Build(
            """
            -- content/news/a.md --
            ---
            title: 一
            date: 2026-03-01
            ---
            见[做法](b.md#主要做法)和[问题](b.md#存在问题)。
            -- content/news/b.md --
            ---
            title: 二
            date: 2026-03-02
            ---
            ## 主要做法

            很多。
            """);

        Assert.Equal(["content/news/a.md:5:23 anchor-missing"], site.ProblemLines);
    }

    [Fact]
    public void Mistakes_of_every_stage_come_out_in_one_run_and_nothing_is_written()
    {
        var site = MiniSite.Build(
            """
            -- site.yml --
            title: 站
            columns: [{ id: news, name: 要闻, kind: headline }]
            theme: mini
            redirects: [{ from: /old.html, to: /nowhere/ }]
            -- content/news/a.md --
            ---
            titel: 一
            title: 一
            date: 2026-03-01
            ---
            [死链](nothing.md)
            -- content/news/b.md --
            ---
            title: 二
            date: 2026-02-30
            ---
            """);

        Assert.Equal(
            ["content/news/a.md", "content/news/a.md", "content/news/b.md", "site.yml"],
            site.Problems.Select(d => d.Location.Path.Value));
        Assert.Empty(site.Files);
    }

    [Fact]
    public void The_same_input_gives_the_same_bytes_whatever_the_order_of_files_and_the_culture()
    {
        var files = MiniSite.WithDefaults(Enumerable.Range(1, 30).ToDictionary(
            n => $"content/news/r{n}.md",
            n => $"---\ntitle: 第{n}篇\ndate: 2026-0{1 + n % 3}-11\ndistrict: 榆阳区\ntopics: [双减, 安全]\n---\n正文{n}。\n"));
        var reversed = files.Reverse().ToDictionary();

        var first = MiniSite.Build(files);
        var culture = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = Odd();
        var second = MiniSite.Build(reversed);
        CultureInfo.CurrentCulture = culture;

        Assert.Empty(first.ProblemLines);
        Assert.Equal(first.Files.Keys.Order(StringComparer.Ordinal), second.Files.Keys.Order(StringComparer.Ordinal));
        Assert.All(first.Files, file => Assert.Equal(file.Value, second.Files[file.Key]));
    }

    /// <summary>A culture that would show in every number and date that asked for it.</summary>
    private static CultureInfo Odd()
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat.NegativeSign = "minus";
        culture.NumberFormat.NumberGroupSeparator = "'";
        culture.DateTimeFormat.DateSeparator = "~";
        culture.DateTimeFormat.TimeSeparator = "~";
        return culture;
    }
}
