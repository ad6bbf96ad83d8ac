// Writes the site to the disk; with DiskOutputFolder and DiskCommit the only place of a build that does.
#pragma warning disable RS0030
using System.Collections.Concurrent;
using System.Security.Cryptography;
using EduSite.Model;
using Microsoft.Win32.SafeHandles;

namespace EduSite.IO;

/// <summary>
/// The site on disk. Beside its folder lies the work folder <c>&lt;site&gt;.build/</c>, which is not part of the site and
/// is never deployed:
/// <list type="bullet">
/// <item><c>lock</c>: held by the one build that may write;</item>
/// <item><c>staging/</c>: the changed files of the build under way;</item>
/// <item><c>manifest.json</c>: what the last build wrote, see <see cref="Manifest"/>;</item>
/// <item><c>note-….bin</c>: what it left for the next one, named by its manifest;</item>
/// <item><c>commit.json</c>: the manifest to be, there only during a commit; see <see cref="DiskCommit"/>.</item>
/// </list>
/// A build killed before its commit leaves the old site; one killed during the commit is completed by the next
/// <see cref="Open"/>. Each file is whole at any time, because it takes its place by one rename. Files that no build wrote
/// are never replaced or removed.
/// </summary>
public sealed class DiskOutput : IOutputStore
{
    private readonly DiskOutputFolder _folder;
    private readonly SafeFileHandle _lock;
    private readonly Manifest _before;
    private readonly DateTime _beforeWritten;
    private readonly ConcurrentDictionary<OutputPath, ManifestEntry> _files;
    private readonly ConcurrentQueue<OutputPath> _staged = new();
    private readonly ConcurrentDictionary<string, bool> _stagedFolders = new();
    private bool _closed;

    private DiskOutput(DiskOutputFolder folder, SafeFileHandle @lock)
    {
        _folder = folder;
        _lock = @lock;
        (_before, _beforeWritten) = folder.ReadManifest();
        Note = folder.ReadNote(_before);
        _files = new ConcurrentDictionary<OutputPath, ManifestEntry>(Environment.ProcessorCount, _before.Files.Count);
    }

    /// <summary>Takes the output folder for one build, after completing or clearing what a killed build left.</summary>
    /// <param name="site">The folder of the site; it need not exist, and may be a symbolic link to a folder.</param>
    /// <param name="source">The folder of site.yml; the output may lie in it, but not in what is read of it.</param>
    /// <exception cref="OutputException">
    /// The folder is busy, somebody else's, or cannot be written (<see cref="Diagnostics.OutputRules"/>).
    /// </exception>
    public static DiskOutput Open(string site, string source) => Guarded(site, () =>
    {
        var folder = DiskOutputFolder.At(site);
        folder.RefuseOverlap(source);
        folder.RefuseForeignWork();
        var @lock = folder.TakeLock();
        try
        {
            DiskCommit.Resume(folder);
            folder.RefuseForeignSite();
            folder.ClearStaging();
            return new DiskOutput(folder, @lock);
        }
        catch
        {
            @lock.Dispose();
            throw;
        }
    });

    /// <inheritdoc/>
    public byte[] Note { get; }

    /// <inheritdoc/>
    /// <exception cref="OutputException">The file cannot be written.</exception>
    public bool Put(OutputFile file)
    {
        var content = file.Content.Span;
        var entry = new ManifestEntry(content.Length, HashOf(content));
        if (!_files.TryAdd(file.Path, entry))
        {
            return _files[file.Path] == entry
                ? false
                : throw new InvalidOperationException($"two files for one path: {file.Path}");
        }

        if (IsOnDisk(file.Path, entry))
        {
            return false;
        }

        Stage(file);
        _staged.Enqueue(file.Path);
        return true;
    }

    /// <inheritdoc/>
    public bool Keep(OutputPath path) =>
        _before.Files.TryGetValue(path, out var entry) && IsOnDisk(path, entry) && _files.GetOrAdd(path, entry) == entry;

    /// <inheritdoc/>
    public bool KeepIfAny(OutputPath path) => !_before.Files.ContainsKey(path) || Keep(path);

    /// <inheritdoc/>
    public byte[]? Last(OutputPath path) => _before.Files.TryGetValue(path, out var entry) && IsOnDisk(path, entry)
        ? Guarded(path.Value, () => File.ReadAllBytes(_folder.InSite(path.Value)))
        : null;

    /// <inheritdoc/>
    public bool KeepAll()
    {
        if (!_before.Files.AsParallel().All(file => IsOnDisk(file.Key, file.Value)))
        {
            return false;
        }

        foreach (var (path, entry) in _before.Files)
        {
            _files[path] = entry;
        }

        return true;
    }

    /// <inheritdoc/>
    /// <exception cref="OutputException">
    /// Something is in the way, and nothing has changed; or the disk failed half-way, and the next <see cref="Open"/> goes
    /// on.
    /// </exception>
    public OutputSummary Commit(byte[] note)
    {
        ObjectDisposedException.ThrowIf(_closed, this);
        _closed = true;
        return Guarded(_folder.Site, () =>
        {
            var isUnchanged = _staged.IsEmpty && _files.Count == _before.Files.Count;
            var after = isUnchanged ? _before : new Manifest(_files);
            if (note != Note)
            {
                _folder.WriteNote(after, note);
            }

            var summary = isUnchanged
                ? new OutputSummary(0, _files.Count, 0, _files.Values.Sum(entry => entry.Bytes))
                : DiskCommit.Run(_folder, _before, after, _staged);
            _folder.RemoveNotes(except: after);
            return summary;
        });
    }

    public void Dispose()
    {
        _closed = true;
        if (_lock.IsClosed)
        {
            return;
        }

        try
        {
            _folder.ClearStaging();
        }
        catch (Exception error) when (OutputException.IsExpected(error))
        {
            // The next build clears it; the site is not concerned, and the error that led here must not be hidden.
        }

        _lock.Dispose();
    }

    /// <summary>
    /// Whether the file of the last build is there and still what that build wrote. A file younger than the manifest was
    /// touched since (changed by hand, or copied with the whole folder), so it is read. A change that keeps length and
    /// time goes unseen.
    /// </summary>
    private bool IsOnDisk(OutputPath path, ManifestEntry entry)
    {
        if (!_before.Files.TryGetValue(path, out var before) || before != entry)
        {
            return false;
        }

        var file = new FileInfo(_folder.InSite(path.Value));
        return file.Exists && file.Length == entry.Bytes && !DiskLink.Is(file) &&
               (file.LastWriteTimeUtc <= _beforeWritten ||
                Guarded(file.FullName, () => HashOf(File.ReadAllBytes(file.FullName))) == entry.Sha256);
    }

    private static string HashOf(ReadOnlySpan<byte> content) => Convert.ToHexStringLower(SHA256.HashData(content));

    private void Stage(OutputFile file)
    {
        var target = _folder.InStaging(file.Path.Value);
        try
        {
            var parent = Path.GetDirectoryName(target)!;
            if (!_stagedFolders.ContainsKey(parent))
            {
                Directory.CreateDirectory(parent);
                _stagedFolders.TryAdd(parent, true);
            }

            // CreateNew spares the truncation of Create; staging was empty when the build began.
            using var handle = File.OpenHandle(target, FileMode.CreateNew, FileAccess.Write, FileShare.None);
            RandomAccess.Write(handle, file.Content.Span, fileOffset: 0);
        }
        catch (Exception error) when (OutputException.IsExpected(error))
        {
            throw OutputException.From(error, target);
        }
    }

    private static T Guarded<T>(string path, Func<T> action)
    {
        try
        {
            return action();
        }
        catch (Exception error) when (OutputException.IsExpected(error))
        {
            throw OutputException.From(error, path);
        }
    }
}
