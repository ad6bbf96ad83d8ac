using System.Collections.Concurrent;
using EduSite.IO;
using EduSite.Model;

namespace EduSite.Building.Preview;

/// <summary>
/// Takes the few files that somebody waits for and lets all others go: those it says are there already, so that nobody makes
/// them. Safe from any thread.
/// </summary>
internal sealed class PreviewOutput(Func<OutputPath, bool> isWanted) : IOutputStore
{
    private readonly ConcurrentDictionary<OutputPath, byte[]> _files = new();

    public IReadOnlyDictionary<OutputPath, byte[]> Files => _files;

    public byte[] Note => [];

    public bool Put(OutputFile file)
    {
        if (isWanted(file.Path))
        {
            _files[file.Path] = file.Content.ToArray();
        }

        return true;
    }

    public bool Keep(OutputPath path) => !isWanted(path);

    /// <summary>Nothing that was made is kept.</summary>
    public byte[]? Last(OutputPath path) => null;

    public bool KeepIfAny(OutputPath path) => Keep(path);

    public bool KeepAll() => false;

    public OutputSummary Commit(byte[] note) => new(0, 0, 0, 0);

    public void Dispose()
    {
    }
}
