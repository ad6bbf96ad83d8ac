using EduSite.Site.Tests.Browser;
using Microsoft.Playwright;

namespace EduSite.Site.Tests;

/// <summary>长者模式, sizes of text and colours, as readers choose them.</summary>
[Collection(BrowserTests.Name)]
public sealed class ReadingSettingsTests(BrowserSite site)
{
    [BrowserFact]
    public Task The_mode_for_elders_enlarges_the_text_and_stays_on_the_next_page_until_it_is_left() =>
        site.VisitAsync("index.html", async page =>
        {
            var usual = await FontSizeAsync(page);

            await page.ClickAsync("text=长者模式");
            Assert.True(await FontSizeAsync(page) >= usual * 1.2);
            await Walk.FollowAsync(page, "header nav a[href='/announcements/']");
            Assert.True(await FontSizeAsync(page) >= usual * 1.2);

            await page.ClickAsync("text=退出长者模式");
            Assert.Equal(usual, await FontSizeAsync(page));
            await page.ReloadAsync();
            Assert.Equal(usual, await FontSizeAsync(page));
        });

    [BrowserFact]
    public Task Sizes_and_colours_are_chosen_by_keyboard_and_stay() => site.VisitAsync("index.html", async page =>
    {
        var usual = await FontSizeAsync(page);

        await Keyboard.TabToAsync(page, ".settings summary");
        await page.Keyboard.PressAsync("Enter");
        await Keyboard.TabToAsync(page, "[data-set='size=3']");
        await page.Keyboard.PressAsync("Enter");
        await Keyboard.TabToAsync(page, "[data-set='scheme=dark']");
        await page.Keyboard.PressAsync("Space");
        Assert.Equal("true", await page.GetAttributeAsync("[data-set='scheme=dark']", "aria-pressed"));
        await page.Keyboard.PressAsync("Escape");

        Assert.True(await page.EvaluateAsync<bool>("() => document.activeElement.matches('.settings:not([open]) summary')"));
        await page.ReloadAsync();
        Assert.True(await FontSizeAsync(page) > usual);
        Assert.True(await IsDarkAsync(page));
    });

    [BrowserFact]
    public Task The_colours_of_the_system_hold_until_others_are_chosen() => site.VisitAsync("index.html", async page =>
    {
        Assert.False(await IsDarkAsync(page));
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        Assert.True(await IsDarkAsync(page));

        await page.ClickAsync(".settings summary");
        await page.ClickAsync("[data-set='scheme=light']");

        Assert.False(await IsDarkAsync(page));
    });

    [BrowserFact]
    public Task Without_script_nothing_is_offered_that_needs_it() => site.SweepAsync(
        site.Kinds,
        async page =>
            await page.Locator("button").EvaluateAllAsync<string[]>("all => all.filter(b => b.checkVisibility()).map(b => b.outerHTML)"),
        Mode.NoScript);

    /// <summary>Of running text, in pixels.</summary>
    private static Task<double> FontSizeAsync(IPage page) =>
        page.EvaluateAsync<double>("() => parseFloat(getComputedStyle(document.querySelector('main')).fontSize)");

    private static Task<bool> IsDarkAsync(IPage page) => page.EvaluateAsync<bool>(
        "() => getComputedStyle(document.body).color.match(/[\\d.]+/g).slice(0, 3).reduce((sum, part) => sum + +part, 0) > 382");
}
