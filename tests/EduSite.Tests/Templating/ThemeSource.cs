using EduSite.Diagnostics;
using EduSite.IO;
using EduSite.Model;
using EduSite.Templating;

namespace EduSite.Tests.Templating;

/// <summary>A theme written in a test: empty layouts, and the files that the test gives.</summary>
internal static class ThemeSource
{
    private static readonly string[] Layouts =
    [
        "home", "report", "list", "overview", "indicators", "indicator", "redirect", "tombstone", "search", "not_found",
        "sitemap", "leave",
    ];

    public static MemoryTree Tree(params (string Path, string Text)[] files)
    {
        var all = Layouts.ToDictionary(kind => $"themes/bureau/layouts/{kind}.html", _ => "<p>");
        foreach (var (path, text) in files)
        {
            all[$"themes/bureau/{path}"] = text;
        }

        return new MemoryTree(all);
    }

    public static Theme Load(params (string Path, string Text)[] files)
    {
        var problems = new DiagnosticBag();
        var theme = Theme.Load(Tree(files), SampleSite.Config(), problems);
        Assert.Empty(problems.ToSorted().Select(problem => problem.ToString()));
        return theme!;
    }

    /// <summary>What is found wrong on loading, as <c>rule path:line:column arguments</c>.</summary>
    public static string Faults(SiteConfig config, params (string Path, string Text)[] files)
    {
        var problems = new DiagnosticBag();
        Assert.Null(Theme.Load(Tree(files), config, problems));
        return Print(problems);
    }

    public static string Print(DiagnosticBag problems) => string.Join('\n', problems.ToSorted().Select(problem =>
        $"{problem.Rule.Id} {problem.Location.Path}:{problem.Location.Start.Line}:{problem.Location.Start.Column} " +
        string.Join("|", problem.Arguments)));
}
