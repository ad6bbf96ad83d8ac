// Part of DiskOutput, the one place of the build that writes the disk.
#pragma warning disable RS0030
using EduSite.Diagnostics;
using EduSite.Model;

namespace EduSite.IO;

/// <summary>The folders of <see cref="DiskOutput"/> and the steps of a commit, each of which may be repeated after a kill.</summary>
internal sealed class OutputFolder
{
    private readonly string _manifest;
    private readonly string _journal;

    public OutputFolder(string site)
    {
        Site = Path.TrimEndingDirectorySeparator(Path.GetFullPath(site));
        Work = Site + ".build";
        Staging = Path.Combine(Work, "staging");
        _manifest = Path.Combine(Work, "manifest.json");
        _journal = Path.Combine(Work, "commit.json");
    }

    public string Site { get; }

    public string Work { get; }

    public string Staging { get; }

    /// <summary>The last manifest and when it was written; an empty one, and the beginning of time, when there is none.</summary>
    public (Manifest Manifest, DateTime WrittenAt) ReadManifest() =>
        File.Exists(_manifest) && Manifest.TryParse(File.ReadAllBytes(_manifest)) is { } manifest
            ? (manifest, File.GetLastWriteTimeUtc(_manifest))
            : (Manifest.Empty, DateTime.MinValue);

    /// <summary>The output may lie in the source folder (.artifacts/site does), but not be it, hold it, or hold what it reads.</summary>
    public void RefuseOverlap(string source)
    {
        var root = Path.TrimEndingDirectorySeparator(Path.GetFullPath(source));
        string[] read = ["content", "themes", "site.yml"];
        if (IsWithin(root, Site) || read.Select(name => Path.Combine(root, name)).Any(folder => IsWithin(Site, folder)))
        {
            throw Refused(OutputRules.OutputInsideSource, Site);
        }
    }

    public void RefuseLinks()
    {
        foreach (var path in new[] { Site, Work, Staging })
        {
            if (IsLink(path))
            {
                throw Refused(OutputRules.OutputLink, path);
            }
        }
    }

    /// <summary>A folder that is not empty and that no manifest claims belongs to somebody else.</summary>
    public void RefuseForeignFiles()
    {
        if (!File.Exists(_manifest) && Directory.Exists(Site) && Directory.EnumerateFileSystemEntries(Site).FirstOrDefault() is { } foreign)
        {
            throw Refused(OutputRules.OutputForeign, Site, Path.GetFileName(foreign));
        }
    }

    /// <summary>Throws away what a build staged, unless a commit is under way that still needs it.</summary>
    public void ClearStaging()
    {
        if (Directory.Exists(Staging) && !File.Exists(_journal))
        {
            Directory.Delete(Staging, recursive: true);
        }
    }

    /// <summary>Makes the staged files and the new manifest the site.</summary>
    public void Commit(Manifest before, Manifest after, IEnumerable<string> staged)
    {
        if (!Directory.Exists(Site) || !Directory.EnumerateFileSystemEntries(Site).Any())
        {
            CommitWhole(after);
            return;
        }

        ReplaceFile(_journal, after.ToJson());
        Finish(before, after, staged);
    }

    /// <summary>Completes a commit that was cut off: its journal lies there, and what had not moved is still staged.</summary>
    public void CompleteCommit()
    {
        if (!File.Exists(_journal))
        {
            return;
        }

        if (Manifest.TryParse(File.ReadAllBytes(_journal)) is not { } after)
        {
            // Written by a rename, it is whole or the disk is not; the build that follows writes every file anew.
            File.Delete(_journal);
            return;
        }

        var staged = Directory.Exists(Staging)
            ? Directory.EnumerateFiles(Staging, "*", SearchOption.AllDirectories)
                .Select(file => Path.GetRelativePath(Staging, file).Replace(Path.DirectorySeparatorChar, '/'))
                .ToList()
            : [];
        Finish(ReadManifest().Manifest, after, staged);
    }

    /// <summary>A first site appears all at once, by one rename of the staging folder.</summary>
    private void CommitWhole(Manifest after)
    {
        // Without a manifest a killed first commit would leave a folder that looks foreign, so it is claimed first.
        ReplaceFile(_manifest, after.ToJson());
        Directory.CreateDirectory(Staging);
        if (Directory.Exists(Site))
        {
            Directory.Delete(Site);
        }

        Directory.Move(Staging, Site);
    }

    private void Finish(Manifest before, Manifest after, IEnumerable<string> staged)
    {
        var stale = before.Files.Keys.Where(path => !after.Files.ContainsKey(path)).ToList();
        var folders = new HashSet<string>();
        foreach (var path in staged)
        {
            MakeRoom(path, before, folders);
            File.Move(Path.Combine(Staging, path), Path.Combine(Site, path), overwrite: true);
        }

        // Stale files go last: until then every page that an old page links to is still there.
        foreach (var path in stale)
        {
            RemoveStale(path);
        }

        ReplaceFile(_manifest, after.ToJson());
        File.Delete(_journal);
    }

    /// <summary>
    /// Makes the folder of a file. Where the old site had a file that is now a folder, or a folder that is now a file, what
    /// the old site wrote gives way; anything else there is not ours, and moving the file will fail.
    /// </summary>
    private void MakeRoom(string path, Manifest before, HashSet<string> folders)
    {
        var target = Path.Combine(Site, path);
        if (Directory.Exists(target))
        {
            foreach (var inside in before.Files.Keys.Where(old => old.StartsWith(path + "/", StringComparison.Ordinal)))
            {
                RemoveStale(inside);
            }
        }

        var folder = Path.GetDirectoryName(target)!;
        if (!folders.Add(folder))
        {
            return;
        }

        for (var parent = folder; parent.Length > Site.Length; parent = Path.GetDirectoryName(parent)!)
        {
            if (IsLink(parent))
            {
                throw Refused(OutputRules.OutputLink, parent);
            }

            var relative = Path.GetRelativePath(Site, parent).Replace(Path.DirectorySeparatorChar, '/');
            if (File.Exists(parent) && before.Files.ContainsKey(relative))
            {
                File.Delete(parent);
            }
        }

        Directory.CreateDirectory(folder);
    }

    private void RemoveStale(string path)
    {
        var target = Path.Combine(Site, path);
        if (File.Exists(target))
        {
            File.Delete(target);
        }

        for (var folder = Path.GetDirectoryName(target)!;
             folder.Length > Site.Length && Directory.Exists(folder) && !Directory.EnumerateFileSystemEntries(folder).Any();
             folder = Path.GetDirectoryName(folder)!)
        {
            Directory.Delete(folder);
        }
    }

    private static void ReplaceFile(string path, byte[] content)
    {
        var temporary = path + ".new";
        File.WriteAllBytes(temporary, content);
        File.Move(temporary, path, overwrite: true);
    }

    private static bool IsLink(string path) =>
        (File.Exists(path) || Directory.Exists(path)) && (File.GetAttributes(path) & FileAttributes.ReparsePoint) != 0;

    private static bool IsWithin(string path, string folder) =>
        path == folder || path.StartsWith(folder + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    private static OutputException Refused(Rule rule, params ReadOnlySpan<string> arguments) =>
        new(Diagnostic.At(default(SitePath), rule, arguments));
}
