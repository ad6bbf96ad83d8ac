using EduSite.Model;

namespace EduSite.Tests.Model;

public sealed class RouteTests
{
    [Theory]
    [InlineData("/", "index.html")]
    [InlineData("/districts/yuyang/", "districts/yuyang/index.html")]
    [InlineData("/2026/03/bus.html", "2026/03/bus.html")]
    [InlineData("/a_b/x-1.tar.gz", "a_b/x-1.tar.gz")]
    [InlineData("/console/", "console/index.html")]
    public void An_address_names_one_file(string value, string file) => Assert.Equal(file, Route.Of(value).File.Value);

    [Theory]
    [InlineData("")]
    [InlineData("news/")]
    [InlineData("/news")]
    [InlineData("//")]
    [InlineData("/a//b.html")]
    [InlineData("/../a.html")]
    [InlineData("/.well-known/")]
    [InlineData("/News/")]
    [InlineData("/要闻/")]
    [InlineData("/a b/")]
    [InlineData("/a?b/")]
    public void Anything_else_is_no_address(string value) => Assert.False(Route.TryParse(value, out _));

    [Theory]
    [InlineData("/con/")]
    [InlineData("/nul.html")]
    [InlineData("/a/com1.tar.gz")]
    [InlineData("/aux/b.html")]
    [InlineData("/news./")]
    [InlineData("/a.html.")]
    public void A_name_that_Windows_cannot_store_is_no_address(string value) => Assert.False(Route.TryParse(value, out _));

    [Fact]
    public void A_part_has_at_most_a_hundred_characters()
    {
        Assert.True(Route.TryParse($"/{new string('a', 100)}/", out _));
        Assert.False(Route.TryParse($"/{new string('a', 101)}/", out _));
    }

    [Theory]
    [InlineData("")]
    [InlineData("/a")]
    [InlineData("a/")]
    [InlineData("con")]
    public void A_path_of_the_output_folder_has_the_same_alphabet(string value) =>
        Assert.Throws<ArgumentException>(() => OutputPath.Of(value));
}
