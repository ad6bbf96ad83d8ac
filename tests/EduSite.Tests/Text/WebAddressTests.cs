using EduSite.Text;

namespace EduSite.Tests.Text;

public sealed class WebAddressTests
{
    [Theory]
    [InlineData("https://www.moe.gov.cn/a?b=c#d", "https://www.moe.gov.cn/a?b=c#d")]
    [InlineData("https://www.moe.gov.cn/通知?年=2026", "https://www.moe.gov.cn/通知?年=2026")]
    [InlineData("https://a.example/a b?c=\"d\"&e=<f>", "https://a.example/a%20b?c=%22d%22&e=%3Cf%3E")]
    [InlineData("https://a.example/%E6%95%99?100%", "https://a.example/%E6%95%99?100%25")]
    public void An_address_becomes_valid_and_stays_readable(string written, string expected)
    {
        Assert.Equal(expected, WebAddress.Encode(written));
        Assert.Equal(expected, WebAddress.Encode(expected));
    }

    [Theory]
    [InlineData("https://www.moe.gov.cn", true)]
    [InlineData("HTTP://192.0.2.1:8080/x", true)]
    [InlineData("www.moe.gov.cn", false)]
    [InlineData("//www.moe.gov.cn/", false)]
    [InlineData("/news/", false)]
    [InlineData("https://", false)]
    [InlineData("javascript:alert(1)", false)]
    public void Whole_is_one_with_scheme_and_host(string address, bool isWhole) =>
        Assert.Equal(isWhole, WebAddress.IsWhole(address));
}
