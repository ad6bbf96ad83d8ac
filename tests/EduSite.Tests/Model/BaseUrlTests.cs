using EduSite.Model;

namespace EduSite.Tests.Model;

public sealed class BaseUrlTests
{
    [Theory]
    [InlineData("https://www.example.gov.cn", "https://www.example.gov.cn", "", "www.example.gov.cn")]
    [InlineData("HTTPS://WWW.Example.gov.cn/jyj/", "https://www.example.gov.cn", "/jyj", "www.example.gov.cn")]
    [InlineData("http://localhost:8080/a/b", "http://localhost:8080", "/a/b", "localhost")]
    [InlineData("https://example.cn:443/", "https://example.cn", "", "example.cn")]
    [InlineData("http://[::1]:8080/", "http://[::1]:8080", "", "[::1]")]
    public void An_address_has_an_origin_a_path_and_a_host(string text, string origin, string path, string host)
    {
        var url = BaseUrl.Parse(text);

        Assert.Equal((origin, path, host), (url?.Origin, url?.Path, url?.Host));
    }

    [Theory]
    [InlineData("")]
    [InlineData("www.example.cn")]
    [InlineData("/jyj/")]
    [InlineData("ftp://example.cn/")]
    [InlineData("https://example.cn/?a")]
    [InlineData("https://example.cn/#a")]
    [InlineData("https://me@example.cn/")]
    [InlineData("https://example.cn/教育/")]
    [InlineData("https://example.cn/JYJ/")]
    [InlineData("https://教育教育教育教育教育教育教育教育教育教育教育教育教育教育教育教育教育教育教育教育教育教育教育教育教育教育教育教育教育教育教育教育.cn/")]
    public void Anything_else_is_no_public_address(string text) => Assert.Null(BaseUrl.Parse(text));

    [Theory]
    [InlineData("https://a\u200Db.cn/")]
    [InlineData("https://\u0301.cn/")]
    [InlineData("https://-教-.cn/")]
    [InlineData("https://教_育.cn/")]
    [InlineData("https://xn--教.cn/")]
    [InlineData("https://教育。cn/")]
    [InlineData("https://\uD800.cn/")]
    [InlineData("https://教..cn/")]
    [InlineData("https://אa1.cn/")]
    public void An_odd_host_is_refused_or_has_a_form_in_ASCII(string text) =>
        Assert.True(BaseUrl.Parse(text)?.Origin.All(char.IsAscii) ?? true);

    [Fact]
    public void A_Chinese_host_is_shown_as_written_and_linked_in_punycode()
    {
        var url = BaseUrl.Parse("https://云川教育.政务:8443/jyj/")!;

        Assert.Equal("云川教育.政务", url.Host);
        Assert.Equal("https://xn--9kqu68aitfeu4a.xn--zfr164b:8443/jyj/news/", url.AbsoluteOf(Route.Of("/news/")));
        Assert.Equal("https://xn--9kqu68aitfeu4a.xn--zfr164b:8443/files/a.jpg", url.AbsoluteOf("/files/a.jpg"));
    }

    [Fact]
    public void Links_carry_the_sub_path()
    {
        var url = BaseUrl.Parse("https://example.cn/jyj/")!;

        Assert.Equal("/jyj/news/", url.PathOf(Route.Of("/news/")));
        Assert.Equal("/jyj/", url.PathOf(Route.Home));
        Assert.Equal("https://example.cn/jyj/news/", url.AbsoluteOf(Route.Of("/news/")));
    }

    [Theory]
    [InlineData("/jyj/files/a.jpg", "https://example.cn/jyj/files/a.jpg")]
    [InlineData("https://other.example/a.jpg", "https://other.example/a.jpg")]
    [InlineData("data:image/png;base64,AAAA", null)]
    [InlineData(null, null)]
    public void A_link_is_made_absolute_where_another_program_could_open_it(string? link, string? expected) =>
        Assert.Equal(expected, BaseUrl.Parse("https://example.cn/jyj/")!.AbsoluteOf(link));
}
