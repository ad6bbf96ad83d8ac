using System.Text;

namespace EduSite.Benchmarks;

/// <summary>
/// The same archive as a Hugo site, with a theme that shows as much as EduSite's. Its lists are taxonomies; the terms of
/// each report, crossings included, stand in its front matter, so that no template has to search for them.
/// </summary>
internal static class HugoFolder
{
    private const string Prefix = "Hugo/";

    private static readonly Dictionary<string, string> Slugs =
        Wording.Districts.Concat(Wording.Topics).ToDictionary(term => term.Name, term => term.Slug);

    public static void Write(Archive archive, string folder)
    {
        CopyTheme(folder);
        Write(folder, "data/vocabulary.json", Vocabulary());
        foreach (var (id, name, _) in EduSiteFolder.Columns)
        {
            Write(folder, $"content/{id}/_index.md", $"---\ntitle: {name}\n---\n");
        }

        foreach (var report in archive.Reports)
        {
            // Links are written as addresses already: Hugo is spared the work of resolving them.
            Write(
                folder,
                $"content/{EduSiteFolder.PathOf(report)}",
                FrontMatter(report, archive.SummaryOf(report)) + archive.BodyOf(report, AddressOf));
        }
    }

    /// <summary>Layouts and configuration from this program, styles and scripts from the theme of EduSite.</summary>
    private static void CopyTheme(string folder)
    {
        var program = typeof(HugoFolder).Assembly;
        foreach (var name in program.GetManifestResourceNames())
        {
            using var source = program.GetManifestResourceStream(name)!;
            using var copy = File.Create(PathIn(folder, name[Prefix.Length..].Replace('\\', '/')));
            source.CopyTo(copy);
        }

        foreach (var asset in new[] { "css/print.css", "img/icon.svg", "js/early.js", "js/site.js" })
        {
            File.Copy(RepositoryRoot.PathOf("themes", "bureau", "assets", asset), PathIn(folder, $"assets/{asset}"));
        }
    }

    private static string FrontMatter(Entry report, string summary)
    {
        var topics = report.Topics.Select(name => Slugs[name]).ToList();
        return $"""
            ---
            title: "{report.Title}"
            date: {report.Date:yyyy-MM-ddTHH:mm:ss}+08:00
            url: {AddressOf(report)}
            source: "{report.Source}"
            summary: "{summary}"
            years: ["{report.Date.Year}"]
            archive: ["{report.Date.Year}/{report.Date:MM}"]
            districts: [{Slugs[report.District]}]
            topics: [{string.Join(", ", topics)}]
            pairs: [{string.Join(", ", Pairs(report, topics))}]
            triples: [{string.Join(", ", Triples(report, topics))}]
            ---


            """;
    }

    /// <summary>Year × district × topic two by two, and each column with one of these three, as EduSite makes them.</summary>
    private static IEnumerable<string> Pairs(Entry report, List<string> topics)
    {
        var column = EduSiteFolder.ColumnOf(report).Id;
        var year = $"years/{report.Date.Year}";
        var district = $"districts/{Slugs[report.District]}";
        return
        [
            $"{column}/{year}", $"{column}/{district}", $"{year}/{district}",
            .. topics.SelectMany(topic => new[] { column, year, district }.Select(other => $"{other}/topics/{topic}")),
        ];
    }

    /// <summary>
    /// In a taxonomy of their own: where one term begins with all of another, Hugo 0.111 counts the longer one's pages twice.
    /// </summary>
    private static IEnumerable<string> Triples(Entry report, List<string> topics) =>
        topics.Select(topic => $"years/{report.Date.Year}/districts/{Slugs[report.District]}/topics/{topic}");

    private static string Vocabulary()
    {
        return $$"""
            {
              "columns": [{{Terms(EduSiteFolder.Columns.Select(column => (column.Name, column.Id)))}}],
              "axes": [
                { "id": "years", "title": "年度" },
                { "id": "archive", "title": "月份" },
                { "id": "districts", "title": "区县", "values": [{{Terms(Wording.Districts)}}] },
                { "id": "topics", "title": "主题", "values": [{{Terms(Wording.Topics)}}] }
              ]
            }
            """;

        static string Terms(IEnumerable<(string Name, string Slug)> terms) =>
            string.Join(", ", terms.Select(term => $$"""{ "slug": "{{term.Slug}}", "name": "{{term.Name}}" }"""));
    }

    private static string AddressOf(Entry report) => $"/{report.Date.Year}/{report.Date:MM}/{report.Slug}.html";

    private static void Write(string folder, string path, string text) =>
        File.WriteAllText(PathIn(folder, path), text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));

    /// <summary>Makes the folder that the file will stand in.</summary>
    private static string PathIn(string folder, string path)
    {
        var file = Path.Combine(folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        return file;
    }
}
