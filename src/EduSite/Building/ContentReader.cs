using System.Collections.Immutable;
using EduSite.Building.Incremental;
using EduSite.Content;
using EduSite.Diagnostics;
using EduSite.IO;
using EduSite.Model;
using EduSite.Text;

namespace EduSite.Building;

/// <summary>What lies below <c>content/</c>.</summary>
/// <param name="Sources">Of <paramref name="Reports"/>, in the same order.</param>
internal sealed record ContentSources(
    ImmutableArray<Report> Reports,
    ImmutableArray<ReportSource> Sources,
    ImmutableArray<SitePath> FaultyFiles,
    ImmutableArray<FileEntry> Files);

/// <summary>Reads every report's front matter, in parallel; texts are let go at once.</summary>
internal static class ContentReader
{
    private static readonly SitePath Root = SitePath.Of("content");

    /// <param name="before">A file that has not been written since is not read again.</param>
    public static ContentSources ReadAll(
        IFileTree source, SiteConfig config, Task<BuildNote> before, DiagnosticBag problems, Pace pace)
    {
        foreach (var link in source.SkippedLinks(ContentPaths.Root))
        {
            problems.Add(Diagnostic.At(link, RouteRules.SymbolicLink, link.Value));
        }

        FileNameCheck.Check(source, ContentPaths.Root, problems);
        var entries = source.List(ContentPaths.Root);
        var files = entries.Where(entry => ContentPaths.IsReport(entry.Path)).ToImmutableArray();
        var reports = new (Report Report, ReportSource Source)?[files.Length];
        var known = before.GetAwaiter().GetResult().Reports;
        var done = 0;
        Parallel.For(0, files.Length, pace.Parallelism, i =>
        {
            reports[i] = known.TryGetValue(files[i].Path, out var last) && last.IsOf(files[i]) && last.Report is { } report
                ? (report, last)
                : Read(source, files[i], config, problems);
            pace.Report(BuildStage.Reading, Interlocked.Increment(ref done), files.Length);
        });
        var read = reports.OfType<(Report Report, ReportSource Source)>().ToList();
        return new ContentSources(
            [.. read.Select(one => one.Report)],
            [.. read.Select(one => one.Source)],
            [.. files.Where((_, i) => reports[i] is null).Select(file => file.Path)],
            [.. entries.Where(entry => ContentPaths.IsPublishable(entry.Path))]);
    }

    public static SourceFile? Read(IFileTree source, SitePath path, DiagnosticBag problems) =>
        ReadBytes(source, path, problems) is { } bytes ? new SourceFile(path, SourceText.Decode(bytes)) : null;

    private static (Report Report, ReportSource Source)? Read(
        IFileTree source, FileEntry entry, SiteConfig config, DiagnosticBag problems)
    {
        if (ReadBytes(source, entry.Path, problems) is not { } bytes)
        {
            return null;
        }

        var file = new SourceFile(entry.Path, SourceText.Decode(bytes));
        var own = new DiagnosticBag(problems);
        return ReportReader.Read(file, config, own) is { } report
            ? (report, new ReportSource(
                entry,
                Fingerprint.Of(bytes),
                Fingerprint.Of(file.Text.Content[..report.BodyStart]),
                own.IsEmpty ? report : null))
            : null;
    }

    private static byte[]? ReadBytes(IFileTree source, SitePath path, DiagnosticBag problems)
    {
        try
        {
            return source.Read(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            problems.Add(Diagnostic.At(path, RouteRules.FileUnreadable, exception.Message));
            return null;
        }
    }
}
