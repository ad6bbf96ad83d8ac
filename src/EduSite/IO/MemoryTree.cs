using System.Collections.Immutable;
using System.Text;
using EduSite.Model;

namespace EduSite.IO;

/// <summary>A site folder in memory: for tests, and for whoever has the files elsewhere. Frozen.</summary>
public sealed class MemoryTree : IFileTree
{
    private readonly ImmutableSortedDictionary<SitePath, byte[]> _files;

    public MemoryTree(IReadOnlyDictionary<string, byte[]> files) =>
        _files = files.ToImmutableSortedDictionary(file => SitePath.Of(file.Key), file => file.Value);

    public MemoryTree(IReadOnlyDictionary<string, string> texts)
        : this(texts.ToDictionary(file => file.Key, file => Encoding.UTF8.GetBytes(file.Value)))
    {
    }

    public MemoryTree(params (string Path, string Text)[] files)
        : this(files.ToDictionary(file => file.Path, file => file.Text))
    {
    }

    public ImmutableArray<FileEntry> List(SitePath folder) =>
    [
        .. _files.Where(file => file.Key.IsIn(folder) && !file.Key.IsHidden)
            .Select(file => new FileEntry(file.Key, file.Value.Length)),
    ];

    public ImmutableArray<SitePath> SkippedLinks(SitePath folder) => [];

    public byte[] Read(SitePath path) =>
        _files.TryGetValue(path, out var bytes) ? [.. bytes] : throw new FileNotFoundException($"there is no {path}");
}
