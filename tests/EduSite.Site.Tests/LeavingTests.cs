using EduSite.Site.Tests.Browser;
using Microsoft.Playwright;

namespace EduSite.Site.Tests;

/// <summary>Readers who follow a link to another site.</summary>
[Collection(BrowserTests.Name)]
public sealed class LeavingTests(BrowserSite site)
{
    private const string Link = "article a.external[data-href]";

    [BrowserFact]
    public Task With_script_a_dialog_asks_and_going_back_leads_to_the_link() => site.VisitAsync(Report, async page =>
    {
        var link = page.Locator(Link).First;
        var target = await link.GetAttributeAsync("data-href");
        await link.FocusAsync();
        await page.Keyboard.PressAsync("Enter");

        var dialog = page.GetByRole(AriaRole.Dialog);
        await Assertions.Expect(dialog).ToContainTextAsync("您访问的链接即将离开“云川市教育局”网站，是否继续？");
        await Assertions.Expect(dialog).ToContainTextAsync(target!);
        await Assertions.Expect(dialog.GetByRole(AriaRole.Link)).ToHaveAttributeAsync("href", target!);
        await Assertions.Expect(dialog.GetByRole(AriaRole.Button)).ToBeFocusedAsync();

        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(dialog).ToHaveCountAsync(0);
        await Assertions.Expect(link).ToBeFocusedAsync();
    });

    [BrowserFact]
    public Task Without_script_a_page_asks() => site.VisitAsync(Report, AskedByPageAsync, Mode.NoScript);

    [BrowserFact]
    public Task In_elder_mode_a_page_asks_because_nothing_may_pop_up() => site.VisitAsync(Report, async page =>
    {
        await Mode.Elder.ApplyAsync(page);
        await AskedByPageAsync(page);
    });

    private string Report => site.Site.Pages.First(page => page.Document.QuerySelector(Link) is not null).Path;

    private static async Task AskedByPageAsync(IPage page)
    {
        var target = await page.Locator(Link).First.GetAttributeAsync("data-href");
        await Walk.FollowAsync(page, Link);

        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("您访问的链接即将离开“云川市教育局”网站，是否继续？");
        await Assertions.Expect(page.Locator("main .button")).ToHaveAttributeAsync("href", target!);
    }
}
