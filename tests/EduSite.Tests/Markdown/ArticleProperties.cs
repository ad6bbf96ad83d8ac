using AngleSharp.Html.Parser;
using CsCheck;
using EduSite.Markdown;

namespace EduSite.Tests.Markdown;

/// <summary>What holds for any text, however broken.</summary>
public sealed class ArticleProperties
{
    private static readonly string[] Pieces =
    [
        "一、总体", "（一）加强", "正文", "。", "　　", "\n", "\n\n", "  \n", "**", "*", "_", "~~", "`", "```\n", "# ", "## ",
        "- ", "1. ", "> ", "> [!NOTE]\n", "[", "](", ")", "![", "[^1]", "\n[^1]: ", "| a | b |\n", "|---|---|\n",
        "+---+---+\n", "^^^\n", "\n:   ", "{#a}", "{.b onclick=x}", "<b>", "</b>", "<div>", "<script>", "</script>",
        "<!--", "-->", "<svg onload=a>", "<img src=x onerror=a>", "<a href=javascript:a>", "<math>", "<style>",
        "<textarea>", "<table><tr><td>", "<p title=\"", "\"", "'", "&#1;", "&lt;", "\\", "http://a.cn/", "www.a.cn",
        "javascript:a", "other.md", "images/bus.jpg", "#a", " ", "\t", "\0", "\uD83D", "\uDE00", "𠮷", "Latin 3",
    ];

    private static readonly Gen<string> Text =
        Gen.Int[0, Pieces.Length - 1].Select(index => Pieces[index]).Array[0, 40].Select(string.Concat);

    private static readonly string[] Dangerous = ["script", "style", "svg", "math", "textarea", "iframe", "template"];

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Any_text_gives_harmless_html_and_the_same_twice(bool allowHtml)
    {
        Text.Sample(
            body =>
            {
                var fixture = new ArticleFixture { AllowHtml = allowHtml };
                var first = fixture.Run(body);

                Assert.Equal(first.Html, fixture.Run(body).Html);
                Assert.Equal(-1, PrintableText.IndexOfForbidden(first.Html));
                Assert.Equal(-1, PrintableText.IndexOfForbidden(first.Article.PlainText));
                AssertHarmless(first.Html);
            },
            iter: 2000);
    }

    [Fact]
    public void Text_without_raw_html_is_well_formed()
    {
        Text.Sample(
            body =>
            {
                var html = ArticleFixture.Render(body).Html;
                var elements = new HtmlParser().ParseDocument("<!DOCTYPE html><body>" + html).Body!.QuerySelectorAll("*");
                Assert.Equal(html.Count(c => c == '<'), elements.Sum(element => IsVoid(element.LocalName) ? 1 : 2));
            },
            iter: 2000);
    }

    private static bool IsVoid(string name) => name is "br" or "hr" or "img" or "input";

    private static void AssertHarmless(string html)
    {
        var parser = new HtmlParser(new HtmlParserOptions { IsScripting = true });
        var body = parser.ParseDocument("<!DOCTYPE html><body>" + html).Body!;
        var ids = new HashSet<string>();
        foreach (var element in body.QuerySelectorAll("*"))
        {
            Assert.DoesNotContain(element.LocalName, Dangerous);
            foreach (var attribute in element.Attributes)
            {
                var name = attribute.Name;
                Assert.False(name.StartsWith("on", StringComparison.Ordinal) || name == "style", name);
                var isCode = attribute.Value.StartsWith("javascript:", StringComparison.Ordinal);
                Assert.False(name is "href" or "src" && isCode, attribute.Value);
            }

            Assert.True(!element.HasAttribute("id") || ids.Add(element.Id!), element.Id);
        }
    }
}
