using EduSite.Site.Tests.Browser;
using Microsoft.Playwright;

namespace EduSite.Site.Tests;

/// <summary>The search as readers use it, over the archive of the repository.</summary>
[Collection(BrowserTests.Name)]
public sealed class SearchTests(BrowserSite site)
{
    private const string NextPage = ".paging a:last-child";

    private static readonly string[] Queries = ["职业教育", "校园安全", "教师", "云川市教育局", "课后服务时间"];

    [BrowserFact]
    public Task Every_result_holds_the_words_and_no_title_that_holds_them_is_missing() => site.VisitAsync("search.html", async page =>
    {
        foreach (var query in Queries)
        {
            var found = await FindAsync(page, query);

            var texts = site.Site.Pages.Where(one => one.Document.QuerySelector("article") is not null)
                .ToDictionary(one => "/" + one.Path.Replace("index.html", "", StringComparison.Ordinal), one => one.Document);
            Assert.All(found, address => Assert.Contains(query, texts[address].Body!.TextContent.Replace("\n", "", StringComparison.Ordinal)));
            Assert.Empty(texts.Where(one => one.Value.QuerySelector("h1")!.TextContent.Contains(query, StringComparison.Ordinal))
                .Select(one => one.Key).Except(found));
        }
    });

    [BrowserFact]
    public Task Traditional_characters_find_simplified_ones() => site.VisitAsync("search.html", async page =>
    {
        var simplified = await FindAsync(page, "职业教育");

        Assert.NotEmpty(simplified);
        Assert.Equal(simplified, await FindAsync(page, "職業教育"));
    });

    [BrowserFact]
    public Task Pinyin_and_its_initials_find_titles_and_names() => site.VisitAsync("search.html", async page =>
    {
        var titles = site.Site.Pages.Where(one => one.Document.QuerySelector("article h1")?.TextContent.Contains("职业教育", StringComparison.Ordinal) == true)
            .Select(one => "/" + one.Path.Replace("index.html", "", StringComparison.Ordinal)).ToArray();

        Assert.NotEmpty(titles);
        Assert.Empty(titles.Except(await FindAsync(page, "zhiyejiaoyu")));
        Assert.Contains("按“职业教育", await page.TextContentAsync("[role=status]"), StringComparison.Ordinal);
        Assert.Empty(titles.Except(await FindAsync(page, "zyjy")));
    });

    [BrowserFact]
    public Task The_address_of_a_result_shows_the_same_again_with_its_filters() => site.VisitAsync("search.html", async page =>
    {
        await SubmitAsync(page, "教育");
        await page.ClickAsync(".finder summary");
        await Assertions.Expect(page.Locator("[name=year] option")).Not.ToHaveCountAsync(1);
        var all = await page.TextContentAsync("[role=status]");

        await page.SelectOptionAsync("[name=year]", await page.Locator("[name=year] option").Nth(1).GetAttributeAsync("value") ?? "");
        await page.WaitForFunctionAsync("all => /^找到/.test(document.querySelector('[role=status]').textContent) && document.querySelector('[role=status]').textContent !== all", all);
        var (filtered, results) = (await page.TextContentAsync("[role=status]"), await AddressesAsync(page));
        await page.ReloadAsync();
        await Assertions.Expect(page.Locator("[role=status]")).ToHaveTextAsync(filtered!);
        Assert.Equal(results, await AddressesAsync(page));

        await page.GoBackAsync();
        await Assertions.Expect(page.Locator("[role=status]")).ToHaveTextAsync(all!);
    });

    [BrowserFact]
    public Task Results_are_sorted_by_date_on_request_and_marked_where_they_hold_the_words() => site.VisitAsync("search.html", async page =>
    {
        await SubmitAsync(page, "教师");
        Assert.All(await page.Locator(".finder li").AllInnerTextsAsync(), text => Assert.Contains("教师", text, StringComparison.Ordinal));
        Assert.All(await page.Locator(".finder mark").AllTextContentsAsync(), mark => Assert.Equal("教师", mark));

        await page.ClickAsync(".finder summary");
        await page.SelectOptionAsync("[name=sort]", "date");
        await page.WaitForURLAsync("**sort=date**");
        await Assertions.Expect(page.Locator("[role=status]")).ToContainTextAsync("找到");
        var days = (await page.Locator(".finder li p:last-child span:first-child").AllTextContentsAsync()).ToArray();
        Assert.Equal(days.OrderDescending(StringComparer.Ordinal), days);
    });

    [BrowserFact]
    public Task Words_that_stand_nowhere_find_nothing_and_lead_to_the_lists() => site.VisitAsync("search.html", async page =>
    {
        Assert.Empty(await FindAsync(page, "职业教师教育局长"));
        Assert.Contains("没有找到", await page.TextContentAsync("[role=status]"), StringComparison.Ordinal);
        Assert.True(await page.Locator(".finder section a").CountAsync() > 3);
    });

    private static async Task SubmitAsync(IPage page, string query)
    {
        await page.FillAsync("#q", query);
        await page.PressAsync("#q", "Enter");
        await page.WaitForFunctionAsync(
            "query => new URLSearchParams(location.search).get('q') === query && /找到/.test(document.querySelector('[role=status]').textContent)", query);
    }

    /// <summary>The addresses of all results, from page to page.</summary>
    private static async Task<List<string>> FindAsync(IPage page, string query)
    {
        await SubmitAsync(page, query);
        var found = await AddressesAsync(page);
        while (await page.Locator(NextPage + ":visible").CountAsync() > 0)
        {
            await page.ClickAsync(NextPage);
            await page.WaitForFunctionAsync("() => document.querySelector('.finder li')");
            found.AddRange(await AddressesAsync(page));
        }

        return found;
    }

    private static async Task<List<string>> AddressesAsync(IPage page) =>
        [.. await page.Locator(".finder li h2 a").EvaluateAllAsync<string[]>("links => links.map(link => decodeURI(link.pathname))")];
}
