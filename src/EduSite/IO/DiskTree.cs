// The one place of the build that reads the disk.
#pragma warning disable RS0030
using System.Collections.Immutable;
using System.IO.Enumeration;
using EduSite.Model;

namespace EduSite.IO;

/// <summary>
/// The site folder on disk. Symbolic links (and Windows junctions) are neither listed nor followed, because they may lead
/// outside and publish what must not be public; a listing is taken anew each time, a file is opened by its listed name.
/// </summary>
/// <param name="root">The folder that holds site.yml.</param>
public sealed class DiskTree(string root) : IFileTree
{
    private static readonly EnumerationOptions Options = new()
    {
        AttributesToSkip = FileAttributes.None,
        IgnoreInaccessible = false,
        RecurseSubdirectories = true,
    };

    private readonly string _root = Path.TrimEndingDirectorySeparator(Path.GetFullPath(root));

    public ImmutableArray<FileEntry> List(SitePath folder)
    {
        var path = OnDisk(folder);
        if (!Directory.Exists(path))
        {
            var file = new FileInfo(path);
            return file.Exists && !IsLink(file.Attributes) ? [new FileEntry(folder, file.Length)] : [];
        }

        if (LeadsThroughLink(folder))
        {
            return [];
        }

        var entries = new FileSystemEnumerable<FileEntry?>(path, ToEntry, Options)
        {
            ShouldIncludePredicate = (ref entry) => !entry.IsDirectory && IsVisible(ref entry) && !IsLink(entry.Attributes),
            ShouldRecursePredicate = (ref entry) => IsVisible(ref entry) && !IsLink(entry.Attributes),
        };
        return [.. entries.OfType<FileEntry>().OrderBy(entry => entry.Path)];
    }

    public ImmutableArray<SitePath> SkippedLinks(SitePath folder)
    {
        var path = OnDisk(folder);
        if (!Directory.Exists(path) || LeadsThroughLink(folder))
        {
            return Directory.Exists(path) ? [folder] : [];
        }

        var links = new FileSystemEnumerable<SitePath?>(path, (ref entry) => PathOf(ref entry), Options)
        {
            ShouldIncludePredicate = (ref entry) => IsVisible(ref entry) && IsLink(entry.Attributes),
            ShouldRecursePredicate = (ref entry) => IsVisible(ref entry) && !IsLink(entry.Attributes),
        };
        return [.. links.OfType<SitePath>().Order()];
    }

    public byte[] Read(SitePath path) => File.ReadAllBytes(OnDisk(path));

    private static bool IsVisible(ref FileSystemEntry entry) => entry.FileName[0] != '.';

    private static bool IsLink(FileAttributes attributes) => (attributes & FileAttributes.ReparsePoint) != 0;

    private FileEntry? ToEntry(ref FileSystemEntry entry) =>
        PathOf(ref entry) is { } path ? new FileEntry(path, entry.Length) : null;

    /// <summary>Null for a name that no <see cref="SitePath"/> can hold, such as one with a backslash on Linux.</summary>
    private SitePath? PathOf(ref FileSystemEntry entry)
    {
        var relative = Path.GetRelativePath(_root, entry.ToFullPath());
        var portable = Path.DirectorySeparatorChar == '/' ? relative : relative.Replace(Path.DirectorySeparatorChar, '/');
        return SitePath.TryParse(portable, default, out var path) ? path : null;
    }

    /// <summary>Whether the folder itself, or one it lies in below the root, is a link.</summary>
    private bool LeadsThroughLink(SitePath folder)
    {
        for (var path = folder; !path.IsRoot; path = path.Folder)
        {
            if (IsLink(File.GetAttributes(OnDisk(path))))
            {
                return true;
            }
        }

        return false;
    }

    private string OnDisk(SitePath path) => path.IsRoot ? _root : Path.Combine(_root, path.Value);
}
