using System.Collections.Immutable;
using EduSite.Diagnostics;
using EduSite.Model;
using EduSite.Text;

namespace EduSite.Building;

/// <summary>What an inspection found.</summary>
/// <param name="Config">Null when site.yml could not be read, and nothing was inspected.</param>
/// <param name="At">The moment for which the inspection holds.</param>
/// <param name="Diagnostics">Every mistake, sorted by path, line and rule, with the severities of site.yml.</param>
/// <param name="Accepted">What would be a mistake, had nobody answered for it in the report.</param>
/// <param name="Calendar">When each column is due, the next first; empty when only texts were looked at.</param>
/// <param name="Reports">Texts that were looked at.</param>
public sealed record CheckResult(
    SiteConfig? Config,
    ChinaDate At,
    ImmutableArray<Diagnostic> Diagnostics,
    ImmutableArray<AcceptedFinding> Accepted,
    ImmutableArray<ColumnDue> Calendar,
    int Reports)
{
    /// <summary>Links to other sites, if they were asked for, in a fixed order.</summary>
    public ImmutableArray<OutwardLink> Outward { get; init; } = [];

    public int Errors => Diagnostics.Count(d => d.Severity == Severity.Error);

    public int Warnings => Diagnostics.Count(d => d.Severity == Severity.Warning);
}

/// <summary>A finding that a report acknowledges.</summary>
public sealed record AcceptedFinding(Diagnostic Diagnostic, string By, string Reason);

/// <summary>What of a site is inspected.</summary>
/// <param name="Changed">The files whose texts are looked at; null means all.</param>
/// <param name="TextOnly">Whether to leave out what needs the whole site: links, pages, freshness.</param>
/// <param name="Outward">Whether to gather the links to other sites.</param>
public sealed record CheckScope(IReadOnlySet<SitePath>? Changed = null, bool TextOnly = false, bool Outward = false)
{
    public static CheckScope Whole { get; } = new();

    public bool Includes(SitePath path) => Changed?.Contains(path) != false;
}
