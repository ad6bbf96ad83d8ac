using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.AspNetCore.Http;
using static EduSite.Server.Tests.PreviewedSite;

namespace EduSite.Server.Tests;

public sealed class RequestTests
{
    [Theory]
    [InlineData("127.0.0.1:80", "127.0.0.1", true)]
    [InlineData("127.0.0.1", "127.0.0.1", true)]
    [InlineData("localhost:80", "127.0.0.1", true)]
    [InlineData("LOCALHOST", "::1", true)]
    [InlineData("[::1]:80", "::1", true)]
    [InlineData("192.168.1.7", "192.168.1.7", true)]
    [InlineData("127.0.0.1:81", "127.0.0.1", false)]
    [InlineData("localhost", "192.168.1.7", false)]
    [InlineData("192.168.1.8", "192.168.1.7", false)]
    [InlineData("evil.example:80", "127.0.0.1", false)]
    [InlineData("localhost.evil.example", "127.0.0.1", false)]
    [InlineData("", "127.0.0.1", false)]
    public void Only_the_address_that_was_connected_to_is_a_host(string host, string local, bool isAllowed) =>
        Assert.Equal(isAllowed, HostCheck.IsAllowed(new HostString(host), IPAddress.Parse(local), 80));

    [Fact]
    public async Task A_foreign_host_gets_nothing_of_the_site()
    {
        await using var site = await StartAsync("");
        using var request = new HttpRequestMessage(HttpMethod.Get, "/");
        request.Headers.Host = "evil.example";

        var answer = await site.Browser.SendAsync(request);

        Assert.Equal(HttpStatusCode.MisdirectedRequest, answer.StatusCode);
        Assert.DoesNotContain("云川市教育局", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/../site.yml")]
    [InlineData("/%2e%2e/site.yml")]
    [InlineData("/..%2fsite.yml")]
    [InlineData("/..\\site.yml")]
    [InlineData("/site.yml")]
    [InlineData("/content/news/a.md")]
    [InlineData("/files/news/secret.pdf")]
    [InlineData("//etc/passwd")]
    [InlineData("/-/../site.yml")]
    public async Task Nothing_outside_the_site_is_served(string path)
    {
        await using var site = await StartAsync("-- content/news/secret.pdf --\n秘密\n-- content/news/a.md --\n" + Report("题"));

        var answer = await RawAsync(site.Server.Port, path);

        Assert.Matches("^HTTP/1.1 (400|404) ", answer);
        Assert.DoesNotContain("秘密", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("columns:", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_attachment_is_served_as_soon_as_a_page_names_it()
    {
        await using var site = await StartAsync("-- content/news/plan.pdf --\n方案\n-- content/news/a.md --\n" + Report("题", "[方案](plan.pdf)"));

        await site.Browser.GetStringAsync("/2026/03/a.html");

        Assert.Equal("方案", (await site.Browser.GetStringAsync("/files/news/plan.pdf")).Trim());
    }

    [Fact]
    public async Task Pages_are_only_read()
    {
        await using var site = await StartAsync("");

        Assert.Equal(HttpStatusCode.MethodNotAllowed, (await site.Browser.PostAsync("/", null)).StatusCode);
        var head = await site.Browser.SendAsync(new HttpRequestMessage(HttpMethod.Head, "/"));
        Assert.Equal(HttpStatusCode.OK, head.StatusCode);
        Assert.Equal("", await head.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task A_missing_page_names_those_that_may_have_been_meant()
    {
        await using var site = await StartAsync("-- content/news/bus-lines.md --\n" + Report("题"));

        var answer = await site.Browser.GetAsync("/2026/03/bus-line.html");

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains("href=\"/2026/03/bus-lines.html\"", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_site_below_another_is_served_at_its_sub_path()
    {
        await using var site = await StartAsync(
            "-- site.yml --\ntitle: 站\nbase_url: https://example.com/jyj/\ntheme: mini\ncolumns:\n  - { id: news, name: 要闻, kind: headline }\n");

        Assert.Equal("/jyj/", (await site.Browser.GetAsync("/")).Headers.Location?.ToString());
        Assert.Equal("/jyj/news/", (await site.Browser.GetAsync("/jyj/news")).Headers.Location?.ToString());
        Assert.Contains("<h1>站</h1>", await site.Browser.GetStringAsync("/jyj/"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/sitemap.xml", "application/xml")]
    [InlineData("/news/feed.json", "application/json")]
    [InlineData("/search/index.bin", "application/octet-stream")]
    [InlineData("/-/preview.js", "text/javascript")]
    [InlineData("/-/preview.css", "text/css")]
    public async Task What_accompanies_the_pages_is_made_when_it_is_asked_for(string path, string type)
    {
        await using var site = await StartAsync("-- content/news/a.md --\n" + Report("题"));

        var answer = await site.Browser.GetAsync(path);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(type, answer.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task A_port_that_is_taken_makes_way_for_the_next()
    {
        await using var site = await StartAsync("");
        var preview = new Building.Preview.SitePreview(() => new IO.MemoryTree(), TimeProvider.System);

        await Assert.ThrowsAsync<IOException>(() => PreviewServer.StartAsync(preview, IPAddress.Loopback, site.Server.Port, mayMove: false));
        await using var other = await PreviewServer.StartAsync(preview, IPAddress.Loopback, site.Server.Port, mayMove: true);
        Assert.NotEqual(site.Server.Port, other.Port);
    }

    /// <summary>A path just as it stands: clients of .NET tidy it up.</summary>
    private static async Task<string> RawAsync(int port, string path)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, port);
        var stream = client.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes($"GET {path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nConnection: close\r\n\r\n"));
        using var reader = new StreamReader(stream);
        return await reader.ReadToEndAsync();
    }
}
