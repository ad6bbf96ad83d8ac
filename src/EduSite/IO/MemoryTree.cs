using System.Collections.Immutable;
using System.Text;
using EduSite.Model;

namespace EduSite.IO;

/// <summary>A site folder in memory: for tests, and for whoever has the files elsewhere. Frozen.</summary>
public sealed class MemoryTree(IReadOnlyDictionary<string, byte[]> files) : IFileTree
{
    private readonly ImmutableSortedDictionary<SitePath, byte[]> _files =
        files.ToImmutableSortedDictionary(file => SitePath.Of(file.Key), file => file.Value);

    public MemoryTree(IReadOnlyDictionary<string, string> texts)
        : this(texts.ToDictionary(file => file.Key, file => Encoding.UTF8.GetBytes(file.Value)))
    {
    }

    public ImmutableArray<FileEntry> List(SitePath folder) =>
        [.. _files.Where(file => file.Key.IsIn(folder)).Select(file => new FileEntry(file.Key, file.Value.Length))];

    public ImmutableArray<SitePath> SkippedLinks(SitePath folder) => [];

    public byte[] Read(SitePath path) =>
        _files.TryGetValue(path, out var bytes) ? bytes : throw new FileNotFoundException(path.Value);
}
