using EduSite.Text;
using static EduSite.Server.Tests.PreviewedSite;

namespace EduSite.Server.Tests;

public sealed class OverlayTests
{
    private const string Path = "content/news/a.md";

    [Fact]
    public async Task A_mistake_is_told_with_its_place_and_its_remedy_and_goes_when_it_is_mended()
    {
        await using var site = await StartAsync($"-- {Path} --\n{Report("题")}");

        site.Write(Path, Report("题", "见[附件](gone.md)。"));
        var state = await site.UntilProblemAsync("link-dead");
        var problem = Problems(state).Single();
        Assert.Equal("content/news/a.md 第 5 行第 7 字", problem.GetProperty("place").GetString());
        Assert.Equal("错误", problem.GetProperty("severity").GetString());
        Assert.NotEqual("", problem.GetProperty("remedy").GetString());
        Assert.NotEqual("", problem.GetProperty("reason").GetString());

        site.Write(Path, Report("题", "没有链接。"));
        await site.UntilMendedAsync();
    }

    [Fact]
    public async Task A_broken_site_yml_leaves_the_last_good_site_and_says_what_is_wrong()
    {
        await using var site = await StartAsync($"-- {Path} --\n{Report("题")}");
        var good = await File.ReadAllTextAsync(site.PathOf("site.yml"));

        site.Write("site.yml", "title: [");
        await site.UntilAsync(state => Problems(state).Any(problem =>
            problem.GetProperty("place").GetString()!.StartsWith("site.yml 第 ", StringComparison.Ordinal)));
        Assert.Contains("<h1>题</h1>", await site.Browser.GetStringAsync("/2026/03/a.html"), StringComparison.Ordinal);

        site.Write("site.yml", good);
        await site.UntilMendedAsync();
    }

    [Fact]
    public async Task A_site_that_never_was_good_shows_a_page_until_it_is()
    {
        await using var site = await StartAsync("-- site.yml --\n\t:\n");

        Assert.Equal(500, (int)(await site.Browser.GetAsync("/")).StatusCode);
        Assert.Contains("/-/preview.js", await (await site.Browser.GetAsync("/")).Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Drafts_and_scheduled_reports_are_shown_with_a_mark()
    {
        await using var site = await StartAsync(
            $"-- content/news/draft.md --\n{Report("草", more: "status: draft\n")}" +
            $"-- content/news/later.md --\n{Report("后", more: "publish_at: 2026-04-01\n")}" +
            $"-- {Path} --\n{Report("今")}");

        Assert.Contains("草稿：只在预览里看得到", await site.Browser.GetStringAsync("/2026/03/draft.html"), StringComparison.Ordinal);
        Assert.Contains("待发布：还没到发布时间", await site.Browser.GetStringAsync("/2026/03/later.html"), StringComparison.Ordinal);
        Assert.DoesNotContain("edusite-banner", await site.Browser.GetStringAsync("/2026/03/a.html"), StringComparison.Ordinal);
        var unpublished = (await site.UntilAsync(_ => true)).GetProperty("unpublished");
        Assert.Equal("草稿", unpublished.GetProperty("/2026/03/draft.html").GetString());
        Assert.Equal("待发布", unpublished.GetProperty("/2026/03/later.html").GetString());
        Assert.Equal(2, unpublished.EnumerateObject().Count());
    }

    [Fact]
    public async Task Another_day_can_be_looked_at()
    {
        await using var site = await StartAsync(
            $"-- {Path} --\n{Report("后", more: "publish_at: 2026-04-01\n")}",
            new DateTimeOffset(2026, 4, 2, 0, 0, 0, ChinaDate.Offset));

        Assert.DoesNotContain("edusite-banner", await site.Browser.GetStringAsync("/2026/03/a.html"), StringComparison.Ordinal);
    }
}
