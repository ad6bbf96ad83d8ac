namespace EduSite.Cli.Tests;

public sealed class InspectionReportTests
{
    private const string Site =
        """
        -- content/news/a.md --
        ---
        title: 值班<安排>
        date: 2026-03-05
        acknowledged: [{ rule: pii-mobile, text: 139******78, by: 王某, reason: 值班手机 }]
        ---
        会议强调,要落实。联系 13912345678。身份证号11010519491231002X。
        """;

    [Fact]
    public void A_report_says_what_would_be_a_veto_what_is_due_and_who_answers_for_what()
    {
        using var site = new CliSite(Site);

        var run = site.Run("check", "--report", "自查");
        var page = site.Read("自查/index.html");

        Assert.Equal(ExitCode.ContentErrors, run.Code);
        Assert.Contains("自查报告：", run.Error, StringComparison.Ordinal);
        Assert.Contains("<strong>有 1 处问题可能被单项否决</strong>", page, StringComparison.Ordinal);
        Assert.Contains("content/news/a.md 第 6 行第 29 字", page, StringComparison.Ordinal);
        Assert.Contains("<td>王某</td><td>值班手机</td>", page, StringComparison.Ordinal);
        Assert.Contains("<td class=\"day\">2026-03-05</td><td class=\"day\">2026-03-19</td><td class=\"day\">9 天</td>", page, StringComparison.Ordinal);
        Assert.Contains("会议强调<mark>,</mark>要落实", page, StringComparison.Ordinal);
        Assert.DoesNotContain("11010519491231002X", page, StringComparison.Ordinal);
        Assert.DoesNotContain("13912345678", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<安排>", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Each_day_is_compared_with_the_days_before_it()
    {
        using var site = new CliSite(Site);
        site.Write("content/news/b.md", "---\ntitle: 总结\ndate: 2026-03-05\n---\n20xx年，20xx年，20xx年，20xx年。\n");
        site.Run("check", "--report", "r", "--as-of", "2026-03-06");
        site.Run("check", "--report", "r", "--as-of", "2026-03-06 12:00");
        site.Write("content/news/b.md", "---\ntitle: 会议召开\ndate: 2026-03-05\n---\n会议召开。\n");
        site.Run("check", "--report", "r", "--as-of", "2026-03-08");

        var records = site.Read("r/index.html").Split('\n').Where(line => line.Contains("data-record", StringComparison.Ordinal)).ToArray();

        Assert.Equal(2, records.Length);
        Assert.Contains("data-record=\"2026-03-08 00:00 ", records[0], StringComparison.Ordinal);
        Assert.Contains("↑", records[0], StringComparison.Ordinal);
        Assert.Contains("data-record=\"2026-03-06 12:00 ", records[1], StringComparison.Ordinal);
    }

    [Fact]
    public void Earlier_reports_of_any_name_count_and_what_is_no_report_is_passed_over()
    {
        using var site = new CliSite(Site);
        site.Write("r/old.html", "<tr data-record=\"2026-01-02 10:00 77 0 1 2 3\"><tr data-record=\"2026-99-02 10:00 77 0 1 2 3\">");
        site.Write("r/other.html", "<p>data-record</p>");

        site.Run("check", "--report", "r");

        Assert.Contains("data-record=\"2026-01-02 10:00 77 0 1 2 3\"", site.Read("r/index.html"), StringComparison.Ordinal);
        Assert.DoesNotContain("2026-99-02", site.Read("r/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_inspection_writes_the_same_bytes_and_leaves_nothing_else()
    {
        using var site = new CliSite(Site);
        site.Run("check", "--report", "r");
        var first = site.Read("r/index.html");

        site.Run("check", "--report", "r");

        Assert.Equal(first, site.Read("r/index.html"));
        Assert.Equal(["r/index.html"], site.Files().Keys.Where(path => path.StartsWith("r/", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_site_that_cannot_be_read_has_a_report_that_says_so()
    {
        using var site = new CliSite();
        site.Write("site.yml", "title: [\n");

        site.Run("check", "--report", "r");

        Assert.Contains("site.yml", site.Read("r/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_report_is_about_the_whole_site()
    {
        using var site = new CliSite(Site);

        Assert.Equal(ExitCode.Usage, site.Run("check", "--report", "r", "--text").Code);
        Assert.Equal(ExitCode.Usage, site.Run("check", "--report", "r", "--changed-since", "HEAD").Code);
        Assert.False(site.Has("r"));
    }
}
