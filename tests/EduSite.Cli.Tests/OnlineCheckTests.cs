using System.Collections.Concurrent;
using System.Net;
using EduSite.Cli.Online;
using EduSite.Model;
using EduSite.Text;

namespace EduSite.Cli.Tests;

/// <summary>Against a real listener of this machine.</summary>
public sealed class OnlineCheckTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("edusite-").FullName;
    private readonly HttpListener _listener = new();
    private readonly ConcurrentQueue<string> _asked = new();
    private readonly string _host;

    public OnlineCheckTests()
    {
        using (var free = new System.Net.Sockets.TcpListener(IPAddress.Loopback, 0))
        {
            free.Start();
            _host = $"http://127.0.0.1:{((IPEndPoint)free.LocalEndpoint).Port}/";
        }

        _listener.Prefixes.Add(_host);
        _listener.Start();
        _ = Serve();
    }

    [Fact]
    public async Task Only_what_is_surely_gone_is_a_fault()
    {
        var found = await Follow("200", "404", "410", "403", "429", "500", "head");

        Assert.Equal(
            [
                "404 link-external-dead Warning", "410 link-external-dead Warning", "403 link-external-suspect Info",
                "429 link-external-suspect Info", "500 link-external-suspect Info",
            ],
            found);
        Assert.Contains("GET /404", _asked);
        Assert.DoesNotContain("GET /200", _asked);
    }

    [Fact]
    public async Task A_dead_link_of_the_home_page_is_an_error() =>
        Assert.Equal(["404 link-external-dead Error"], await Follow(isOnHome: true, "404"));

    [Fact]
    public async Task A_clear_answer_is_remembered_and_a_doubtful_one_asked_for_again()
    {
        await Follow("200", "404", "403");
        _asked.Clear();

        Assert.Equal(["404 link-external-dead Warning", "403 link-external-suspect Info"], await Follow("200", "404", "403"));
        Assert.All(_asked, request => Assert.EndsWith("/403", request, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Who_is_not_connected_accuses_nobody()
    {
        _listener.Stop();

        Assert.Equal(["200 link-external-suspect Info"], await Follow("200"));
    }

    [Fact]
    public void The_place_is_that_of_the_link_in_text_front_matter_and_settings()
    {
        using var site = new CliSite(
            $"-- content/news/a.md --\n---\ntitle: 会议召开\ndate: 2026-03-05\nsource: 新华社\nsource_url: {_host}410\n---\n见[公告]({_host}404)。\n");

        var run = site.Run("check", "--online", "--text");

        Assert.Contains("警告[link-external-dead] content/news/a.md:7:7\n", run.Out, StringComparison.Ordinal);
        Assert.Contains("警告[link-external-dead] content/news/a.md:5:13\n", run.Out, StringComparison.Ordinal);
    }

    public void Dispose()
    {
        _listener.Close();
        Directory.Delete(_folder, recursive: true);
    }

    private Task<string[]> Follow(params string[] paths) => Follow(isOnHome: false, paths);

    private async Task<string[]> Follow(bool isOnHome, params string[] paths)
    {
        using var probe = new WebProbe(TimeSpan.Zero, TimeSpan.FromSeconds(5));
        var place = new Location(SitePath.Of("content/a.md"), new TextPosition(7, 3), new TextPosition(7, 9), "");
        var found = await OnlineCheck.Run(
            [.. paths.Select(path => new OutwardLink(_host + path, place) { IsOnHome = isOnHome })],
            probe, new AnswerCache(Path.Combine(_folder, "links"), DateTimeOffset.UnixEpoch), CancellationToken.None);
        Assert.All(found, diagnostic => Assert.Equal(place, diagnostic.Location));
        return [.. found.Select(diagnostic => $"{diagnostic.Arguments[0][_host.Length..]} {diagnostic.Rule.Id} {diagnostic.Severity}")];
    }

    /// <summary>Answers each path with the status that it names; <c>/head</c> refuses HEAD.</summary>
    private async Task Serve()
    {
        while (_listener.IsListening)
        {
            HttpListenerContext context;
            try
            {
                context = await _listener.GetContextAsync();
            }
            catch (Exception exception) when (exception is HttpListenerException or ObjectDisposedException)
            {
                return;
            }

            var path = context.Request.Url!.AbsolutePath;
            _asked.Enqueue($"{context.Request.HttpMethod} {path}");
            context.Response.StatusCode = path == "/head" ? context.Request.HttpMethod == "HEAD" ? 405 : 200 : int.Parse(path[1..]);
            context.Response.Close();
        }
    }
}
