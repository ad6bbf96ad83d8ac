namespace EduSite.Cli.Tests;

public sealed class FixCommandTests
{
    private const string Report =
        """
        -- content/news/a.md --
        ---
        title: 会议召开
        date: 2026-03-05
        ---
        第一段。
        会议强调,要落实。
        第三段。
        """;

    [Fact]
    public void A_correction_is_shown_and_not_made()
    {
        using var site = new CliSite(Report);
        var before = site.Read("content/news/a.md");

        var run = site.Run("fix");

        Assert.Equal(0, run.Code);
        Assert.Equal(
            """
            --- content/news/a.md
            +++ content/news/a.md
            @@ -6,1 +6,1 @@
             第一段。
            -会议强调,要落实。
            +会议强调，要落实。
             第三段。
            可以改正 1 个文件的 1 处：punct-width 1。看过没有问题，加 --write 再运行一次。

            """.ReplaceLineEndings("\n"),
            run.Out);
        Assert.Equal(before, site.Read("content/news/a.md"));
    }

    [Fact]
    public void A_correction_is_made_when_asked_for_and_then_there_is_none_left()
    {
        using var site = new CliSite(Report);

        Assert.Equal("改正了 1 个文件的 1 处：punct-width 1。\n", site.Run("fix", "--write").Out);
        Assert.Contains("会议强调，要落实。", site.Read("content/news/a.md"), StringComparison.Ordinal);
        Assert.Equal("没有可以自动改正的地方。\n", site.Run("fix", "--write").Out);
    }
}
