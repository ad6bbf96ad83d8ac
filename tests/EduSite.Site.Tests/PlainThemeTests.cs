using EduSite.IO;

namespace EduSite.Site.Tests;

/// <summary>This repository's content in the theme <c>plain</c>.</summary>
public sealed class PlainThemeTests(PlainSite plain) : IClassFixture<PlainSite>
{
    [Fact]
    public void The_content_builds_without_a_single_diagnostic()
    {
        Assert.Empty(plain.Site.Result.Diagnostics.Select(d => $"{d.Location.Path}:{d.Location.Start.Line} {d.Message(chinese: true)}"));
        Assert.True(plain.Site.Result.Succeeded);
    }

    [Fact]
    public void Every_page_parses_as_HTML_without_errors() =>
        Assert.Empty(plain.Site.Pages.SelectMany(page => page.ParseErrors));

    [Fact]
    public void Every_page_has_one_heading_of_level_1_one_main_and_a_way_past_the_menu() =>
        Assert.All(plain.Site.Pages, page =>
        {
            var (path, document, _) = page;
            Assert.True(document.QuerySelectorAll("h1").Length == 1, path);
            Assert.True(document.QuerySelectorAll("main").Length == 1, path);
            Assert.True(document.QuerySelector("a.skip[href='#main']") is not null || document.QuerySelector("nav") is null, path);
        });

    [Fact]
    public void The_style_sheet_is_small_and_names_no_color()
    {
        var (path, content) = Assert.Single(plain.Site.Files, file => file.Key.StartsWith("assets/css/site.", StringComparison.Ordinal));

        Assert.InRange(content.Length, 1, 12_000);
        Assert.DoesNotMatch("#[0-9a-fA-F]{3,8}\\b|rgb\\(|hsl\\(|oklch\\(", plain.Site.Text(path));
    }
}

public sealed class PlainSite
{
    internal PublishedSite Site { get; } = new(new ChangedTree(
        new DiskTree(PublishedSite.RepositoryRoot()),
        "site.yml",
        text => text.Replace("name: bureau", "name: plain", StringComparison.Ordinal)));
}
