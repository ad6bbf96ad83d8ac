// Part of DiskOutput.
#pragma warning disable RS0030
using EduSite.Diagnostics;
using EduSite.Model;

namespace EduSite.IO;

/// <summary>
/// Makes what was staged the site. The journal is the manifest to be: once it is there, the commit can only go forward,
/// and each step may be repeated, so that after a kill the same steps complete it. Renaming the journal to the manifest
/// ends the commit.
/// <para>
/// Nothing is forced to the platter: that would cost a minute for ten thousand files. After a power failure, files that
/// the disk lost have another length than the manifest says, and the next build writes them again.
/// </para>
/// </summary>
internal static class DiskCommit
{
    /// <exception cref="OutputException">Something that is not ours is in the way; nothing has changed.</exception>
    public static OutputSummary Run(
        DiskOutputFolder folder, Manifest before, Manifest after, IReadOnlyCollection<OutputPath> staged)
    {
        var stale = Stale(before, after);
        RefuseObstacles(folder, before, after, Manifest.FoldersOf(staged.Concat(stale)));
        RefuseForeign(folder, before, staged);
        var draft = folder.JournalFile + ".new";
        File.WriteAllBytes(draft, after.Json.Span);
        File.Move(draft, folder.JournalFile, overwrite: true);
        Apply(folder, after, stale);
        return new OutputSummary(
            staged.Count,
            after.Files.Count - staged.Count,
            stale.Count,
            after.Files.Values.Sum(entry => entry.Bytes));
    }

    /// <summary>Completes a commit that was cut off.</summary>
    public static void Resume(DiskOutputFolder folder)
    {
        if (!File.Exists(folder.JournalFile))
        {
            return;
        }

        var before = folder.ReadManifest().Manifest;
        var after = Manifest.Parse(File.ReadAllBytes(folder.JournalFile)) ??
                    throw new OutputException(OutputRules.OutputManifest, folder.JournalFile);
        RefuseObstacles(folder, before, after, before.Folders().Union(after.Folders()));
        Apply(folder, after, Stale(before, after));
    }

    private static void Apply(DiskOutputFolder folder, Manifest after, List<OutputPath> stale)
    {
        // Where nothing goes, no folder is in the way, and none becomes empty.
        var folders = stale.Count == 0 ? [] : after.Folders();

        // Where a file becomes a folder, or a folder a file, the old one has to go first. All else that is stale goes
        // last: until then every page that an old page links to is still there.
        var inTheWay = stale.Where(path => folders.Contains(path.Value) || IsBelowFile(path, after)).ToList();
        Remove(folder, inTheWay, folders);
        Directory.CreateDirectory(Path.GetDirectoryName(folder.Site)!);
        Directory.CreateDirectory(folder.Staging);
        Merge(folder.Staging, folder.Site);
        Remove(folder, stale, folders);
        File.Move(folder.JournalFile, folder.ManifestFile, overwrite: true);
    }

    /// <summary>Moves a folder to its place: as a whole where there is none yet, else what is in it, one by one.</summary>
    private static void Merge(string from, string to)
    {
        if (!Directory.Exists(to) && TryMoveFolder(from, to))
        {
            return;
        }

        Directory.CreateDirectory(to);
        foreach (var entry in new DirectoryInfo(from).GetFileSystemInfos())
        {
            var target = Path.Combine(to, entry.Name);
            if (entry is DirectoryInfo)
            {
                Merge(entry.FullName, target);
            }
            else
            {
                File.Move(entry.FullName, target, overwrite: true);
            }
        }

        Directory.Delete(from);
    }

    /// <summary>Fails from one disk to another (the site may be a mount point), where a file can still be moved.</summary>
    private static bool TryMoveFolder(string from, string to)
    {
        try
        {
            Directory.Move(from, to);
            return true;
        }
        catch (IOException)
        {
            return false;
        }
    }

    /// <summary>Removes files of the old site, and the folders that are then neither filled nor needed.</summary>
    private static void Remove(DiskOutputFolder folder, List<OutputPath> stale, HashSet<string> needed)
    {
        var left = new HashSet<string>();
        foreach (var path in stale)
        {
            var file = new FileInfo(folder.InSite(path.Value));
            if (file.Exists || DiskLink.Is(file))
            {
                file.Delete();
            }

            left.UnionWith(FoldersOf(path).Where(parent => !needed.Contains(parent)));
        }

        // The longer a path, the deeper it may lie: children come before their parents.
        foreach (var path in left.OrderByDescending(path => path.Length).Select(folder.InSite))
        {
            if (Directory.Exists(path) && !Directory.EnumerateFileSystemEntries(path).Any())
            {
                Directory.Delete(path);
            }
        }
    }

    /// <summary>A link in place of a folder of the site would make us move or remove files outside.</summary>
    /// <param name="concerned">The folders that a file is moved to or removed from.</param>
    private static void RefuseObstacles(DiskOutputFolder folder, Manifest before, Manifest after, IEnumerable<string> concerned)
    {
        foreach (var path in concerned.Order(StringComparer.Ordinal))
        {
            var entry = new FileInfo(folder.InSite(path));
            if (DiskLink.Is(entry))
            {
                throw new OutputException(OutputRules.OutputLink, entry.FullName);
            }

            var asFile = OutputPath.Known(path);
            if (entry.Exists && !before.Files.ContainsKey(asFile) && !after.Files.ContainsKey(asFile))
            {
                throw new OutputException(OutputRules.OutputFileForeign, entry.FullName);
            }
        }
    }

    /// <summary>Whatever lies where a staged file goes must have been written by the last build.</summary>
    private static void RefuseForeign(DiskOutputFolder folder, Manifest before, IEnumerable<OutputPath> staged)
    {
        if (!Directory.Exists(folder.Site))
        {
            return;
        }

        // Needed only where a folder lies in the way of a file.
        var ours = new Lazy<HashSet<string>>(() => [.. before.Folders(), .. before.Files.Keys.Select(path => path.Value)]);
        foreach (var path in staged.Order())
        {
            var target = folder.InSite(path.Value);
            var foreign = Directory.Exists(target)
                ? Directory.EnumerateFileSystemEntries(target, "*", SearchOption.AllDirectories).Prepend(target)
                    .FirstOrDefault(entry => !ours.Value.Contains(folder.Below(entry)))
                : File.Exists(target) && !before.Files.ContainsKey(path) ? target : null;
            if (foreign is not null)
            {
                throw new OutputException(OutputRules.OutputFileForeign, foreign);
            }
        }
    }

    private static List<OutputPath> Stale(Manifest before, Manifest after) =>
        [.. before.Files.Keys.Where(path => !after.Files.ContainsKey(path)).Order()];

    private static bool IsBelowFile(OutputPath path, Manifest after) =>
        FoldersOf(path).Any(parent => after.Files.ContainsKey(OutputPath.Known(parent)));

    private static IEnumerable<string> FoldersOf(OutputPath path)
    {
        for (var slash = path.Value.LastIndexOf('/'); slash > 0; slash = path.Value.LastIndexOf('/', slash - 1))
        {
            yield return path.Value[..slash];
        }
    }
}
