namespace EduSite.Tests.Building;

public sealed class IndicatorTests
{
    private const string SiteFile =
        """
        title: 云川市教育局
        columns: [{ id: summaries, name: 工作总结, kind: summary }]
        districts: [{ name: 榆阳区, slug: yuyang }, { name: 绥江县, slug: suijiang }]
        theme: mini
        indicators:
          - { name: 毛入园率, slug: preschool, unit: "%", decimals: 1, aliases: [入园率] }
          - { name: 教育经费, slug: budget, unit: 亿元, decimals: 2, chart: bar }
        """;

    [Fact]
    public void The_values_of_all_reports_stand_under_one_name_and_one_unit()
    {
        var site = Build(
            """
              - { indicator: 入园率, value: 95.7, year: 2025 }
              - { indicator: 教育经费, value: 819700, unit: 万元, year: 2025 }
              - { indicator: 教育经费, value: 7886000000, unit: 元, year: 2024 }
            """);

        Assert.Empty(site.ProblemLines);
        Assert.Contains("毛入园率 95.7%", site["indicators/index.html"]);
        Assert.Contains("教育经费 81.97亿元", site["indicators/index.html"]);
        Assert.Contains("教育经费,2024,全市,78.86", site["indicators/budget/budget.csv"]);
    }

    [Fact]
    public void An_unknown_indicator_is_an_error_that_names_the_nearest()
    {
        var site = Build("  - { indicator: 毛入圆率, value: 95.7, year: 2025 }\n");

        Assert.Equal(["content/summaries/a.md:5:18 indicator-unknown"], site.ProblemLines);
        Assert.Contains("是不是想写“毛入园率”", site.Problems[0].Message(chinese: true));
        Assert.Equal("毛入园率", site.Problems[0].Edit?.Replacement);
    }

    [Fact]
    public void A_unit_of_something_else_is_an_error()
    {
        var site = Build("  - { indicator: 教育经费, value: 95.7, unit: 万人, year: 2025 }\n");

        Assert.Equal(["content/summaries/a.md:5:43 figure-unit"], site.ProblemLines);
    }

    [Fact]
    public void A_value_beyond_all_measure_is_an_error_and_not_a_crash()
    {
        var site = Build("  - { indicator: 教育经费, value: 79228162514264337593543950335, year: 2025 }\n");

        Assert.Equal(["content/summaries/a.md:5:31 value-range"], site.ProblemLines);
    }

    [Fact]
    public void Of_two_values_the_newer_reports_counts_and_the_contradiction_is_a_warning_there()
    {
        var site = Build(
            "  - { indicator: 毛入园率, value: 95.7, year: 2025, district: 榆阳区 }\n",
            older: "  - { indicator: 毛入园率, value: 95.1, year: 2025, district: 榆阳区 }\n");

        Assert.Equal(["content/summaries/a.md:5:31 figure-conflict"], site.ProblemLines);
        Assert.Equal(
            "“毛入园率”（2025年，榆阳区）这里是95.7%，content/summaries/b.md:5 里是95.1%",
            site.Problems[0].Message(chinese: true));
        Assert.True(site.Result.Succeeded);
        Assert.Contains("95.7%", site["indicators/index.html"]);
    }

    [Fact]
    public void A_revised_value_replaces_the_older_without_a_word()
    {
        var site = Build(
            "  - { indicator: 毛入园率, value: 95.7, year: 2025, revised: true }\n",
            older: "  - { indicator: 毛入园率, value: 95.1, year: 2025 }\n");

        Assert.Empty(site.ProblemLines);
    }

    [Fact]
    public void Two_values_in_one_report_are_reported_at_the_second()
    {
        var site = Build(
            "  - { indicator: 毛入园率, value: 95.7, year: 2025 }\n  - { indicator: 入园率, value: 95.1, year: 2025 }\n");

        Assert.Equal(["content/summaries/a.md:6:30 figure-conflict"], site.ProblemLines);
    }

    [Fact]
    public void The_same_value_in_two_reports_is_no_contradiction_whatever_its_unit()
    {
        var site = Build(
            "  - { indicator: 教育经费, value: 81.97, year: 2025 }\n",
            older: "  - { indicator: 教育经费, value: 819700, unit: 万元, year: 2025 }\n");

        Assert.Empty(site.ProblemLines);
    }

    [Fact]
    public void Where_site_yml_registers_none_every_name_is_an_indicator_with_an_address_in_ASCII()
    {
        var site = MiniSite.Build(
            """
            -- content/summaries/a.md --
            ---
            title: 甲
            date: 2026-01-05
            figures:
              - { indicator: 入学率, value: 99.98, unit: "%", year: 2025 }
              - { indicator: PM2.5, value: 31, year: 2025 }
            ---
            """);

        Assert.Empty(site.ProblemLines);
        Assert.Contains("indicators/pm2-5/index.html", site.Files.Keys);
        Assert.Contains(site.Files.Keys, path => System.Text.RegularExpressions.Regex.IsMatch(path, "^indicators/x[0-9a-f]{10}/index.html$"));
    }

    [Fact]
    public void Without_figures_there_is_no_page_of_indicators() =>
        Assert.DoesNotContain(
            MiniSite.Build("-- content/summaries/a.md --\n---\ntitle: 甲\ndate: 2026-01-05\n---\n").Files.Keys,
            path => path.Contains("indicators", StringComparison.Ordinal));

    [Fact]
    public void A_withdrawn_report_takes_its_figures_with_it()
    {
        var site = Build("  - { indicator: 毛入园率, value: 95.7, year: 2025 }\nstatus: withdrawn\n");

        Assert.DoesNotContain("indicators/index.html", site.Files.Keys);
    }

    [Theory]
    [InlineData("grid: [1]", "value-type", 35)]
    [InlineData("grid: [0, 1]", "value-type", 35)]
    [InlineData("grid: [1, 13]", "value-type", 35)]
    [InlineData("grid: 北边", "value-type", 34)]
    [InlineData("grid: [2, 2]", "name-taken", 35)]
    public void A_place_on_the_map_is_a_row_and_a_column_that_no_other_district_has(string grid, string rule, int column)
    {
        var site = MiniSite.Build(
            $$"""
            -- site.yml --
            title: 云川市教育局
            theme: mini
            districts:
              - { name: 榆阳区, slug: yuyang, grid: [2, 2] }
              - { name: 绥江县, slug: sj, {{grid}} }
            """);

        Assert.Equal([$"site.yml:5:{column} {rule}"], site.ProblemLines);
    }

    [Fact]
    public void An_indicator_needs_a_unique_name_a_slug_and_a_known_chart()
    {
        var site = MiniSite.Build(
            """
            -- site.yml --
            title: 云川市教育局
            theme: mini
            indicators:
              - { name: 入学率, slug: enrolment, chart: pie }
              - { name: 入学率, slug: two }
              - { name: 经费, decimals: 9 }
            """);

        Assert.Equal(
            ["site.yml:4:42 value-choice", "site.yml:5:13 name-taken", "site.yml:6:5 value-missing", "site.yml:6:27 value-range"],
            site.ProblemLines);
    }

    private static MiniSite Build(string figures, string? older = null)
    {
        var files = new Dictionary<string, string>
        {
            ["site.yml"] = SiteFile,
            ["content/summaries/a.md"] = $"---\ntitle: 甲\ndate: 2026-01-05\nfigures:\n{figures}\n---\n",
        };
        if (older is not null)
        {
            files["content/summaries/b.md"] = $"---\ntitle: 乙\ndate: 2026-01-04\nfigures:\n{older}\n---\n";
        }

        return MiniSite.Build(files);
    }
}
