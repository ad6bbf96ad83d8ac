using System.Collections.Immutable;
using EduSite.Diagnostics;
using EduSite.IO;
using EduSite.Model;

namespace EduSite.Building;

/// <summary>What a build found and did.</summary>
/// <param name="Diagnostics">Every mistake, sorted by path, line and rule.</param>
/// <param name="Reports">Reports published.</param>
/// <param name="Pages">HTML pages rendered.</param>
/// <param name="Output">What happened to the files; null when errors kept the last good site in place.</param>
public sealed record BuildResult(ImmutableArray<Diagnostic> Diagnostics, int Reports, int Pages, OutputSummary? Output)
{
    public bool Succeeded => Output is not null;

    public int Errors => Diagnostics.Count(d => d.Severity == Severity.Error);

    public int Warnings => Diagnostics.Count(d => d.Severity == Severity.Warning);
}

/// <summary>How far a build is.</summary>
public readonly record struct BuildProgress(BuildStage Stage, int Done, int Total);

public enum BuildStage
{
    Reading,
    Indexing,
    Rendering,
    Inspecting,
    Committing,
}
