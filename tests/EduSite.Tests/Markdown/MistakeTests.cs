using System.Globalization;
using EduSite.Diagnostics;
using EduSite.Markdown;

namespace EduSite.Tests.Markdown;

/// <summary>
/// Mistakes that the specs cannot show: with characters that no editor shows, with hints, in a sub-path.
/// </summary>
public sealed class MistakeTests
{
    [Fact]
    public void Control_characters_are_removed_and_reported_once_for_each_line()
    {
        var rendering = ArticleFixture.Render("第一\u000B行\0\u0001\n第二行\n\n[错](\u0002x.md)\uD800");

        Assert.Equal("<p>第一行第二行</p>\n<p>错</p>\n", rendering.Html);
        Assert.Equal(["1:3 control-character", "4:5 control-character", "4:6 link-dead"], rendering.Places);
        Assert.Equal("正文里有看不见的控制字符（U+000B），已去掉", rendering.Problems[0].Message(chinese: true));
    }

    [Theory]
    [InlineData("甲&#0;&#11;&#xD800;&#xFFFF;乙")]
    [InlineData("[甲](other.md \"&#1;&#xFFFE;\")")]
    [InlineData("![甲](images/bus.jpg \"&#1;题\")")]
    [InlineData("![甲&#1;](images/bus.jpg) 文 ![乙](images/bus.jpg \"&#1;题\")")]
    [InlineData("~~~~&#1;\\[^1]")]
    [InlineData("```a&#xFDD0;b c&#1;\n```")]
    [InlineData("[甲][a]\n\n[a]: https://a.cn/&#1;?q=&#x80; '&#1;'")]
    [InlineData("文 {#a&#1; .b&#1; title=\"&#1;\"}")]
    [InlineData("## 题 {#a&#1;}")]
    public void Control_characters_written_as_entities_do_not_get_through(string body)
    {
        Assert.Equal(-1, PrintableText.IndexOfForbidden(ArticleFixture.Render(body).Html));
    }

    [Theory]
    [InlineData(">")]
    [InlineData("**a *b ")]
    [InlineData("![")]
    [InlineData("1. ")]
    public void Text_that_is_nested_too_deeply_is_one_mistake(string piece)
    {
        var body = string.Concat(Enumerable.Repeat(piece, 20_000)) + "x" +
            string.Concat(Enumerable.Repeat(piece[0] == '*' ? "c* d** " : "", 20_000));

        Assert.Equal(["1:1 nesting-too-deep"], ArticleFixture.Render(body).Places.Distinct());
    }

    [Fact]
    public void Emphasis_nested_beyond_sense_is_a_mistake_at_its_place()
    {
        var opening = string.Concat(Enumerable.Repeat("*a **b ", 60));
        var body = "正文\n\n" + opening + string.Concat(Enumerable.Repeat("c** d* ", 60));

        var place = Assert.Single(ArticleFixture.Render(body).Places);

        Assert.StartsWith("3:", place);
        Assert.EndsWith("nesting-too-deep", place);
    }

    [Theory]
    [InlineData("[错](othr.md)", "链接的目标不存在：othr.md，是不是想写“other.md”？")]
    [InlineData("[错](../news/other)", "链接的目标不存在：../news/other，是不是想写“../news/other.md”？")]
    [InlineData("[错](无.md)", "链接的目标不存在：无.md")]
    [InlineData("[错](/2025/总结.doc)", "链接的目标不存在：/2025/总结.doc，是不是想写“/2025/总结.md”？")]
    [InlineData("![错](Images/bus.JPG)", "文件名的大小写不一致：写的是 Images/bus.JPG，实际是 images/bus.jpg")]
    [InlineData("## 第一章\n\n[错](#第一张)", "链接的锚点“第一张”不存在，是不是想写“第一章”？")]
    [InlineData("## 一、总体 {#x1}\n\n## 二、重点\n\n[错](#二、重心)", "链接的锚点“二-重心”不存在，是不是想写“二-重点”？")]
    public void A_hint_names_what_was_probably_meant(string body, string message)
    {
        Assert.Equal(message, Assert.Single(ArticleFixture.Render(body).Problems).Message(chinese: true));
    }

    [Fact]
    public void Links_carry_the_sub_path_of_the_site()
    {
        var fixture = new ArticleFixture { BaseAddress = "https://a.cn/jyj/" };

        var html = fixture.Run("[甲](other.md) [乙](/news/) [丙](/jyj/news/) ![丁](images/bus.jpg)").Html;

        Assert.Equal(
            "<p><a href=\"/jyj/2026/03/other.html\">甲</a> <a href=\"/jyj/news/\">乙</a> <a href=\"/jyj/news/\">丙</a> " +
            "<img src=\"/jyj/files/news/images/bus.jpg\" alt=\"丁\" decoding=\"async\"></p>\n",
            html);
    }

    [Fact]
    public void Windows_paths_are_recognised_in_every_form()
    {
        var rendering = ArticleFixture.Render(
            """[a](C:\x\y.md) [b](c:/x.md) [c](\\\\server\x) [d](<D:\我的 文档\a.md>) [e](FILE:x)""");

        Assert.All(rendering.Problems, problem => Assert.Equal(MarkdownRules.LinkLocalPath, problem.Rule));
        Assert.Equal(5, rendering.Problems.Count);
    }

    [Fact]
    public void The_place_is_right_behind_indentation_and_in_tables()
    {
        var rendering = ArticleFixture.Render(
            "　　甲[错](x1.md)。\n　　乙[错](x2.md)\n\n| 甲 |\n|---|\n| [错](x3.md) |\n\n[坏][r]\n\n[r]: x4.md");

        Assert.Equal(["1:8 link-dead", "2:8 link-dead", "6:7 link-dead", "10:6 link-dead"], rendering.Places);
    }

    [Fact]
    public void Every_message_can_be_formatted()
    {
        foreach (var rule in MarkdownRules.All)
        {
            foreach (var text in new[] { rule.Message, rule.Remedy })
            {
                Assert.NotEmpty(string.Format(CultureInfo.InvariantCulture, text.Chinese, "甲", "乙", "丙"));
                Assert.NotEmpty(string.Format(CultureInfo.InvariantCulture, text.English, "甲", "乙", "丙"));
            }
        }

        Assert.Equal(MarkdownRules.All.Length, MarkdownRules.All.Select(rule => rule.Id).Distinct().Count());
    }
}
