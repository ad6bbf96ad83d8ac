using System.Collections.Concurrent;
using System.Globalization;
using EduSite.Checks;
using EduSite.Content;
using EduSite.Diagnostics;
using EduSite.IO;
using EduSite.Model;
using EduSite.Text;

namespace EduSite.Building;

/// <summary>
/// Looks into every attachment and picture of <c>content/</c>, published or not: what is in the repository is out. A report
/// that names a file answers for it, and may acknowledge what is found there.
/// </summary>
internal sealed class DocumentInspection(
    IFileTree source, IDocumentReader? documents, CheckSettings settings, DiagnosticBag problems, Pace pace)
{
    private const int LargestFile = 20_000_000;

    /// <summary>A film; what is larger is read by people.</summary>
    private const int LargestRead = 200_000_000;

    private readonly ConcurrentDictionary<Fingerprint, ConcurrentBag<SitePath>> _photos = new();

    private static readonly HashSet<string> Programs =
        [".exe", ".bat", ".cmd", ".com", ".msi", ".scr", ".vbs", ".ps1", ".apk", ".jar", ".dll", ".sh", ".js", ".hta", ".lnk"];

    /// <param name="texts">The reports, with what they name and acknowledge.</param>
    /// <param name="accepted">Takes what a report answers for.</param>
    public void Run(IReadOnlyList<SeenText> texts, CheckScope scope, ConcurrentBag<AcceptedFinding> accepted)
    {
        var owners = texts.SelectMany(text => text.Files.Select(file => (file, text))).ToLookup(pair => pair.file, pair => pair.text);
        var used = new ConcurrentDictionary<Acknowledgement, bool>();
        // A text that acknowledges what stands in an old attachment brings it along.
        var entries = source.List(ContentPaths.Root)
            .Where(entry => scope.Includes(entry.Path) || owners[entry.Path].Any(text => !text.Unused.IsEmpty)).ToArray();
        var done = 0;
        Parallel.ForEach(entries, pace.Parallelism, entry =>
        {
            Inspect(entry, [.. owners[entry.Path].OrderBy(text => text.Path)], used, accepted);
            pace.Report(BuildStage.Inspecting, Interlocked.Increment(ref done), entries.Length);
        });
        TellCopies();
        foreach (var unused in texts.SelectMany(text => text.Unused).Where(acknowledgement => !used.ContainsKey(acknowledgement)))
        {
            problems.Add(Diagnostic.At(unused.Location, FrontMatterRules.AcknowledgementUnused, unused.Rule, unused.Text));
        }
    }

    private void Inspect(
        FileEntry entry, SeenText[] owners, ConcurrentDictionary<Acknowledgement, bool> used, ConcurrentBag<AcceptedFinding> accepted)
    {
        var path = entry.Path;
        var name = new DocumentText([new DocumentParagraph(new DocumentPlace("文件名", "file name"), path.Name)], []);
        var content = ContentPaths.IsPublishable(path) && entry.Length <= LargestRead ? source.Read(path) : null;
        if (content is not null && ImageFormats.IsImage(path))
        {
            _photos.GetOrAdd(Fingerprint.Of(content), _ => []).Add(path);
        }

        var document = ContentPaths.IsPublishable(path) ? Read(path, content) : null;
        var findings = TextChecks.Inspect(name, path, null, settings);
        if (document is not null)
        {
            findings = findings.Concat(TextChecks.Inspect(document, path, owners.FirstOrDefault()?.Report, settings));
            TellWhatIsHidden(path, document);
        }

        CheckFile(entry);
        var inspected = Acknowledging.Split(findings, [.. owners.SelectMany(owner => owner.Unused)]);
        problems.AddRange(inspected.Problems);
        foreach (var (diagnostic, by) in inspected.Accepted)
        {
            used[by] = true;
            accepted.Add(new AcceptedFinding(diagnostic, by.By, by.Reason));
        }
    }

    private DocumentText? Read(SitePath path, byte[]? content) =>
        documents is null ? null
        : content is null ? DocumentText.Unreadable(DocumentGapKind.TooLarge)
        : documents.Read(path.Name, content);

    private void TellCopies()
    {
        foreach (var copies in _photos.Values.Select(paths => paths.Order().ToArray()))
        {
            problems.AddRange(copies[1..].Select(copy => Diagnostic.At(copy, DuplicateRules.PhotoDuplicate, copies[0].Value)));
        }
    }

    private void TellWhatIsHidden(SitePath path, DocumentText document)
    {
        foreach (var part in document.Parts)
        {
            if (part is DocumentPosition position)
            {
                problems.Add(Diagnostic.At(Inside(path, position.Place), AttachmentRules.PicturePosition));
            }
            else if (part is DocumentSecret secret)
            {
                problems.Add(Diagnostic.At(Inside(path, secret.Place), AttachmentRules.Hidden));
            }
        }

        foreach (var gap in document.Gaps)
        {
            var (chinese, english) = AttachmentRules.ReasonOf(gap.Kind);
            problems.Add(Diagnostic.At(
                Inside(path, gap.Place), AttachmentRules.Unscannable, chinese, english,
                gap.Kind == DocumentGapKind.Scanned ? $"（{gap.Detail} 页）" : "", gap.Detail.Length == 0 ? "" : $" ({gap.Detail})"));
        }
    }

    private Location Inside(SitePath path, DocumentPlace place) => Location.Inside(path, Masking.Apply(place, settings));

    private void CheckFile(FileEntry entry)
    {
        if (Programs.Contains(entry.Path.Extension))
        {
            problems.Add(Diagnostic.At(entry.Path, AttachmentRules.Program, entry.Path.Name));
        }
        else if (entry.Length > LargestFile)
        {
            problems.Add(Diagnostic.At(entry.Path, AttachmentRules.Size, Megabytes(entry.Length), Megabytes(LargestFile)));
        }
    }

    private static string Megabytes(long bytes) => (bytes / 1_000_000).ToString(CultureInfo.InvariantCulture);
}
