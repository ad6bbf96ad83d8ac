using static EduSite.Server.Tests.PreviewedSite;

namespace EduSite.Server.Tests;

/// <summary>However an editor saves, the page follows.</summary>
public sealed class SavingTests
{
    private const string Path = "content/news/a.md";
    private const string Page = "/2026/03/a.html";

    [Fact]
    public async Task A_file_that_is_written_in_place_is_shown()
    {
        await using var site = await StartedAsync();

        site.Write(Path, Report("题", "改过的正文。"));

        await site.UntilPageAsync(Page, "改过的正文。");
    }

    [Fact]
    public async Task A_file_that_another_is_renamed_over_is_shown()
    {
        await using var site = await StartedAsync();

        site.Write("content/news/.a.md.swp", Report("题", "改过的正文。"));
        File.Move(site.PathOf("content/news/.a.md.swp"), site.PathOf(Path), overwrite: true);

        await site.UntilPageAsync(Page, "改过的正文。");
    }

    [Fact]
    public async Task A_file_that_is_emptied_and_then_written_is_shown_whole()
    {
        await using var site = await StartedAsync();

        await using (var file = new StreamWriter(site.PathOf(Path), append: false))
        {
            await file.FlushAsync();
            await file.WriteAsync(Report("题", "改过的正文。"));
        }

        await site.UntilPageAsync(Page, "改过的正文。");
        await site.UntilMendedAsync();
    }

    [Fact]
    public async Task Many_files_at_once_are_shown_together()
    {
        await using var site = await StartedAsync();

        for (var i = 0; i < 200; i++)
        {
            site.Write($"content/news/branch/r{i}.md", Report($"第{i}篇"));
        }

        File.Delete(site.PathOf(Path));
        await site.UntilPageAsync("/2026/03/r199.html", "第199篇");
        await site.UntilPageAsync("/2026/03/r0.html", "第0篇");
        await site.UntilMendedAsync();
        Assert.Equal(404, (int)(await site.Browser.GetAsync(Page)).StatusCode);
    }

    [Fact]
    public async Task A_page_that_a_mistake_takes_away_says_so_until_it_is_mended()
    {
        await using var site = await StartedAsync();

        site.Write(Path, Report("题").Replace("2026-03-05", "2026-02-30", StringComparison.Ordinal));
        await site.UntilProblemAsync("date-impossible");
        Assert.Equal(500, (int)(await site.Browser.GetAsync(Page)).StatusCode);
        Assert.Equal(404, (int)(await site.Browser.GetAsync("/2026/03/never.html")).StatusCode);

        site.Write(Path, Report("题"));
        await site.UntilPageAsync(Page, "题");
    }

    [Fact]
    public async Task A_template_that_is_saved_is_shown()
    {
        await using var site = await StartedAsync();

        site.Write("themes/mini/layouts/report.html", "<article>{{ report.title }}</article>");

        await site.UntilPageAsync(Page, "<article>题</article>");
    }

    [Fact]
    public async Task A_new_title_stands_in_lists_as_well()
    {
        await using var site = await StartedAsync();

        site.Write(Path, Report("新题"));

        await site.UntilPageAsync("/news/", "新题");
        await site.UntilPageAsync("/", "新题");
    }

    [Fact]
    public async Task A_key_of_site_yml_that_is_saved_is_shown()
    {
        await using var site = await StartedAsync();

        var text = await File.ReadAllTextAsync(site.PathOf("site.yml"));
        site.Write("site.yml", text.Replace("title: 云川市教育局", "title: 山阳市教育局", StringComparison.Ordinal));

        await site.UntilPageAsync("/", "山阳市教育局");
    }

    private static Task<PreviewedSite> StartedAsync() => StartAsync($"-- {Path} --\n{Report("题")}");
}
