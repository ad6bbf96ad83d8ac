using EduSite.Model;

namespace EduSite.Tests.Markdown;

public sealed class ArticleTests
{
    [Fact]
    public void Plain_text_has_one_line_for_each_block_and_no_markup()
    {
        var article = ArticleFixture.Render("""
            　　第一段
            **继续**[链接](other.md)[^1]。

            ## 标题

            - 甲
            - 乙

            | 区县 | 学校 |
            |---|---|
            | 榆阳区 | 35 |

            ```
            code
            ```

            ![车](images/bus.jpg "说明")

            [^1]: 注释
            """).Article;

        Assert.Equal("第一段继续链接。\n标题\n甲\n乙\n区县 学校\n榆阳区 35\ncode\n说明\n注释", article.PlainText);
        Assert.Equal(24, article.Outline.Characters);
    }

    [Fact]
    public void The_summary_is_the_beginning_of_the_prose_up_to_a_sentence_end()
    {
        var fixture = new ArticleFixture { SummaryCharacters = 10 };

        var article = fixture.Run(
            "## 标题\n\n![车](images/bus.jpg \"说明\")\n\n| 甲 |\n|---|\n| 乙 |\n\n第一句。\n\n第二句。第三句很长很长。").Article;

        Assert.Equal("第一句。第二句。", article.Outline.Summary);
    }

    [Fact]
    public void A_summary_written_by_hand_wins()
    {
        Assert.Equal("手写", new ArticleFixture { Summary = "手写" }.Run("正文。").Article.Outline.Summary);
    }

    [Fact]
    public void A_report_of_tables_is_summarised_by_its_words()
    {
        Assert.Equal("区县 榆阳区", ArticleFixture.Render("| 区县 |\n|---|\n| 榆阳区 |").Article.Outline.Summary);
    }

    [Fact]
    public void Headings_anchors_and_links_to_anchors_elsewhere_are_collected()
    {
        var article = ArticleFixture.Render(
            "一、总体\n\n[看](/2025/总结.md#%E6%88%90%E7%BB%A9)[^1] {#para}\n\n[^1]: 注").Article;

        Assert.Equal(new Heading(2, "一-总体", "一、总体"), Assert.Single(article.Headings));
        Assert.Equal("para fn-1 fnref-1 一-总体", string.Join(' ', article.Outline.Anchors));
        var link = Assert.Single(article.AnchorLinks);
        Assert.Equal(("content/2025/总结.md", "成绩"), (link.Target.Path.Value, link.Anchor));
        Assert.Equal((ArticleFixture.FirstLine + 2, 5), (link.Location.Start.Line, link.Location.Start.Column));
    }

    [Fact]
    public void Files_are_collected_once_in_the_order_of_mention()
    {
        var article = ArticleFixture.Render(
            "![校](images/school.png)\n\n[名单](名单.xlsx) ![车](/news/images/bus.jpg) [名单](名单.xlsx)").Article;

        Assert.Equal(
            ["content/news/images/school.png", "content/news/名单.xlsx", "content/news/images/bus.jpg"],
            article.Files.Select(file => file.Value));
        Assert.Equal("/files/news/images/school.png", article.Outline.Image);
    }

    [Fact]
    public void The_cover_is_the_picture_of_the_article_when_there_is_one()
    {
        var fixture = new ArticleFixture { WithCover = true, BaseAddress = "https://a.cn/jyj/" };

        var article = fixture.Run("![校](images/school.png)").Article;

        Assert.Equal("/jyj/files/cover.jpg", article.Outline.Image);
        Assert.Contains(SitePath.Of("content/cover.jpg"), article.Files);
    }

    [Fact]
    public void The_report_decides_about_numbered_lines_before_the_site()
    {
        Assert.True(HasHeading(site: false, report: true));
        Assert.False(HasHeading(site: true, report: false));
        Assert.False(HasHeading(site: false, report: null));

        static bool HasHeading(bool site, bool? report) =>
            new ArticleFixture { NumberedHeadings = site, ReportNumberedHeadings = report }.Run("一、总体").Html.Contains("<h2");
    }

    [Fact]
    public void The_text_of_raw_html_is_found_when_it_is_allowed()
    {
        var fixture = new ArticleFixture { AllowHtml = true };

        var article = fixture.Run("<div>甲<script>x</script>\n乙</div>\n\n丙<b>丁</b>").Article;

        Assert.Equal("甲 乙\n丙丁", article.PlainText);
    }
}
