// Reads the site on the disk, to compare it.
#pragma warning disable RS0030
using System.Collections.Concurrent;
using System.Collections.Immutable;
using EduSite.Model;

namespace EduSite.IO;

/// <summary>Takes the files of a build and compares them with a site on disk; writes nothing. Safe from any thread.</summary>
public sealed class DiskComparison : IOutputStore
{
    private readonly DiskOutputFolder _folder;
    private readonly ConcurrentDictionary<OutputPath, bool> _isSame = new();

    /// <param name="site">A folder that <see cref="DiskOutput"/> wrote.</param>
    public DiskComparison(string site) => _folder = DiskOutputFolder.At(site);

    public byte[] Note => [];

    /// <summary>Files that differ, are missing, or should not be there, in order; complete after <see cref="Commit"/>.</summary>
    public ImmutableArray<OutputPath> Differences { get; private set; } = [];

    public bool Put(OutputFile file)
    {
        var path = _folder.InSite(file.Path.Value);
        return _isSame[file.Path] = File.Exists(path) && file.Content.Span.SequenceEqual(File.ReadAllBytes(path));
    }

    public bool Keep(OutputPath path) => false;

    public bool KeepIfAny(OutputPath path) => false;

    public byte[]? Last(OutputPath path) => null;

    public bool KeepAll() => false;

    public OutputSummary Commit(byte[] note)
    {
        var stale = _folder.ReadManifest().Manifest.Files.Keys.Where(path => !_isSame.ContainsKey(path));
        Differences = [.. _isSame.Where(file => !file.Value).Select(file => file.Key).Concat(stale).Order()];
        return new OutputSummary(0, _isSame.Count - Differences.Length, 0, 0);
    }

    public void Dispose()
    {
    }
}
