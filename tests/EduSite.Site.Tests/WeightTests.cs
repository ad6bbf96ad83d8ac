using System.IO.Compression;
using EduSite.Site.Tests.Browser;

namespace EduSite.Site.Tests;

/// <summary>What a first visit costs a reader on a bad line.</summary>
public sealed class WeightTests(PublishedSite site) : IClassFixture<PublishedSite>
{
    private const int MostForReport = 60 * 1024;

    private const int MostScript = 15_000;

    [Fact]
    public void A_first_visit_to_a_report_costs_less_than_60_KB_without_its_pictures()
    {
        var sizes = site.Files.Keys
            .Where(path => path.EndsWith(".html", StringComparison.Ordinal) || path.StartsWith("assets/", StringComparison.Ordinal))
            .AsParallel()
            .ToDictionary(path => path, path => Compressed(site.Files[path]));

        Assert.All(
            site.Pages.Where(page => PageSample.KindOf(page.Document) == "page-report"),
            page =>
            {
                var requested = page.Document.QuerySelectorAll("link[rel=stylesheet], link[rel=icon], script[src]")
                    .Select(element => (element.GetAttribute("href") ?? element.GetAttribute("src"))!.TrimStart('/'));
                var size = sizes[page.Path] + requested.Sum(path => sizes[path]);
                Assert.True(size < MostForReport, $"{page.Path}: {size} bytes");
            });
    }

    [Fact]
    public void All_scripts_together_are_smaller_than_15_000_bytes() =>
        Assert.InRange(site.Files.Where(file => file.Key.EndsWith(".js", StringComparison.Ordinal)).Sum(file => file.Value.Length), 0, MostScript);

    /// <summary>As servers do it while they answer.</summary>
    private static long Compressed(byte[] content)
    {
        using var counted = new MemoryStream();
        using (var gzip = new GZipStream(counted, CompressionLevel.Optimal, leaveOpen: true))
        {
            gzip.Write(content);
        }

        return counted.Length;
    }
}
