using EduSite.Building;
using EduSite.Diagnostics;

namespace EduSite.Tests.Checks;

/// <summary>Faults of the theme and of site.yml, seen in the finished pages.</summary>
public sealed class PageTests
{
    private const string Report = "-- content/news/a.md --\n---\ntitle: 会议召开\ndate: 2026-03-05\n---\n会议召开。\n";

    [Theory]
    [InlineData("<a href=\"/nowhere.html\">x</a>", ".artifacts/site/2026/03/a.html:1:34 page-link-dead /nowhere.html")]
    [InlineData("<a href=\"#nowhere\">x</a>", ".artifacts/site/2026/03/a.html:1:34 page-anchor-dead /2026/03/a.html#nowhere")]
    [InlineData("<script src=\"https://cdn.example/a.js\"></script>", ".artifacts/site/2026/03/a.html:1:34 page-third-party https://cdn.example/a.js")]
    [InlineData("<p>null</p>", ".artifacts/site/2026/03/a.html:1:37 page-leftover null")]
    [InlineData("<p>\n 甲</p><p>\n  [object Object]</p>", ".artifacts/site/2026/03/a.html:3:3 page-leftover [object Object]")]
    [InlineData("<textarea><p></textarea><script>'<a href=/x>'</script><style><b></style><p>null</p>", ".artifacts/site/2026/03/a.html:1:109 page-leftover null")]
    [InlineData("<img src=\"/a.png\">", ".artifacts/site/2026/03/a.html:1:34 page-image-alt /a.png")]
    [InlineData("<i id=\"a\"></i><b id=\"a\"></b>", ".artifacts/site/2026/03/a.html:1:48 page-id-repeated a")]
    [InlineData("<meta name=\"PubDate\" content=\"2026-03-05\">", ".artifacts/site/2026/03/a.html:1:34 page-tag-value PubDate")]
    [InlineData("<meta name=\"SiteIDCode\" content=\"null\">", ".artifacts/site/2026/03/a.html:1:34 page-tag-value SiteIDCode")]
    public void A_fault_of_the_layout_is_found_where_it_shows(string markup, string expected) =>
        Assert.Contains(expected, Found("<html lang=\"zh\"><title>会议</title>" + markup));

    [Fact]
    public void A_page_without_language_title_and_tags_is_told_for_each()
    {
        var found = Found("<p>甲</p>");

        Assert.Contains(".artifacts/site/2026/03/a.html:1:1 page-lang ", found);
        Assert.Contains(".artifacts/site/2026/03/a.html:1:1 page-title-missing ", found);
        Assert.Contains(".artifacts/site/2026/03/a.html:1:1 page-tag-missing ArticleTitle", found);
        Assert.Contains(".artifacts/site/2026/03/a.html:1:1 page-tag-missing PubDate", found);
    }

    [Fact]
    public void What_many_pages_share_is_told_once_with_their_number()
    {
        var files = "-- themes/mini/layouts/report.html --\n<a href=\"/nowhere.html\">x</a>\n" + Report +
            "-- content/news/b.md --\n---\ntitle: 会议闭幕\ndate: 2026-03-06\n---\n会议闭幕。\n";

        var found = Assert.Single(Inspection.Run(files, CheckScope.Whole).Diagnostics, d => d.Rule == PageRules.LinkDead);
        Assert.Equal("/nowhere.html 2 ", string.Join(' ', found.Arguments));
    }

    [Fact]
    public void The_theme_of_the_house_has_no_fault()
    {
        var files = Directory.EnumerateFiles(Path.Combine(Repository.Root, "themes", "bureau"), "*", SearchOption.AllDirectories)
            .Where(file => !file.EndsWith(".md", StringComparison.Ordinal))
            .Aggregate("", (all, file) => all + $"-- {Path.GetRelativePath(Repository.Root, file).Replace('\\', '/')} --\n{File.ReadAllText(file)}\n");
        var site = File.ReadAllText(Path.Combine(Repository.Root, "site.yml"));

        var result = Inspection.Run($"-- site.yml --\n{site}\n{files}{Report.Replace("news", "要闻", StringComparison.Ordinal)}", CheckScope.Whole);

        Assert.Empty(result.Diagnostics.Where(d => d.Location.Path.Value.StartsWith(".artifacts", StringComparison.Ordinal))
            .Select(d => $"{d.Location.Path} {d.Rule.Id} {string.Join(' ', d.Arguments)}"));
    }

    [Fact]
    public void What_the_footer_lacks_is_told_at_the_identity_of_the_site()
    {
        var files = "-- site.yml --\ntitle: 局\nbase_url: https://jyj.example/\ntheme: mini\nidentity: { organizer: 局 }\n";

        var found = Inspection.Run(files, CheckScope.Whole).Diagnostics.Where(d => d.Rule == PageRules.IdentityMissing).ToArray();

        Assert.Equal(7, found.Length);
        Assert.All(found, d => Assert.Equal((4, 1), (d.Location.Start.Line, d.Location.Start.Column)));
    }

    private static string[] Found(string layout) =>
    [
        .. Inspection.Run($"-- themes/mini/layouts/report.html --\n{layout}\n{Report}", CheckScope.Whole).Diagnostics
            .Where(d => d.Rule.Id.StartsWith("page-", StringComparison.Ordinal))
            .Select(d => $"{d.Location.Path}:{d.Location.Start.Line}:{d.Location.Start.Column} {d.Rule.Id} {d.Arguments[0]}"),
    ];
}
