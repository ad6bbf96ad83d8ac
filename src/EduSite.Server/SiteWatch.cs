using System.Threading.Channels;
using EduSite.Building.Preview;

namespace EduSite.Server;

/// <summary>
/// Looks at the site folder again whenever something in it is saved, and from time to time whatever happens. Events only say
/// when to look, never what has changed: they get lost, come twice, and tell of half a save.
/// </summary>
public sealed class SiteWatch : IDisposable
{
    /// <summary>An editor that renames or truncates is done after so long without an event.</summary>
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(20);

    /// <summary>A file that is empty just now is about to be written.</summary>
    private static readonly TimeSpan QuietWhileEmpty = TimeSpan.FromMilliseconds(250);

    /// <summary>A folder that never rests is looked at all the same.</summary>
    private static readonly TimeSpan MostPatience = TimeSpan.FromSeconds(1);

    /// <summary>Events of network folders may never come, and reports appear at their time without any.</summary>
    private static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(30);

    private static readonly TimeSpan WithoutEvents = TimeSpan.FromSeconds(1);

    /// <summary>The page that was saved goes first.</summary>
    private static readonly TimeSpan InspectionDelay = TimeSpan.FromMilliseconds(300);

    private static readonly string[] Folders = ["content", "themes"];

    private readonly string _root;
    private readonly SitePreview _preview;
    private readonly Channel<bool> _events = Channel.CreateBounded<bool>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    private readonly List<FileSystemWatcher> _watchers = [];
    private volatile bool _isDeaf = true;
    private volatile bool _seesEmptyFile;

    /// <param name="root">The folder that holds site.yml.</param>
    public SiteWatch(string root, SitePreview preview) => (_root, _preview) = (root, preview);

    /// <summary>Watches until it is cancelled. The first look is the caller's.</summary>
    public async Task RunAsync(CancellationToken cancellation)
    {
        try
        {
            Listen();
            // What was saved between the first look and now has raised no event.
            _events.Writer.TryWrite(true);
            while (true)
            {
                using var inspection = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
                var inspecting = InspectAsync(inspection.Token);
                await WaitAsync(cancellation).ConfigureAwait(false);
                await inspection.CancelAsync().ConfigureAwait(false);
                await inspecting.ConfigureAwait(false);
                if (_isDeaf)
                {
                    Listen();
                }

                Look();
            }
        }
        catch (OperationCanceledException)
        {
            return;
        }
    }

    public void Dispose() => _watchers.ForEach(watcher => watcher.Dispose());

    private void Look()
    {
        try
        {
            _preview.Look();
        }
        catch (IOException)
        {
            // A file went away while it was read, so there is more to come.
            _events.Writer.TryWrite(true);
        }
    }

    private async Task InspectAsync(CancellationToken cancellation)
    {
        try
        {
            if (!_preview.State.IsInspected)
            {
                await Task.Delay(InspectionDelay, cancellation).ConfigureAwait(false);
                await Task.Run(() => _preview.Inspect(cancellation), cancellation).ConfigureAwait(false);
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or IOException or AggregateException { InnerException: IOException })
        {
            return;
        }
    }

    private async Task WaitAsync(CancellationToken cancellation)
    {
        if (!await HearAsync(_isDeaf ? WithoutEvents : Heartbeat, cancellation).ConfigureAwait(false))
        {
            return;
        }

        var patience = Task.Delay(MostPatience, cancellation);
        while (!patience.IsCompleted && await HearAsync(_seesEmptyFile ? QuietWhileEmpty : Quiet, cancellation).ConfigureAwait(false))
        {
            continue;
        }
    }

    /// <returns>Whether there was an event within that time.</returns>
    private async Task<bool> HearAsync(TimeSpan time, CancellationToken cancellation)
    {
        using var waiting = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        waiting.CancelAfter(time);
        try
        {
            return await _events.Reader.ReadAsync(waiting.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return false;
        }
    }

    /// <summary>
    /// Watches site.yml and the two folders of the site, and nothing beside them: what is built, and .git, may hold more folders
    /// than a system lets one watch.
    /// </summary>
    private void Listen()
    {
        Dispose();
        _watchers.Clear();
        try
        {
            _isDeaf = false;
            Watch(_root, isDeep: false);
            foreach (var folder in Folders.Select(name => Path.Combine(_root, name)).Where(Directory.Exists))
            {
                Watch(folder, isDeep: true);
            }
        }
        catch (Exception exception) when (exception is IOException or ArgumentException or UnauthorizedAccessException)
        {
            _isDeaf = true;
        }
    }

    private void Watch(string folder, bool isDeep)
    {
        var watcher = new FileSystemWatcher(folder)
        {
            IncludeSubdirectories = isDeep,
            NotifyFilter = NotifyFilters.FileName | NotifyFilters.DirectoryName | NotifyFilters.LastWrite | NotifyFilters.Size,
        };
        _watchers.Add(watcher);
        watcher.Changed += (_, change) => Hear(change);
        watcher.Created += (_, change) => Hear(change);
        watcher.Renamed += (_, change) => Hear(change);
        watcher.Deleted += (_, change) => Hear(change);
        watcher.Error += (_, _) =>
        {
            // More happened than it could remember, or the folder is gone: start over.
            _isDeaf = true;
            _events.Writer.TryWrite(true);
        };
        watcher.EnableRaisingEvents = true;

        void Hear(FileSystemEventArgs change)
        {
            var file = new FileInfo(change.FullPath);
            _seesEmptyFile = file is { Exists: true, Length: 0 };
            // A folder of the site that comes or goes needs, or had, a watcher of its own.
            _isDeaf |= !isDeep && Folders.Contains(change.Name) && change.ChangeType != WatcherChangeTypes.Changed;
            _events.Writer.TryWrite(true);
        }
    }
}
