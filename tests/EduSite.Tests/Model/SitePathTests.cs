using EduSite.Model;

namespace EduSite.Tests.Model;

public sealed class SitePathTests
{
    [Theory]
    [InlineData("bus.md", "content/news/bus.md")]
    [InlineData("./bus.md", "content/news/bus.md")]
    [InlineData("../a//b.md", "content/a/b.md")]
    [InlineData("/themes/x", "themes/x")]
    [InlineData("", "content/news")]
    [InlineData("../../site.yml", "site.yml")]
    public void A_path_is_resolved_from_its_folder(string written, string expected)
    {
        Assert.True(SitePath.TryParse(written, SitePath.Of("content/news"), out var path));
        Assert.Equal(expected, path.Value);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("../..")]
    [InlineData("../../..")]
    [InlineData("../../../etc/passwd")]
    [InlineData("/../x")]
    [InlineData("c:/x")]
    [InlineData("a\\b")]
    [InlineData("a\0b")]
    public void A_path_that_is_the_site_itself_or_leaves_it_is_refused(string written) =>
        Assert.False(SitePath.TryParse(written, SitePath.Of("content/news"), out _));

    [Theory]
    [InlineData("content/a/Bus.v2.JPG", "Bus.v2.JPG", "Bus.v2", ".jpg", "content/a")]
    [InlineData("README", "README", "README", "", "")]
    [InlineData("content/.hidden", ".hidden", ".hidden", "", "content")]
    public void A_path_has_a_name_a_stem_an_extension_and_a_folder(
        string text, string name, string stem, string extension, string folder)
    {
        var path = SitePath.Of(text);

        Assert.Equal((name, stem, extension, folder), (path.Name, path.Stem, path.Extension, path.Folder.Value));
    }

    [Fact]
    public void A_folder_holds_what_lies_below_it_and_not_what_begins_alike()
    {
        var folder = SitePath.Of("content/news");

        Assert.True(SitePath.Of("content/news/a.md").IsIn(folder));
        Assert.True(folder.IsIn(folder));
        Assert.True(folder.IsIn(default));
        Assert.False(SitePath.Of("content/news-old/a.md").IsIn(folder));
        Assert.Equal("2026/a.md", SitePath.Of("content/news/2026/a.md").Below(folder));
        Assert.Equal("content/news", folder.Below(default));
    }

    [Theory]
    [InlineData(".git/config", true)]
    [InlineData("content/.a.md", true)]
    [InlineData("content/a.md", false)]
    public void A_part_that_begins_with_a_point_hides_the_file(string path, bool hidden) =>
        Assert.Equal(hidden, SitePath.Of(path).IsHidden);
}
