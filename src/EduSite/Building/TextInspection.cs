using System.Collections.Concurrent;
using EduSite.Checks;
using EduSite.Content;
using EduSite.Diagnostics;
using EduSite.IO;
using EduSite.Model;

namespace EduSite.Building;

/// <summary>Runs the text rules over every report in parallel; a text is let go as soon as it has been looked at.</summary>
internal sealed class TextInspection(IFileTree source, CheckSettings settings, DiagnosticBag problems, Pace pace)
{
    private readonly ConcurrentBag<AcceptedFinding> _accepted = [];

    /// <summary>In a fixed order: by place and rule.</summary>
    public IEnumerable<AcceptedFinding> Accepted => _accepted
        .OrderBy(finding => finding.Diagnostic.Location.Path)
        .ThenBy(finding => finding.Diagnostic.Location.Start)
        .ThenBy(finding => finding.Diagnostic.Rule.Id, StringComparer.Ordinal);

    /// <returns>Texts that were looked at.</returns>
    public int Run(CheckScope scope)
    {
        var paths = source.List(ContentPaths.Root)
            .Select(entry => entry.Path).Where(path => ContentPaths.IsReport(path) && scope.Includes(path)).ToArray();
        var done = 0;
        Parallel.ForEach(Partitioner.Create(paths, loadBalance: true), pace.Parallelism, path =>
        {
            Inspect(path, isFrontMatterNew: scope.TextOnly);
            pace.Report(BuildStage.Inspecting, Interlocked.Increment(ref done), paths.Length);
        });
        return paths.Length;
    }

    /// <param name="isFrontMatterNew">Whether nobody has reported its mistakes yet.</param>
    private void Inspect(SitePath path, bool isFrontMatterNew)
    {
        var front = isFrontMatterNew ? problems : new DiagnosticBag();
        if (ContentReader.Read(source, path, front) is not { } file)
        {
            return;
        }

        var inspected = TextChecks.Inspect(file, ReportReader.Read(file, settings.Config, front), settings);
        problems.AddRange(inspected.Problems);
        foreach (var (diagnostic, by) in inspected.Accepted)
        {
            _accepted.Add(new AcceptedFinding(diagnostic, by.By, by.Reason));
        }
    }
}
