// Asks the disk about links, for DiskTree and DiskOutput.
#pragma warning disable RS0030
namespace EduSite.IO;

/// <summary>Symbolic links and Windows junctions: names that lead somewhere else.</summary>
internal static class DiskLink
{
    private const int MostLinks = 40;

    /// <summary>
    /// Whether there is a link at the path. A reparse point alone is none: files that OneDrive keeps in the cloud and
    /// files that Windows deduplicates are such points, too.
    /// </summary>
    public static bool IsAt(string path) => Is(new FileInfo(path));

    public static bool Is(FileSystemInfo entry) =>
        entry.Attributes.HasFlag(FileAttributes.ReparsePoint) && entry.LinkTarget is not null;

    /// <summary>The path without any link in it; parts that do not exist are left as they are.</summary>
    /// <exception cref="IOException">The links lead in a circle.</exception>
    public static string Resolve(string path)
    {
        var full = Path.GetFullPath(path);
        var resolved = Path.GetPathRoot(full)!;
        var rest = new Stack<string>(PartsFromTheEnd(full[resolved.Length..]));
        var links = 0;
        while (rest.TryPop(out var part))
        {
            if (part is "." or "..")
            {
                resolved = part == "." ? resolved : Path.GetDirectoryName(resolved) ?? resolved;
                continue;
            }

            var next = new FileInfo(Path.Combine(resolved, part));
            if (!Is(next))
            {
                resolved = next.FullName;
                continue;
            }

            if (++links > MostLinks)
            {
                throw new IOException($"too many links in {path}");
            }

            var target = next.LinkTarget!;
            if (Path.IsPathRooted(target))
            {
                resolved = Path.GetPathRoot(target)!;
                target = target[resolved.Length..];
            }

            foreach (var step in PartsFromTheEnd(target))
            {
                rest.Push(step);
            }
        }

        return Path.TrimEndingDirectorySeparator(resolved);
    }

    private static IEnumerable<string> PartsFromTheEnd(string path) =>
        path.Split([Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar], StringSplitOptions.RemoveEmptyEntries)
            .Reverse();
}
