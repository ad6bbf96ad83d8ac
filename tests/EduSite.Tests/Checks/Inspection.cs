using EduSite.Building;
using EduSite.Diagnostics;
using EduSite.IO;
using EduSite.Model;
using Microsoft.Extensions.Time.Testing;

namespace EduSite.Tests.Checks;

/// <summary>One text, or a site, inspected.</summary>
internal static class Inspection
{
    /// <summary>Lines that stand before the body.</summary>
    private const int FrontMatterLines = 4;

    private static readonly SitePath ReportPath = SitePath.Of("content/news/a.md");

    /// <summary>What the text rules say about a body: <c>line:column rule words</c>, lines counted from the body's first.</summary>
    public static string[] Of(string body, params string[] frontMatter)
    {
        var shift = FrontMatterLines + frontMatter.Length;
        return [.. Run(Report(body, frontMatter)).Diagnostics
            .Where(diagnostic => diagnostic.Location.Path == ReportPath)
            .Select(d => $"{d.Location.Start.Line - shift}:{d.Location.Start.Column} {d.Rule.Id}{Words(d)}")];
    }

    /// <summary>The same for some rules only.</summary>
    public static string[] Of(string body, Rule[] rules, params string[] frontMatter) =>
        [.. Of(body, frontMatter).Where(line => rules.Any(rule => line.Split(' ')[1] == rule.Id))];

    public static CheckResult Run(string files, CheckScope? scope = null, DateTimeOffset? now = null) =>
        SiteCheck.Run(
            new MemoryTree(MiniSite.WithDefaults(MiniSite.ParseFiles(files))),
            new FakeTimeProvider(now ?? MiniSite.Now),
            scope ?? new CheckScope(TextOnly: true));

    public static string Report(string body, params string[] frontMatter) =>
        string.Join('\n', ["-- content/news/a.md --", "---", "title: 全市教育工作会议召开", "date: 2026-03-05", .. frontMatter, "---", body]);

    /// <summary>The words that the mistake is about, as far as they stand on one line.</summary>
    private static string Words(Diagnostic diagnostic)
    {
        var (_, start, end, line) = diagnostic.Location;
        var words = start.Line == end.Line ? line[(start.Column - 1)..(end.Column - 1)] : "";
        return words.Length == 0 ? "" : " " + words;
    }
}
