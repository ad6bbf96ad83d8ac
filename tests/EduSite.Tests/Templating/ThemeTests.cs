using System.Security.Cryptography;
using System.Text;
using EduSite.Diagnostics;
using EduSite.IO;
using EduSite.Model;
using EduSite.Templating;

namespace EduSite.Tests.Templating;

public sealed class ThemeTests
{
    [Fact]
    public void A_theme_that_is_not_there_is_named_with_those_that_are()
    {
        var problems = new DiagnosticBag();
        var config = SampleSite.Config() with { Theme = new ThemeConfig("burea", [], new EduSite.Text.TextSpan(29, 6)) };

        Assert.Null(Theme.Load(ThemeSource.Tree(), config, problems));

        Assert.Equal("theme-missing site.yml:3:9 burea|bureau", ThemeSource.Print(problems));
    }

    [Fact]
    public void A_theme_name_cannot_lead_out_of_the_themes_folder()
    {
        var problems = new DiagnosticBag();
        var config = SampleSite.Config() with { Theme = new ThemeConfig("../content", []) };

        Assert.Null(Theme.Load(ThemeSource.Tree(), config, problems));

        Assert.Equal("theme-missing site.yml:1:1 ../content|bureau", ThemeSource.Print(problems));
    }

    [Fact]
    public void A_missing_layout_is_an_error()
    {
        var problems = new DiagnosticBag();

        var tree = new MemoryTree(new Dictionary<string, string> { ["themes/bureau/layouts/home.html"] = "" });
        Theme.Load(tree, SampleSite.Config(), problems);

        Assert.Equal(ThemeReader.Layouts.Length - 1, problems.ToSorted().Length);
        Assert.StartsWith("theme-layout-missing themes/bureau/layouts/indicator.html:1:1 layouts/indicator.html\n", ThemeSource.Print(problems));
    }

    [Fact]
    public void Every_syntax_error_of_every_template_is_reported_at_its_place()
    {
        var faults = ThemeSource.Faults(
            SampleSite.Config(),
            ("layouts/home.html", "<p>\n  {{ if }}\n"),
            ("partials/head.html", "{{ 'open }}"));

        Assert.Contains("theme-syntax themes/bureau/layouts/home.html:2:9 ", faults);
        Assert.Contains("theme-syntax themes/bureau/partials/head.html:1:11 ", faults);
        Assert.DoesNotContain("theme-layout-missing", faults);
    }

    [Fact]
    public void A_template_that_is_not_utf_8_is_an_error()
    {
        var problems = new DiagnosticBag();
        var tree = new MemoryTree(new Dictionary<string, byte[]> { ["themes/bureau/layouts/home.html"] = [0x61, 0xD6, 0xD0] });

        Assert.Null(Theme.Load(tree, SampleSite.Config(), problems));

        Assert.Contains("theme-not-utf8 themes/bureau/layouts/home.html:1:2 \n", ThemeSource.Print(problems));
    }

    [Fact]
    public void An_asset_has_the_hash_of_its_content_in_its_address()
    {
        var assets = ThemeSource.Load(("assets/css/site.css", "p{}"), ("assets/logo.svg", "<svg/>")).Assets;

        Assert.Equal(["assets/css/site.806db221.css", "assets/logo.d4dc5666.svg"], assets.Files.Select(file => file.Path.Value));
    }

    [Fact]
    public void A_style_sheet_refers_to_other_assets_by_their_hashed_addresses()
    {
        var assets = ThemeSource.Load(
            ("assets/css/site.css", "@import url(base.css); a{background:url('../img/a.svg#x')} b{background:url(data:image/png;base64,AA)}"),
            ("assets/css/base.css", "p{}"),
            ("assets/img/a.svg", "<svg/>")).Assets;

        Assert.Equal(
            "@import url(\"../css/base.806db221.css\"); a{background:url(\"../img/a.d4dc5666.svg#x\")} b{background:url(data:image/png;base64,AA)}",
            TextOf(assets, "css/site."));
    }

    [Fact]
    public void The_integrity_of_a_style_sheet_is_that_of_the_bytes_published_with_hashed_addresses_in_them()
    {
        var theme = ThemeSource.Load(
            ("layouts/home.html", "{{ integrity 'css/site.css' }}"),
            ("assets/css/site.css", "a{background:url(../img/a.svg)}"),
            ("assets/img/a.svg", "<svg/>"));

        var published = theme.Assets.Files.Single(file => file.Path.Value.EndsWith(".css", StringComparison.Ordinal)).Content;
        Assert.Equal(
            "sha384-" + Convert.ToBase64String(SHA384.HashData(published.Span)), SampleSite.Small().Render(theme, "/"));
    }

    [Theory]
    [InlineData("p{}\na{background:url(gone.png)}", "theme-asset-reference themes/bureau/assets/css/site.css:2:18 gone.png")]
    [InlineData("@import url(../../../site.yml)", "theme-asset-reference themes/bureau/assets/css/site.css:1:13 ../../../site.yml")]
    [InlineData("@import url(site.css)", "theme-asset-reference themes/bureau/assets/css/site.css:1:13 site.css")]
    public void A_style_sheet_cannot_refer_to_what_is_not_an_asset(string css, string expected)
    {
        Assert.Equal(expected, ThemeSource.Faults(SampleSite.Config(), ("assets/css/site.css", css)));
    }

    [Fact]
    public void An_asset_whose_name_cannot_be_an_address_is_an_error()
    {
        Assert.Equal(
            "theme-asset-name themes/bureau/assets/Logo.svg:1:1 Logo.svg",
            ThemeSource.Faults(SampleSite.Config(), ("assets/Logo.svg", "<svg/>")));
    }

    [Fact]
    public void A_setting_of_site_yml_that_the_theme_does_not_know_is_named_with_the_nearest()
    {
        Assert.Equal(
            "theme-option-unknown site.yml:1:1 accnt|bureau|accent",
            ThemeSource.Faults(SampleSite.Config(("accnt", "#fff")), ("theme.yml", Manifest)));
    }

    [Theory]
    [InlineData("accent", "red", "\"#8b1a1a\"")]
    [InlineData("wide", "ja", "true / false")]
    [InlineData("columns", "two", "1, 20, 0.5")]
    [InlineData("doors", "moe", "[{ name: …, url: … }]")]
    [InlineData("words", "one", "[…, …]")]
    public void A_setting_of_the_wrong_type_is_an_error_at_its_place_in_site_yml(string name, string value, string expected)
    {
        Assert.Equal(
            $"theme-option-invalid site.yml:1:1 {name}|{expected}",
            ThemeSource.Faults(SampleSite.Config((name, value)), ("theme.yml", Manifest)));
    }

    [Fact]
    public void A_choice_that_there_is_not_is_named_with_the_nearest()
    {
        Assert.Equal(
            "theme-option-value site.yml:1:1 mood|brigt|，是不是想写“bright”？|; did you mean `bright`?|calm、bright",
            ThemeSource.Faults(SampleSite.Config(("mood", "brigt")), ("theme.yml", Manifest)));
    }

    [Theory]
    [InlineData("nmae: x", "key-unknown themes/bureau/theme.yml:1:1 nmae|，是不是想写“name”？|; did you mean `name`?")]
    [InlineData("name: [", "pair-unclosed themes/bureau/theme.yml:1:7")]
    [InlineData("options:\n  a: { description: x }", "value-missing themes/bureau/theme.yml:2:6 type|")]
    [InlineData("options:\n  a: { type: colour }", "value-choice themes/bureau/theme.yml:2:14 type|colour|，是不是想写“color”？|; did you mean `color`?|")]
    [InlineData("options:\n  a: { type: choice }", "theme-option-choices themes/bureau/theme.yml:2:3 a")]
    [InlineData("options:\n  a: { type: text, choices: [b] }", "theme-option-choices themes/bureau/theme.yml:2:3 a")]
    [InlineData("options:\n  a: { type: bool, default: 1 }", "theme-option-invalid themes/bureau/theme.yml:2:29 a|true / false")]
    public void A_mistake_in_theme_yml_is_named_at_its_place(string manifest, string expected)
    {
        Assert.StartsWith(expected, ThemeSource.Faults(SampleSite.Config(), ("theme.yml", manifest)));
    }

    [Fact]
    public void Options_reach_templates_and_style_sheets_with_their_types()
    {
        var theme = ThemeSource.Load(
            ("theme.yml", Manifest),
            ("assets/css/site.css.scriban", "a{color:{{ options.accent }}}"),
            ("layouts/home.html", "{{ options.wide }} {{ options.columns + 1 }} {{ options.doors[0].name }} {{ options.words.size }} {{ asset 'css/site.css' }}"));

        Assert.Equal("a{color:#123456}", TextOf(theme.Assets, "css/site."));
        Assert.Equal("true 3 教育部 2 /jyj/assets/css/site.b7055530.css", SampleSite.Small().Render(theme, "/"));
    }

    private const string Manifest =
        """
        name: bureau
        description: For tests.
        options:
          accent: { type: color, default: "#123456" }
          wide: { type: bool, default: true }
          columns: { type: number, default: 2 }
          mood: { type: choice, choices: [calm, bright] }
          doors: { type: links, default: [{ name: 教育部, url: "http://www.moe.gov.cn/" }] }
          words: { type: list, default: [a, b] }
        """;

    private static string TextOf(ThemeAssets assets, string name) =>
        Encoding.UTF8.GetString(assets.Files.First(file => file.Path.Value.Contains(name)).Content.Span);
}
