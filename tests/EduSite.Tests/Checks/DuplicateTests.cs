using EduSite.Diagnostics;

namespace EduSite.Tests.Checks;

public sealed class DuplicateTests
{
    [Fact]
    public void A_text_that_is_nearly_another_one_is_told_with_how_much_is_the_same()
    {
        var found = Inspection.Run(Report("a", "甲", Text(0, 400)) + Report("b", "乙", Text(0, 380) + Text(900, 20)) + Report("c", "丙", Text(2000, 400)))
            .Diagnostics.Where(d => d.Rule == DuplicateRules.ReportDuplicate);

        var diagnostic = Assert.Single(found);
        Assert.Equal("content/news/b.md:2:8", $"{diagnostic.Location.Path}:{diagnostic.Location.Start.Line}:{diagnostic.Location.Start.Column}");
        Assert.Equal("content/news/a.md 90 377 417", string.Join(' ', diagnostic.Arguments));
    }

    [Fact]
    public void Equal_titles_are_told_at_the_younger()
    {
        var result = Inspection.Run(Report("a", "甲", "会议召开。") + Report("b", "甲", "会议闭幕。"));

        var diagnostic = Assert.Single(result.Diagnostics);
        Assert.Equal((DuplicateRules.TitleDuplicate, "content/news/b.md", 2, 8),
            (diagnostic.Rule, diagnostic.Location.Path.Value, diagnostic.Location.Start.Line, diagnostic.Location.Start.Column));
    }

    [Fact]
    public void A_copy_of_a_photo_is_told_with_the_first()
    {
        var result = Inspection.Run(
            "-- content/news/a.jpg --\n甲\n-- content/news/b.jpg --\n甲\n-- content/news/c.jpg --\n乙\n-- content/news/d.txt --\n甲\n");

        var diagnostic = Assert.Single(result.Diagnostics);
        Assert.Equal((DuplicateRules.PhotoDuplicate, "content/news/b.jpg", "content/news/a.jpg", 1, 1),
            (diagnostic.Rule, diagnostic.Location.Path.Value, diagnostic.Arguments[0], diagnostic.Location.Start.Line, diagnostic.Location.Start.Column));
    }

    [Theory]
    [InlineData("（来源：新华网）", "1:5 repost-link 新华网")]
    [InlineData("会议召开。\n\n本文转自：某某日报", "3:6 repost-link 某某日报")]
    public void A_repost_names_its_original(string body, string expected) => Assert.Equal([expected], Inspection.Of(body));

    [Theory]
    [InlineData("来源：榆阳区教育局")]
    [InlineData("资金来源：财政拨款和自筹，共3万元。")]
    public void Our_own_sources_are_no_repost(string body) => Assert.Empty(Inspection.Of(body));

    /// <summary>Characters that never recur, so that every sequence of four is one of its kind.</summary>
    private static string Text(int from, int count) => string.Concat(Enumerable.Range(from, count).Select(i => (char)(0x5000 + i)));

    private static string Report(string name, string title, string body) =>
        $"-- content/news/{name}.md --\n---\ntitle: {title}\ndate: 2026-03-05\n---\n{body}\n";
}
