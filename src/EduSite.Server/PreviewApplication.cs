using EduSite.Building.Preview;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace EduSite.Server;

/// <summary>Answers requests: pages of the site, and what the preview adds to them below <c>/-/</c>, which no address of a site begins with.</summary>
internal sealed class PreviewApplication(SitePreview preview, CancellationToken stopping) : IHttpApplication<HttpContext>
{
    private readonly EventStream _events = new(preview, stopping);

    /// <summary>Tells this run of the program from others, whose revisions count from 1 as well.</summary>
    private readonly string _run = Convert.ToHexStringLower(System.Security.Cryptography.RandomNumberGenerator.GetBytes(4));

    public HttpContext CreateContext(IFeatureCollection contextFeatures) => new DefaultHttpContext(contextFeatures);

    public void DisposeContext(HttpContext context, Exception? exception)
    {
    }

    public async Task ProcessRequestAsync(HttpContext context)
    {
        var (request, response) = (context.Request, context.Response);
        var headers = response.Headers;
        // As the servers of .deploy send it, so that a theme which needs more is noticed here.
        headers.ContentSecurityPolicy = "default-src 'self'; base-uri 'self'; form-action 'self'; frame-ancestors 'self'; object-src 'none'";
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "strict-origin-when-cross-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers.CacheControl = "no-store";
        if (!HostCheck.IsAllowed(request.Host, context.Connection))
        {
            // Another site could otherwise have its own name lead here, and read drafts in the browser of whoever visits it.
            await WriteAsync(context, StatusCodes.Status421MisdirectedRequest, ContentTypes.Text, "not an address of this preview\n"u8.ToArray())
                .ConfigureAwait(false);
        }
        else if (!HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method))
        {
            headers.Allow = "GET, HEAD";
            await WriteAsync(context, StatusCodes.Status405MethodNotAllowed, ContentTypes.Text, default).ConfigureAwait(false);
        }
        else
        {
            await AnswerAsync(context, request.Path.Value ?? "/").ConfigureAwait(false);
        }
    }

    private Task AnswerAsync(HttpContext context, string path) => path switch
    {
        "/-/events" => _events.SendAsync(context, _run),
        "/-/preview.js" => WriteAsync(context, StatusCodes.Status200OK, ContentTypes.Of(path), OverlayFiles.Script),
        "/-/preview.css" => WriteAsync(context, StatusCodes.Status200OK, ContentTypes.Of(path), OverlayFiles.Style),
        _ => AnswerPageAsync(context, path),
    };

    private Task AnswerPageAsync(HttpContext context, string path)
    {
        var answer = preview.Find(path);
        var revision = $"{_run}.{answer.Revision}";
        switch (answer.Kind)
        {
            case PreviewAnswerKind.Found:
                var type = ContentTypes.Of(answer.File.Value);
                return WriteAsync(context, StatusCodes.Status200OK, type, type == ContentTypes.Html
                    ? OverlayPage.Inject(answer.Content, revision, answer.Publication)
                    : answer.Content);
            case PreviewAnswerKind.Moved:
                context.Response.Headers.Location = answer.Address;
                return WriteAsync(context, StatusCodes.Status302Found, ContentTypes.Text, default);
            case PreviewAnswerKind.Missing:
                return WriteAsync(context, StatusCodes.Status404NotFound, ContentTypes.Html, OverlayPage.Missing(path, answer.Near, revision));
            default:
                return WriteAsync(context, StatusCodes.Status500InternalServerError, ContentTypes.Html, OverlayPage.Faulty(revision));
        }
    }

    private static async Task WriteAsync(HttpContext context, int status, string type, ReadOnlyMemory<byte> content)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = type;
        context.Response.ContentLength = content.Length;
        if (!HttpMethods.IsHead(context.Request.Method))
        {
            await context.Response.Body.WriteAsync(content, context.RequestAborted).ConfigureAwait(false);
        }
    }
}
