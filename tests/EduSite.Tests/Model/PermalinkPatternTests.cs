using EduSite.Model;
using EduSite.Text;

namespace EduSite.Tests.Model;

public sealed class PermalinkPatternTests
{
    private static readonly Column News = new("news", "要闻", "news", ColumnKind.News, "", "", "", null, 0);

    [Theory]
    [InlineData("/{yyyy}/{mm}/{slug}.html", "/2026/03/bus.html")]
    [InlineData("/{column}/{yyyy}{mm}{dd}/{slug}/", "/news/20260305/bus/")]
    [InlineData("/{year}/{slug}.html", "/2025/bus.html")]
    public void Every_placeholder_is_filled(string pattern, string expected)
    {
        var date = new ChinaDate(new DateTime(2026, 3, 5), HasTime: false);

        Assert.Equal(expected, new PermalinkPattern(pattern).Fill(date, 2025, News, "bus"));
    }

    [Fact]
    public void The_default_is_year_month_and_slug() =>
        Assert.Equal("/{yyyy}/{mm}/{slug}.html", PermalinkPattern.Default.Pattern);
}
