using System.Collections.Concurrent;
using System.Collections.Immutable;
using EduSite.Checks;
using EduSite.Content;
using EduSite.Diagnostics;
using EduSite.IO;
using EduSite.Model;

namespace EduSite.Building;

/// <summary>Runs the text rules over every report in parallel; a text is let go as soon as it has been looked at.</summary>
internal sealed class TextInspection(
    IFileTree source, IDocumentReader? documents, CheckSettings settings, DiagnosticBag problems, Pace pace)
{
    /// <summary>Small enough to share the work out, large enough that sharing costs nothing.</summary>
    private const int SliceLength = 32;

    private readonly ConcurrentBag<AcceptedFinding> _accepted = [];
    private readonly ConcurrentBag<OutwardLink> _outward = [];

    /// <summary>In a fixed order: by place and rule.</summary>
    public IEnumerable<AcceptedFinding> Accepted => _accepted
        .OrderBy(finding => finding.Diagnostic.Location.Path)
        .ThenBy(finding => finding.Diagnostic.Location.Start)
        .ThenBy(finding => finding.Diagnostic.Rule.Id, StringComparer.Ordinal);

    /// <summary>Links to other sites, if the scope asks for them, in no order.</summary>
    public IEnumerable<OutwardLink> Outward => _outward;

    /// <returns>Texts that were looked at.</returns>
    public int Run(CheckScope scope)
    {
        var paths = source.List(ContentPaths.Root).Select(entry => entry.Path).Where(ContentPaths.IsReport).ToArray();
        var texts = new SeenText?[paths.Length];
        var done = 0;
        Parallel.ForEach(Partitioner.Create(0, Math.Max(1, paths.Length), SliceLength), pace.Parallelism, slice =>
        {
            for (var i = slice.Item1; i < Math.Min(slice.Item2, paths.Length); i++)
            {
                // A new text may repeat an old one, so the whole site is compared as soon as it is there.
                texts[i] = scope.Includes(paths[i]) ? Inspect(paths[i], scope) : null;
                pace.Report(BuildStage.Inspecting, Interlocked.Increment(ref done), paths.Length);
            }
        });
        var seen = texts.OfType<SeenText>().ToArray();
        new DuplicateSearch(source, settings).Run(seen, problems);
        if (scope.Changed is null)
        {
            IssueNumberCheck.Run(seen.Select(text => text.Report).OfType<Report>().Where(IsOrWasPublic), problems);
        }

        new DocumentInspection(source, documents, settings, problems, pace).Run(seen, scope, _accepted);
        return seen.Length;
    }

    private bool IsOrWasPublic(Report report) => report.PublicationAt(settings.Now) is not (Publication.Draft or Publication.Scheduled);

    private SeenText? Inspect(SitePath path, CheckScope scope)
    {
        // The build that goes before has told its mistakes.
        var front = scope.TextOnly ? problems : new DiagnosticBag();
        if (ContentReader.Read(source, path, front) is not { } file)
        {
            return null;
        }

        var report = ReportReader.Read(file, settings.Config, front);
        var text = ReportText.Read(file, report);
        var inspected = TextChecks.Inspect(text, settings);
        problems.AddRange(inspected.Problems);
        foreach (var (diagnostic, by) in inspected.Accepted)
        {
            _accepted.Add(new AcceptedFinding(diagnostic, by.By, by.Reason));
        }

        var isPublic = report?.PublicationAt(settings.Now) is Publication.Published or Publication.Scheduled;
        foreach (var link in scope.Outward && isPublic ? OutwardLinks.In(text, settings.Config.BaseUrl) : [])
        {
            _outward.Add(link);
        }

        return new SeenText(path, report, isPublic ? TextSketch.Of(text) : null, isPublic, FilesOf(text, path), inspected.Unused);
    }

    /// <summary>What the text links to or shows, and what its front matter attaches.</summary>
    private static ImmutableArray<SitePath> FilesOf(ReportText text, SitePath path)
    {
        var files = ImmutableArray.CreateBuilder<SitePath>();
        files.AddRange(text.Report?.Attachments.Select(attachment => attachment.File.Path) ?? []);
        foreach (var link in text.Links)
        {
            if (ContentPaths.TryResolve(Uri.UnescapeDataString(text.Slice(link.Address)), path, out var file) && ContentPaths.IsPublishable(file))
            {
                files.Add(file);
            }
        }

        return [.. files.Distinct()];
    }
}
