using System.Text.Json;
using AngleSharp.Html.Parser;
using EduSite.Templating;

namespace EduSite.Tests.Templating;

public sealed class StructuredDataTests
{
    private const string Home = "https://jyj.yunchuan.example/jyj/";

    private static readonly SampleSite Sample = SampleSite.Small();

    private static readonly Theme Bare = ThemeSource.Load(
        [.. ThemeReader.Layouts.Select(kind => ($"layouts/{kind}.html", "{{ page.json_ld }}"))]);

    [Fact]
    public void Home_says_who_publishes()
    {
        var graph = Graph("/");

        Assert.Equal(["GovernmentOrganization", "WebSite"], graph.Select(node => node.GetProperty("@type").GetString()));
        Assert.Equal($"{Home}#organization", graph[0].GetProperty("@id").GetString());
        Assert.Equal("云川市教育局", graph[0].GetProperty("name").GetString());
        Assert.Equal($"{Home}#organization", graph[1].GetProperty("publisher").GetProperty("@id").GetString());
    }

    [Fact]
    public void A_report_is_a_news_article_in_its_place()
    {
        var graph = Graph("/2026/03/spring.html");

        Assert.Equal(["NewsArticle", "BreadcrumbList"], graph.Select(node => node.GetProperty("@type").GetString()));
        var article = graph[0];
        Assert.Equal("“双减”<改革>成效显著 & 学生满意", article.GetProperty("headline").GetString());
        Assert.Equal("2026-03-05T09:30:00+08:00", article.GetProperty("datePublished").GetString());
        Assert.Equal("2026-03-09T00:00:00+08:00", article.GetProperty("dateModified").GetString());
        Assert.Equal("王某", article.GetProperty("author").GetProperty("name").GetString());
        Assert.Equal("云川市教育局", article.GetProperty("publisher").GetProperty("name").GetString());
        Assert.Equal($"{Home}2026/03/spring.html", article.GetProperty("mainEntityOfPage").GetString());
        var steps = graph[1].GetProperty("itemListElement").EnumerateArray().ToList();
        Assert.Equal([1, 2, 3], steps.Select(step => step.GetProperty("position").GetInt32()));
        Assert.Equal($"{Home}notices/", steps[1].GetProperty("item").GetString());
        Assert.False(steps[2].TryGetProperty("item", out _));
    }

    [Fact]
    public void Nothing_in_a_text_can_end_the_script_element()
    {
        var html = Sample.Render(Bare, "/2026/03/spring.html");

        Assert.Equal(2, html.Split('<').Length - 1);
        Assert.Contains("\\u003c改革>", html);
    }

    [Theory]
    [InlineData("</script><script>alert(1)</script>")]
    [InlineData("<!-- <script>")]
    [InlineData("\"引号\"和\\反斜线&lt;")]
    public void A_hostile_title_is_text_wherever_it_stands(string title)
    {
        var site = MiniSite.Build(new Dictionary<string, string>
        {
            ["content/news/a.md"] = $"---\ntitle: '{title}'\ndate: 2026-03-05\n---\n正文。\n",
            ["themes/mini/layouts/report.html"] = "{{ page.meta }}{{ page.open_graph }}{{ page.json_ld }}<h1>{{ report.title }}</h1>",
        });
        using var document = new HtmlParser().ParseDocument(site["2026/03/a.html"]);
        using var data = JsonDocument.Parse(Assert.Single(document.QuerySelectorAll("script")).TextContent);

        Assert.Empty(site.ProblemLines);
        Assert.Equal(title, document.QuerySelector("h1")!.TextContent);
        Assert.Equal(title, document.QuerySelector("meta[name=ArticleTitle]")!.GetAttribute("content"));
        Assert.Equal(title, document.QuerySelector("meta[property='og:title']")!.GetAttribute("content"));
        Assert.Equal(title, data.RootElement.GetProperty("@graph")[0].GetProperty("headline").GetString());
    }

    [Theory]
    [InlineData("/2026/01/gone.html")]
    [InlineData("/old/1.html")]
    [InlineData("/404.html")]
    public void Signposts_have_none(string route) => Assert.Equal("", Sample.Render(Bare, route));

    private static List<JsonElement> Graph(string route)
    {
        var html = Sample.Render(Bare, route);
        var document = JsonDocument.Parse(html[(html.IndexOf('>') + 1)..html.LastIndexOf('<')]);
        Assert.Equal("https://schema.org", document.RootElement.GetProperty("@context").GetString());
        return [.. document.RootElement.GetProperty("@graph").EnumerateArray()];
    }
}
