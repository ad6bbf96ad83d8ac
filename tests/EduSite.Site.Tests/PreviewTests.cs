using EduSite.Server.Tests;
using EduSite.Site.Tests.Browser;
using Microsoft.Playwright;

namespace EduSite.Site.Tests;

/// <summary>The preview beside an editor: the page that is open follows what is saved.</summary>
[Collection(BrowserTests.Name)]
public sealed class PreviewTests(BrowserSite site)
{
    private const string File = "content/news/a.md";

    [BrowserFact]
    public async Task A_saved_report_is_shown_at_once_and_its_mistakes_until_they_are_mended()
    {
        await using var preview = await PreviewedSite.StartAsync($"-- {File} --\n{PreviewedSite.Report("校车检查")}");

        await site.OpenAsync($"{preview.Browser.BaseAddress}2026/03/a.html", async page =>
        {
            var panel = page.Locator(".edusite-panel");
            await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("校车检查");
            await Assertions.Expect(panel).ToBeHiddenAsync();

            preview.Write(File, PreviewedSite.Report("校车专项检查"));
            await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("校车专项检查");

            preview.Write(File, PreviewedSite.Report("校车专项检查").Replace("2026-03-05", "2026-02-30", StringComparison.Ordinal));
            await Assertions.Expect(panel).ToBeVisibleAsync();
            await Assertions.Expect(panel).ToContainTextAsync($"{File} 第 3 行");
            await Assertions.Expect(panel).ToContainTextAsync("改法：");
            await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("现在不能显示");

            await page.ClickAsync(".edusite-panel button");
            await Assertions.Expect(panel).ToBeHiddenAsync();
            await page.ClickAsync(".edusite-chip");
            await Assertions.Expect(panel).ToBeVisibleAsync();

            preview.Write(File, PreviewedSite.Report("校车整改"));
            await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("校车整改");
            await Assertions.Expect(panel).ToBeHiddenAsync();
            await Assertions.Expect(page.Locator(".edusite-chip")).ToBeHiddenAsync();
        });
    }

    [BrowserFact]
    public async Task What_is_not_public_yet_is_marked_in_lists_and_on_its_own_page()
    {
        await using var preview = await PreviewedSite.StartAsync(
            $"-- {File} --\n{PreviewedSite.Report("已发布")}-- content/news/b.md --\n{PreviewedSite.Report("没写完", more: "status: draft\n")}");

        await site.OpenAsync($"{preview.Browser.BaseAddress}news/", async page =>
        {
            await Assertions.Expect(page.Locator("a", new() { HasText = "没写完" }).Locator(".edusite-mark")).ToHaveTextAsync("草稿");
            await Assertions.Expect(page.Locator(".edusite-mark")).ToHaveCountAsync(1);

            await page.ClickAsync("text=没写完");
            await Assertions.Expect(page.Locator(".edusite-banner")).ToContainTextAsync("草稿");
        });
    }
}
