using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.Logging;

namespace EduSite.Site.Tests.Browser;

/// <summary>Files in memory served to this machine only, under a sub-path or none, with the headers of .deploy/nginx.conf.</summary>
internal sealed partial class SiteServer : IAsyncDisposable
{
    private static readonly Lazy<(string Name, string Value)[]> Headers = new(ReadHeaders);

    private static readonly FileExtensionContentTypeProvider Types = new();

    private readonly WebApplication _application;
    private readonly IReadOnlyDictionary<string, byte[]> _files;
    private readonly string _basePath;

    private SiteServer(WebApplication application, IReadOnlyDictionary<string, byte[]> files, string basePath)
    {
        _application = application;
        _files = files;
        _basePath = basePath;
    }

    /// <summary>Scheme, host and port.</summary>
    public string Origin => _application.Urls.Single();

    /// <param name="basePath">Empty, or <c>/portal/jyj</c>.</param>
    public static async Task<SiteServer> StartAsync(IReadOnlyDictionary<string, byte[]> files, string basePath = "")
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var server = new SiteServer(builder.Build(), files, basePath);
        server._application.Run(server.AnswerAsync);
        await server._application.StartAsync();
        return server;
    }

    /// <summary>The address of a file of the site: <c>news/index.html</c> is at <c>…/news/</c>.</summary>
    public string AddressOf(string file) =>
        $"{Origin}{_basePath}/{(Path.GetFileName(file) == "index.html" ? file[..^"index.html".Length] : file)}";

    public ValueTask DisposeAsync() => _application.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        foreach (var (name, value) in Headers.Value)
        {
            context.Response.Headers[name] = value;
        }

        var path = context.Request.Path.Value!;
        var file = path.StartsWith(_basePath + "/", StringComparison.Ordinal) ? path[(_basePath.Length + 1)..] : "404.html";
        file = file.Length == 0 || file.EndsWith('/') ? file + "index.html" : file;
        if (!_files.ContainsKey(file))
        {
            file = "404.html";
            context.Response.StatusCode = StatusCodes.Status404NotFound;
        }

        if (_files.TryGetValue(file, out var content))
        {
            var type = Types.TryGetContentType(file, out var known) ? known : "application/octet-stream";
            var isText = type.StartsWith("text/", StringComparison.Ordinal) || type is "image/svg+xml" or "application/json";
            context.Response.ContentType = isText ? type + "; charset=utf-8" : type;
            context.Response.ContentLength = content.Length;
            await context.Response.Body.WriteAsync(content);
        }
    }

    private static (string, string)[] ReadHeaders()
    {
        var text = File.ReadAllText(Path.Combine(PublishedSite.RepositoryRoot(), ".deploy/nginx.conf"));
        return [.. AddHeader().Matches(text).Select(match => (match.Groups["name"].Value, match.Groups["value"].Value))];
    }

    /// <summary>Headers with a fixed value; the one for caches depends on the file and changes nothing here.</summary>
    [GeneratedRegex("""^add_header (?<name>[\w-]+) (?:"(?<value>[^"]*)"|(?<value>[^$\s]+)) always;""", RegexOptions.Multiline)]
    private static partial Regex AddHeader();
}
