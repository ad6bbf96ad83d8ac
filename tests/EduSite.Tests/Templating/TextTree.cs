using System.Collections.Immutable;
using System.Text;
using EduSite.IO;
using EduSite.Model;

namespace EduSite.Tests.Templating;

/// <summary>A site folder made of texts in a test.</summary>
internal sealed class TextTree(params (string Path, string Text)[] files) : IFileTree
{
    private readonly SortedDictionary<SitePath, byte[]> _files =
        new(files.ToDictionary(file => SitePath.Of(file.Path), file => Encoding.UTF8.GetBytes(file.Text)));

    public void Replace(string path, byte[] bytes) => _files[SitePath.Of(path)] = bytes;

    public ImmutableArray<FileEntry> List(SitePath folder) =>
        [.. _files.Where(file => file.Key.IsIn(folder)).Select(file => new FileEntry(file.Key, file.Value.Length))];

    public ImmutableArray<SitePath> SkippedLinks(SitePath folder) => [];

    public byte[] Read(SitePath path) => _files[path];
}
