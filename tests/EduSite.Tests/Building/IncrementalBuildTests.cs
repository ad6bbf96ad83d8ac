using EduSite.IO;

namespace EduSite.Tests.Building;

/// <summary>What a second build renders, and that it is no more than it has to be.</summary>
public sealed class IncrementalBuildTests : IDisposable
{
    private const string Content =
        """
        -- content/news/a.md --
        ---
        title: 甲
        date: 2026-03-05
        topics: [双减]
        ---
        正文甲。
        -- content/news/b.md --
        ---
        title: 乙
        date: 2026-03-04
        ---
        见[甲](a.md)。
        -- content/district/c.md --
        ---
        title: 丙
        date: 2026-03-03
        district: 榆阳区
        ---
        正文丙。
        """;

    private readonly MemoryOutput _site = new();
    private readonly WatchedOutput _output;
    private readonly EditedSite _source = new(MiniSite.WithDefaults(MiniSite.ParseFiles(Content)));

    public IncrementalBuildTests()
    {
        _output = new WatchedOutput(_site);
        Rebuild();
    }

    /// <summary>Files that tell of the whole site, or of nothing; they are always made, and cost next to nothing.</summary>
    private static bool IsOfWholeSite(string path) =>
        path is "robots.txt" or "sitemap.xml" or "api/index.json" or "api/schema.json" or "api/vocabulary.json" ||
        path.StartsWith("api/reports/", StringComparison.Ordinal) ||
        path is "notices/feed.json" or "notices/feed.xml" or "summaries/feed.json" or "summaries/feed.xml";

    [Fact]
    public void Nothing_is_rendered_or_read_again_when_nothing_changed()
    {
        Assert.Empty(Rebuild());
        Assert.DoesNotContain(_source.Reads, path => path.Extension == ".md");
    }

    [Fact]
    public void A_touched_file_is_read_and_no_page_rendered()
    {
        _source.Touch("content/news/a.md");

        Assert.Empty(Rebuild());
        Assert.Contains(_source.Reads, path => path.Value == "content/news/a.md");
    }

    [Fact]
    public void An_edited_text_renders_its_page_alone_while_no_list_shows_the_summary()
    {
        _source.Replace("content/news/a.md", "正文甲", "正文改了");

        Assert.Equal(["2026/03/a.html"], Rebuild().Where(path => path.EndsWith(".html", StringComparison.Ordinal)));
        Assert.Contains("正文改了", Text("2026/03/a.html"));
    }

    [Fact]
    public void A_new_title_renders_the_pages_that_show_it()
    {
        _source.Replace("content/district/c.md", "title: 丙", "title: 丁");

        var pages = Rebuild().Where(path => path.EndsWith(".html", StringComparison.Ordinal)).ToArray();

        Assert.Equal(
            [
                "2026/03/c.html", "archive/2026/03/index.html", "districts-news/districts/yuyang/index.html",
                "districts-news/index.html", "districts-news/years/2026/index.html", "districts/yuyang/index.html", "index.html",
                "units/bureau/index.html", "years/2026/districts/yuyang/index.html", "years/2026/index.html",
            ],
            pages);
    }

    [Fact]
    public void A_partial_renders_the_pages_that_include_it()
    {
        _source.Write("themes/mini/partials/mark.html", "<i>一</i>");
        _source.Write("themes/mini/layouts/not_found.html", "{{ include 'mark' }}");
        Assert.Equal(["404.html"], Rebuild());

        _source.Write("themes/mini/partials/mark.html", "<i>二</i>");
        Assert.Equal(["404.html"], Rebuild());
        Assert.Equal("<i>二</i>", Text("404.html"));
    }

    [Fact]
    public void The_settings_of_the_site_render_everything()
    {
        _source.Replace("site.yml", "title: 云川市教育局", "title: 云山市教育局");

        Assert.Contains("404.html", Rebuild());
    }

    [Fact]
    public void A_mistake_is_told_again_by_every_build()
    {
        _source.Write("site.yml", _source["site.yml"] + "\nchecks:\n  severity: { link-dead: warning }\n");
        _source.Replace("content/news/a.md", "正文甲", "[没有](nothing.md)");
        Rebuild();

        var again = _source.Build(_output);

        Assert.Equal(["link-dead"], again.Diagnostics.Select(diagnostic => diagnostic.Rule.Id));
    }

    [Fact]
    public void Without_a_note_everything_is_rendered()
    {
        var files = _site.Files;
        _site.Commit([]);

        Assert.Contains("404.html", Rebuild());
        Assert.Equal(files.Keys.Order(), _site.Files.Keys.Order());
    }

    public void Dispose() => _output.Dispose();

    private string[] Rebuild()
    {
        _source.Reads.Clear();
        _output.TakePuts();
        var result = _source.Build(_output);
        Assert.True(result.Succeeded, string.Join('\n', result.Diagnostics));
        return [.. _output.TakePuts().Where(path => !IsOfWholeSite(path))];
    }

    private string Text(string path) => System.Text.Encoding.UTF8.GetString(_site.Files[path]);
}
