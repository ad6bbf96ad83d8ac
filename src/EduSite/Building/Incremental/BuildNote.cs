using System.Collections.Immutable;
using EduSite.Model;
using EduSite.Text;

namespace EduSite.Building.Incremental;

/// <summary>What one build leaves for the next, when the settings are the same (<see cref="BuildSettings"/>). Frozen.</summary>
/// <param name="Reports">Every report that could be read, by its file.</param>
/// <param name="Facts">The facts that pages have read, with what they were.</param>
/// <param name="Pages">By the file of the page. A page that met a mistake is not here.</param>
/// <param name="Files">Feeds and API files, by what they are made from.</param>
internal sealed record BuildNote(
    Dictionary<SitePath, ReportSource> Reports,
    ImmutableArray<KnownFact> Facts,
    Dictionary<OutputPath, PageRecord> Pages,
    Dictionary<OutputPath, Fingerprint> Files)
{
    public static BuildNote None { get; } = new([], [], [], []);

    public bool IsEmpty => Pages.Count == 0;

    /// <summary>What the last build left; an empty note when it left none, or worked with other settings.</summary>
    public static BuildNote Read(byte[] bytes, Fingerprint settings, SiteConfig config) =>
        NoteFormat.Read(bytes, settings, config) ?? None;
}

/// <summary>A fact, and what it was when the note was written.</summary>
internal readonly record struct KnownFact(FactKind Kind, string Key, Fingerprint Value);
