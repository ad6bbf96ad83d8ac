using System.Text.RegularExpressions;
using CsCheck;
using EduSite.Content;
using EduSite.Diagnostics;
using EduSite.Model;
using EduSite.Tests;
using EduSite.Text;

namespace EduSite.Cli.Tests;

public sealed class NewCommandTests
{
    private const string Columns =
        """
        -- site.yml --
        title: 云川市教育局
        base_url: https://jyj.example/
        columns:
          - { id: headlines, name: 要闻, kind: headline }
          - { id: news, name: 动态, folder: 区县动态, kind: news }
          - { id: announcements, name: 通知, kind: announcement }
          - { id: notices, name: 公示, kind: notice }
          - { id: summaries, name: 总结, kind: summary }
          - { id: policies, name: 政策, kind: policy }
          - { id: specials, name: 专题, kind: special }
          - { id: bulletins, name: 简报, kind: bulletin }
        districts: [{ name: 榆阳区, slug: yuyang, aliases: [榆阳] }]
        topics: [{ name: 双减, slug: shuangjian }, { name: 校园安全, slug: safety }]
        units: [{ name: 云川市教育局, slug: bureau }]
        theme: mini
        """;

    private static readonly string[] Nasty =
    [
        "#", " #", "# ", ":", ": ", "：", "\"", "'", "“", "”", "[头条]", "]", "{", "}", "*重点", "&", "!", "%", "@", "`",
        "|", ">", "-", "- x", "---", "...", "?", "? ", ",", "，", "、", "\\", "\\n", "\t", "\n", "\r\n", "\0",
        "\u0007", "\e", "\u0085", "\u00A0", "\u2028", "\u3000", "\uFEFF", "\u200B", "\u202E", "\uFFFE", " ",
        "true", "null", "~", "yes", "2026", "1e3", "0x1F", "2026-03-05", "😀", "👩‍🏫", "𠮷", "e\u0301",
        "校车", "开通", "a", "<<", "=", "title: x",
    ];

    private static readonly Gen<string> Titles = Gen.Frequency(
        (8, Gen.OneOf(Nasty)),
        (2, Gen.String[Gen.Char['\u0001', '\uD7FF'], 0, 6])).List[1, 8].Select(string.Concat);

    [Fact]
    public void A_report_is_written_into_its_column_s_folder_and_year()
    {
        using var site = new CliSite(Columns);

        var run = site.Run(
            "new", "--title", "榆阳区开通校车", "--column", "news", "--district", "榆阳", "--topic", "双减", "校园安全",
            "--unit", "云川市教育局", "--slug", "school-bus", "--headline", "--draft");

        Assert.Equal(new CliRun(0, "content/区县动态/2026/2026-03-10-school-bus.md\n", ""), run);
        Assert.Equal(
            """
            ---
            title: 榆阳区开通校车
            date: 2026-03-10 12:00
            column: news
            district: 榆阳
            topics: [双减, 校园安全]
            source: 云川市教育局
            slug: school-bus
            headline: true
            status: draft
            ---

            在这里写正文。第一段写清时间、地点、单位和事情。

            """,
            site.Read("content/区县动态/2026/2026-03-10-school-bus.md"));
    }

    [Theory]
    [InlineData("要闻", "headlines", "")]
    [InlineData("动态", "区县动态", "")]
    [InlineData("通知", "announcements", "")]
    [InlineData("公示", "notices", "notice: { start: 2026-02-05, end: 2026-02-12 }\n")]
    [InlineData("总结", "summaries", "year: 2025\n")]
    [InlineData("政策", "policies", "validity: 有效\n# document_number: 教发〔2026〕1号\n")]
    [InlineData("专题", "specials", "")]
    [InlineData("简报", "bulletins", "")]
    public void Each_kind_of_column_gets_its_own_keys_and_the_site_builds_with_them(
        string column, string folder, string keys)
    {
        using var site = new CliSite(Columns);

        var run = site.Run("new", "--title", "稿", "--column", column, "--date", "2026-02-05");

        var path = $"content/{folder}/2026/2026-02-05-稿.md";
        Assert.Equal(new CliRun(0, path + "\n", ""), run);
        Assert.Contains($"date: 2026-02-05\ncolumn: {column}\n{keys}---\n", site.Read(path));
        var build = site.Run("build", "--as-of", "2026-02-06");
        Assert.True(build.Code == 0, build.Out);
        Assert.DoesNotContain("警告", build.Out);
    }

    [Fact]
    public void A_summary_after_the_first_quarter_is_about_its_own_year()
    {
        using var site = new CliSite(Columns);

        site.Run("new", "--title", "半年总结", "--column", "总结", "--date", "2026-07-05");

        Assert.Contains("\nyear: 2026\n", site.Read("content/summaries/2026/2026-07-05-半年总结.md"));
    }

    [Fact]
    public void Whatever_the_title_the_file_reads_without_a_diagnostic_and_gives_the_title_back()
    {
        var config = Config();
        Titles.Sample(title =>
        {
            var draft = new ReportDraft(title, "公示", Day, "榆阳区", ["双减"], "云川市教育局", null, true, false);
            var column = config.FindColumn(draft.Column);
            var problems = new DiagnosticBag();

            var file = new SourceFile(draft.PathIn(column), SourceText.From(draft.ToMarkdown(column)));
            var report = ReportReader.Read(file, config, problems);

            var shown = Shown(title);
            if (shown.Length == 0)
            {
                Assert.Equal(["title-missing"], problems.ToSorted().Select(problem => problem.Rule.Id));
                return;
            }

            Assert.Empty(problems.ToSorted());
            Assert.Equal(shown, report!.Title);
        });
    }

    [Theory]
    [InlineData("@云川教育 发布")]
    [InlineData("  前后有空格  ")]
    [InlineData("20260305")]
    [InlineData("true")]
    [InlineData("null")]
    [InlineData("- x")]
    [InlineData("[头条] 校车: \"开通\" #1 \\o/ *重点* 😀\a")]
    [InlineData("../../../etc/passwd")]
    [InlineData("CON")]
    [InlineData("。。。")]
    public void A_nasty_title_becomes_a_file_that_builds(string title)
    {
        using var site = new CliSite(Columns);

        var run = site.Run("new", "--title", title, "--column", "news");

        Assert.Equal((0, ""), (run.Code, run.Error));
        Assert.StartsWith("content/区县动态/2026/2026-03-10-", run.Out);
        Assert.True(site.Has(run.Out.TrimEnd('\n')));
        var build = site.Run("build");
        Assert.True(build.Code == 0, build.Out);
    }

    [Theory]
    [InlineData("   ")]
    [InlineData("\a \e")]
    public void A_title_without_anything_to_see_is_a_diagnostic(string title)
    {
        using var site = new CliSite(Columns);

        var run = site.Run("new", "--title", title, "--column", "news");

        Assert.Equal((1, ""), (run.Code, run.Error));
        Assert.StartsWith("错误[title-missing] content/", run.Out);
        Assert.False(site.Has("content"));
    }

    [Fact]
    public void A_very_long_title_still_gives_a_file_name_that_every_disk_takes()
    {
        using var site = new CliSite(Columns);
        var title = string.Concat(Enumerable.Repeat("𠮷长", 400));

        var run = site.Run("new", "--title", title, "--column", "news");

        Assert.Equal(0, run.Code);
        var path = run.Out.TrimEnd('\n');
        Assert.InRange(System.Text.Encoding.UTF8.GetByteCount(Path.GetFileName(path)), 1, 200);
        Assert.Contains(title, site.Read(path));
    }

    [Fact]
    public void A_file_that_exists_is_never_overwritten()
    {
        using var site = new CliSite(Columns);
        var arguments = new[] { "new", "--title", "校车", "--column", "news" };
        site.Run(arguments);
        const string path = "content/区县动态/2026/2026-03-10-校车.md";
        site.Write(path, "mine");

        var run = site.Run(arguments);

        Assert.Equal(new CliRun(1, "", $"文件已经存在，没有改动：{path}\n"), run);
        Assert.Equal("mine", site.Read(path));
    }

    [Fact]
    public void A_folder_that_cannot_be_made_is_named()
    {
        using var site = new CliSite(Columns);
        site.Write("content/区县动态", "a file in the way");

        var run = site.Run("new", "--title", "校车", "--column", "news");

        Assert.Equal((1, ""), (run.Code, run.Error));
        Assert.StartsWith("错误[output-unwritable] content/区县动态/2026/2026-03-10-校车.md:1:1\n", run.Out);
    }

    [Theory]
    [InlineData("还缺：--title --column\n")]
    [InlineData("还缺：--column\n", "--title", "校车")]
    [InlineData("还缺：--title\n", "--column", "news")]
    [InlineData("missing: --title\n", "--column", "news", "--lang", "en")]
    public void Where_nobody_sits_missing_flags_are_listed(string message, params string[] flags)
    {
        using var site = new CliSite(Columns);

        Assert.Equal(new CliRun(2, "", message), site.Run(["new", .. flags]));
        Assert.False(site.Has("content"));
    }

    [Theory]
    [InlineData("校车\n2\n")]
    [InlineData("  校车  \n动态\n")]
    [InlineData("校车\nnews\n")]
    public void A_person_is_asked_for_what_is_missing(string answers)
    {
        using var site = new CliSite(Columns) { Answers = answers };

        var run = site.Run("new");

        Assert.Equal((0, "content/区县动态/2026/2026-03-10-校车.md\n"), (run.Code, run.Out));
        Assert.StartsWith("标题：", run.Error);
        Assert.Contains("  2. 动态\n", run.Error);
        Assert.Contains("\n栏目（序号或名称）：", run.Error);
    }

    [Fact]
    public void A_person_who_is_asked_anyway_may_choose_from_the_vocabularies()
    {
        using var site = new CliSite(Columns) { Answers = "校车\nnews\n榆阳\n2、双减\n" };

        var run = site.Run("new");

        Assert.Equal(0, run.Code);
        Assert.Contains("\ndistrict: 榆阳\ntopics: [校园安全, 双减]\n---\n", site.Read(run.Out.TrimEnd('\n')));
    }

    [Fact]
    public void A_person_who_wrote_what_is_needed_gets_no_questions()
    {
        using var site = new CliSite(Columns) { Answers = "" };

        var run = site.Run("new", "--title", "校车", "--column", "news");

        Assert.Equal((0, ""), (run.Code, run.Error));
    }

    [Theory]
    [InlineData("content/另放/校车.md")]
    [InlineData("content\\另放\\校车.md")]
    public void A_report_may_be_put_where_its_author_wants_it(string path)
    {
        using var site = new CliSite(Columns);

        var run = site.Run("new", "--title", "校车", "--column", "news", "--path", path);

        Assert.Equal(new CliRun(0, "content/另放/校车.md\n", ""), run);
        Assert.True(site.Has("content/另放/校车.md"));
    }

    [Theory]
    [InlineData("校车.md")]
    [InlineData("content/../site.md")]
    [InlineData("../校车.md")]
    [InlineData("content/校车.txt")]
    [InlineData("content/README.md")]
    [InlineData("content/C:/校车.md")]
    public void A_path_that_is_no_report_s_is_a_mistake_in_the_command(string path)
    {
        using var site = new CliSite(Columns);

        var run = site.Run("new", "--title", "校车", "--column", "news", "--path", path);

        Assert.Equal((2, ""), (run.Code, run.Out));
        Assert.StartsWith("--path 要写 content 里的 .md 文件", run.Error);
        Assert.False(site.Has("content"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n\n")]
    public void A_person_who_gives_no_answer_is_told_the_flags(string answers)
    {
        using var site = new CliSite(Columns) { Answers = answers };

        var run = site.Run("new");

        Assert.Equal((2, ""), (run.Code, run.Out));
        Assert.EndsWith("还缺：--title --column\n", run.Error);
    }

    [Theory]
    [InlineData("column-unknown", "公事", "公示", "--column", "公事")]
    [InlineData("district-unknown", "榆阳县", "榆阳区", "--column", "news", "--district", "榆阳县")]
    [InlineData("topic-unknown", "校院安全", "校园安全", "--column", "news", "--topic", "双减", "--topic", "校院安全")]
    public void An_unknown_name_is_answered_with_the_nearest_one(
        string rule, string written, string near, params string[] flags)
    {
        using var site = new CliSite(Columns);

        var run = site.Run(["new", "--title", "校车", .. flags]);

        Assert.Equal((1, ""), (run.Code, run.Error));
        Assert.StartsWith($"错误[{rule}] content/", run.Out);
        Assert.Contains(written, run.Out);
        Assert.Contains(near, run.Out);
        Assert.False(site.Has("content"));
    }

    [Theory]
    [InlineData("../../elsewhere")]
    [InlineData("Has Space")]
    [InlineData("校车")]
    public void A_slug_that_is_no_part_of_an_address_is_a_diagnostic(string slug)
    {
        using var site = new CliSite(Columns);

        var run = site.Run("new", "--title", "校车", "--column", "news", "--slug", slug);

        Assert.Equal((1, ""), (run.Code, run.Error));
        Assert.Contains("错误[slug-invalid]", run.Out);
        Assert.False(site.Has("content"));
    }

    [Theory]
    [InlineData("明天")]
    [InlineData("9999-12-31")]
    public void A_date_that_is_none_is_a_mistake_in_the_command(string date)
    {
        using var site = new CliSite(Columns);

        var run = site.Run("new", "--title", "校车", "--column", "notices", "--date", date);

        Assert.Equal(new CliRun(2, "", $"日期写法不对：{date}\n"), run);
    }

    [Fact]
    public void A_broken_site_yml_and_a_missing_one_are_diagnostics()
    {
        using var none = new CliSite(files: null);
        using var broken = new CliSite("-- site.yml --\ntitle：云川\ncolumns: []\n");

        Assert.StartsWith("错误[site-file-missing]", none.Run("new", "--title", "x", "--column", "y").Out);
        var run = broken.Run("new", "--title", "x", "--column", "y");
        Assert.Equal(1, run.Code);
        Assert.Contains(" site.yml:1:6\n", run.Out);
    }

    private static readonly ChinaDate Day = new(new DateTime(2026, 3, 10), HasTime: false);

    /// <summary>What of a title can be shown: white space is one space, other control characters are nothing.</summary>
    private static string Shown(string title) =>
        Regex.Replace(Regex.Replace(title, @"[^\P{Cc}\s]", ""), @"\s+", " ").Trim();

    private static SiteConfig Config()
    {
        var file = new SourceFile(SitePath.Of("site.yml"), SourceText.From(MiniSite.ParseFiles(Columns)["site.yml"]));
        var problems = new DiagnosticBag();
        var config = SiteConfigReader.Read(file, RuleBook.Ids, problems)!;
        Assert.Empty(problems.ToSorted());
        return config;
    }
}
