using System.Collections.Immutable;
using EduSite.Building.Incremental;
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
    /// <param name="explanation">Of the page that somebody asks about.</param>
    /// <exception cref="OperationCanceledException">The build was cancelled; the last good site is as it was.</exception>
    public static BuildResult Run(
        IFileTree source,
        IOutputStore output,
        TimeProvider clock,
        IImageStudio? studio = null,
        IProgress<BuildProgress>? progress = null,
        Timings? timings = null,
        PageExplanation? explanation = null,
        CancellationToken cancellation = default)
    {
        var problems = new DiagnosticBag();
        if (ReadConfig(source, problems) is not { } config)
        {
            return new BuildResult(problems.ToSorted(), Reports: 0, Pages: 0, Output: null);
        }

        var pace = new Pace(progress, cancellation, timings);
        var builtAt = ChinaDate.From(clock.GetUtcNow());
        var theme = LoadTheme(source, config, problems, pace);
        var settings = BuildSettings.Of(source, config, theme, studio);
        var inputs = Glance.InputsOf(source);
        if (explanation is null && Glance.Read(output.Note) is { } last && last.Holds(settings, inputs, builtAt) && output.KeepAll())
        {
            return new BuildResult([], last.Reports, last.Pages, pace.Time(TimedStage.Committing, () => output.Commit(output.Note)));
        }

        // The content folder is walked meanwhile.
        var before = Task.Run(() => BuildNote.Read(output.Note, settings, config), CancellationToken.None);
        var plan = Plan(source, config, theme, before, builtAt, problems, pace);
        var store = config.Precompress.IsEmpty ? output : new Precompression(output, config.Precompress, isSame: !plan.Before.IsEmpty);
        var rendered = Render(plan, source, store, studio, problems, pace, explanation);
        var (reports, pages) = (plan.Site.Reports.Length, plan.Routes.Pages.Length);
        var diagnostics = problems.ToSorted(config.Checks);
        if (diagnostics.Any(diagnostic => diagnostic.Severity == Severity.Error))
        {
            return new BuildResult(diagnostics, reports, pages, Output: null);
        }

        pace.Report(BuildStage.Committing, 0, 1);
        return new BuildResult(diagnostics, reports, pages, pace.Time(TimedStage.Committing, () =>
        {
            var isSettled = inputs is not null && problems.IsEmpty && !rendered.Memory.TellsTime;
            var until = isSettled ? Glance.NextChange(plan.Site) : builtAt;
            var glance = new Glance(settings, inputs ?? default, builtAt, until, reports, pages);
            return store.Commit(rendered.IsWhole ? rendered.Memory.ToNote(glance, plan.Content.Sources) : []);
        }));
    }

    internal static Theme? LoadTheme(IFileTree source, SiteConfig config, DiagnosticBag problems, Pace pace) =>
        pace.Time(TimedStage.Theme, () => Theme.Load(source, config, problems));

    /// <summary>Every stage before the first page is rendered.</summary>
    internal static BuildPlan Plan(
        IFileTree source,
        SiteConfig config,
        Theme? theme,
        Task<BuildNote> before,
        ChinaDate builtAt,
        DiagnosticBag problems,
        Pace pace)
    {
        var content = pace.Time(TimedStage.Reading, () => ContentReader.ReadAll(source, config, before, problems, pace));
        var (site, files, routes) = pace.Time(TimedStage.Indexing, () =>
        {
            var site = SiteIndexer.Index(config, content.Reports, content.FaultyFiles, content.Files, builtAt, problems);
            var files = FilePlanner.Plan(site);
            return (site, files, PagePlanner.Plan(site, files.Select(file => file.Route), problems));
        });
        theme?.CheckAddresses(site, routes, problems);
        AddressLedger.Check(AddressLedger.Read(source, problems), site, routes, problems);
        return new BuildPlan(theme, content, site, routes, files, before.GetAwaiter().GetResult());
    }

    /// <summary>Every page and file, into a store that is not yet committed.</summary>
    internal static RenderedSite Render(
        BuildPlan plan,
        IFileTree source,
        IOutputStore output,
        IImageStudio? studio,
        DiagnosticBag problems,
        Pace pace,
        PageExplanation? explanation = null)
    {
        var outlines = new ArticleOutline[plan.Site.Reports.Length];
        var facts = new SiteFacts(plan.Site, plan.Routes, plan.Theme, plan.Content, source, outlines);
        var memory = new BuildMemory(plan.Before, facts);
        var images = studio is null ? null : new ImagePublisher(source, plan.Site.Config, studio, output, problems);
        var rendering = new Rendering(
            source, plan.Site, plan.Routes, plan.Theme, images, output, memory, outlines, problems, pace, explanation);
        pace.Time(TimedStage.Reports, rendering.RenderReports);
        pace.Time(TimedStage.Search, rendering.WriteSearchIndex);
        pace.Time(TimedStage.Lists, () =>
        {
            rendering.RenderOtherPages();
            rendering.RenderLeavePages();
        });
        pace.Time(TimedStage.Files, () =>
        {
            rendering.WriteFiles(plan.Files);
            rendering.CopyFiles();
        });
        return new RenderedSite(memory, IsWhole: images?.IsFaulty != true);
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
/// <param name="Before">What the last build left.</param>
internal sealed record BuildPlan(
    Theme? Theme, ContentSources Content, Site Site, RouteTable Routes, ImmutableArray<GeneratedFile> Files, BuildNote Before);

/// <summary>What is known once every page is in the output store.</summary>
/// <param name="IsWhole">False when pictures are missing for a reason that no page knows of.</param>
internal sealed record RenderedSite(BuildMemory Memory, bool IsWhole);
