using System.Net;
using System.Text.Json;
using System.Threading.Channels;
using EduSite.Building.Preview;
using EduSite.IO;
using EduSite.Tests;
using Microsoft.Extensions.Time.Testing;

namespace EduSite.Server.Tests;

/// <summary>A site in a folder of its own, watched and served to a browser that holds one page open.</summary>
internal sealed class PreviewedSite : IAsyncDisposable
{
    /// <summary>Much longer than anything takes, so that only a fault ends in it.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly string _root;
    private readonly CancellationTokenSource _end = new();
    private readonly Channel<JsonElement> _states = Channel.CreateUnbounded<JsonElement>();
    private readonly SiteWatch _watch;
    private readonly Task _watching;
    private readonly Task _listening;

    private PreviewedSite(string root, PreviewServer server, SiteWatch watch)
    {
        (_root, Server, _watch) = (root, server, watch);
        Browser.BaseAddress = new Uri($"http://127.0.0.1:{server.Port}/");
        _watching = watch.RunAsync(_end.Token);
        _listening = ListenAsync();
    }

    public PreviewServer Server { get; }

    public HttpClient Browser { get; } = new(new HttpClientHandler { AllowAutoRedirect = false });

    public static async Task<PreviewedSite> StartAsync(string files, DateTimeOffset? now = null)
    {
        var root = Directory.CreateTempSubdirectory("edusite-").FullName;
        foreach (var (path, text) in MiniSite.WithDefaults(MiniSite.ParseFiles(files)))
        {
            Write(root, path, text);
        }

        var preview = new SitePreview(() => new DiskTree(root), new FakeTimeProvider(now ?? MiniSite.Now));
        preview.Look();
        var server = await PreviewServer.StartAsync(preview, IPAddress.Loopback, 0, mayMove: false);
        return new PreviewedSite(root, server, new SiteWatch(root, preview));
    }

    public static string Report(string title, string text = "正文。", string more = "") =>
        $"---\ntitle: {title}\ndate: 2026-03-05\n{more}---\n{text}\n";

    public string PathOf(string path) => Path.Combine(_root, path);

    public void Write(string path, string text) => Write(_root, path, text);

    /// <summary>The next state for which something holds.</summary>
    public async Task<JsonElement> UntilAsync(Func<JsonElement, bool> holds)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (true)
        {
            if (await _states.Reader.ReadAsync(patience.Token) is var state && holds(state))
            {
                return state;
            }
        }
    }

    /// <summary>Waits until a page holds a text, asking again after each change that the browser is told of.</summary>
    public async Task<string> UntilPageAsync(string path, string text)
    {
        string page;
        while (!(page = await ReadAsync(path)).Contains(text, StringComparison.Ordinal))
        {
            await UntilAsync(_ => true);
        }

        return page;
    }

    public Task<JsonElement> UntilProblemAsync(string rule) =>
        UntilAsync(state => Problems(state).Any(problem => problem.GetProperty("rule").GetString() == rule));

    public Task<JsonElement> UntilMendedAsync() =>
        UntilAsync(state => state.GetProperty("inspected").GetBoolean() && state.GetProperty("count").GetInt32() == 0);

    public static IEnumerable<JsonElement> Problems(JsonElement state) => state.GetProperty("problems").EnumerateArray();

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        await _watching;
        await Server.DisposeAsync();
        await _listening;
        _watch.Dispose();
        Browser.Dispose();
        _end.Dispose();
        Directory.Delete(_root, recursive: true);
    }

    private async Task<string> ReadAsync(string path)
    {
        using var answer = await Browser.GetAsync(path);
        return await answer.Content.ReadAsStringAsync();
    }

    private static void Write(string root, string path, string text)
    {
        var file = Path.Combine(root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }

    private async Task ListenAsync()
    {
        try
        {
            using var reader = new StreamReader(await Browser.GetStreamAsync("/-/events", _end.Token));
            while (await reader.ReadLineAsync(_end.Token) is { } line)
            {
                if (line.StartsWith("data: ", StringComparison.Ordinal))
                {
                    _states.Writer.TryWrite(JsonDocument.Parse(line["data: ".Length..]).RootElement.Clone());
                }
            }
        }
        catch (OperationCanceledException)
        {
            return;
        }
    }
}
