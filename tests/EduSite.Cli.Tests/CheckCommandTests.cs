using System.Diagnostics;
using System.Text.Json;

namespace EduSite.Cli.Tests;

public sealed class CheckCommandTests
{
    private const string Report =
        """
        -- content/news/a.md --
        ---
        title: 会议召开
        date: 2026-03-05
        ---
        会议强调,要落实。联系 13912345678。
        """;

    [Fact]
    public void What_is_found_is_grouped_by_file_and_counted_by_rule()
    {
        using var site = new CliSite(Report);

        var run = site.Run("check", "--text");

        Assert.Equal(0, run.Code);
        Assert.StartsWith("═══ content/news/a.md（0 个错误，共 2 处）\n警告[punct-width] content/news/a.md:5:5\n", run.Out, StringComparison.Ordinal);
        Assert.Contains("5 | 会议强调,要落实。联系 139******78。", run.Out, StringComparison.Ordinal);
        Assert.Contains("       1  警告  pii-mobile   这里有手机号码：…\n", run.Out, StringComparison.Ordinal);
        Assert.Contains("检查了 1 篇稿件：0 个错误，2 个警告，0 个提示", run.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("13912345678", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void An_error_is_the_exit_code()
    {
        using var site = new CliSite(Report + "\n20xx年\n");

        Assert.Equal(ExitCode.ContentErrors, site.Run("check", "--text").Code);
        Assert.Equal(ExitCode.ContentErrors, site.Run("check").Code);
    }

    [Fact]
    public void What_somebody_answers_for_is_listed()
    {
        using var site = new CliSite(Report.Replace(
            "date: 2026-03-05", "date: 2026-03-05\nacknowledged: [{ rule: pii-mobile, text: 139******78, by: 王某, reason: 值班手机 }]",
            StringComparison.Ordinal));

        Assert.Contains(
            "═══ 已核准 1 处\n  content/news/a.md:6:13 pii-mobile 139******78 — 王某：值班手机\n", site.Run("check", "--text").Out,
            StringComparison.Ordinal);
    }

    [Fact]
    public void GitLab_gets_a_code_quality_report()
    {
        using var site = new CliSite(Report);

        using var report = JsonDocument.Parse(site.Run("check", "--text", "--format", "gitlab").Out);

        var first = report.RootElement[0];
        Assert.Equal("punct-width", first.GetProperty("check_name").GetString());
        Assert.Equal("content/news/a.md", first.GetProperty("location").GetProperty("path").GetString());
        Assert.Equal(5, first.GetProperty("location").GetProperty("lines").GetProperty("begin").GetInt32());
        Assert.NotEqual(first.GetProperty("fingerprint").GetString(), report.RootElement[1].GetProperty("fingerprint").GetString());
    }

    [Fact]
    public void The_hook_inspects_what_is_about_to_be_committed()
    {
        using var site = new CliSite();

        var run = site.Run("check", "--hook");

        Assert.Equal(0, run.Code);
        Assert.StartsWith("#!/bin/sh\n", run.Out, StringComparison.Ordinal);
        Assert.Contains("edusite check --text --changed-since HEAD", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Only_changed_texts_are_inspected_when_a_revision_is_given()
    {
        using var site = new CliSite(Report);
        Git(site, "init", "-q");
        Git(site, "add", "-A");
        Git(site, "-c", "user.name=a", "-c", "user.email=a@example.org", "commit", "-qm", "a");
        site.Write("content/news/乙.md", "---\ntitle: 乙\ndate: 2026-03-05\n---\n一,二\n");

        var run = site.Run("check", "--text", "--changed-since", "HEAD");

        Assert.Contains("═══ content/news/乙.md", run.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("content/news/a.md", run.Out, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Usage, site.Run("check", "--changed-since", "no-such-revision").Code);
    }

    private static void Git(CliSite site, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("git", arguments) { WorkingDirectory = site.Root })!;
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
    }
}
