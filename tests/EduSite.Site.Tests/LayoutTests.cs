using EduSite.Site.Tests.Browser;
using Microsoft.Playwright;

namespace EduSite.Site.Tests;

/// <summary>Pages on small screens, with large and spaced text, and for readers whom motion makes ill.</summary>
[Collection(BrowserTests.Name)]
public sealed class LayoutTests(BrowserSite site)
{
    private const string WiderThanWindow =
        """
        () => document.scrollingElement.scrollWidth <= innerWidth ? [] :
            [...document.body.querySelectorAll('*')]
                .filter(element => element.getBoundingClientRect().right > innerWidth + 0.5)
                .slice(0, 3)
                .map(element => `${Math.round(element.getBoundingClientRect().right)} of ${innerWidth} px wide: ${element.outerHTML.slice(0, 120)}`)
                .concat(`document ${document.scrollingElement.scrollWidth} of ${innerWidth} px wide`)
        """;

    private const string Moving =
        """
        () => [...document.querySelectorAll('*')].flatMap(element => {
            const style = getComputedStyle(element);
            const seconds = list => Math.max(...list.split(',').map(parseFloat));
            return seconds(style.transitionDuration) > 0.01 || seconds(style.animationDuration) > 0.01 || style.scrollBehavior === 'smooth'
                ? [element.outerHTML.slice(0, 120)] : [];
        }).slice(0, 3)
        """;

    /// <summary>What WCAG 1.4.12 lets readers do to text; set through the object model, which no policy forbids.</summary>
    private const string SpaceOut =
        """
        () => document.querySelectorAll('body *').forEach(element => {
            element.style.lineHeight = '1.5';
            element.style.letterSpacing = '0.12em';
            element.style.wordSpacing = '0.16em';
            if (element.localName === 'p') element.style.marginBlockEnd = '2em';
        })
        """;

    [BrowserFact]
    public Task At_320_pixels_no_page_is_wider_than_the_window() => site.SweepAsync(site.Sample, async page =>
    {
        await page.SetViewportSizeAsync(320, 640);
        var plain = await FindAsync(page, WiderThanWindow);
        await Mode.Elder.ApplyAsync(page);
        return [.. plain, .. await FindAsync(page, WiderThanWindow)];
    });

    [BrowserFact]
    public Task At_320_pixels_no_page_is_wider_than_the_window_without_script() => site.SweepAsync(
        site.Sample,
        async page =>
        {
            await page.SetViewportSizeAsync(320, 640);
            return await FindAsync(page, WiderThanWindow);
        },
        Mode.AsWithoutScript);

    [BrowserFact]
    public Task Enlarged_or_spaced_text_makes_no_page_wider_than_the_window() => site.SweepAsync(site.Sample, async page =>
    {
        await page.SetViewportSizeAsync(1280, 720);
        await page.EvaluateAsync("() => document.documentElement.style.fontSize = '200%'");
        var enlarged = await FindAsync(page, WiderThanWindow);
        await page.EvaluateAsync("() => document.documentElement.style.fontSize = ''");
        // What a zoom of 200 % leaves of such a window.
        await page.SetViewportSizeAsync(640, 360);
        var zoomed = await FindAsync(page, WiderThanWindow);
        await page.EvaluateAsync(SpaceOut);
        return [.. enlarged, .. zoomed, .. await FindAsync(page, WiderThanWindow)];
    });

    [BrowserFact]
    public Task Nothing_moves_for_readers_who_ask_for_less_motion() =>
        site.SweepAsync(site.Sample, page => FindAsync(page, Moving));

    private static async Task<IEnumerable<string>> FindAsync(IPage page, string script) => await page.EvaluateAsync<string[]>(script);
}
