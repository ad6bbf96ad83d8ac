using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using EduSite.IO;

namespace EduSite.Site.Tests;

public sealed partial class PublishedSiteTests(PublishedSite site) : IClassFixture<PublishedSite>
{
    private const string Origin = PublishedSite.Origin;

    [Fact]
    public void The_repository_builds_without_a_single_diagnostic()
    {
        Assert.Empty(site.Result.Diagnostics.Select(d => $"{d.Location.Path}:{d.Location.Start.Line} {d.Message(chinese: true)}"));
        Assert.True(site.Result.Succeeded);
    }

    [Fact]
    public void The_archive_is_rich_enough_to_show_every_feature()
    {
        using var vocabulary = JsonDocument.Parse(site.Files["api/vocabulary.json"]);

        Assert.True(site.Result.Reports >= 60);
        Assert.True(site.Files.Keys.Count(path => YearPage().IsMatch(path)) >= 6);
        Assert.True(vocabulary.RootElement.GetProperty("districts").GetArrayLength() >= 8);
        Assert.True(vocabulary.RootElement.GetProperty("topics").GetArrayLength() >= 12);
        Assert.True(vocabulary.RootElement.GetProperty("columns").GetArrayLength() >= 9);
    }

    [Fact]
    public void Every_page_parses_as_HTML_without_errors() => Assert.Empty(site.Pages.SelectMany(page => page.ParseErrors));

    [Fact]
    public void Every_page_has_one_title_one_heading_of_level_1_a_language_and_unique_ids() => Assert.All(site.Pages, page =>
    {
        var (path, document, _) = page;
        Assert.True(document.QuerySelectorAll("head > title").Length == 1 && !string.IsNullOrWhiteSpace(document.Title), path);
        Assert.True(document.QuerySelectorAll("h1").Length == 1, path);
        Assert.Equal("zh-CN", document.DocumentElement.GetAttribute("lang"));
        var ids = document.QuerySelectorAll("[id]").Select(element => element.Id).ToList();
        Assert.Equal(ids.Count, ids.Distinct().Count());
    });

    [Fact]
    public void Every_picture_of_a_text_says_its_size_and_what_it_shows_and_comes_in_several_widths()
    {
        var pictures = site.Pages.SelectMany(page => page.Document.QuerySelectorAll(".body img").Select(image => (page.Path, image))).ToList();

        Assert.True(pictures.Count >= 15);
        Assert.All(pictures, picture =>
        {
            var (path, image) = picture;
            Assert.True(int.Parse(image.GetAttribute("width")!) > 0 && int.Parse(image.GetAttribute("height")!) > 0, path);
            Assert.False(string.IsNullOrEmpty(image.GetAttribute("alt")), path);
            var files = image.GetAttribute("srcset")!.Split(", ").Select(source => source.Split(' ')[0]).ToList();
            Assert.True(files.Count > 1 && files.All(file => site.Files.ContainsKey(file.TrimStart('/'))), path);
        });
        Assert.Contains(site.Pages, page => page.Document.QuerySelectorAll(".gallery figure").Length == 3);
    }

    [Fact]
    public void No_link_inside_the_site_is_dead() => Assert.Empty(DeadLinks(site, basePath: ""));

    [Fact]
    public void Under_a_sub_path_every_link_stays_below_it_and_none_is_dead()
    {
        var moved = PublishedSite.UnderSubPath;

        Assert.True(moved.Result.Succeeded);
        Assert.Empty(DeadLinks(moved, PublishedSite.SubPath));
    }

    [Fact]
    public void Nothing_on_any_page_is_requested_from_another_host() => Assert.All(site.Pages, page =>
    {
        var (path, document, _) = page;
        var requests = document.QuerySelectorAll("[src], link[rel=stylesheet], link[rel=icon], link[rel=preload], [poster], object[data]")
            .Select(element => element.GetAttribute("src") ?? element.GetAttribute("href") ?? element.GetAttribute("data") ?? "")
            .Concat(document.QuerySelectorAll("[srcset]").Select(element => element.GetAttribute("srcset")!));
        Assert.All(requests, url => Assert.True(url.StartsWith('/') && !url.StartsWith("//", StringComparison.Ordinal), $"{path}: {url}"));
        Assert.Empty(document.QuerySelectorAll("[style], script:not([src]):not([type='application/ld+json']), style, iframe"));
    });

    [Fact]
    public void Style_sheets_request_nothing_from_another_host() => Assert.All(
        site.Files.Keys.Where(path => path.EndsWith(".css", StringComparison.Ordinal)),
        path => Assert.DoesNotMatch(@"url\(\s*['""]?(https?:)?//|@import", site.Text(path)));

    [Fact]
    public void Addresses_are_lower_case_ASCII() =>
        Assert.All(site.Files.Keys, path => Assert.Matches("^[a-z0-9/_.-]+$", path));

    [Fact]
    public void Feeds_and_sitemaps_are_well_formed_and_name_only_pages_that_exist()
    {
        var xml = site.Files.Keys.Where(path => path.EndsWith(".xml", StringComparison.Ordinal)).ToList();
        Assert.Contains("feed.xml", xml);
        Assert.Contains("sitemap.xml", xml);
        foreach (var path in xml)
        {
            var document = XDocument.Parse(site.Text(path));
            var addresses = document.Descendants().Where(element => element.Name.LocalName == "loc").Select(element => element.Value)
                // A repost points to its original with rel="via", which is elsewhere.
                .Concat(document.Descendants()
                    .Where(element => element.Name.LocalName == "link" && element.Attribute("rel")?.Value != "via")
                    .Select(link => link.Attribute("href")!.Value));
            Assert.All(addresses, url => Assert.True(Exists(site, url[Origin.Length..]), $"{path}: {url}"));
        }

        Assert.All(
            site.Files.Keys.Where(path => path.EndsWith(".json", StringComparison.Ordinal)),
            path => JsonDocument.Parse(site.Files[path]).Dispose());
    }

    [Fact]
    public void Two_builds_give_the_same_bytes()
    {
        var again = new PublishedSite(new DiskTree(PublishedSite.RepositoryRoot()));

        Assert.Equal(site.Files.Keys.Order(StringComparer.Ordinal), again.Files.Keys.Order(StringComparer.Ordinal));
        Assert.All(site.Files, file => Assert.Equal(file.Value, again.Files[file.Key]));
    }

    private static IEnumerable<string> DeadLinks(PublishedSite site, string basePath)
    {
        var anchors = site.Pages.ToDictionary(
            page => page.Path, page => page.Document.QuerySelectorAll("[id]").Select(element => element.Id!).ToHashSet());
        return
            from page in site.Pages
            from element in page.Document.QuerySelectorAll("[href], [src]")
            let url = element.GetAttribute("href") ?? element.GetAttribute("src")!
            where !url.Contains(':', StringComparison.Ordinal) || url.StartsWith(Origin, StringComparison.Ordinal)
            let local = url.StartsWith(Origin, StringComparison.Ordinal) ? url[Origin.Length..] : url
            let hash = local.IndexOf('#')
            let target = hash < 0 ? local : local[..hash]
            let anchor = hash < 0 ? "" : Uri.UnescapeDataString(local[(hash + 1)..])
            let path = target.Length == 0 ? page.Path : PathOf(target, basePath)
            where path is null || !site.Files.ContainsKey(path) || (anchor.Length > 0 && !anchors[path].Contains(anchor))
            select $"{page.Path}: {url}";
    }

    private static bool Exists(PublishedSite site, string url) => PathOf(url, "") is { } path && site.Files.ContainsKey(path);

    private static string? PathOf(string url, string basePath)
    {
        if (!url.StartsWith(basePath + "/", StringComparison.Ordinal))
        {
            return null;
        }

        var path = url[(basePath.Length + 1)..];
        return path.Length == 0 || path.EndsWith('/') ? path + "index.html" : path;
    }

    [GeneratedRegex("^years/[0-9]{4}/index.html$")]
    private static partial Regex YearPage();
}
