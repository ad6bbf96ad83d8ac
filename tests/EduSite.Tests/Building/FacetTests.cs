using System.Text.RegularExpressions;

namespace EduSite.Tests.Building;

public sealed partial class FacetTests
{
    private const string Theme =
        """
        -- themes/mini/layouts/list.html --
        {{ for group in list.facets }}{{ group.title }}:{{ for link in group.links }} {{ link.name }}={{ link.url }}({{ link.count }}){{ if link.is_current }}*{{ end }}{{ end }};{{ end }}
        {{ for step in page.breadcrumb }}>{{ step.name }}{{ end }}
        -- content/news/a.md --
        ---
        title: 甲
        date: 2026-03-05
        districts: [榆阳区]
        topics: [双减, 校园安全]
        ---
        -- content/district/b.md --
        ---
        title: 乙
        date: 2026-03-04
        districts: [榆阳区]
        topics: [双减]
        ---
        -- content/district/c.md --
        ---
        title: 丙
        date: 2025-03-04
        topics: [双减]
        headline: true
        ---
        """;

    private static readonly MiniSite Sample = MiniSite.Build(Theme);

    [Fact]
    public void A_column_narrows_to_its_years_districts_and_topics() => Assert.Equal(
        [
            "年度: 2026年=/districts-news/years/2026/(1) 2025年=/districts-news/years/2025/(1)",
            "区县: 榆阳区=/districts-news/districts/yuyang/(1)",
            "主题: 双减=/districts-news/topics/shuangjian/(2)",
        ],
        FacetsOf("districts-news/index.html"));

    [Fact]
    public void A_year_narrows_to_its_columns() => Assert.Equal(
        "栏目: 教育要闻=/news/years/2026/(1) 区县动态=/districts-news/years/2026/(1)",
        FacetsOf("years/2026/index.html")[0]);

    [Fact]
    public void A_column_in_one_year_widens_to_both_and_turns_to_its_neighbours() => Assert.Equal(
        [
            "栏目: 全部=/years/2025/(1) 教育要闻=/news/years/2025/(1) 区县动态=/districts-news/years/2025/(1)*",
            "年度: 全部=/districts-news/(2) 2026年=/districts-news/years/2026/(1) 2025年=/districts-news/years/2025/(1)*",
        ],
        FacetsOf("districts-news/years/2025/index.html"));

    [Fact]
    public void Where_year_district_and_topic_meet_only_the_wider_lists_are_offered() => Assert.Equal(
        [
            "放宽条件: 不限年度=/districts/yuyang/topics/shuangjian/(2) " +
            "不限区县=/years/2026/topics/shuangjian/(2) 不限主题=/years/2026/districts/yuyang/(2)",
        ],
        FacetsOf("years/2026/districts/yuyang/topics/shuangjian/index.html"));

    [Fact]
    public void A_column_in_one_year_stands_below_its_column() => Assert.EndsWith(
        ">首页>区县动态>2025年", Sample["districts-news/years/2025/index.html"].TrimEnd());

    [Fact]
    public void A_column_that_holds_every_report_has_no_lists_that_would_repeat_the_others()
    {
        var site = MiniSite.Build(
            """
            -- content/district/b.md --
            ---
            title: 乙
            date: 2026-03-04
            topics: [双减]
            ---
            """);

        Assert.Empty(site.Problems);
        Assert.DoesNotContain(site.Files.Keys, path => path.StartsWith("districts-news/years", StringComparison.Ordinal));
        Assert.Contains("years/2026/topics/shuangjian/index.html", site.Files.Keys);
    }

    private static string[] FacetsOf(string path) =>
        [.. Group().Matches(Sample[path].Split('\n')[0]).Select(match => match.Groups[1].Value)];

    [GeneratedRegex("([^;]+);")]
    private static partial Regex Group();
}
