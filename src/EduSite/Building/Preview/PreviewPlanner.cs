using System.Collections.Immutable;
using EduSite.Building.Incremental;
using EduSite.Content;
using EduSite.Diagnostics;
using EduSite.IO;
using EduSite.Model;
using EduSite.Pages;
using EduSite.Templating;
using EduSite.Text;

namespace EduSite.Building.Preview;

/// <summary>
/// Finds out what has become of the site since the last look, and does again only what that concerns: an edit of a text or a
/// template leaves lists and addresses as they are.
/// </summary>
internal static class PreviewPlanner
{
    private static readonly SitePath Themes = SitePath.Of("themes");

    /// <summary>Null when there is no site.yml to work with, now or before. What is wrong is in <paramref name="problems"/>.</summary>
    /// <param name="problems">Severities are still those of the rules.</param>
    /// <exception cref="IOException">A file went away while it was read; look again.</exception>
    public static PreviewPlan? Plan(IFileTree source, ChinaDate now, PreviewPlan? before, DiagnosticBag problems)
    {
        if (ReadConfig(source, before, problems) is not { } config)
        {
            return null;
        }

        var last = before is not null && ReferenceEquals(before.Config, config) ? before : null;
        var pace = new Pace(progress: null, CancellationToken.None);
        var (theme, themeFiles, themeProblems) = ReadTheme(source, config, last);
        problems.AddRange(themeProblems);
        var known = last?.Content.Sources.ToDictionary(report => report.Entry.Path) ?? [];
        var content = ContentReader.ReadAll(
            source, config, Task.FromResult(BuildNote.None with { Reports = known }), problems, pace);
        var plan = last is not null && now < Glance.NextChange(last.Site) && SameFronts(last.Content, content)
            ? last with { Source = source, Content = WithReportsOf(last.Content, content) }
            : Index(source, config, content, now);
        problems.AddRange(plan.IndexProblems);
        theme?.CheckAddresses(plan.Site, plan.Routes, problems);
        return plan with { Theme = theme, ThemeFiles = themeFiles, ThemeProblems = themeProblems };
    }

    /// <summary>That of before while site.yml has a mistake: the last good site is better to look at than none.</summary>
    private static SiteConfig? ReadConfig(IFileTree source, PreviewPlan? before, DiagnosticBag problems)
    {
        var found = new DiagnosticBag();
        var config = SiteBuild.ReadConfig(source, found);
        var diagnostics = found.ToSorted();
        problems.AddRange(diagnostics);
        return before is not null && (diagnostics.Any(problem => problem.Severity == Severity.Error) ||
                config?.Source.Text.Content == before.Config.Source.Text.Content)
            ? before.Config
            : config;
    }

    private static (Theme? Theme, Fingerprint Files, ImmutableArray<Diagnostic> Problems) ReadTheme(
        IFileTree source, SiteConfig config, PreviewPlan? last)
    {
        var files = source.List(Themes).Aggregate(
            Fingerprint.Of("themes"), (all, file) => all.And(file.Path.Value).And(Fingerprint.Of(source.Read(file.Path))));
        if (last is not null && last.ThemeFiles == files)
        {
            return (last.Theme, files, last.ThemeProblems);
        }

        var problems = new DiagnosticBag();
        var theme = Theme.Load(source, config, problems) ?? last?.Theme;
        return (theme, files, problems.ToSorted());
    }

    private static PreviewPlan Index(IFileTree source, SiteConfig config, ContentSources content, ChinaDate now)
    {
        var problems = new DiagnosticBag();
        var site = SiteIndexer.Index(
            config, content.Reports, content.FaultyFiles, content.Files, now, problems, showsUnpublished: true);
        var files = FilePlanner.Plan(site);
        var routes = PagePlanner.Plan(site, files.Select(file => file.Route), problems);
        AddressLedger.Check(AddressLedger.Read(source, problems), site, routes, problems);
        return new PreviewPlan(source, config, Theme: null, default, [], content, site, routes, files, problems.ToSorted());
    }

    private static bool SameFronts(ContentSources before, ContentSources now) =>
        before.FaultyFiles.SequenceEqual(now.FaultyFiles) &&
        before.Files.Select(file => (file.Path, file.Length)).SequenceEqual(now.Files.Select(file => (file.Path, file.Length))) &&
        before.Sources.Select(one => (one.Entry.Path, one.Front)).SequenceEqual(now.Sources.Select(one => (one.Entry.Path, one.Front)));

    /// <summary>The index knows reports by identity, so a report read again from the same front matter gives way to the one it knows.</summary>
    private static ContentSources WithReportsOf(ContentSources before, ContentSources now) => now with
    {
        Reports = before.Reports,
        Sources = [.. now.Sources.Select((source, i) => source.Report is null ? source : source with { Report = before.Reports[i] })],
    };
}
