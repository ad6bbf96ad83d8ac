using EduSite.Diagnostics;
using EduSite.Model;
using EduSite.Templating;

namespace EduSite.Tests.Templating;

public sealed class PageRendererTests
{
    private static readonly SampleSite Sample = SampleSite.Small();

    [Fact]
    public void Text_is_encoded_and_only_markup_passes_raw()
    {
        var html = Report("<h1>{{ report.title }}</h1>{{ report.body }}");

        Assert.StartsWith("<h1>“双减”&lt;改革&gt;成效显著 &amp; 学生满意</h1><p>“双减”&lt;改革", html);
    }

    [Fact]
    public void What_is_captured_or_included_is_encoded_once()
    {
        var html = Report(
            "{{ capture twice }}<b>{{ report.title }}</b>{{ end }}{{ twice }}{{ include 'title' }}{{ x = include 'title' }}{{ x }}",
            ("partials/title.html", "<i>{{ report.title }}</i>"));

        const string Title = "“双减”&lt;改革&gt;成效显著 &amp; 学生满意";
        Assert.Equal($"<b>{Title}</b><i>{Title}</i><i>{Title}</i>", html);
    }

    [Fact]
    public void A_markup_made_of_texts_is_text()
    {
        Assert.Equal("&lt;b&gt;“双", Report("{{ '<b>' + (report.title | string.slice 0 2) }}"));
    }

    [Fact]
    public void A_member_that_is_null_prints_nothing_and_is_false()
    {
        Assert.Equal("[][no]", Report("[{{ report.source_url }}][{{ if report.source_url }}yes{{ else }}no{{ end }}]"));
    }

    [Fact]
    public void An_empty_list_and_an_empty_text_are_false()
    {
        Assert.Equal("no,yes", Report(
            "{{ if [] }}yes{{ else }}no{{ end }},{{ if report.attachments }}yes{{ end }}{{ if '' }}never{{ end }}"));
    }

    [Fact]
    public void A_list_longer_than_a_thousand_prints_whole()
    {
        var theme = ThemeSource.Load(("layouts/home.html", "{{ for i in 1..5000 }}{{ for.index }} {{ end }}"));

        Assert.EndsWith(" 4999 ", Sample.Render(theme, "/"));
    }

    [Fact]
    public void An_output_over_a_megabyte_is_not_cut()
    {
        var theme = ThemeSource.Load(("layouts/home.html", "{{ for i in 1..3000 }}{{ include 'kilobyte' }}{{ end }}"), ("partials/kilobyte.html", new string('x', 1000)));

        Assert.Equal(3_000_000, Sample.Render(theme, "/").Length);
    }

    [Theory]
    [InlineData("<p>\n{{ report.titel }}", "theme-member-unknown themes/bureau/layouts/report.html:2:11 titel|report|title")]
    [InlineData("{{ site.identity.ipc }}", "theme-member-unknown themes/bureau/layouts/report.html:1:18 ipc|identity|icp")]
    [InlineData("{{ reprot }}", "theme-variable-unknown themes/bureau/layouts/report.html:1:4 reprot|report")]
    [InlineData("{{ report.title | string.upcaes }}", "theme-member-unknown themes/bureau/layouts/report.html:1:26 upcaes|object|upcase")]
    [InlineData("{{ include '../site' }}", "theme-partial-missing themes/bureau/layouts/report.html:1:4 ../site|loop, three")]
    [InlineData("{{ include 'thre' }}", "theme-partial-missing themes/bureau/layouts/report.html:1:4 thre|three")]
    [InlineData("{{ include 'loop' }}", "theme-include-endless themes/bureau/partials/loop.html:2:4 themes/bureau/partials/loop.html")]
    [InlineData("{{ asset 'css/sit.css' }}", "theme-asset-missing themes/bureau/layouts/report.html:1:4 css/sit.css|css/site.css")]
    [InlineData("{{ integrity 'css/sit.css' }}", "theme-asset-missing themes/bureau/layouts/report.html:1:4 css/sit.css|css/site.css")]
    [InlineData("{{ link '/nowhere/' }}", "theme-link-dead themes/bureau/layouts/report.html:1:4 /nowhere/")]
    [InlineData("{{ while true }}{{ end }}", "theme-loop-endless themes/bureau/layouts/report.html:1:4 ")]
    [InlineData("{{ report.body.length }}", "theme-member-unknown themes/bureau/layouts/report.html:1:16 length|html|—")]
    [InlineData("{{ report.title = 'x' }}", "theme-runtime themes/bureau/layouts/report.html:1:11 Cannot set a value for the readonly member: report.title")]
    [InlineData("<p>{{ color.mix 'red' '#fff' 0.5 }}", "theme-runtime themes/bureau/layouts/report.html:1:7 red is no color (#rgb or #rrggbb)")]
    [InlineData("{{ pagee }}", "theme-variable-unknown themes/bureau/layouts/report.html:1:4 pagee|page")]
    public void A_mistake_of_the_theme_is_named_at_its_place(string template, string expected)
    {
        var theme = Theme(template);
        var problems = new DiagnosticBag();

        Sample.Render(theme, Sample.Page("/2026/03/spring.html"), problems);

        Assert.Equal(expected, ThemeSource.Print(problems));
    }

    [Fact]
    public void The_same_mistake_is_reported_once_and_other_pages_are_rendered_on()
    {
        var theme = ThemeSource.Load(("layouts/list.html", "{{ if list.number == 2 }}{{ list.titel }}{{ else }}ok{{ end }}"), ("layouts/report.html", "{{ nothing }}"));
        var problems = new DiagnosticBag();
        var renderer = new PageRenderer(theme, Sample.Site, Sample.Routes, Sample.Outlines, new PageReads(new FactTable(Sample.Site)));
        var rendered = Sample.Routes.Pages
            .Select(page => renderer.Render(page, SampleSite.ArticleFor(page), new PageBuffer(), problems))
            .ToList();

        Assert.Equal(
            "theme-member-unknown themes/bureau/layouts/list.html:1:34 titel|list|title\n" +
            "theme-variable-unknown themes/bureau/layouts/report.html:1:4 nothing|array, asset, blank, color, empty, external, include, integrity, link, math, object, options, page, report, shared, site, string, text",
            ThemeSource.Print(problems));
        Assert.Contains(true, rendered);
        Assert.Contains(false, rendered);
    }

    [Theory]
    [InlineData("{{ text.truncate '𠮷野家在榆阳' 2 }}", "𠮷野……")]
    [InlineData("{{ '榆阳' | text.truncate 2 }}", "榆阳")]
    [InlineData("{{ text.number 1234567 }}", "1,234,567")]
    [InlineData("{{ text.number 99.98 }}", "99.98")]
    [InlineData("{{ link '/notices/' }}", "/jyj/notices/")]
    [InlineData("{{ integrity 'css/site.css' }}", "sha384-l5tjHW8LADNSE1AyPUmwbkf/3UM+JeWJSCHSxsox6miUwcatnR+pEle0o/Ibe1pq")]
    [InlineData("{{ color.mix '#000000' '#fff' 0.5 }}", "#808080")]
    [InlineData("{{ color.readable '#8f1d21' '#fff' 4.5 }}", "#8f1d21")]
    [InlineData("{{ color.readable '#ff6666' ['#ffffff', '#f4f5f7'] 4.5 }}", "#bd4b4b")]
    [InlineData("{{ color.readable '#8f1d21' '#000000' 7 }}", "#c38587")]
    [InlineData("{{ color.readable '#8f1d21' ['#000000', '#ffffff'] 7 }}", "#8f1d21")]
    [InlineData("{{ report.districts.size }}", "1")]
    [InlineData("{{ report.topics[1].name }}", "校园安全")]
    [InlineData("{{ report.column == page.column }}", "true")]
    public void Functions_do_what_the_contract_says(string template, string expected)
    {
        Assert.Equal(expected, Report(template));
    }

    [Fact]
    public void A_partial_takes_parameters_and_keeps_them_to_itself()
    {
        Assert.Equal("a-b.outer", Report(
            "{{ $x = 'outer' }}{{ include 'pair' x: 'a' y: 'b' }}.{{ $x }}", ("partials/pair.html", "{{ $x }}-{{ $y }}")));
    }

    [Fact]
    public void A_shared_partial_sees_the_site_and_is_the_same_on_every_page()
    {
        var theme = ThemeSource.Load(
            ("layouts/home.html", "{{ shared 'doors' }}"),
            ("layouts/overview.html", "{{ shared 'doors' }}"),
            ("partials/doors.html", "<i>{{ for door in site.overviews }}{{ door.name }}{{ door.is_current }} {{ end }}</i>"));

        Assert.Equal(Sample.Render(theme, "/"), Sample.Render(theme, "/years/"));
        Assert.StartsWith("<i>年度false 月份false ", Sample.Render(theme, "/years/"));
    }

    [Theory]
    [InlineData("{{ page.title }}", "theme-variable-unknown themes/bureau/partials/doors.html:1:4 page|")]
    [InlineData("{{ shared 'doors' }}", "theme-include-endless themes/bureau/partials/doors.html:1:4 themes/bureau/partials/doors.html")]
    public void A_shared_partial_cannot_depend_on_the_page_or_on_itself(string partial, string expected)
    {
        var theme = ThemeSource.Load(("layouts/home.html", "{{ shared 'doors' }}"), ("partials/doors.html", partial));
        var problems = new DiagnosticBag();

        Sample.Render(theme, Sample.Page("/"), problems);

        Assert.StartsWith(expected, ThemeSource.Print(problems));
    }

    private static Theme Theme(string template, params (string, string)[] more) => ThemeSource.Load(
    [
        ("layouts/report.html", template),
        ("partials/loop.html", "<b>\n{{ include 'loop' }}"),
        ("partials/three.html", "3"),
        ("assets/css/site.css", "p{}"),
        .. more,
    ]);

    private static string Report(string template, params (string, string)[] more) =>
        Sample.Render(Theme(template, more), "/2026/03/spring.html");
}
