using System.Collections.Immutable;
using System.Text;
using EduSite.Building;
using EduSite.Diagnostics;
using EduSite.IO;
using EduSite.Text;
using Microsoft.Extensions.Time.Testing;

namespace EduSite.Tests;

/// <summary>
/// A whole site written inside a test: files after lines <c>-- path --</c>. What the text leaves out (site.yml, a theme
/// that shows titles and links only) is filled in, so that a test says only what it is about.
/// </summary>
internal sealed class MiniSite
{
    public static readonly DateTimeOffset Now = new(2026, 3, 10, 12, 0, 0, ChinaDate.Offset);

    private const string SiteFile =
        """
        title: 云川市教育局
        base_url: https://jyj.example/
        columns:
          - { id: news, name: 教育要闻, kind: headline }
          - { id: districts-news, name: 区县动态, folder: district, kind: news }
          - { id: notices, name: 公示, kind: notice }
          - { id: summaries, name: 工作总结, kind: summary }
        districts:
          - { name: 榆阳区, slug: yuyang, aliases: [榆阳] }
          - { name: 绥江县, slug: suijiang }
        topics:
          - { name: 双减, slug: shuangjian }
          - { name: 校园安全, slug: safety, aliases: [安全] }
        units:
          - { name: 云川市教育局, slug: bureau }
          - { name: 榆阳区教育局, slug: yuyang-bureau }
        theme: mini
        """;

    private static readonly ImmutableDictionary<string, string> Theme = new Dictionary<string, string>
    {
        ["themes/mini/theme.yml"] = "name: mini\n",
        ["themes/mini/layouts/home.html"] =
            "<h1>{{ site.title }}</h1>{{ for report in home.headlines }}<h>{{ report.title }}</h>{{ end }}" +
            "{{ for report in home.latest }}<l>{{ report.title }}</l>{{ end }}",
        ["themes/mini/layouts/report.html"] =
            "<h1>{{ report.title }}</h1>{{ report.body }}" +
            "{{ if report.previous }}<p>{{ report.previous.title }}</p>{{ end }}" +
            "{{ if report.next }}<n>{{ report.next.title }}</n>{{ end }}" +
            "{{ for other in report.related }}<r>{{ other.title }}</r>{{ end }}",
        ["themes/mini/layouts/list.html"] =
            "<h1>{{ list.title }}</h1>{{ for report in list.reports }}<a href=\"{{ report.url }}\">{{ report.title }}</a>{{ end }}",
        ["themes/mini/layouts/overview.html"] =
            "<h1>{{ overview.title }}</h1>{{ for link in overview.links }}<a href=\"{{ link.url }}\">{{ link.name }} {{ link.count }}</a>{{ end }}",
        ["themes/mini/layouts/indicators.html"] =
            "<h1>{{ page.title }}</h1>{{ for row in indicators.table.rows }}<a href=\"{{ row.url }}\">{{ row.name }} {{ row.latest }}</a>{{ end }}",
        ["themes/mini/layouts/indicator.html"] = "<h1>{{ indicator.name }}</h1>{{ indicator.chart }}",
        ["themes/mini/layouts/redirect.html"] = "<a href=\"{{ redirect.target }}\">{{ redirect.target }}</a>",
        ["themes/mini/layouts/tombstone.html"] = "<p>{{ tombstone.reason }}</p>",
        ["themes/mini/layouts/search.html"] = "<form data-index=\"{{ search.index }}\"></form>",
        ["themes/mini/layouts/not_found.html"] = "<h1>404</h1>",
        ["themes/mini/layouts/leave.html"] = "<a href=\"{{ leave.target }}\">{{ leave.target }}</a>",
        ["themes/mini/layouts/sitemap.html"] = "<h1>{{ page.title }}</h1>",
    }.ToImmutableDictionary();

    private MiniSite(BuildResult result, IReadOnlyDictionary<string, byte[]> files)
    {
        Result = result;
        Files = files;
    }

    public BuildResult Result { get; }

    /// <summary>The files of the site by path; empty when errors kept it from being written.</summary>
    public IReadOnlyDictionary<string, byte[]> Files { get; }

    public ImmutableArray<Diagnostic> Problems => Result.Diagnostics;

    /// <summary>Each diagnostic as <c>path:line:column rule</c>.</summary>
    public string[] ProblemLines =>
        [.. Problems.Select(d => $"{d.Location.Path}:{d.Location.Start.Line}:{d.Location.Start.Column} {d.Rule.Id}")];

    public string this[string path] => Encoding.UTF8.GetString(Files[path]);

    public static MiniSite Build(string files, DateTimeOffset? now = null) => Build(ParseFiles(files), now);

    public static MiniSite Build(IReadOnlyDictionary<string, string> files, DateTimeOffset? now = null) =>
        Build(new MemoryTree(WithDefaults(files)), now);

    public static MiniSite Build(IFileTree tree, DateTimeOffset? now = null, IImageStudio? studio = null)
    {
        using var output = new MemoryOutput();
        var result = SiteBuild.Run(tree, output, new FakeTimeProvider(now ?? Now), studio);
        return new MiniSite(result, output.Files);
    }

    /// <summary>The files of a text, and the defaults for what it leaves out.</summary>
    public static Dictionary<string, string> WithDefaults(IReadOnlyDictionary<string, string> files)
    {
        var all = new Dictionary<string, string>(Theme) { ["site.yml"] = SiteFile };
        foreach (var (path, text) in files)
        {
            all[path] = text;
        }

        return all;
    }

    public static Dictionary<string, string> ParseFiles(string text)
    {
        var files = new Dictionary<string, string>();
        string? path = null;
        var content = new StringBuilder();
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n'))
        {
            if (line.StartsWith("-- ", StringComparison.Ordinal) && line.EndsWith(" --", StringComparison.Ordinal))
            {
                Keep();
                path = line[3..^3];
            }
            else
            {
                content.Append(line).Append('\n');
            }
        }

        Keep();
        return files;

        void Keep()
        {
            if (path is not null)
            {
                files.Add(path, content.ToString());
            }

            content.Clear();
        }
    }
}
