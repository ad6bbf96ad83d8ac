using System.Text;
using EduSite.Site.Tests.Browser;

namespace EduSite.Site.Tests;

/// <summary>That the browser tests would notice what they are there to notice.</summary>
[Collection(BrowserTests.Name)]
public sealed class HarnessTests(BrowserSite site)
{
    [BrowserTheory]
    [InlineData("<style>p { color: red }</style>", "Content Security Policy")]
    [InlineData("<p style='color: red'>", "Content Security Policy")]
    [InlineData("<script>1</script>", "Content Security Policy")]
    [InlineData("<script src=/wrong.js></script>", "script: Error: wrong")]
    [InlineData("<script src=/wrong.js integrity='sha256-AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA='></script>", "integrity")]
    [InlineData("<img src=/missing.png alt=''>", "request failed")]
    [InlineData("<img src=https://others.example/count.png alt=''>", "request to others")]
    [InlineData("<meta http-equiv=refresh content='0; url=https://others.example/'>", "request to others")]
    public async Task What_goes_wrong_on_a_page_unseen_fails_the_test(string html, string expected)
    {
        await using var server = await SiteServer.StartAsync(new Dictionary<string, byte[]>
        {
            ["index.html"] = Encoding.UTF8.GetBytes($"<!DOCTYPE html><html lang=en><title>t</title><link rel=icon href=/icon.svg>{html}"),
            ["icon.svg"] = "<svg xmlns='http://www.w3.org/2000/svg'/>"u8.ToArray(),
            ["wrong.js"] = "throw new Error('wrong')"u8.ToArray(),
        });

        var failure = await Assert.ThrowsAnyAsync<Exception>(() =>
            site.VisitAsync(server, "index.html", page => page.WaitForLoadStateAsync(Microsoft.Playwright.LoadState.NetworkIdle)));

        Assert.Contains(expected, failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_sample_shows_every_kind_of_page()
    {
        var shown = PageSample.Of(site.Site);
        var kinds = site.Site.Pages.ToLookup(page => PageSample.KindOf(page.Document), page => page.Path);

        Assert.All(kinds, kind => Assert.Contains(kind, shown.Contains));
        Assert.True(shown.Count < 40, $"A sample of {shown.Count} pages takes too long.");
    }
}
