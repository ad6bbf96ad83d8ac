using System.Collections.Concurrent;
using System.Globalization;
using System.Text;

namespace EduSite.Cli.Online;

/// <summary>
/// Remembers what other sites said, beside the site: one line <c>seconds state address</c> for each. A link that works is not
/// asked for again for a week, one that is gone for a day. The file may be deleted at any time.
/// </summary>
internal sealed class AnswerCache
{
    private static readonly TimeSpan Week = TimeSpan.FromDays(7);
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    private readonly string _path;
    private readonly long _now;
    private readonly ConcurrentDictionary<string, (long At, int Status)> _known = new();

    public AnswerCache(string path, DateTimeOffset now)
    {
        _path = path;
        _now = now.ToUnixTimeSeconds();
        foreach (var line in File.Exists(path) ? File.ReadAllLines(path) : [])
        {
            if (line.Split(' ', 3) is [var at, var status, var address] &&
                long.TryParse(at, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) &&
                int.TryParse(status, NumberStyles.None, CultureInfo.InvariantCulture, out var code) && IsFresh(seconds, code))
            {
                _known[address] = (seconds, code);
            }
        }
    }

    /// <summary>Null when it must be asked.</summary>
    public LinkAnswer? Find(string address) => _known.TryGetValue(address, out var known) ? LinkAnswer.Of(known.Status) : null;

    /// <summary>Only clear answers are kept.</summary>
    public void Add(string address, LinkAnswer answer)
    {
        if (answer.State is LinkState.Alive or LinkState.Gone)
        {
            _known[address] = (_now, answer.State == LinkState.Alive ? 200 : 404);
        }
    }

    public void Save()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(_path)!);
        var lines = _known.OrderBy(entry => entry.Key, StringComparer.Ordinal)
            .Select(entry => string.Create(CultureInfo.InvariantCulture, $"{entry.Value.At} {entry.Value.Status} {entry.Key}\n"));
        WholeFile.Write(_path, Encoding.UTF8.GetBytes(string.Concat(lines)));
    }

    private bool IsFresh(long at, int status) => at <= _now && _now - at < (status == 200 ? Week : Day).TotalSeconds;
}
