namespace EduSite.Tests.Templating;

/// <summary>Themes that extend another: <c>mini</c>, whose layouts the mini site fills in.</summary>
public sealed class ThemeExtensionTests
{
    private const string Site = "title: 局\nbase_url: https://jyj.example/\ncolumns:\n  - { id: news, name: 要闻, kind: headline }\n";

    [Fact]
    public void A_site_replaces_one_partial_by_a_theme_of_two_files()
    {
        var site = Build(
            """
            -- themes/mini/layouts/home.html --
            {{ include 'site_footer' }}|{{ include 'kept' }}
            -- themes/mini/partials/site_footer.html --
            of mini
            -- themes/mini/partials/kept.html --
            kept
            -- themes/ours/theme.yml --
            extends: mini
            -- themes/ours/partials/site_footer.html --
            of ours, {{ site.title }}
            """);

        Assert.Empty(site.ProblemLines);
        Assert.Equal("of ours, 局\n|kept\n\n", site["index.html"]);
        Assert.Equal("<h1>404</h1>", site["404.html"]);
    }

    [Fact]
    public void Themes_may_be_extended_in_a_chain_and_the_nearest_file_wins()
    {
        var site = Build(
            """
            -- themes/mini/layouts/home.html --
            {{ include 'a' }}{{ include 'b' }}{{ include 'c' }}
            -- themes/mini/partials/a.html --
            a of mini
            -- themes/mini/partials/b.html --
            b of mini
            -- themes/mini/partials/c.html --
            c of mini
            -- themes/town/theme.yml --
            extends: mini
            -- themes/town/partials/b.html --
            b of town
            -- themes/town/partials/c.html --
            c of town
            -- themes/ours/theme.yml --
            extends: town
            -- themes/ours/partials/c.html --
            c of ours
            """);

        Assert.Empty(site.ProblemLines);
        Assert.Equal("a of mini\nb of town\nc of ours\n\n", site["index.html"]);
    }

    [Fact]
    public void Options_are_inherited_and_may_have_another_default()
    {
        var site = Build(
            """
            -- themes/mini/theme.yml --
            options:
              accent: { type: color, default: "#111111" }
              mood: { type: choice, choices: [calm, bright], default: calm }
              slogan: { type: text, default: 旧 }
            -- themes/mini/layouts/home.html --
            {{ options.accent }} {{ options.mood }} {{ options.slogan }} {{ options.motto }}
            -- themes/ours/theme.yml --
            extends: mini
            options:
              mood: { default: bright }
              accent: { type: color, default: "#222222" }
              motto: { type: text, default: 勤 }
            """,
            "  options: { slogan: 新 }\n");

        Assert.Empty(site.ProblemLines);
        Assert.Equal("#222222 bright 新 勤\n", site["index.html"]);
    }

    [Fact]
    public void Style_sheets_refer_to_assets_of_either_theme()
    {
        var site = Build(
            """
            -- themes/mini/layouts/home.html --
            {{ asset 'css/site.css' }} {{ asset 'css/base.css' }}
            -- themes/mini/assets/css/site.css.scriban --
            never published
            -- themes/mini/assets/css/base.css --
            a{background:url(../img/a.svg)}
            -- themes/mini/assets/img/a.svg --
            <svg id="mini"/>
            -- themes/mini/assets/img/b.svg --
            <svg id="b"/>
            -- themes/ours/theme.yml --
            extends: mini
            -- themes/ours/assets/css/site.css --
            @import url(base.css);b{background:url(../img/b.svg)}
            -- themes/ours/assets/img/a.svg --
            <svg id="ours"/>
            """);

        Assert.Empty(site.ProblemLines);
        var assets = site.Files.Keys.Where(path => path.StartsWith("assets/", StringComparison.Ordinal)).Order().ToList();
        Assert.Equal(4, assets.Count);
        var (baseSheet, sheet, a, b) = (assets[0], assets[1], assets[2], assets[3]);
        Assert.Equal($"/{sheet} /{baseSheet}\n", site["index.html"]);
        Assert.Equal($"a{{background:url(\"../{a["assets/".Length..]}\")}}\n", site[baseSheet]);
        Assert.Equal("<svg id=\"ours\"/>\n", site[a]);
        Assert.Equal(
            $"@import url(\"../{baseSheet["assets/".Length..]}\");b{{background:url(\"../{b["assets/".Length..]}\")}}\n",
            site[sheet]);
    }

    [Fact]
    public void A_mistake_is_named_in_the_file_that_the_template_comes_from()
    {
        var site = Build(
            """
            -- themes/mini/layouts/home.html --
            {{ include 'a' }}
            -- themes/mini/layouts/list.html --

             {{ list.titel }}
            -- themes/mini/partials/a.html --
            of mini
            -- themes/ours/theme.yml --
            extends: mini
            -- themes/ours/partials/a.html --
            <p>{{ site.titel }}
            -- content/news/2026-03-05-a.md --
            ---
            title: 甲
            date: 2026-03-05
            source: 云川市教育局
            ---
            正文。
            """);

        Assert.Equal(
            ["themes/mini/layouts/list.html:2:10 theme-member-unknown", "themes/ours/partials/a.html:1:12 theme-member-unknown"],
            site.ProblemLines);
    }

    [Theory]
    [InlineData("extends: mni", "theme-extends-missing", "themes/ours/theme.yml:1:10", "mini")]
    [InlineData("name: ours\nextends: bureau", "theme-extends-missing", "themes/ours/theme.yml:2:10", "mini, ours, town")]
    [InlineData("extends: ../content", "theme-extends-missing", "themes/ours/theme.yml:1:10", "mini, ours, town")]
    [InlineData("extends: ours", "theme-extends-circle", "themes/ours/theme.yml:1:10", "ours → ours")]
    [InlineData("extends: town", "theme-extends-circle", "themes/town/theme.yml:1:10", "ours → town → ours")]
    public void A_theme_can_extend_only_another_that_is_there(string manifest, string rule, string at, string hint)
    {
        var site = Build(
            $"""
            -- themes/ours/theme.yml --
            {manifest}
            -- themes/town/theme.yml --
            extends: ours
            """);

        var problem = Assert.Single(site.Problems);
        Assert.Equal($"{at} {rule}", Assert.Single(site.ProblemLines));
        Assert.Equal(hint, problem.Arguments[^1]);
    }

    [Theory]
    [InlineData("partials/site_foter.html", "partials/site_footer.html")]
    [InlineData("layouts/hom.html", "layouts/home.html")]
    [InlineData("partials/banner.html", "")]
    public void A_file_that_replaces_nothing_and_is_never_used_is_a_warning_with_the_nearest_name(string path, string near)
    {
        var site = Build(
            $"""
            -- themes/mini/layouts/home.html --
            {"{{ shared 'site_footer' }}"}
            -- themes/mini/partials/site_footer.html --
            of mini
            -- themes/mini/partials/unused_and_ours_to_keep.html --
            -- themes/ours/theme.yml --
            extends: mini
            -- themes/ours/{path} --
            of ours
            """);

        Assert.Equal([$"themes/ours/{path}:1:1 theme-template-unused"], site.ProblemLines);
        Assert.Equal(near.Length == 0 ? "" : $"，是不是想写“{near}”？", site.Problems[0].Arguments[1]);
        Assert.Equal("of mini\n\n", site["index.html"]);
    }

    [Theory]
    [InlineData("{{ include 'banner' }}")]
    [InlineData("{{ name = 'banner' }}{{ include name }}")]
    [InlineData("{{ 'banner' | include }}")]
    public void A_new_partial_that_a_template_uses_is_no_mistake(string footer)
    {
        var site = Build(
            $"""
            -- themes/mini/layouts/home.html --
            {"{{ include 'site_footer' }}"}
            -- themes/mini/partials/site_footer.html --
            of mini
            -- themes/ours/theme.yml --
            extends: mini
            -- themes/ours/partials/site_footer.html --
            {footer}
            -- themes/ours/partials/banner.html --
            banner
            """);

        Assert.Empty(site.ProblemLines);
        Assert.Equal("banner", site["index.html"].Trim());
    }

    [Theory]
    [InlineData("  accent: { type: text }", "themes/ours/theme.yml:3:19 theme-option-retyped")]
    [InlineData("  accent: { default: red }", "themes/ours/theme.yml:3:22 theme-option-invalid")]
    [InlineData("  acent: { default: red }", "themes/ours/theme.yml:3:10 value-missing")]
    public void An_inherited_option_keeps_its_type(string option, string expected)
    {
        var site = Build(
            $"""
            -- themes/mini/theme.yml --
            options:
              accent: {"{ type: color }"}
            -- themes/ours/theme.yml --
            extends: mini
            options:
            {option}
            """);

        Assert.Equal([expected], site.ProblemLines);
    }

    [Fact]
    public void A_default_of_the_wrong_type_is_named_in_the_theme_that_gives_it()
    {
        var site = Build(
            """
            -- themes/mini/theme.yml --
            options:
              accent: { type: color, default: red }
            -- themes/ours/theme.yml --
            extends: mini
            """);

        Assert.Equal(["themes/mini/theme.yml:2:35 theme-option-invalid"], site.ProblemLines);
    }

    private static MiniSite Build(string themes, string options = "") =>
        MiniSite.Build($"-- site.yml --\n{Site}theme:\n  name: ours\n{options}{themes}");
}
