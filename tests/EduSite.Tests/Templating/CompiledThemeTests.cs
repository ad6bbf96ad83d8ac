using System.Text;
using CsCheck;
using EduSite.Diagnostics;
using EduSite.IO;
using EduSite.Model;
using EduSite.Templating;

namespace EduSite.Tests.Templating;

/// <summary>What the compiled form of a template writes must be what Scriban writes.</summary>
public sealed class CompiledThemeTests
{
    private static readonly SampleSite Sample = SampleSite.Small();

    private static readonly (string Path, string Text)[] Partials =
    [
        ("partials/box.html", "<b>{{ $title }}{{ if $links }}{{ for link in $links }} {{ link.name }}{{ end }}{{ end }}</b>"),
        ("partials/peek.html", "{{ for.index }}:{{ item.title }}"),
        ("partials/foot.html", "<footer>{{ site.title }} & {{ options.size }}</footer>"),
        ("partials/self.html", "{{ if $deep }}{{ include 'self' deep: false }}{{ end }}|"),
    ];

    private static readonly Gen<string> Value = OneOf(
        "report.title", "report.body", "report.year", "report.districts", "report.districts.size", "report.source_url",
        "report.unit.name", "report.date.day", "report.column", "page.column", "report.column.kind", "site.count", "'<文>'",
        "7", "true", "null", "empty", "x", "(report.title | string.upcase)", "(text.truncate report.title 3)", "report.figures[0].value",
        "(text.number site.count)", "(report.year ?? 1)", "report.source_url?.size", "options.size", "report.titel", "(1..3)");

    private static readonly Gen<string> Condition = Gen.OneOf(
        Value,
        Gen.Select(Value, OneOf("==", "!=", "<", ">", ">=", "<=", "&&", "||", "??", "+"), Value, (a, op, b) => $"({a} {op} {b})"),
        Value.Select(value => $"!({value})"));

    private static readonly Gen<string> Piece = Gen.Recursive<string>((depth, piece) => depth > 3
        ? Condition.Select(value => $"{{{{ {value} }}}}")
        : Gen.OneOf(
            OneOf("文 ", "<p>\n", "{{ include 'foot' }}", "{{ shared 'foot' }}", "{{ include 'self' deep: true }}", "{{ asset 'a.css' }}"),
            Condition.Select(value => $"{{{{ {value} }}}}"),
            Condition.Select(value => $"{{{{~ x = {value} ~}}}}\n"),
            Gen.Select(Condition, piece, piece, (value, then, other) => $"{{{{ if {value} }}}}{then}{{{{ else }}}}{other}{{{{ end }}}}"),
            Gen.Select(Value, piece, (value, body) => $"{{{{ for item in {value} }}}}{{{{ for.last }}}}{body}{{{{ end }}}}"),
            Gen.Select(Condition, piece, (value, body) => $"{{{{ for x in 1..4 }}}}{body}{{{{ if {value} }}}}{{{{ break }}}}{{{{ end }}}}{{{{ end }}}}"),
            Gen.Select(Value, Value, piece, (value, other, body) => $"{{{{ case {value} }}}}{{{{ when {other}, 7 }}}}{body}{{{{ else }}}}-{{{{ end }}}}"),
            Gen.Select(Value, Value, (one, other) => $"{{{{ include 'box' title: {one} links: {other} }}}}"),
            Gen.Select(Value, piece, (value, body) => $"{{{{ capture x }}}}{body}{{{{ end }}}}{{{{ x }}}}"),
            Gen.Select(piece, piece, (one, other) => one + other)));

    [Fact]
    public void Every_layout_of_every_theme_is_compiled()
    {
        foreach (var name in Directory.GetDirectories(Path.Combine(Repository.Root, "themes")).Select(Path.GetFileName))
        {
            var theme = Theme.Load(
                new DiskTree(Repository.Root), SampleSite.Config() with { Theme = new ThemeConfig(name!, []) }, new DiagnosticBag())!;

            Assert.All(ThemeReader.Layouts, kind => Assert.NotNull(theme.Compiled.Find(theme.Layout(kind))));
        }
    }

    [Fact]
    public void Both_write_the_same_for_every_page_of_a_site()
    {
        var theme = Theme.Load(new DiskTree(Repository.Root), SampleSite.Config(), new DiagnosticBag())!;

        Assert.All(Sample.Routes.Pages, page => Assert.Equal(Scriban(theme, page), Compiled(theme, page)));
    }

    [Theory]
    [InlineData("{{ for item in report.districts }}{{ include 'peek' }}{{ else }}无{{ end }}{{ for item in [] }}{{ else }}无{{ end }}")]
    [InlineData("{{ for link in report.topics }}{{ text.number link.count }}{{ link.url }}{{ if for.first }}、{{ end }}{{ end }}")]
    [InlineData("{{ for page in report.districts }}{{ page.name }}{{ end }}{{ page.title }}")]
    [InlineData("{{ column = page.column }}{{ if column == report.column }}同{{ end }}{{ column.name }}")]
    [InlineData("{{ case report.column.kind }}\n{{ when 'news', 'announcement' }}通知{{ when 'x' }}别{{ else }}无{{ end }}")]
    [InlineData("{{ report.figures[0].value }} {{ report.source_url?.size }} {{ 1.5 }} {{ site.count + 1 }} {{ report.districts }}")]
    [InlineData("{{ for i in 1..5 }}{{ if i == 2 }}{{ continue }}{{ end }}{{ if i == 4 }}{{ break }}{{ end }}{{ i }}{{ end }}")]
    public void Both_write_the_same(string template)
    {
        var theme = Load(template);

        Assert.Equal(Scriban(theme, Report), Compiled(theme, Report));
    }

    [Theory]
    [InlineData("{{ capture x }}<b>{{ end }}{{ x }}")]
    [InlineData("{{ for item in report.topics limit: 1 }}{{ item.name }}{{ end }}")]
    [InlineData("{{ include 'self' deep: true }}")]
    [InlineData("{{ func hello }}你好{{ end }}{{ hello }}")]
    [InlineData("{{ for item in report.topics }}{{ item = 1 }}{{ item }}{{ end }}")]
    [InlineData("{{ text = 'x' }}")]
    [InlineData("{{ report.titel }}")]
    public void What_is_rare_or_wrong_is_left_to_Scriban(string template)
    {
        Assert.Null(Compiled(Load(template), Report));
    }

    [Fact]
    public void Whatever_a_template_says_both_write_the_same_or_it_is_left_to_Scriban()
    {
        Piece.Sample(
            template =>
            {
                var theme = Load(template);
                if (Compiled(theme, Report) is { } compiled)
                {
                    Assert.Equal(Scriban(theme, Report), compiled);
                }
            },
            iter: 2000);
    }

    private static Gen<string> OneOf(params string[] texts) => Gen.Int[0, texts.Length - 1].Select(i => texts[i]);

    private static Page Report => Sample.Page("/2026/03/spring.html");

    private static Theme Load(string template) => ThemeSource.Load(
        [.. Partials, ("layouts/report.html", template), ("assets/a.css", "p{}"), ("theme.yml", "name: bureau\noptions:\n  size: { type: number, default: 3 }\n")]);

    private static string? Compiled(Theme theme, Page page)
    {
        var output = new PageBuffer();
        return Renderer(theme, page).RenderCompiled(page, output) ? Encoding.UTF8.GetString(output.Written.Span) : null;
    }

    private static string? Scriban(Theme theme, Page page)
    {
        var output = new PageBuffer();
        return Renderer(theme, page).RenderByScriban(page, output, new DiagnosticBag()) ? Encoding.UTF8.GetString(output.Written.Span) : null;
    }

    private static PageRenderer Renderer(Theme theme, Page page)
    {
        var renderer = new PageRenderer(theme, Sample.Site, Sample.Routes, Sample.Outlines, new PageReads(new FactTable(Sample.Site)));
        renderer.Enter(page, SampleSite.ArticleFor(page));
        return renderer;
    }
}
