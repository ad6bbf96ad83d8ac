// Part of DiskOutput.
#pragma warning disable RS0030
using EduSite.Diagnostics;
using Microsoft.Win32.SafeHandles;

namespace EduSite.IO;

/// <summary>Where <see cref="DiskOutput"/> keeps its files, and when it refuses a place.</summary>
internal sealed class DiskOutputFolder
{
    private static readonly string[] SourceNames = ["content", "themes", "site.yml"];

    private static readonly StringComparison NameComparison = OperatingSystem.IsWindows() || OperatingSystem.IsMacOS()
        ? StringComparison.OrdinalIgnoreCase
        : StringComparison.Ordinal;

    private DiskOutputFolder(string site)
    {
        Site = site;
        Work = site + ".build";
        Staging = Path.Combine(Work, "staging");
        ManifestFile = Path.Combine(Work, "manifest.json");
        JournalFile = Path.Combine(Work, "commit.json");
        LockFile = Path.Combine(Work, "lock");
    }

    public string Site { get; }

    public string Work { get; }

    public string Staging { get; }

    public string ManifestFile { get; }

    public string JournalFile { get; }

    public string LockFile { get; }

    /// <summary>
    /// The folder itself may be a link, or lie behind one: links are resolved here, once, so that the work folder lies on
    /// the same disk and two names of one folder share one lock.
    /// </summary>
    public static DiskOutputFolder At(string site)
    {
        var folder = new DiskOutputFolder(DiskLink.Resolve(site));
        for (var path = folder.Site; path is not null; path = Path.GetDirectoryName(path))
        {
            if (File.Exists(path))
            {
                throw new OutputException(OutputRules.OutputNotFolder, path);
            }
        }

        return File.Exists(folder.Work) ? throw new OutputException(OutputRules.OutputNotFolder, folder.Work) : folder;
    }

    public string InSite(string path) => Path.Combine(Site, path);

    /// <summary>The path of something in the site, as the manifest writes it.</summary>
    public string Below(string path) => path[(Site.Length + 1)..].Replace(Path.DirectorySeparatorChar, '/');

    public string InStaging(string path) => Path.Combine(Staging, path);

    /// <summary>
    /// The output may lie in the source folder (.artifacts/site does), but not be it, hold it, or lie in what is read of it.
    /// </summary>
    public void RefuseOverlap(string source)
    {
        var root = DiskLink.Resolve(source);
        if (IsIn(root, Site) || SourceNames.Any(name => IsIn(Site, DiskLink.Resolve(Path.Combine(root, name)))))
        {
            throw new OutputException(OutputRules.OutputInsideSource, Site);
        }
    }

    /// <summary>Staging is cleared without asking, so the work folder must be one that a build has made.</summary>
    public void RefuseForeignWork()
    {
        if (!File.Exists(LockFile) && !File.Exists(ManifestFile) && FirstEntry(Work) is { } foreign)
        {
            throw new OutputException(OutputRules.OutputForeign, Work, foreign);
        }

        if (DiskLink.IsAt(Work) || DiskLink.IsAt(Staging))
        {
            throw new OutputException(OutputRules.OutputLink, DiskLink.IsAt(Work) ? Work : Staging);
        }
    }

    /// <summary>
    /// A folder that no manifest claims belongs to somebody else. Names that begin with a point may be there
    /// (<c>.git</c>, <c>.well-known</c>): no output path begins with one, so they cannot be harmed.
    /// </summary>
    public void RefuseForeignSite()
    {
        if (!File.Exists(ManifestFile) && FirstEntry(Site, except: '.') is { } foreign)
        {
            throw new OutputException(OutputRules.OutputForeign, Site, foreign);
        }
    }

    /// <summary>The system frees the lock when the process ends, however it ends; the file stays.</summary>
    public SafeFileHandle TakeLock()
    {
        Directory.CreateDirectory(Work);
        try
        {
            return File.OpenHandle(LockFile, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException error) when (OutputException.IsHeld(error))
        {
            throw new OutputException(OutputRules.OutputBusy, Site);
        }
    }

    /// <summary>The last manifest and when it was written; an empty one when there was no build yet.</summary>
    public (Manifest Manifest, DateTime Written) ReadManifest() =>
        !File.Exists(ManifestFile) ? (Manifest.Empty, DateTime.MinValue)
        : Manifest.Parse(File.ReadAllBytes(ManifestFile)) is { } manifest
            ? (manifest, File.GetLastWriteTimeUtc(ManifestFile))
        : throw new OutputException(OutputRules.OutputManifest, ManifestFile);

    /// <summary>
    /// The note of the build that wrote a manifest; empty when there is none. It is named by the manifest, so that a note and a
    /// site of two builds never meet, whatever was killed in between.
    /// </summary>
    public byte[] ReadNote(Manifest manifest)
    {
        var file = NoteFile(manifest);
        return File.Exists(file) ? File.ReadAllBytes(file) : [];
    }

    public void WriteNote(Manifest manifest, byte[] note)
    {
        var draft = Path.Combine(Work, "note.new");
        using (var handle = File.OpenHandle(draft, FileMode.Create, FileAccess.Write))
        {
            RandomAccess.Write(handle, note, fileOffset: 0);
        }

        File.Move(draft, NoteFile(manifest), overwrite: true);
    }

    public void RemoveNotes(Manifest except)
    {
        var kept = NoteFile(except);
        foreach (var file in Directory.EnumerateFiles(Work, "note-*.bin").Where(file => file != kept).ToList())
        {
            File.Delete(file);
        }
    }

    /// <summary>Throws away what a build staged, unless a commit under way still needs it.</summary>
    public void ClearStaging()
    {
        if (!File.Exists(JournalFile) && Directory.Exists(Staging))
        {
            Directory.Delete(Staging, recursive: true);
        }
    }

    private string NoteFile(Manifest manifest) => Path.Combine(Work, $"note-{manifest.Name}.bin");

    private static string? FirstEntry(string folder, char? except = null) =>
        Directory.Exists(folder)
            ? Directory.EnumerateFileSystemEntries(folder).Select(Path.GetFileName)
                .Where(name => except is null || name![0] != except).Order(StringComparer.Ordinal).FirstOrDefault()
            : null;

    private static bool IsIn(string path, string folder) =>
        path.StartsWith(folder, NameComparison) &&
        (path.Length == folder.Length || Path.EndsInDirectorySeparator(folder) ||
         path[folder.Length] == Path.DirectorySeparatorChar);
}
