// The one place that reads the site folder from the disk.
#pragma warning disable RS0030
using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.IO.Enumeration;
using System.Text;
using EduSite.Model;

namespace EduSite.IO;

/// <summary>
/// The site folder on disk, as it is at one moment: each folder is walked once, when first asked for, so that all stages
/// see the same files. Make a new tree for a new build.
/// <para>
/// Symbolic links and junctions below the root are neither listed nor read (the root itself may be one). Reading asks
/// again: once for each folder on the way, each time for the file. That stops links that are there; whoever can swap a
/// folder for a link while the build runs can write the site folder anyway.
/// </para>
/// </summary>
public sealed class DiskTree : IFileTree
{
    private static readonly EnumerationOptions EveryName = new()
    {
        AttributesToSkip = FileAttributes.None,
        IgnoreInaccessible = false,
        RecurseSubdirectories = true,
    };

    private readonly string _root;
    private readonly ConcurrentDictionary<SitePath, Listing> _listings = new();
    private readonly ConcurrentDictionary<SitePath, SitePath?> _linksToFolders = new();

    /// <param name="root">The folder that holds site.yml.</param>
    public DiskTree(string root) => _root = Path.TrimEndingDirectorySeparator(Path.GetFullPath(root));

    public ImmutableArray<FileEntry> List(SitePath folder) => ListingOf(folder).Files;

    public ImmutableArray<SitePath> SkippedLinks(SitePath folder) => ListingOf(folder).Links;

    public ImmutableArray<UnusableName> UnusableNames(SitePath folder) => ListingOf(folder).Unusable;

    public byte[] Read(SitePath path)
    {
        if (LinkOnTheWayTo(path.Folder) is not null || DiskLink.IsAt(OnDisk(path)))
        {
            throw new IOException($"{path} is a symbolic link, or lies behind one");
        }

        return Reading(() =>
        {
            // Sharing everything lets a build read an attachment that is open in a word processor on Windows.
            const FileShare all = FileShare.ReadWrite | FileShare.Delete;
            using var handle = File.OpenHandle(OnDisk(path), FileMode.Open, FileAccess.Read, all);
            var content = new byte[RandomAccess.GetLength(handle)];
            var length = 0;
            while (length < content.Length && RandomAccess.Read(handle, content.AsSpan(length), length) is > 0 and var read)
            {
                length += read;
            }

            return length == content.Length ? content : content[..length];
        });
    }

    private static T Reading<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (UnauthorizedAccessException denied)
        {
            throw new IOException(denied.Message, denied);
        }
    }

    private Listing ListingOf(SitePath folder) => _listings.GetOrAdd(folder, path => Reading(() => Walk(path)));

    private Listing Walk(SitePath folder)
    {
        if (folder.IsHidden)
        {
            return Listing.Empty;
        }

        if (LinkOnTheWayTo(folder) is { } link)
        {
            return Listing.Empty with { Links = [link] };
        }

        var start = OnDisk(folder);
        if (!Directory.Exists(start))
        {
            var file = new FileInfo(start);
            return file.Exists ? Listing.Empty with { Files = [new FileEntry(folder, file.Length)] } : Listing.Empty;
        }

        var found = new FileSystemEnumerable<Found>(start, (ref entry) => Find(ref entry), EveryName)
        {
            ShouldIncludePredicate = (ref entry) => IsVisible(ref entry) && !IsPlainFolder(ref entry),
            ShouldRecursePredicate = (ref entry) => IsVisible(ref entry) && IsPlainFolder(ref entry),
        }.ToList();
        // Clocks of file systems are coarse (2 s on FAT): a file written just now may be written again without a new time.
        var settled = DateTime.UtcNow - TimeSpan.FromSeconds(3);
        var files = found.Where(one => one.Kind == Kind.File).Select(one => new FileEntry(one.Path, one.Length, one.Modified < settled ? one.Modified : null));
        var links = found.Where(one => one.Kind == Kind.Link).Select(one => one.Path);
        var unusable = found.Where(one => one.Kind == Kind.Unusable).Select(one => new UnusableName(one.Path, one.Name!));
        return new Listing(
            [.. files.OrderBy(file => file.Path)],
            [.. links.Order()],
            [.. unusable.OrderBy(one => one.Folder).ThenBy(one => one.Name, StringComparer.Ordinal)]);
    }

    /// <summary>The first part of a path that is a link, if any.</summary>
    private SitePath? LinkOnTheWayTo(SitePath path) =>
        path.IsRoot ? null : _linksToFolders.GetOrAdd(
            path, part => LinkOnTheWayTo(part.Folder) ?? (DiskLink.IsAt(OnDisk(part)) ? part : null));

    private Found Find(ref FileSystemEntry entry)
    {
        if (!IsUsable(entry.FileName))
        {
            return new Found(Kind.Unusable, Relative(entry.Directory), 0, Shown(entry.FileName.ToString()));
        }

        var path = Relative(Path.Join(entry.Directory, entry.FileName));
        return IsLink(ref entry) ? new Found(Kind.Link, path, 0) : new Found(Kind.File, path, entry.Length, Modified: entry.LastWriteTimeUtc.UtcDateTime);
    }

    private SitePath Relative(ReadOnlySpan<char> fullPath)
    {
        var relative = fullPath[_root.Length..].ToString().Replace(Path.DirectorySeparatorChar, '/');
        return relative.Length == 0 ? default : SitePath.Of(relative);
    }

    private string OnDisk(SitePath path) => Path.Combine(_root, path.Value);

    private static bool IsVisible(ref FileSystemEntry entry) => entry.FileName[0] != '.';

    private static bool IsPlainFolder(ref FileSystemEntry entry) =>
        entry.IsDirectory && IsUsable(entry.FileName) && !IsLink(ref entry);

    private static bool IsLink(ref FileSystemEntry entry) =>
        entry.Attributes.HasFlag(FileAttributes.ReparsePoint) && DiskLink.Is(entry.ToFileSystemInfo());

    /// <summary>.NET shows bytes that are not UTF-8 as U+FFFD, and could not open the file by such a name.</summary>
    private static bool IsUsable(ReadOnlySpan<char> name)
    {
        foreach (var rune in name.EnumerateRunes())
        {
            if (rune.Value is '\uFFFD' or '\\' or ':' || Rune.IsControl(rune))
            {
                return false;
            }
        }

        return true;
    }

    private static string Shown(string name) =>
        string.Concat(name.EnumerateRunes().Select(rune => Rune.IsControl(rune) ? Rune.ReplacementChar : rune));

    private enum Kind
    {
        File,
        Link,
        Unusable,
    }

    /// <param name="Path">Of an unusable name: the folder it lies in.</param>
    private readonly record struct Found(Kind Kind, SitePath Path, long Length, string? Name = null, DateTime Modified = default);

    private sealed record Listing(
        ImmutableArray<FileEntry> Files, ImmutableArray<SitePath> Links, ImmutableArray<UnusableName> Unusable)
    {
        public static Listing Empty { get; } = new([], [], []);
    }
}
