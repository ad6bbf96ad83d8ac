using System.Collections.Immutable;
using EduSite.Content;
using EduSite.Diagnostics;
using EduSite.IO;
using EduSite.Model;
using EduSite.Text;

namespace EduSite.Building;

/// <summary>What lies below <c>content/</c>.</summary>
internal sealed record ContentSources(
    ImmutableArray<Report> Reports, ImmutableArray<SitePath> FaultyFiles, ImmutableArray<FileEntry> Files);

/// <summary>Reads every report's front matter, in parallel; texts are let go at once.</summary>
internal static class ContentReader
{
    private static readonly SitePath Root = SitePath.Of("content");

    public static ContentSources ReadAll(IFileTree source, SiteConfig config, DiagnosticBag problems, Pace pace)
    {
        foreach (var link in source.SkippedLinks(ContentPaths.Root))
        {
            problems.Add(Diagnostic.At(link, RouteRules.SymbolicLink, link.Value));
        }

        FileNameCheck.Check(source, ContentPaths.Root, problems);
        var entries = source.List(ContentPaths.Root);
        var paths = entries.Select(entry => entry.Path).Where(ContentPaths.IsReport).ToImmutableArray();
        var reports = new Report?[paths.Length];
        var done = 0;
        Parallel.For(0, paths.Length, pace.Parallelism, i =>
        {
            var file = Read(source, paths[i], problems);
            reports[i] = file is null ? null : ReportReader.Read(file, config, problems);
            pace.Report(BuildStage.Reading, Interlocked.Increment(ref done), paths.Length);
        });
        return new ContentSources(
            [.. reports.OfType<Report>()],
            [.. paths.Where((_, i) => reports[i] is null)],
            [.. entries.Where(entry => ContentPaths.IsPublishable(entry.Path))]);
    }

    public static SourceFile? Read(IFileTree source, SitePath path, DiagnosticBag problems)
    {
        try
        {
            return new SourceFile(path, SourceText.Decode(source.Read(path)));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            problems.Add(Diagnostic.At(path, RouteRules.FileUnreadable, exception.Message));
            return null;
        }
    }
}
