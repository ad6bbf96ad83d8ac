using System.Collections.Immutable;
using EduSite.Diagnostics;
using EduSite.IO;
using EduSite.Model;
using EduSite.Pages;
using EduSite.Templating;
using EduSite.Text;

namespace EduSite.Building.Preview;

/// <summary>A site as it was found at one moment, every address decided and no page written. Frozen.</summary>
/// <param name="ThemeFiles">Of every file of every theme.</param>
/// <param name="ThemeProblems">What is wrong with the theme.</param>
/// <param name="IndexProblems">What was wrong with lists and addresses.</param>
internal sealed record PreviewPlan(
    IFileTree Source,
    SiteConfig Config,
    Theme? Theme,
    Fingerprint ThemeFiles,
    ImmutableArray<Diagnostic> ThemeProblems,
    ContentSources Content,
    Site Site,
    RouteTable Routes,
    ImmutableArray<GeneratedFile> Files,
    ImmutableArray<Diagnostic> IndexProblems)
{
    /// <summary>Of all that pages are made from, so that a file which was only touched changes nothing.</summary>
    public Fingerprint InputsOf() => Content.Sources.Aggregate(
            ContentFilesOf().And(Config.Source.Text.Content).And(ThemeFiles),
            (all, source) => all.And(source.Entry.Path.Value).And(source.Content))
        .AndAll(Site.Reports.Select(report => report.Path.Value)).AndAll(Site.Removed.Select(report => report.Path.Value));

    /// <summary>Of pictures and attachments: while it is the same, what was learned of texts with their pictures still holds.</summary>
    public Fingerprint ContentFilesOf() => Content.Files.Aggregate(
        Fingerprint.Of("files"),
        (all, file) => all.And(file.Path.Value).And(file.Length).And(
            file.Modified is { } modified ? Fingerprint.Of(modified.Ticks) : Fingerprint.Of(Source.Read(file.Path))));
}
