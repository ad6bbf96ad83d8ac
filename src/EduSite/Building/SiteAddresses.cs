using System.Collections.Immutable;
using EduSite.Building.Incremental;
using EduSite.Diagnostics;
using EduSite.IO;
using EduSite.Model;
using EduSite.Pages;
using EduSite.Text;

namespace EduSite.Building;

/// <summary>Brings the ledger of published addresses up to date.</summary>
public static class SiteAddresses
{
    /// <param name="clock">Asked once: a report that is scheduled is not published yet.</param>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static AddressRecord Run(IFileTree source, TimeProvider clock, CancellationToken cancellation = default)
    {
        var problems = new DiagnosticBag();
        if (SiteBuild.ReadConfig(source, problems) is not { } config)
        {
            return new AddressRecord(problems.ToSorted(), AddressLedger.Path, "", Added: 0, Known: 0);
        }

        var now = ChinaDate.From(clock.GetUtcNow());
        var plan = SiteBuild.Plan(
            source, config, theme: null, Task.FromResult(BuildNote.None), now, problems, new Pace(progress: null, cancellation));
        // Its mistakes are known from the plan.
        var known = AddressLedger.Read(source, new DiagnosticBag());
        var published = plan.Routes.Pages.Where(page => page is ReportPage or RedirectPage).Select(page => page.Route);
        var added = published.Except(known.Select(address => address.Route)).Count();
        return new AddressRecord(
            problems.ToSorted(config.Checks), AddressLedger.Path, AddressLedger.Write(known, plan.Routes), added, known.Length);
    }
}

/// <param name="Diagnostics">What is wrong with the reports and their addresses, sorted.</param>
/// <param name="Path">Where the ledger lies.</param>
/// <param name="Text">The ledger with what is published now.</param>
/// <param name="Added">Addresses that it did not have.</param>
/// <param name="Known">Addresses that it had.</param>
public sealed record AddressRecord(ImmutableArray<Diagnostic> Diagnostics, SitePath Path, string Text, int Added, int Known);
