using System.Text;

namespace EduSite.Benchmarks;

/// <summary>The archive as a site folder of EduSite.</summary>
internal static class EduSiteFolder
{
    public static readonly (string Id, string Name, string Kind)[] Columns =
        [("headlines", "教育要闻", "headline"), ("county-news", "区县动态", "news"), ("school-news", "基层动态", "news")];

    public static string ReleaseBuild { get; } = RepositoryRoot.PathOf(
        ".artifacts", "bin", "EduSite.Cli", "release", OperatingSystem.IsWindows() ? "edusite.exe" : "edusite");

    /// <summary>Writes site.yml, content/ and themes/ and returns the size of the reports in bytes.</summary>
    public static long Write(Archive archive, string folder)
    {
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, "site.yml"), SiteYml());
        CopyThemes(folder);

        var bytes = 0L;
        foreach (var report in archive.Reports)
        {
            var file = Path.Combine(folder, "content", PathOf(report));
            var text = Encoding.UTF8.GetBytes(
                report.FrontMatter(archive.SummaryOf(report)) + archive.BodyOf(report, other => "../../" + PathOf(other)));
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllBytes(file, text);
            bytes += text.Length;
        }

        return bytes;
    }

    /// <summary>The file of a report from the middle of the archive.</summary>
    public static string SomeReport(Archive archive, string folder) =>
        Path.Combine(folder, "content", PathOf(archive.Reports[archive.Reports.Length / 2]));

    /// <summary>A template that most pages include.</summary>
    public static string Partial(string folder) => Path.Combine(folder, "themes", "bureau", "partials", "report_list.html");

    public static (string Id, string Name, string Kind) ColumnOf(Entry report) =>
        Columns[report.IsHeadline ? 0 : 1 + (report.Ordinal & 1)];

    /// <summary>Below content/: column, year of publication, file.</summary>
    public static string PathOf(Entry report) => $"{ColumnOf(report).Id}/{report.Date.Year}/{report.Slug}.md";

    private static string SiteYml()
    {
        var text = new StringBuilder(
            """
            title: 教育信息报道网
            base_url: https://edu.example/
            description: 生成的测试档案，内容均为虚构。
            columns:

            """);
        foreach (var (id, name, kind) in Columns)
        {
            text.Append($"  - id: {id}\n    name: {name}\n    folder: {id}\n    kind: {kind}\n");
        }

        Append("districts", Wording.Districts);
        Append("topics", Wording.Topics);
        return text.ToString();

        void Append(string key, (string Name, string Slug)[] terms)
        {
            text.Append(key).Append(":\n");
            foreach (var (name, slug) in terms)
            {
                text.Append($"  - {{ name: {name}, slug: {slug} }}\n");
            }
        }
    }

    private static void CopyThemes(string folder)
    {
        var themes = RepositoryRoot.PathOf("themes");
        foreach (var file in Directory.EnumerateFiles(themes, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(folder, "themes", Path.GetRelativePath(themes, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy, overwrite: true);
        }
    }
}
