using System.Text.RegularExpressions;
using CsCheck;

namespace EduSite.Tests.Building;

public sealed partial class IndexPropertyTests
{
    private static readonly (string Name, string Slug)[] Districts = [("榆阳区", "yuyang"), ("绥江县", "suijiang")];
    private static readonly (string Name, string Slug)[] Topics = [("双减", "shuangjian"), ("校园安全", "safety")];
    private static readonly string[] Folders = ["news", "district", "notices", "summaries"];
    private static readonly string[] Columns = ["news", "districts-news", "notices", "summaries"];

    private static readonly Gen<Sample> Samples = Gen.Select(
        Gen.Int[0, 3], Gen.Int[0, 3], Gen.Int[0, 3], Gen.Int[2023, 2026], Gen.Int[1, 28], Gen.Int[0, 9], Gen.Bool,
        (folder, districts, topics, year, day, status, promoted) => new Sample(folder, districts, topics, year, day, status, promoted));

    [Fact]
    public void Every_published_report_is_in_exactly_its_lists() => Samples.Array[0, 20].Sample(
        samples =>
        {
            var site = MiniSite.Build(samples.Select((sample, i) => (sample, i)).ToDictionary(
                pair => $"content/{Folders[pair.sample.Folder]}/r{pair.i}.md", pair => pair.sample.ToMarkdown(pair.i)));

            Assert.Empty(site.ProblemLines);
            var expected = samples
                .SelectMany((sample, i) => sample.Lists().Select(list => (list, $"/2026/01/r{i}.html")))
                .ToHashSet();
            foreach (var column in Columns.Where(column => samples.All(sample => !sample.IsPublished || sample.IsIn(column))))
            {
                expected.RemoveWhere(entry => entry.list.StartsWith($"{column}/", StringComparison.Ordinal) && entry.list != $"{column}/");
            }

            var actual = site.Files.Keys
                .Where(path => path.EndsWith("/index.html", StringComparison.Ordinal) && !OverviewPage().IsMatch(path))
                .SelectMany(path => Link().Matches(site[path]).Select(match => (path[..^"index.html".Length], match.Groups[1].Value)))
                .ToHashSet();
            Assert.Equal(expected.Order(), actual.Order());
        },
        iter: 60);

    [GeneratedRegex("href=\"(/2026/[^\"]+)\"")]
    private static partial Regex Link();

    [GeneratedRegex("^(years|archive|districts|topics|units)/index.html$")]
    private static partial Regex OverviewPage();

    private sealed record Sample(int Folder, int Districts, int Topics, int Year, int Day, int Status, bool Promoted)
    {
        public bool IsPublished => Status > 1;

        public bool IsIn(string column) => Columns[Folder] == column || (Promoted && column == "news");

        public string ToMarkdown(int number) =>
            $"""
             ---
             title: 第{number}篇
             date: 2026-01-{Day:00}
             year: {Year}
             districts: [{string.Join(", ", Chosen(IndexPropertyTests.Districts, Districts).Select(d => d.Name))}]
             topics: [{string.Join(", ", Chosen(IndexPropertyTests.Topics, Topics).Select(t => t.Name))}]
             status: {(Status == 0 ? "draft" : Status == 1 ? "withdrawn" : "published")}
             headline: {(Promoted ? "true" : "false")}
             notice: {(Folder == 2 ? "{ start: 2026-03-01, end: 2026-03-31 }" : "")}
             ---
             正文。
             """;

        public List<string> Lists()
        {
            if (!IsPublished)
            {
                return [];
            }

            var districts = Chosen(IndexPropertyTests.Districts, Districts).Select(d => $"districts/{d.Slug}/").ToList();
            var topics = Chosen(IndexPropertyTests.Topics, Topics).Select(t => $"topics/{t.Slug}/").ToList();
            var year = $"years/{Year}/";
            List<string> lists = [year, "archive/2026/01/", "units/bureau/", .. districts, .. topics];
            lists.AddRange(districts.Concat(topics).Select(facet => year + facet));
            lists.AddRange(from d in districts from t in topics from y in new[] { "", year } select y + d + t);
            lists.AddRange(
                from column in Columns.Where(IsIn)
                from facet in (string[])["", year, .. districts, .. topics]
                select $"{column}/{facet}");
            return lists;
        }

        private static IEnumerable<T> Chosen<T>(T[] all, int bits) => all.Where((_, i) => (bits & (1 << i)) != 0);
    }
}
