using System.Collections.Concurrent;
using System.Collections.Frozen;
using EduSite.Model;

namespace EduSite.IO;

/// <summary>A site in memory: for tests and for the preview.</summary>
public sealed class MemoryOutput : IOutputStore
{
    private readonly ConcurrentDictionary<string, byte[]> _taken = new();

    /// <summary>The files of the last commit by path; empty before it.</summary>
    public IReadOnlyDictionary<string, byte[]> Files { get; private set; } = FrozenDictionary<string, byte[]>.Empty;

    public void Put(OutputFile file) => _taken[file.Path.Value] = file.Content.ToArray();

    public OutputSummary Commit()
    {
        var before = Files;
        Files = _taken.ToFrozenDictionary();
        var unchanged = Files.Count(file =>
            before.TryGetValue(file.Key, out var old) && old.AsSpan().SequenceEqual(file.Value));
        return new OutputSummary(
            Files.Count - unchanged, unchanged, before.Keys.Count(path => !Files.ContainsKey(path)), Files.Values.Sum(b => (long)b.Length));
    }

    public void Dispose() => _taken.Clear();
}
