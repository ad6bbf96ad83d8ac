using EduSite.Site.Tests.Browser;

namespace EduSite.Site.Tests;

/// <summary>The site as part of a larger one.</summary>
[Collection(BrowserTests.Name)]
public sealed class SubPathTests(BrowserSite site)
{
    [BrowserFact]
    public async Task Under_a_sub_path_every_kind_of_page_finds_what_it_needs()
    {
        await using var server = await SiteServer.StartAsync(PublishedSite.UnderSubPath.Files, PublishedSite.SubPath);

        foreach (var path in site.Kinds)
        {
            await site.VisitAsync(server, path, async page =>
            {
                // Waits also where a page sends the reader on.
                await page.Locator("h1").First.WaitForAsync();
                Assert.Contains(PublishedSite.SubPath + "/", page.Url, StringComparison.Ordinal);
            });
        }
    }
}
