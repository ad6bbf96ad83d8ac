using System.Collections.Immutable;
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
    /// <param name="documents">Looks into attachments; without one only their names are looked at.</param>
    /// <exception cref="OperationCanceledException">The inspection was cancelled.</exception>
    public static CheckResult Run(
        IFileTree source,
        TimeProvider clock,
        CheckScope scope,
        IImageStudio? studio = null,
        IDocumentReader? documents = null,
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
        var (site, home) = scope.TextOnly ? (null, []) : CheckSite(source, config, studio, now, problems, pace);
        var settings = new CheckSettings(config, now, WordListReader.Read(source, config, problems));
        var texts = new TextInspection(source, documents, settings, problems, pace);
        var count = texts.Run(scope);
        return new CheckResult(
            config, now, problems.ToSorted(config.Checks), [.. texts.Accepted], site is null ? [] : FreshnessCheck.Calendar(site), count)
        {
            Outward = scope.Outward ? Outward(texts.Outward.Concat(OutwardLinks.In(config)), home, config) : [],
        };
    }

    /// <summary>What people wrote, and what only the theme has on the home page.</summary>
    private static ImmutableArray<OutwardLink> Outward(IEnumerable<OutwardLink> written, ImmutableArray<OutwardLink> home, SiteConfig config)
    {
        var onHome = home.Select(link => link.Address).ToHashSet();
        var links = written.Select(link => link with
        {
            IsOnHome = onHome.Contains(link.Address) ||
                (LeavePage.Before(link.Address, config) is { } leave && onHome.Contains(config.BaseUrl.Origin + config.BaseUrl.Path + leave.Route.Value)),
        }).ToArray();
        var known = links.Select(link => link.Address).ToHashSet();
        return
        [
            .. links.Concat(home.Where(link => OutwardLinks.AddressOf(link.Address, config.BaseUrl) is not null && known.Add(link.Address)))
                .OrderBy(link => link.Location.Path).ThenBy(link => link.Location.Start),
        ];
    }

    /// <summary>What needs every page: links, tags, periods.</summary>
    private static (Site Site, ImmutableArray<OutwardLink> Home) CheckSite(
        IFileTree source, SiteConfig config, IImageStudio? studio, ChinaDate now, DiagnosticBag problems, Pace pace)
    {
        var theme = SiteBuild.LoadTheme(source, config, problems, pace);
        var plan = SiteBuild.Plan(source, config, theme, Task.FromResult(BuildNote.None), now, problems, pace);
        using var pages = new PageInspection(config, plan.Routes);
        SiteBuild.Render(plan, source, pages, studio, problems, pace);
        pages.Report(problems);
        IdentityCheck.Run(config, problems);
        FreshnessCheck.Run(plan.Site, problems);
        return (plan.Site, pages.Home);
    }
}
