using Deque.AxeCore.Commons;
using EduSite.Site.Tests.Browser;
using Microsoft.Playwright;

namespace EduSite.Site.Tests;

/// <summary>The rules of axe-core on pages that together show everything, as every reader may see them.</summary>
[Collection(BrowserTests.Name)]
public sealed class AccessibilityTests(BrowserSite site)
{
    private const string Run =
        """
        async options => (await axe.run(document, JSON.parse(options))).violations.flatMap(rule => rule.nodes.map(node =>
            `${rule.id} at ${node.target}: ${node.html.slice(0, 150)} ${[...node.any, ...node.all, ...node.none].map(check => check.message).join('; ')}`))
        """;

    // target-size is for WCAG 2.2 only, therefore off unless asked for.
    private const string Everything = """{ "resultTypes": ["violations"], "rules": { "target-size": { "enabled": true } } }""";

    private const string Colors = """{ "resultTypes": ["violations"], "runOnly": ["color-contrast", "link-in-text-block"] }""";

    /// <summary>Colours are the system's here, and axe takes the fill of text for its colour, which browsers do not replace.</summary>
    private const string NotColors = """{ "resultTypes": ["violations"], "rules": { "color-contrast": { "enabled": false } } }""";

    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();

    [BrowserFact]
    public Task No_page_breaks_a_rule_of_axe_in_any_mode() => site.SweepAsync(site.Sample, BreachesAsync);

    [BrowserFact]
    public Task Results_of_a_search_break_no_rule_of_axe_in_any_mode() => site.VisitAsync("search.html", async page =>
    {
        await page.FillAsync("#q", "职业教育");
        await page.PressAsync("#q", "Enter");
        await Assertions.Expect(page.Locator(".finder li h2 mark")).ToHaveCountAsync(1);
        await page.ClickAsync(".finder summary");
        await Assertions.Expect(page.Locator("[name=year] option")).Not.ToHaveCountAsync(1);

        Assert.Empty(await BreachesAsync(page));
    });

    [BrowserFact]
    public Task Without_script_no_page_breaks_a_rule_of_axe() => site.SweepAsync(
        site.Sample,
        async page =>
        {
            await page.EvaluateAsync(Axe);
            return await BreachesAsync(page, Mode.AsWithoutScript, 360, Everything);
        },
        Mode.AsWithoutScript);

    private static async Task<IEnumerable<string>> BreachesAsync(IPage page)
    {
        await page.EvaluateAsync(Axe);
        return
        [
            .. await BreachesAsync(page, Mode.Light, 1280, Everything),
            .. await BreachesAsync(page, Mode.Light, 360, Everything),
            .. await BreachesAsync(page, Mode.Elder, 360, Everything),
            .. await BreachesAsync(page, Mode.Elder + Mode.Dark, 1280, Colors),
            .. await BreachesAsync(page, Mode.Dark, 1280, Colors),
            .. await BreachesAsync(page, Mode.HighContrast, 1280, Everything),
            .. await BreachesAsync(page, Mode.ForcedColors, 1280, NotColors),
        ];
    }

    private static async Task<IEnumerable<string>> BreachesAsync(IPage page, Mode mode, int width, string options)
    {
        await page.SetViewportSizeAsync(width, 800);
        await mode.ApplyAsync(page);
        var breaches = await page.EvaluateAsync<string[]>(Run, options);
        return breaches.Select(breach => $"{mode.Name}, {width} px: {breach}");
    }
}
