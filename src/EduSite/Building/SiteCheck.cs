using EduSite.Checks;
using EduSite.Diagnostics;
using EduSite.IO;
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
        if (SiteBuild.ReadConfig(source, problems) is not { } config)
        {
            return new CheckResult(problems.ToSorted(), [], Reports: 0);
        }

        var pace = new Pace(progress, cancellation);
        var now = ChinaDate.From(clock.GetUtcNow());
        if (!scope.TextOnly)
        {
            using var pages = new PageInspection();
            SiteBuild.Render(source, config, pages, studio, now, problems, pace);
        }

        var texts = new TextInspection(source, new CheckSettings(config, now), problems, pace);
        var count = texts.Run(scope);
        return new CheckResult(problems.ToSorted(config.Checks), [.. texts.Accepted], count);
    }
}
