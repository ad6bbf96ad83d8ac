namespace EduSite.Cli.Tests;

/// <summary>What a second build says of itself, and how it stands beside a build from nothing.</summary>
public sealed class SecondBuildTests
{
    private const string Site =
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

    [Fact]
    public void A_first_build_has_nothing_to_go_by()
    {
        using var site = new CliSite(Site);

        var run = site.Run("build", "--explain", "/2026/03/a.html");

        Assert.Equal(0, run.Code);
        Assert.Equal(
            "2026/03/a.html 重新生成了，因为：\n  · 没有上次生成的记录，或者 site.yml、主题的设置和资源、程序本身有变化\n", run.Error);
    }

    [Fact]
    public void A_page_of_which_nothing_changed_is_kept()
    {
        using var site = new CliSite(Site);
        site.Run("build");

        Assert.Equal("2026/03/a.html 没有重新生成：它用到的内容都没有变。\n", site.Run("build", "--explain", "2026/03/a.html").Error);
        Assert.Equal(
            "2026/03/a.html was kept: nothing that it is made from has changed.\n",
            site.Run("build", "--lang", "en", "--explain", "2026/03/a.html").Error);
    }

    [Fact]
    public void A_page_is_rendered_because_of_all_that_it_shows_and_that_changed()
    {
        using var site = new CliSite(Site);
        site.Run("build");
        site.Write("content/news/b.md", "---\ntitle: 改了\ndate: 2026-03-02\n---\n正文。\n");
        site.Write("themes/mini/layouts/report.html", site.Read("themes/mini/layouts/report.html") + "<i></i>");

        var why = site.Run("build", "--explain", "/2026/03/a.html").Error;

        Assert.Equal(
            "2026/03/a.html 重新生成了，因为：\n  · 模板变了：layouts/report.html\n  · 稿件的标题等信息变了：content/news/b.md\n",
            string.Join('\n', why.TrimEnd().Split('\n').Order(StringComparer.Ordinal)
                .OrderByDescending(line => line.StartsWith("2026", StringComparison.Ordinal))) + "\n");
    }

    [Fact]
    public void A_page_that_there_is_not_is_said_to_be_none()
    {
        using var site = new CliSite(Site);

        Assert.Equal("网站没有 nothing/index.html 这个页面。\n", site.Run("build", "--explain", "/nothing/").Error);
        Assert.Equal(2, site.Run("build", "--explain", "不是地址").Code);
    }

    [Fact]
    public void A_second_build_is_verified_against_one_from_nothing()
    {
        using var site = new CliSite(Site);
        site.Run("build");
        site.Write("content/news/b.md", "---\ntitle: 改了\ndate: 2026-03-02\n---\n正文。\n");

        var run = site.Run("build", "--verify");

        Assert.Equal((0, "核对过：和从头生成的一样。\n"), (run.Code, run.Error));
    }

    [Fact]
    public void A_page_that_was_changed_by_hand_is_written_again()
    {
        using var site = new CliSite(Site);
        site.Run("build");
        site.Write(".artifacts/site/2026/03/a.html", "别人写的");

        Assert.Contains("写入 1、", site.Run("build", "--verify").Out);
        Assert.DoesNotContain("别人写的", site.Read(".artifacts/site/2026/03/a.html"));
    }

    [Fact]
    public void A_damaged_note_is_no_note()
    {
        using var site = new CliSite(Site);
        site.Run("build");
        var note = Directory.GetFiles(Path.Combine(site.Root, ".artifacts/site.build"), "note-*.bin").Single();
        var bytes = File.ReadAllBytes(note);
        bytes[^9] ^= 1;
        File.WriteAllBytes(note, bytes);
        site.Write("content/news/b.md", "---\ntitle: 改了\ndate: 2026-03-02\n---\n正文。\n");

        var run = site.Run("build", "--verify", "--explain", "/404.html");

        Assert.Equal(0, run.Code);
        Assert.Contains("没有上次生成的记录", run.Error);
    }

    [Fact]
    public void What_comes_due_appears_though_no_file_changed()
    {
        using var site = new CliSite(Site + "\n-- content/news/c.md --\n---\ntitle: 第三篇\ndate: 2026-03-03\npublish_at: 2026-03-20 09:00\n---\n正文。\n");
        site.Run("build", "--as-of", "2026-03-20 08:00");
        Assert.False(site.Has(".artifacts/site/2026/03/c.html"));

        site.Run("build", "--as-of", "2026-03-20 09:00", "--verify");

        Assert.True(site.Has(".artifacts/site/2026/03/c.html"));
    }
}
