using System.Text.Json;
using System.Text.RegularExpressions;

namespace EduSite.Cli.Tests;

public sealed partial class BuildCommandTests
{
    private const string Good =
        """
        -- content/news/a.md --
        ---
        title: 第一篇
        date: 2026-03-01
        ---
        正文。
        -- content/news/b.md --
        ---
        title: 第二篇
        date: 2026-03-02
        ---
        正文。
        """;

    private const string Bad =
        """
        -- content/news/bad.md --
        ---
        title: 坏稿
        date: 2026-02-30
        ---
        正文。
        """;

    private const string Warned =
        """
        -- content/news/a.md --
        ---
        title: 有提醒
        date: 2026-03-01
        ---
        # 正文里的一级标题
        """;

    [Fact]
    public void A_good_site_is_built_at_the_default_place_and_summed_up_in_one_line()
    {
        using var site = new CliSite(Good);

        var run = site.Run("build");

        Assert.Equal((0, ""), (run.Code, run.Error));
        var summary = ChineseSummary().Match(run.Out);
        Assert.True(summary.Success, run.Out);
        Assert.Equal("2", summary.Groups["reports"].Value);
        var files = Directory.GetFiles(site.Site, "*", SearchOption.AllDirectories);
        var pages = files.Count(file => file.EndsWith(".html", StringComparison.Ordinal));
        Assert.Equal(($"{pages}", $"{files.Length}"), (summary.Groups["pages"].Value, summary.Groups["written"].Value));
        Assert.Equal(("0", "0"), (summary.Groups["unchanged"].Value, summary.Groups["removed"].Value));
        Assert.Equal(site.Site, summary.Groups["site"].Value);
    }

    [Fact]
    public void A_second_build_counts_what_stayed_what_changed_and_what_went()
    {
        using var site = new CliSite(Good);
        site.Run("build");
        var files = Directory.GetFiles(site.Site, "*", SearchOption.AllDirectories).Length;
        var same = EnglishSummary().Match(site.Run("build", "--lang", "en").Out);
        File.Delete(Path.Combine(site.Root, "content/news/b.md"));
        var less = EnglishSummary().Match(site.Run("build", "--lang", "en").Out);

        Assert.Equal(("0", $"{files}"), (same.Groups["written"].Value, same.Groups["unchanged"].Value));
        Assert.Equal("0", same.Groups["removed"].Value);
        Assert.Equal("1", less.Groups["reports"].Value);
        Assert.NotEqual("0", less.Groups["removed"].Value);
        Assert.NotEqual("0", less.Groups["written"].Value);
    }

    [Fact]
    public void Content_errors_give_1_and_nothing_is_written()
    {
        using var site = new CliSite(Good + "\n" + Bad);

        var run = site.Run("build");

        Assert.Equal(1, run.Code);
        Assert.StartsWith("错误[date-impossible] content/news/bad.md:3:7\n", run.Out);
        Assert.Contains("没有生成：1 个错误，0 个警告", run.Out);
        Assert.False(Directory.Exists(site.Site));
    }

    [Fact]
    public void Content_errors_leave_the_last_good_site_as_it_was()
    {
        using var site = new CliSite(Good);
        site.Run("build");
        var before = Pages(site);
        site.Write("content/news/a.md", "---\ntitle: 改了\ndate: 2026-03-01\n---\n正文。\n");
        site.Write("content/news/bad.md", "---\ndate: 2026-03-01\n---\n");

        var run = site.Run("build", "--lang", "en");

        Assert.Equal(1, run.Code);
        Assert.Contains("Not built: 1 errors", run.Out);
        Assert.Equal(before, Pages(site));
    }

    [Fact]
    public void A_title_of_spaces_is_a_missing_title()
    {
        using var site = new CliSite("-- content/news/a.md --\n---\ntitle: \"  \"\ndate: 2026-03-01\n---\n正文。\n");

        var run = site.Run("build");

        Assert.Equal(1, run.Code);
        Assert.StartsWith("错误[title-missing] content/news/a.md:2:1\n", run.Out);
    }

    [Theory]
    [InlineData("不认识的参数：--fast", "build", "--fast")]
    [InlineData("不认识的参数：now", "build", "now")]
    [InlineData("--as-of 的日期写法不对：2026-02-30", "build", "--as-of", "2026-02-30")]
    [InlineData("--as-of 的日期写法不对：0001-01-01", "build", "--as-of", "0001-01-01")]
    [InlineData("--format 不能写 xml，只能是 text、json、github、gitlab、sarif", "build", "--format", "xml")]
    [InlineData("--lang 不能写 fr，只能是 zh、en", "build", "--lang", "fr")]
    [InlineData("不认识的参数：publish", "publish")]
    public void A_mistake_in_the_command_gives_2_and_says_which(string message, params string[] arguments)
    {
        using var site = new CliSite(Good);

        var run = site.Run(arguments);

        Assert.Equal((2, ""), (run.Code, run.Out));
        Assert.Contains(message, run.Error);
        Assert.Contains("--help", run.Error);
        Assert.False(site.Has(".artifacts"));
    }

    [Fact]
    public void An_option_without_its_value_is_a_mistake_in_the_command()
    {
        using var site = new CliSite(Good);

        var run = site.Run("build", "--output");

        Assert.Equal((2, ""), (run.Code, run.Out));
        Assert.Contains("--output", run.Error);
    }

    [Fact]
    public void A_cancelled_build_gives_130_and_leaves_the_last_good_site()
    {
        using var site = new CliSite(Good);
        site.Run("build");
        var before = Pages(site);
        site.Write("content/news/c.md", "---\ntitle: 新的\ndate: 2026-03-01\n---\n正文。\n");
        using var cancellation = new CancellationTokenSource();
        cancellation.Cancel();

        var run = site.RunUntil(cancellation.Token, "build");

        Assert.Equal((130, ""), (run.Code, run.Out));
        Assert.Equal("已取消，原来的网站没有改动。\n", run.Error);
        Assert.Equal(before, Pages(site));
    }

    [Fact]
    public void A_file_in_the_place_of_the_output_folder_is_named()
    {
        using var site = new CliSite(Good);
        site.Write("public", "mine");

        var run = site.Run("build", "--output", "public");

        Assert.Equal((1, ""), (run.Code, run.Out));
        Assert.Equal(
            $"错误[output-not-folder]\n  {site.Root}/public 是文件，不是目录\n  改法：把这个文件移走，或者换一个输出目录\n\n", run.Error);
        Assert.Equal("mine", site.Read("public"));
    }

    [Fact]
    public void A_folder_that_cannot_be_written_is_named()
    {
        if (!OperatingSystem.IsLinux())
        {
            return;
        }

        // The kernel's own folder: nobody makes folders there, an administrator neither.
        using var site = new CliSite(Good);

        var run = site.Run("build", "--output", "/proc/edusite/site");

        Assert.Equal(1, run.Code);
        Assert.StartsWith("错误[output-", run.Error);
        Assert.Contains("/proc/edusite/site", run.Error);
    }

    [Fact]
    public void A_folder_with_somebody_else_s_files_is_refused_and_kept()
    {
        using var site = new CliSite(Good);
        site.Write("documents/年度考核.docx", "mine");

        var run = site.Run("build", "--output", "documents", "--lang", "en");

        Assert.Equal(1, run.Code);
        Assert.StartsWith("error[output-foreign]\n", run.Error);
        Assert.Contains("年度考核.docx", run.Error);
        Assert.Equal(
            [Path.Combine(site.Root, "documents", "年度考核.docx")],
            Directory.GetFileSystemEntries(Path.Combine(site.Root, "documents")));
    }

    [Theory]
    [InlineData("json")]
    [InlineData("sarif")]
    public void An_output_folder_that_is_refused_is_part_of_the_machine_s_document(string format)
    {
        using var site = new CliSite(Good);
        site.Write("public", "mine");

        var run = site.Run("build", "--output", "public", "--format", format);

        Assert.Equal((1, ""), (run.Code, run.Error));
        using var document = JsonDocument.Parse(run.Out);
        Assert.Contains("output-not-folder", run.Out);
    }

    [Fact]
    public void Without_site_yml_the_build_says_so_and_touches_nothing()
    {
        using var site = new CliSite(files: null);

        var run = site.Run("build");
        var named = site.Run("build", "--source", "nowhere");

        Assert.Equal((1, ""), (run.Code, run.Error));
        Assert.StartsWith("错误[site-file-missing] site.yml:1:1\n", run.Out);
        Assert.Contains("--source", run.Out);
        Assert.Equal(run, named);
        Assert.Empty(Directory.GetFileSystemEntries(site.Root));
    }

    [Fact]
    public void Quiet_shows_errors_only()
    {
        using var warned = new CliSite(Warned);
        using var bad = new CliSite(Warned + "\n" + Bad);

        Assert.Contains("警告[", warned.Run("build").Out);
        Assert.Equal(new CliRun(0, "", ""), warned.Run("build", "--quiet"));
        var run = bad.Run("build", "--quiet");
        Assert.Equal((1, ""), (run.Code, run.Error));
        Assert.StartsWith("错误[date-impossible]", run.Out);
        Assert.DoesNotContain("警告", run.Out);
        Assert.DoesNotContain("没有生成", run.Out);
    }

    [Fact]
    public void The_site_is_searched_upwards_from_the_current_folder()
    {
        using var site = new CliSite(Good);
        site.Folder = Path.Combine(site.Root, "content", "news");

        var run = site.Run("build");

        Assert.Equal(0, run.Code);
        Assert.True(File.Exists(Path.Combine(site.Site, "index.html")));
    }

    [Fact]
    public void Source_and_output_are_named_from_the_current_folder()
    {
        using var site = new CliSite(Good);
        site.Folder = Path.GetDirectoryName(site.Root)!;

        var run = site.Run("build", "--source", "bureau", "--output", "public");

        Assert.Equal(0, run.Code);
        Assert.True(File.Exists(Path.Combine(site.Folder, "public", "index.html")));
        Assert.False(site.Has(".artifacts"));
    }

    [Fact]
    public void As_of_publishes_what_is_scheduled_until_then()
    {
        using var site = new CliSite(
            """
            -- content/news/soon.md --
            ---
            title: 定时稿
            date: 2026-03-20
            publish_at: 2026-03-20 09:00
            ---
            正文。
            """);
        var page = Path.Combine(site.Site, "2026/03/soon.html");

        site.Run("build");
        Assert.False(File.Exists(page));
        site.Run("build", "--as-of", "2026-03-20");
        Assert.False(File.Exists(page));
        site.Run("build", "--as-of", "2026-03-20 09:00");
        Assert.True(File.Exists(page));
        site.Run("build");
        Assert.False(File.Exists(page));
    }

    [Theory]
    [InlineData("篇报告")]
    [InlineData("篇报告", "LANG=zh_CN.UTF-8")]
    [InlineData("篇报告", "LANG=C.UTF-8")]
    [InlineData("篇报告", "LC_ALL=POSIX", "LANG=en_US.UTF-8")]
    [InlineData("reports", "LANG=en_US.UTF-8")]
    [InlineData("reports", "LC_ALL=en_GB", "LANG=zh_CN.UTF-8")]
    [InlineData("篇报告", "LC_ALL=", "LC_MESSAGES=zh_TW", "LANG=en_US.UTF-8")]
    [InlineData("reports", "LANG=de_DE.UTF-8")]
    public void The_language_follows_the_environment(string word, params string[] variables)
    {
        using var site = new CliSite(Good);
        foreach (var variable in variables.Select(variable => variable.Split('=')))
        {
            site.Variables[variable[0]] = variable[1];
        }

        Assert.Contains(word, site.Run("build").Out);
    }

    [Theory]
    [InlineData("reports", "zh_CN.UTF-8", "--lang", "en")]
    [InlineData("篇报告", "en_US.UTF-8", "--lang=zh")]
    public void Lang_is_stronger_than_the_environment(string word, string locale, params string[] option)
    {
        using var site = new CliSite(Good);
        site.Variables["LANG"] = locale;

        Assert.Contains(word, site.Run(["build", .. option]).Out);
    }

    [Theory]
    [InlineData("json")]
    [InlineData("sarif")]
    public void A_machine_s_format_has_standard_output_to_itself(string format)
    {
        using var site = new CliSite(Warned);

        var run = site.Run("build", "--format", format);

        Assert.Equal(0, run.Code);
        using var document = JsonDocument.Parse(run.Out);
        Assert.Matches("^1 篇报告，.*1 个警告.*\n$", run.Error);
        Assert.Equal("", site.Run("build", "--quiet", "--format", format).Error);
    }

    [Fact]
    public void Github_commands_have_standard_output_to_themselves()
    {
        using var site = new CliSite(Warned);

        var run = site.Run("build", "--format", "github");

        var lines = run.Out.TrimEnd('\n').Split('\n');
        Assert.All(lines, line => Assert.StartsWith("::warning file=content/news/a.md,line=5,", line));
        Assert.StartsWith("1 篇报告，", run.Error);
    }

    private static Dictionary<string, string> Pages(CliSite site) =>
        site.Files().Where(file => file.Key.StartsWith(".artifacts/site/", StringComparison.Ordinal)).ToDictionary();

    [GeneratedRegex(
        @"^(?<reports>\d+) 篇报告，(?<pages>\d+) 个页面；写入 (?<written>\d+)、未变 (?<unchanged>\d+)、" +
        @"删除 (?<removed>\d+) 个文件，用时 \d+\.\d\d 秒 → (?<site>.+)\n$")]
    private static partial Regex ChineseSummary();

    [GeneratedRegex(
        @"^(?<reports>\d+) reports, (?<pages>\d+) pages; (?<written>\d+) files written, (?<unchanged>\d+) unchanged, " +
        @"(?<removed>\d+) removed in \d+\.\d\d s → (?<site>.+)\n$")]
    private static partial Regex EnglishSummary();
}
