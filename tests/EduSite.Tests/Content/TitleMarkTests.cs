namespace EduSite.Tests.Content;

public sealed class TitleMarkTests
{
    [Theory]
    [InlineData("source: 云川市教育局", "source: 榆阳区教育局", "云川市教育局", "榆阳区教育局")]
    [InlineData("date: 2026-03-05", "date: 2026-03-06", "2026-03-05", "2026-03-06")]
    [InlineData("author: 甲", "author: 乙", "/2026/03/a.html", "/2026/03/b.html")]
    public void Reports_of_one_title_and_column_are_told_apart(string first, string second, string firstMark, string secondMark)
    {
        var site = MiniSite.Build(new Dictionary<string, string>
        {
            ["content/summaries/a.md"] = Report("工作总结", first),
            ["content/summaries/b.md"] = Report("工作总结", second),
            ["content/district/c.md"] = Report("工作总结", ""),
            ["themes/mini/layouts/report.html"] = "{{ page.full_title }}",
        });

        Assert.Equal($"工作总结（{firstMark}）_工作总结_云川市教育局", site["2026/03/a.html"]);
        Assert.Equal($"工作总结（{secondMark}）_工作总结_云川市教育局", site["2026/03/b.html"]);
        Assert.Equal("工作总结_区县动态_云川市教育局", site["2026/03/c.html"]);
    }

    private static string Report(string title, string line) =>
        $"---\ntitle: {title}\n{(line.StartsWith("date", StringComparison.Ordinal) ? "" : "date: 2026-03-05\n")}{line}\n---\n正文。\n";
}
