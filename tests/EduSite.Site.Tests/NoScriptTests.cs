using System.Text.RegularExpressions;
using EduSite.Site.Tests.Browser;

namespace EduSite.Site.Tests;

/// <summary>Readers whose browser runs no script, or whose network did not bring it.</summary>
[Collection(BrowserTests.Name)]
public sealed partial class NoScriptTests(BrowserSite site)
{
    [BrowserTheory]
    [InlineData("years")]
    [InlineData("districts")]
    [InlineData("topics")]
    [InlineData("units")]
    [InlineData("archive")]
    public async Task A_report_is_found_from_the_home_page_by(string axis)
    {
        var list = LongestList(path => path.StartsWith(axis + "/", StringComparison.Ordinal) && path != axis + "/index.html");

        await site.VisitAsync("index.html", async page =>
        {
            await Walk.FollowAsync(page, $"a[href='/{axis}/']");
            await Walk.FollowAsync(page, $"main a[href='/{list}/']");
            await ReadLastAsync(page);
        }, Mode.NoScript);
    }

    [BrowserFact]
    public async Task A_report_is_found_from_the_home_page_by_its_column()
    {
        var columns = site.Site.Pages.Single(page => page.Path == "index.html").Document.QuerySelectorAll("header nav a")
            .Select(link => link.GetAttribute("href")!.Trim('/'));
        var list = LongestList(path => columns.Contains(Folder(path)));

        await site.VisitAsync("index.html", async page =>
        {
            await Walk.FollowAsync(page, $"header nav a[href='/{list}/']");
            await ReadLastAsync(page);
        }, Mode.NoScript);
    }

    [BrowserFact]
    public async Task An_address_that_moved_leads_to_the_new_one()
    {
        var (path, target) = site.Site.Pages
            .Where(page => PageSample.KindOf(page.Document) == "page-redirect")
            .Select(page => (page.Path, Target: page.Document.QuerySelector("main a")!.GetAttribute("href")!))
            .First(redirect => redirect.Target.StartsWith('/'));

        await site.VisitAsync(path, page => Walk.ArriveAsync(page, new Uri(new Uri(page.Url), target).AbsoluteUri), Mode.NoScript);
    }

    /// <summary>Pages to the end of a list and opens its last report.</summary>
    private static async Task ReadLastAsync(Microsoft.Playwright.IPage page)
    {
        while (await page.Locator("a[rel=next]").CountAsync() > 0)
        {
            await Walk.FollowAsync(page, "a[rel=next]");
        }

        var report = page.Locator("main .reports a").Last;
        var title = await report.InnerTextAsync();
        await Walk.FollowAsync(page, report);

        Assert.Equal(title, await page.InnerTextAsync("h1"));
    }

    /// <summary>The folder of the list that has most pages.</summary>
    private string LongestList(Func<string, bool> isWanted) => site.Site.Pages
        .Where(page => isWanted(page.Path) && page.Document.QuerySelector("main .reports a") is not null)
        .GroupBy(page => Folder(page.Path))
        .MaxBy(list => list.Count())!
        .Key;

    private static string Folder(string path) => FileName().Replace(path, "");

    [GeneratedRegex("/[^/]+$")]
    private static partial Regex FileName();
}
