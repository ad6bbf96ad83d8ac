using System.Collections.Concurrent;
using System.Collections.Frozen;
using EduSite.Model;

namespace EduSite.IO;

/// <summary>A site in memory: for tests and for the preview. May be used for one build after another.</summary>
public sealed class MemoryOutput : IOutputStore
{
    private readonly ConcurrentDictionary<string, byte[]> _taken = new();

    /// <summary>The files of the last commit by path; empty before it. A build that does not commit changes nothing.</summary>
    public IReadOnlyDictionary<string, byte[]> Files { get; private set; } = FrozenDictionary<string, byte[]>.Empty;

    public byte[] Note { get; private set; } = [];

    public bool Put(OutputFile file)
    {
        if (!_taken.TryAdd(file.Path.Value, file.Content.ToArray()) && !_taken[file.Path.Value].AsSpan().SequenceEqual(file.Content.Span))
        {
            throw new InvalidOperationException($"two files for one path: {file.Path}");
        }

        return !(Files.TryGetValue(file.Path.Value, out var old) && old.AsSpan().SequenceEqual(file.Content.Span));
    }

    public bool Keep(OutputPath path) =>
        Files.TryGetValue(path.Value, out var content) && _taken.GetOrAdd(path.Value, content).AsSpan().SequenceEqual(content);

    public bool KeepIfAny(OutputPath path) => !Files.ContainsKey(path.Value) || Keep(path);

    public byte[]? Last(OutputPath path) => Files.GetValueOrDefault(path.Value);

    public bool KeepAll()
    {
        foreach (var (path, content) in Files)
        {
            _taken[path] = content;
        }

        return true;
    }

    public OutputSummary Commit(byte[] note)
    {
        Note = note;
        var before = Files;
        Files = _taken.ToFrozenDictionary();
        _taken.Clear();
        var unchanged = Files.Count(file =>
            before.TryGetValue(file.Key, out var old) && old.AsSpan().SequenceEqual(file.Value));
        return new OutputSummary(
            Files.Count - unchanged,
            unchanged,
            before.Keys.Count(path => !Files.ContainsKey(path)),
            Files.Values.Sum(content => (long)content.Length));
    }

    /// <summary>Forgets what was put and not committed.</summary>
    public void Dispose() => _taken.Clear();
}
