// The one place of the build that writes the disk.
#pragma warning disable RS0030
using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Security.Cryptography;
using EduSite.Diagnostics;
using EduSite.Model;

namespace EduSite.IO;

/// <summary>
/// The site on disk. Beside the folder of the site lies its work folder <c>&lt;site&gt;.build/</c>, which is never deployed:
/// <list type="bullet">
/// <item><c>lock</c>: held open by the one build that may write;</item>
/// <item><c>staging/</c>: the changed files of the build under way;</item>
/// <item><c>commit.json</c>: the new manifest, there only while a commit is under way (the journal);</item>
/// <item><c>manifest.json</c>: what the last build wrote (see <see cref="Manifest"/>).</item>
/// </list>
/// A file is unchanged when its hash is that of the manifest and the file on disk has the same length and is no newer than
/// the manifest, so that one changed by hand is restored. A build killed before its commit leaves the old site; one
/// killed during the commit is completed by the next <see cref="Open"/>: every file is whole at any time, because each
/// moves into its place by one rename.
/// </summary>
public sealed class DiskOutput : IOutputStore
{
    private readonly OutputFolder _folder;
    private readonly FileStream _lock;
    private readonly Manifest _before;
    private readonly DateTime _manifestTime;
    private readonly ConcurrentDictionary<string, ManifestEntry> _taken = new();
    private readonly ConcurrentDictionary<string, byte> _staged = new();
    private readonly ConcurrentDictionary<string, byte> _foldersMade = new();

    private DiskOutput(OutputFolder folder, FileStream @lock)
    {
        _folder = folder;
        _lock = @lock;
        (_before, _manifestTime) = folder.ReadManifest();
    }

    /// <summary>Takes the output folder for one build, completing or clearing what a killed build left.</summary>
    /// <param name="site">The folder of the site; it need not exist.</param>
    /// <param name="source">The site's source folder, which the output may lie in, but not overlap with.</param>
    /// <exception cref="OutputException">The folder is busy, foreign, unsafe or cannot be written.</exception>
    public static DiskOutput Open(string site, string source)
    {
        var folder = new OutputFolder(site);
        return Guard(folder.Site, () =>
        {
            folder.RefuseOverlap(source);
            folder.RefuseLinks();
            Directory.CreateDirectory(folder.Work);
            var @lock = TakeLock(folder);
            try
            {
                folder.CompleteCommit();
                folder.RefuseForeignFiles();
                folder.ClearStaging();
                return new DiskOutput(folder, @lock);
            }
            catch
            {
                @lock.Dispose();
                throw;
            }
        });
    }

    public void Put(OutputFile file)
    {
        var path = file.Path.Value;
        var content = file.Content.Span;
        var entry = new ManifestEntry(content.Length, Convert.ToHexStringLower(SHA256.HashData(content)));
        if (!_taken.TryAdd(path, entry))
        {
            throw new InvalidOperationException($"two files for one path: {path}");
        }

        if (IsUnchanged(path, entry))
        {
            return;
        }

        _staged.TryAdd(path, 0);
        var target = Path.Combine(_folder.Staging, path);
        Guard(target, () =>
        {
            var parent = Path.GetDirectoryName(target)!;
            if (_foldersMade.TryAdd(parent, 0))
            {
                Directory.CreateDirectory(parent);
            }

            Write(target, file.Content.Span);
            return true;
        });
    }

    public OutputSummary Commit()
    {
        var manifest = new Manifest(_taken.ToFrozenDictionary());
        return Guard(_folder.Site, () =>
        {
            _folder.Commit(_before, manifest, _staged.Keys);
            return new OutputSummary(
                _staged.Count,
                manifest.Files.Count - _staged.Count,
                _before.Files.Keys.Count(path => !manifest.Files.ContainsKey(path)),
                manifest.Bytes);
        });
    }

    public void Dispose()
    {
        try
        {
            _folder.ClearStaging();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // The next build clears it; the site itself is not concerned.
        }

        _lock.Dispose();
    }

    private static void Write(string target, ReadOnlySpan<byte> content)
    {
        using var handle = File.OpenHandle(target, FileMode.Create, FileAccess.Write, FileShare.None, FileOptions.None);
        RandomAccess.Write(handle, content, 0);
    }

    private static FileStream TakeLock(OutputFolder folder)
    {
        try
        {
            return new FileStream(Path.Combine(folder.Work, "lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException exception) when (File.Exists(Path.Combine(folder.Work, "lock")))
        {
            throw new OutputException(Diagnostic.At(default(SitePath), OutputRules.OutputBusy, folder.Site), exception);
        }
    }

    private bool IsUnchanged(string path, ManifestEntry entry)
    {
        if (!_before.Files.TryGetValue(path, out var before) || before != entry)
        {
            return false;
        }

        var file = new FileInfo(Path.Combine(_folder.Site, path));
        return file.Exists && file.Length == entry.Length && file.LastWriteTimeUtc <= _manifestTime;
    }

    /// <summary>Turns what a disk can do to us into a diagnostic that names the place.</summary>
    private static T Guard<T>(string path, Func<T> action)
    {
        try
        {
            return action();
        }
        catch (Exception exception) when (exception is IOException and not OutputException or UnauthorizedAccessException)
        {
            throw new OutputException(
                Diagnostic.At(default(SitePath), OutputRules.OutputUnwritable, path, exception.Message), exception);
        }
    }
}
