using EduSite.Building.Incremental;
using EduSite.Checks;
using EduSite.Diagnostics;
using EduSite.IO;
using EduSite.Model;
using EduSite.Text;

namespace EduSite.Building;

/// <summary>The whole inspection: everything a build would say, and everything an inspector would.</summary>
public static class SiteCheck
{
    /// <summary>Inspects the site of <paramref name="source"/> and writes nothing.</summary>
    /// <param name="clock">Asked once: what is stale, expired or due depends on it.</param>
    /// <param name="studio">Looks at the pictures as a build would; without one nothing is known about them.</param>
    /// <exception cref="OperationCanceledException">The inspection was cancelled.</exception>
    public static CheckResult Run(
        IFileTree source,
        TimeProvider clock,
        CheckScope scope,
        IImageStudio? studio = null,
        IProgress<BuildProgress>? progress = null,
        CancellationToken cancellation = default)
    {
        var problems = new DiagnosticBag();
        var now = ChinaDate.From(clock.GetUtcNow());
        if (SiteBuild.ReadConfig(source, problems) is not { } config)
        {
            return new CheckResult(Config: null, now, problems.ToSorted(), [], [], Reports: 0);
        }

        var pace = new Pace(progress, cancellation);
        var site = scope.TextOnly ? null : CheckSite(source, config, studio, now, problems, pace);
        var settings = new CheckSettings(config, now, WordListReader.Read(source, config, problems));
        var texts = new TextInspection(source, settings, problems, pace);
        var count = texts.Run(scope);
        return new CheckResult(
            config, now, problems.ToSorted(config.Checks), [.. texts.Accepted], site is null ? [] : FreshnessCheck.Calendar(site), count);
    }

    /// <summary>What needs every page: links, tags, periods.</summary>
    private static Site CheckSite(
        IFileTree source, SiteConfig config, IImageStudio? studio, ChinaDate now, DiagnosticBag problems, Pace pace)
    {
        var theme = SiteBuild.LoadTheme(source, config, problems, pace);
        var plan = SiteBuild.Plan(source, config, theme, Task.FromResult(BuildNote.None), now, problems, pace);
        using var pages = new PageInspection(config, plan.Routes);
        SiteBuild.Render(plan, source, pages, studio, problems, pace);
        pages.Report(problems);
        IdentityCheck.Run(config, problems);
        FreshnessCheck.Run(plan.Site, problems);
        return plan.Site;
    }
}
