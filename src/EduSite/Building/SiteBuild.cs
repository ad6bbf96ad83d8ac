using System.Collections.Immutable;
using EduSite.Content;
using EduSite.Diagnostics;
using EduSite.IO;
using EduSite.Model;
using EduSite.Pages;
using EduSite.Templating;
using EduSite.Text;

namespace EduSite.Building;

/// <summary>The whole build, stage by stage.</summary>
public static class SiteBuild
{
    private static readonly SitePath ConfigPath = SitePath.Of("site.yml");

    /// <summary>
    /// Builds the site of <paramref name="source"/> into <paramref name="output"/>. Mistakes in content, configuration or theme
    /// are in the result, and then nothing is committed; exceptions mean a broken disk or a bug.
    /// </summary>
    /// <param name="studio">Prepares pictures for readers; without one they are copied with all that their files tell.</param>
    /// <param name="clock">Asked once; see <see cref="Site.BuiltAt"/>.</param>
    /// <exception cref="OperationCanceledException">The build was cancelled; the last good site is as it was.</exception>
    public static BuildResult Run(
        IFileTree source,
        IOutputStore output,
        TimeProvider clock,
        IImageStudio? studio = null,
        IProgress<BuildProgress>? progress = null,
        Timings? timings = null,
        CancellationToken cancellation = default)
    {
        var problems = new DiagnosticBag();
        if (ReadConfig(source, problems) is not { } config)
        {
            return new BuildResult(problems.ToSorted(), Reports: 0, Pages: 0, Output: null);
        }

        var store = config.Precompress.IsEmpty ? output : new Precompression(output, config.Precompress);
        var pace = new Pace(progress, cancellation, timings);
        var builtAt = ChinaDate.From(clock.GetUtcNow());
        var plan = Plan(source, config, builtAt, problems, pace);
        Render(plan, source, store, studio, problems, pace);
        var diagnostics = problems.ToSorted(config.Checks);
        var failed = diagnostics.Any(diagnostic => diagnostic.Severity == Severity.Error);
        pace.Report(BuildStage.Committing, 0, 1);
        var summary = failed ? null : pace.Time(TimedStage.Committing, store.Commit);
        return new BuildResult(diagnostics, plan.Site.Reports.Length, plan.Routes.Pages.Length, summary);
    }

    /// <summary>Every stage before the first page is rendered.</summary>
    internal static BuildPlan Plan(IFileTree source, SiteConfig config, ChinaDate builtAt, DiagnosticBag problems, Pace pace)
    {
        var theme = pace.Time(TimedStage.Theme, () => Theme.Load(source, config, problems));
        var content = pace.Time(TimedStage.Reading, () => ContentReader.ReadAll(source, config, problems, pace));
        var (site, files, routes) = pace.Time(TimedStage.Indexing, () =>
        {
            var site = SiteIndexer.Index(config, content.Reports, content.FaultyFiles, content.Files, builtAt, problems);
            var files = FilePlanner.Plan(site);
            return (site, files, PagePlanner.Plan(site, files.Select(file => file.Route), problems));
        });
        theme?.CheckAddresses(site, routes, problems);
        return new BuildPlan(theme, site, routes, files);
    }

    /// <summary>Every page and file, into a store that is not yet committed.</summary>
    internal static void Render(
        BuildPlan plan, IFileTree source, IOutputStore output, IImageStudio? studio, DiagnosticBag problems, Pace pace)
    {
        var images = studio is null ? null : new ImagePublisher(source, plan.Site.Config, studio, output, problems);
        var rendering = new Rendering(source, plan.Site, plan.Routes, plan.Theme, images, output, problems, pace);
        var outlines = pace.Time(TimedStage.Reports, rendering.RenderReports);
        pace.Time(TimedStage.Search, rendering.WriteSearchIndex);
        pace.Time(TimedStage.Lists, () =>
        {
            rendering.RenderOtherPages(outlines);
            rendering.RenderLeavePages();
        });
        pace.Time(TimedStage.Files, () =>
        {
            rendering.WriteFiles(plan.Files, outlines);
            rendering.CopyFiles();
        });
    }

    internal static SiteConfig? ReadConfig(IFileTree source, DiagnosticBag problems)
    {
        if (source.List(ConfigPath).IsEmpty)
        {
            problems.Add(Diagnostic.At(ConfigPath, RouteRules.SiteFileMissing));
            return null;
        }

        var file = new SourceFile(ConfigPath, SourceText.Decode(source.Read(ConfigPath)));
        return SiteConfigReader.Read(file, RuleBook.Ids, problems);
    }
}

/// <summary>A site with every address decided.</summary>
internal sealed record BuildPlan(Theme? Theme, Site Site, RouteTable Routes, ImmutableArray<GeneratedFile> Files);
