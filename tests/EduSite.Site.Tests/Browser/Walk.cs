using Microsoft.Playwright;

namespace EduSite.Site.Tests.Browser;

/// <summary>A reader who goes from page to page with the mouse.</summary>
internal static class Walk
{
    /// <summary>Follows a link, and waits until its page is there.</summary>
    public static async Task FollowAsync(IPage page, ILocator link)
    {
        var href = await link.GetAttributeAsync("href");
        await link.ClickAsync();
        await ArriveAsync(page, new Uri(new Uri(page.Url), href).AbsoluteUri);
    }

    public static Task FollowAsync(IPage page, string selector) => FollowAsync(page, page.Locator(selector).First);

    /// <summary>Asks again and again: an event could come before anybody listens.</summary>
    public static async Task ArriveAsync(IPage page, string address)
    {
        await Assertions.Expect(page).ToHaveURLAsync(address, new() { Timeout = 120_000 });
        await page.WaitForLoadStateAsync(LoadState.Load);
    }
}
