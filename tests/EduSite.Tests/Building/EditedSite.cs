using System.Collections.Immutable;
using System.Text;
using EduSite.Building;
using EduSite.IO;
using EduSite.Model;
using Microsoft.Extensions.Time.Testing;

namespace EduSite.Tests.Building;

/// <summary>A site folder that is edited from build to build. Every edit gives a file a new time, as a disk does.</summary>
internal sealed class EditedSite : IFileTree
{
    private readonly SortedDictionary<SitePath, (byte[] Content, DateTime Time)> _files = [];
    private DateTime _time = new(2026, 3, 1, 0, 0, 0, DateTimeKind.Utc);

    public EditedSite(IReadOnlyDictionary<string, string> files)
    {
        foreach (var (path, text) in files)
        {
            Write(path, text);
        }
    }

    public DateTimeOffset Now { get; set; } = MiniSite.Now;

    public ImmutableArray<string> Paths => [.. _files.Keys.Select(path => path.Value)];

    public List<SitePath> Reads { get; } = [];

    public string this[string path] => Encoding.UTF8.GetString(_files[SitePath.Of(path)].Content);

    public void Write(string path, string text) =>
        _files[SitePath.Of(path)] = (Encoding.UTF8.GetBytes(text), _time = _time.AddSeconds(1));

    public void Replace(string path, string old, string text) => Write(path, this[path].Replace(old, text, StringComparison.Ordinal));

    public void Touch(string path) => Write(path, this[path]);

    public void Delete(string path) => _files.Remove(SitePath.Of(path));

    public BuildResult Build(IOutputStore output) => SiteBuild.Run(this, output, new FakeTimeProvider(Now));

    public ImmutableArray<FileEntry> List(SitePath folder) =>
    [
        .. _files.Where(file => file.Key.IsIn(folder)).Select(file => new FileEntry(file.Key, file.Value.Content.Length, file.Value.Time)),
    ];

    public ImmutableArray<SitePath> SkippedLinks(SitePath folder) => [];

    public byte[] Read(SitePath path)
    {
        lock (Reads)
        {
            Reads.Add(path);
        }

        return _files.TryGetValue(path, out var file) ? file.Content : throw new FileNotFoundException(path.Value);
    }
}

/// <summary>Notes which files a build put, and so which pages it rendered.</summary>
internal sealed class WatchedOutput(IOutputStore inner) : IOutputStore
{
    private readonly SortedSet<string> _puts = new(StringComparer.Ordinal);

    public byte[] Note => inner.Note;

    /// <summary>What was put since this was last asked.</summary>
    public string[] TakePuts()
    {
        string[] puts = [.. _puts];
        _puts.Clear();
        return puts;
    }

    public bool Put(OutputFile file)
    {
        lock (_puts)
        {
            _puts.Add(file.Path.Value);
        }

        return inner.Put(file);
    }

    public bool Keep(OutputPath path) => inner.Keep(path);

    public bool KeepIfAny(OutputPath path) => inner.KeepIfAny(path);

    public byte[]? Last(OutputPath path) => inner.Last(path);

    public bool KeepAll() => inner.KeepAll();

    public OutputSummary Commit(byte[] note) => inner.Commit(note);

    public void Dispose() => inner.Dispose();
}
