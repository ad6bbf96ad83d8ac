namespace EduSite.Tests.Checks;

public sealed class LinkTests
{
    [Theory]
    [InlineData("见 [办法](http://10.1.2.3/a.htm)。", "1:8 link-ip http://10.1.2.3/a.htm")]
    [InlineData("登录 http://10.1.2.3:8080/a 填报", "1:4 link-ip http://10.1.2.3:8080/a")]
    [InlineData("见 [产品](https://shop.example.com/)。", "1:8 link-nongov https://shop.example.com/")]
    [InlineData("报名请[点击这里](../a.md)。", "1:5 link-text-vague 点击这里")]
    [InlineData("[更多>>](../a.md)", "1:2 link-text-vague 更多>>")]
    public void A_link_that_should_not_be_there_is_found(string body, string expected) => Assert.Equal([expected], Inspection.Of(body));

    [Theory]
    [InlineData("见 [教育部](http://www.moe.gov.cn/)。")]
    [InlineData("登录 https://zs.some.edu.cn/ 填报")]
    [InlineData("见 [首页](https://jyj.example/a.html)。")]
    [InlineData("`http://10.1.2.3/`")]
    public void A_link_to_a_public_body_is_left_alone(string body) => Assert.Empty(Inspection.Of(body));

    [Fact]
    public void A_column_without_a_name_cannot_be_read_out() =>
        Assert.Equal(["1:7 table-header"], Inspection.Of("| 学校 |  |\n|--|--|\n| 滨河小学 | 3 |"));
}
