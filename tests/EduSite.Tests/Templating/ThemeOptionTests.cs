using EduSite.Model;
using EduSite.Templating;

namespace EduSite.Tests.Templating;

/// <summary>Options whose values are checked against the site: colours, pictures, links, menus and blocks.</summary>
public sealed class ThemeOptionTests
{
    private const string Content =
        """
        -- content/news/2026-03-05-a.md --
        ---
        title: 甲
        date: 2026-03-05
        source: 云川市教育局
        ---
        正文。
        """;

    [Theory]
    [InlineData("\"#ff6600\"", "2.93", "\"#c95100\"")]
    [InlineData("\"#777\"", "4.47", "\"#767676\"")]
    [InlineData("\"#ffffff\"", "1.00", "\"#757575\"")]
    public void A_color_of_too_little_contrast_is_a_warning_with_the_ratio_and_a_better_one(string color, string ratio, string better)
    {
        var site = Build($"accent: {color}", "accent: { type: color, against: [\"#ffffff\"] }");

        Assert.Equal(["site.yml:7:13 theme-option-contrast"], site.ProblemLines);
        var problem = site.Problems[0];
        Assert.Equal(Severity.Warning, problem.Severity);
        Assert.Equal(ratio, problem.Arguments[3]);
        Assert.Equal(better, problem.Edit!.Replacement);
        Assert.Empty(Build($"accent: {better}", "accent: { type: color, against: [\"#ffffff\"] }").ProblemLines);
    }

    [Theory]
    [InlineData("\"#8f1d21\"")]
    [InlineData("\"#767676\"")]
    [InlineData("\"#000\"")]
    public void A_color_of_enough_contrast_is_no_matter(string color)
    {
        Assert.Empty(Build($"accent: {color}", "accent: { type: color, against: [\"#ffffff\"] }").ProblemLines);
    }

    [Fact]
    public void A_color_for_a_dark_ground_is_made_lighter()
    {
        var site = Build("glow: \"#702020\"", "glow: { type: color, against: [\"#101010\"] }");

        var better = Rgb.Parse(site.Problems[0].Arguments[4])!.Value;
        Assert.True(better.ContrastTo(new Rgb(16, 16, 16)) >= 4.5);
    }

    [Fact]
    public void Contrast_is_measured_as_WCAG_defines_it()
    {
        Assert.Equal(21, new Rgb(0, 0, 0).ContrastTo(new Rgb(255, 255, 255)), 3);
        Assert.Equal(3.998, new Rgb(255, 0, 0).ContrastTo(new Rgb(255, 255, 255)), 3);
    }

    [Theory]
    [InlineData("red")]
    [InlineData("\"#12\"")]
    [InlineData("\"#gggggg\"")]
    [InlineData("\"#+12345\"")]
    [InlineData("\"\"")]
    [InlineData("[\"#123456\"]")]
    public void What_is_no_color_is_an_error(string value)
    {
        Assert.Equal(["site.yml:7:13 theme-option-invalid"], Build($"accent: {value}", "accent: { type: color }").ProblemLines);
    }

    [Fact]
    public void A_picture_of_the_theme_or_of_content_is_published_under_the_name_that_asset_takes()
    {
        const string Home = "-- themes/mini/layouts/home.html --\n{{ asset options.logo }}\n";
        const string Theme = "-- themes/mini/assets/img/a.svg --\n<svg/>\n";
        const string Picture = "-- content/素材/校徽.SVG --\n<svg id=\"b\"/>\n";

        var own = Build("logo: img/a.svg", "logo: { type: image }", Home + Theme);
        var content = Build("logo: content/素材/校徽.SVG", "logo: { type: image }", Home + Picture);

        Assert.Empty(own.ProblemLines.Concat(content.ProblemLines));
        Assert.Matches("^/assets/img/a.[0-9a-f]{8}.svg$", own["index.html"].Trim());
        Assert.Matches("^/assets/options/logo.[0-9a-f]{8}.svg$", content["index.html"].Trim());
        Assert.Equal("<svg id=\"b\"/>\n", content[content["index.html"].Trim()[1..]]);
    }

    [Theory]
    [InlineData("img/b.svg", "img/a.svg")]
    [InlineData("content/素材/校微.svg", "content/素材/校徽.svg")]
    [InlineData("content/news/2026-03-05-a.md", "")]
    [InlineData("css/site.css", "")]
    [InlineData("../../secret.svg", "")]
    public void A_picture_that_is_not_there_is_an_error_with_the_nearest_name(string value, string near)
    {
        var site = Build(
            $"logo: {value}",
            "logo: { type: image }",
            "-- themes/mini/assets/img/a.svg --\n<svg/>\n-- themes/mini/assets/css/site.css --\n-- content/素材/校徽.svg --\n<svg/>\n");

        Assert.Equal(["site.yml:7:11 theme-option-value"], site.ProblemLines);
        Assert.Equal(near, site.Problems[0].Edit?.Replacement ?? "");
    }

    [Fact]
    public void A_menu_leads_to_pages_of_this_site_and_to_others_and_knows_where_we_are()
    {
        const string Nav = "{{ for i in options.menu }}[{{ i.name }} {{ i.url }} {{ i.current }}{{ for j in i.items }}<{{ j.name }} {{ j.url }} {{ j.current }}>{{ end }}]{{ end }}";
        var site = Build(
            "menu: [{ name: 首页, url: / }, { name: 更多, items: [{ name: 要闻, url: /news/ }, { name: 教育部, url: \"https://www.moe.gov.cn/\" }] }, { name: 锚, url: \"/years/2026/?a#b\" }]",
            "menu: { type: menu }",
            $"-- themes/mini/layouts/home.html --\n{Nav}\n-- themes/mini/layouts/report.html --\n{Nav}\n-- themes/mini/layouts/list.html --\n{Nav}\n",
            "https://x.example/jyj/");

        Assert.Empty(site.ProblemLines);
        Assert.Equal(
            "[首页 /jyj/ page][更多  <要闻 /jyj/news/ ><教育部 https://www.moe.gov.cn/ >][锚 /jyj/years/2026/?a#b ]", site["index.html"].Trim());
        Assert.Contains("<要闻 /jyj/news/ page>", site["news/index.html"]);
        Assert.Contains("<要闻 /jyj/news/ true>", site["2026/03/2026-03-05-a.html"]);
    }

    [Theory]
    [InlineData("[{ name: 甲, url: /newss/ }]", "7:28 theme-option-link-dead", "，是不是想写“/news/”？")]
    [InlineData("[{ name: 甲, url: /news }]", "7:28 theme-option-link-dead", "，是不是想写“/news/”？")]
    [InlineData("[{ name: 甲, url: /years/1999/ }]", "7:28 theme-option-link-dead", null)]
    [InlineData("[{ name: 甲, items: [{ name: 乙, url: /gone/ }] }]", "7:47 theme-option-link-dead", null)]
    [InlineData("[{ name: 甲, url: www.moe.gov.cn }]", "7:28 theme-option-address", "，是不是想写“https://www.moe.gov.cn”？")]
    [InlineData("[{ name: 甲, url: \"javascript:alert(1)\" }]", "7:28 theme-option-address", "")]
    [InlineData("[{ name: 甲, url: //evil.example/ }]", "7:28 theme-option-address", "")]
    [InlineData("[{ name: 甲, url: ../news/ }]", "7:28 theme-option-address", "")]
    [InlineData("[{ name: 甲, rul: /news/ }]", "7:23 key-unknown", "，是不是想写“url”？")]
    [InlineData("[{ name: 甲, url: /, items: [{ name: 乙, url: /, items: [] }] }]", "7:58 key-unknown", null)]
    [InlineData("[{ name: 甲 }]", "7:12 value-missing", "/news/")]
    [InlineData("[{ url: /news/ }]", "7:12 value-missing", null)]
    [InlineData("[{ name: 甲, url: [/news/] }]", "7:28 theme-option-invalid", null)]
    [InlineData("[{ name: 甲, url: /, items: /news/ }]", "7:38 theme-option-invalid", null)]
    [InlineData("[甲]", "7:12 theme-option-invalid", null)]
    [InlineData("甲", "7:11 theme-option-invalid", null)]
    public void A_mistake_in_a_menu_is_named_at_its_place(string menu, string expected, string? hint)
    {
        var site = Build($"menu: {menu}", "menu: { type: menu }");

        Assert.Equal([$"site.yml:{expected}"], site.ProblemLines);
        if (hint is not null)
        {
            Assert.Contains(site.Problems[0].Arguments, argument => argument.EndsWith(hint, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void A_link_is_not_called_dead_while_a_report_cannot_be_read()
    {
        var site = Build(
            "menu: [{ name: 甲, url: /years/2025/ }]",
            "menu: { type: menu }",
            "-- content/news/2025-01-01-b.md --\n---\ntitle: 乙\ndate: 2025-13-45\nsource: 云川市教育局\n---\n文\n");

        Assert.DoesNotContain(site.ProblemLines, line => line.EndsWith("theme-option-link-dead", StringComparison.Ordinal));
    }

    [Fact]
    public void Blocks_are_shown_in_the_order_of_site_yml()
    {
        var site = Build(
            "blocks: [topics, { column: news }, latest, { column: notices }]",
            "blocks: { type: blocks, choices: [latest, topics, column] }",
            "-- themes/mini/layouts/home.html --\n{{ for b in options.blocks }}{{ b.kind }} {{ b.column ? b.column.name : '' }},{{ end }}\n");

        Assert.Empty(site.ProblemLines);
        Assert.Equal("topics ,column 要闻,latest ,column 公示,", site["index.html"].Trim());
    }

    [Theory]
    [InlineData("[lastest]", "7:14 theme-option-value", "latest")]
    [InlineData("[latest, notices]", "7:22 theme-option-value", "{ column: notices }")]
    [InlineData("[公示]", "7:14 theme-option-value", "{ column: notices }")]
    [InlineData("[{ column: notice }]", "7:24 theme-option-value", "notices")]
    [InlineData("[{ column: 公示 }]", "7:24 theme-option-value", "notices")]
    [InlineData("[column]", "7:14 theme-option-value", null)]
    [InlineData("[{ colum: notices }]", "7:14 theme-option-invalid", null)]
    [InlineData("[[latest]]", "7:14 theme-option-invalid", null)]
    [InlineData("latest", "7:13 theme-option-invalid", null)]
    [InlineData("[latest, topics, latest]", "7:30 theme-option-twice", null)]
    [InlineData("[{ column: news }, { column: news }]", "7:32 theme-option-twice", null)]
    public void A_mistake_in_blocks_is_named_at_its_place(string blocks, string expected, string? edit)
    {
        var site = Build($"blocks: {blocks}", "blocks: { type: blocks, choices: [latest, topics, column] }");

        Assert.Equal([$"site.yml:{expected}"], site.ProblemLines);
        Assert.Equal(edit, site.Problems[0].Edit?.Replacement);
    }

    [Theory]
    [InlineData("blocks: { type: blocks }", "themes/mini/theme.yml:2:3 theme-option-choices")]
    [InlineData("accent: { type: color, against: [white] }", "themes/mini/theme.yml:2:36 theme-option-invalid")]
    [InlineData("logo: { type: image, default: img/gone.svg }", "themes/mini/theme.yml:2:33 theme-option-value")]
    [InlineData("doors: { type: links, default: [{ name: 甲, url: /gone/ }] }", "themes/mini/theme.yml:2:51 theme-option-link-dead")]
    public void A_mistake_in_a_declaration_is_named_in_theme_yml(string declaration, string expected)
    {
        Assert.Equal([expected], Build("", declaration).ProblemLines);
    }

    [Fact]
    public void A_default_that_site_yml_replaces_need_not_fit_the_site()
    {
        Assert.Empty(Build("doors: []", "doors: { type: links, default: [{ name: 甲, url: /gone/ }] }").ProblemLines);
    }

    private static MiniSite Build(string option, string declaration, string files = "", string baseUrl = "https://x.example/") =>
        MiniSite.Build(
            $"""
            -- site.yml --
            title: 局
            base_url: {baseUrl}
            columns: [{"{ id: news, name: 要闻, kind: headline }, { id: notices, name: 公示, kind: notice }"}]
            theme:
              name: mini
              options:
                {option}
            -- themes/mini/theme.yml --
            options:
              {declaration}
            {files}{Content}
            """);
}
