using EduSite.Site.Tests.Browser;

namespace EduSite.Site.Tests;

/// <summary>Readers who cannot use a mouse.</summary>
[Collection(BrowserTests.Name)]
public sealed class KeyboardTests(BrowserSite site)
{
    [BrowserFact]
    public Task Every_stop_is_visible_and_the_keyboard_reaches_everything_and_gets_out_again() =>
        site.SweepAsync(site.Kinds, Keyboard.WalkAsync);

    [BrowserFact]
    public Task On_phones_too() => site.SweepAsync(["index.html", "404.html"], async page =>
    {
        await page.SetViewportSizeAsync(360, 640);
        return await Keyboard.WalkAsync(page);
    });

    [BrowserFact]
    public Task The_first_stop_leads_past_the_menu_to_the_text() => site.VisitAsync("index.html", async page =>
    {
        await page.Keyboard.PressAsync("Tab");
        Assert.Equal("跳到正文", await page.EvaluateAsync<string>("() => document.activeElement.textContent"));

        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.PressAsync("Tab");

        Assert.True(await page.EvaluateAsync<bool>("() => document.querySelector('main').contains(document.activeElement)"));
    });

    [BrowserFact]
    public async Task From_the_home_page_through_a_column_to_a_report_its_attachments_and_the_next_report()
    {
        var (column, report, previous) = ReportWithAttachments();

        await site.VisitAsync("index.html", async page =>
        {
            await Keyboard.FollowAsync(page, $"header nav a[href='{column}']");
            await Keyboard.FollowAsync(page, $"main a[href='{report}']");
            await Keyboard.TabToAsync(page, ".attachments a[href]");
            await Keyboard.FollowAsync(page, "a[rel=prev]");

            Assert.EndsWith(previous, page.Url, StringComparison.Ordinal);
        });
    }

    /// <summary>Addresses of a report on the first page of its column, of that column, and of the 上一篇.</summary>
    private (string Column, string Report, string Previous) ReportWithAttachments()
    {
        var lists = site.Site.Pages.Where(page => PageSample.KindOf(page.Document) == "page-list").ToDictionary(page => "/" + page.Path);
        return (
            from page in site.Site.Pages
            where page.Document.QuerySelector(".attachments a[href]") is not null
            let previous = page.Document.QuerySelector("a[rel=prev]")?.GetAttribute("href")
            where previous is not null
            from column in page.Document.QuerySelectorAll("header nav a[href]").Select(link => link.GetAttribute("href")!)
            where lists.TryGetValue(column + "index.html", out var list) && list.Document.QuerySelector($"main a[href='/{page.Path}']") is not null
            select (column, "/" + page.Path, previous)).First();
    }
}
