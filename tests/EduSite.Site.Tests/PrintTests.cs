using System.Text;
using System.Text.RegularExpressions;
using EduSite.Site.Tests.Browser;

namespace EduSite.Site.Tests;

/// <summary>Reports on paper.</summary>
[Collection(BrowserTests.Name)]
public sealed partial class PrintTests(BrowserSite site)
{
    /// <summary>What of the frame is still there, and links to elsewhere whose address a reader of the paper could not know.</summary>
    private const string Misprints =
        """
        () => [
            ...[...document.querySelectorAll('.skip, header nav, .breadcrumb, button, .neighbours')]
                .filter(element => element.checkVisibility()).map(element => `printed: ${element.outerHTML.slice(0, 80)}`),
            ...[...document.querySelectorAll('.body a[href^=http]')]
                .filter(link => !getComputedStyle(link, '::after').content.includes(link.getAttribute('href')) && !getComputedStyle(link, '::after').content.includes('attr(href)'))
                .map(link => `address not printed: ${link.outerHTML.slice(0, 120)}`),
        ]
        """;

    /// <summary>The lines of the report on sheets of 28 characters a line (GB/T 9704-2012, 5.2.3).</summary>
    private const string Lines =
        """
        () => document.querySelector('article').innerText.split('\n')
            .reduce((lines, text) => lines + Math.max(1, Math.ceil(text.length / 28)), 0)
        """;

    private const int LinesOfSheet = 22;

    [BrowserFact]
    public Task Reports_print_without_the_frame_and_with_the_addresses_of_links() => site.SweepAsync(
        site.Sample.Where(path => KindOf(path) == "page-report"),
        async page =>
        {
            await page.EmulateMediaAsync(new() { Media = Microsoft.Playwright.Media.Print });
            return await page.EvaluateAsync<string[]>(Misprints);
        });

    [BrowserFact]
    public Task Reports_take_as_many_sheets_of_A4_as_their_length_needs() => site.SweepAsync(
        site.Sample.Where(path => KindOf(path) == "page-report"),
        async page =>
        {
            var lines = await page.EvaluateAsync<int>(Lines);
            var pictures = await page.Locator("article img").CountAsync();
            var pdf = Encoding.Latin1.GetString(await page.PdfAsync(new() { PreferCSSPageSize = true, Format = "A4" }));
            var sheets = Sheet().Count(pdf);
            var most = 2 + (lines / LinesOfSheet) + pictures;
            return
            [
                .. sheets >= 1 && sheets <= most ? Array.Empty<string>() : [$"{sheets} sheets for {lines} lines and {pictures} pictures"],
                .. Size().Matches(pdf).Where(size => !IsA4(size)).Select(size => $"not A4: {size.Value}"),
            ];
        });

    private string KindOf(string path) => PageSample.KindOf(site.Site.Pages.Single(page => page.Path == path).Document);

    /// <summary>210 by 297 mm in points.</summary>
    private static bool IsA4(Match size) => size.Groups[1].Value is "594" or "595" && size.Groups[2].Value is "841" or "842";

    [GeneratedRegex(@"/Type\s*/Page\b(?!s)")]
    private static partial Regex Sheet();

    [GeneratedRegex(@"/MediaBox \[0 0 (\d+)(?:\.\d+)? (\d+)(?:\.\d+)?\]")]
    private static partial Regex Size();
}
