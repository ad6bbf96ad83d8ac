using System.Collections.Concurrent;
using System.Collections.Immutable;
using EduSite.Diagnostics;
using EduSite.IO;
using EduSite.Model;
using EduSite.Text;

namespace EduSite.Building.Preview;

/// <summary>
/// The site as it would be if it were built now, with drafts and scheduled reports among the rest. Nothing is written: it keeps
/// the index, and makes a page when it is asked for. Safe from any thread.
/// </summary>
/// <param name="open">The site folder as it is at the moment of the call.</param>
/// <param name="clock">Asked at every look.</param>
public sealed class SitePreview(Func<IFileTree> open, TimeProvider clock, IImageStudio? studio = null)
{
    private readonly Lock _looking = new();
    private readonly Lock _telling = new();
    private readonly PreviewNames _names = new();

    /// <summary>What pages of this look that somebody opened have shown to be wrong, before the inspection comes to them.</summary>
    private readonly ConcurrentDictionary<Route, ImmutableArray<Diagnostic>> _ofPages = new();

    private PreviewPlan? _plan;

    /// <summary>The last one without errors: knows the pages that an error has taken away.</summary>
    private PreviewPlan? _lastSound;

    private PreviewPages? _pages;
    private Fingerprint? _inputs;
    private ImmutableArray<Diagnostic> _ofPlan = [];
    private ImmutableArray<Diagnostic> _ofInspection = [];
    private byte[] _note = [];

    /// <summary>Raised after every change of <see cref="State"/>, on the thread that made it.</summary>
    public event Action? Changed;

    public PreviewState State { get; private set; } = new(0, false, [], []);

    /// <summary>Looks at the site folder again. Pages are another revision only if something is not as it was.</summary>
    /// <exception cref="IOException">A file went away while it was read; look again.</exception>
    public void Look()
    {
        lock (_looking)
        {
            var problems = new DiagnosticBag();
            var plan = PreviewPlanner.Plan(open(), ChinaDate.From(clock.GetUtcNow()), _plan, problems);
            var sorted = problems.ToSorted(plan?.Config.Checks);
            var inputs = plan?.InputsOf();
            if (State.Revision > 0 && inputs == _inputs && sorted.SequenceEqual(_ofPlan, SameDiagnostic.Instance))
            {
                return;
            }

            lock (_telling)
            {
                _ofInspection = [.. _ofInspection.Where(problem => plan is not null && _plan is not null && IsSame(problem.Location.Path, plan, _plan))];
                _pages = plan is null ? null : new PreviewPages(plan, _pages, _names, studio);
                (_plan, _inputs, _ofPlan) = (plan, inputs, sorted);
                _lastSound = sorted.Any(problem => problem.Severity == Severity.Error) ? _lastSound : plan;
                _ofPages.Clear();
                Tell(State.Revision + 1, isInspected: false);
            }
        }

        Changed?.Invoke();
    }

    /// <summary>Finds the mistakes of all pages that are not as they were at the last inspection; takes as long as building them.</summary>
    /// <exception cref="OperationCanceledException">Cancelled; the next inspection does all of it.</exception>
    public void Inspect(CancellationToken cancellation)
    {
        if (_plan is not { } plan)
        {
            return;
        }

        var problems = new DiagnosticBag();
        var note = PreviewPass.Inspect(plan, _note, studio, problems, cancellation);
        lock (_telling)
        {
            if (plan != _plan)
            {
                return;
            }

            (_note, _ofInspection) = (note, problems.ToSorted(plan.Config.Checks));
            _ofPages.Clear();
            Tell(State.Revision, isInspected: true);
        }

        Changed?.Invoke();
    }

    /// <summary>The page or file at an address.</summary>
    /// <param name="path">As a browser asks for it, with the sub-path of the site.</param>
    public PreviewAnswer Find(string path)
    {
        // Asked first: a page that is newer than its revision is only loaded once more.
        var revision = State.Revision;
        if (_pages is not { } pages)
        {
            return new PreviewAnswer(PreviewAnswerKind.NoSite, revision);
        }

        var plan = pages.Plan;
        var prefix = plan.Config.BaseUrl.Path;
        if (!path.StartsWith(prefix + "/", StringComparison.Ordinal))
        {
            return path == "/" || path == prefix
                ? new PreviewAnswer(PreviewAnswerKind.Moved, revision) { Address = prefix + "/" }
                : new PreviewAnswer(PreviewAnswerKind.Missing, revision);
        }

        var address = path[prefix.Length..];
        if (!Route.TryParse(address, out var route))
        {
            return Route.TryParse(address + "/", out var folder) && plan.Routes.Contains(folder)
                ? new PreviewAnswer(PreviewAnswerKind.Moved, revision) { Address = prefix + folder.Value }
                : new PreviewAnswer(PreviewAnswerKind.Missing, revision) { Near = NearAddresses.Find(plan, address) };
        }

        var problems = new DiagnosticBag();
        var content = pages.Find(route, problems);
        Learn(plan, route, problems);
        var mark = (plan.Routes.PagesByRoute.GetValueOrDefault(route) as ReportPage)?.Report.PublicationAt(plan.Site.BuiltAt);
        return content is { } bytes
            ? new PreviewAnswer(PreviewAnswerKind.Found, revision) { Content = bytes, File = route.File, Publication = mark }
            : new PreviewAnswer(plan.Routes.PagesByRoute.ContainsKey(route) || _lastSound?.Routes.Contains(route) == true
                ? PreviewAnswerKind.Faulty
                : PreviewAnswerKind.Missing, revision)
            {
                Near = NearAddresses.Find(plan, address),
            };
    }

    /// <summary>What one page has shown to be wrong is told at once.</summary>
    private void Learn(PreviewPlan plan, Route route, DiagnosticBag problems)
    {
        if (problems.IsEmpty)
        {
            return;
        }

        lock (_telling)
        {
            if (plan != _plan || State.IsInspected || !_ofPages.TryAdd(route, problems.ToSorted(plan.Config.Checks)))
            {
                return;
            }

            Tell(State.Revision, isInspected: false);
        }

        Changed?.Invoke();
    }

    private void Tell(int revision, bool isInspected) => State = new PreviewState(
        revision,
        isInspected,
        [
            .. _ofPlan.Concat(_ofInspection).Concat(_ofPages.Values.SelectMany(found => found)).Distinct(SameDiagnostic.Instance)
                .OrderByDescending(problem => problem.Severity).ThenBy(problem => problem.Location.Path).ThenBy(problem => problem.Location.Start),
        ],
        _plan is { } plan
            ? [
                .. plan.Site.Reports.Where(report => report.PublicationAt(plan.Site.BuiltAt) != Publication.Published)
                    .Select(report => new UnpublishedReport(plan.Config.BaseUrl.PathOf(report.Route), report.PublicationAt(plan.Site.BuiltAt))),
            ]
            : []);

    /// <summary>Whether a file is as it was, so that its mistakes are too until the inspection says otherwise.</summary>
    private static bool IsSame(SitePath path, PreviewPlan plan, PreviewPlan before)
    {
        Fingerprint? Content(PreviewPlan of) => of.Content.Sources.FirstOrDefault(source => source.Entry.Path == path)?.Content;

        return plan.Config == before.Config && plan.ThemeFiles == before.ThemeFiles && Content(plan) == Content(before);
    }
}
