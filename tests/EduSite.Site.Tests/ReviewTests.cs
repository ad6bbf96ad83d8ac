using EduSite.Site.Tests.Browser;

namespace EduSite.Site.Tests;

/// <summary>Pictures of pages for people to look at, in <c>.artifacts/review</c>.</summary>
[Collection(BrowserTests.Name)]
public sealed class ReviewTests(BrowserSite site)
{
    private static readonly (string Name, int Width, Mode Mode)[] Pictures =
    [
        ("360", 360, Mode.Light),
        ("768", 768, Mode.Light),
        ("1280", 1280, Mode.Light),
        ("1280-dark", 1280, Mode.Dark),
        ("1280-contrast", 1280, Mode.HighContrast),
        ("1280-elder", 1280, Mode.Elder),
        ("360-elder", 360, Mode.Elder),
    ];

    [ThoroughBrowserFact]
    public async Task Every_kind_of_page_is_pictured_for_review()
    {
        var folder = Path.Combine(PublishedSite.RepositoryRoot(), ".artifacts", "review");
        Directory.CreateDirectory(folder);

        await site.SweepAsync(site.Sample, async page =>
        {
            var name = Path.Combine(folder, new Uri(page.Url).AbsolutePath.Trim('/').Replace('/', '_') + "_");
            foreach (var picture in Pictures)
            {
                await page.SetViewportSizeAsync(picture.Width, 900);
                await picture.Mode.ApplyAsync(page);
                await page.ScreenshotAsync(new() { Path = $"{name}{picture.Name}.png", FullPage = true });
            }

            await Mode.Light.ApplyAsync(page);
            await page.PdfAsync(new() { Path = $"{name}print.pdf", PreferCSSPageSize = true, Format = "A4" });
            return [];
        });
    }
}
