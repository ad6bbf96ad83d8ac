using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace EduSite.Site.Tests.Browser;

/// <summary>
/// What goes wrong on a page without a reader noticing: errors of scripts and of the content security policy (both reach
/// the console), requests that fail, and requests to anybody else.
/// </summary>
internal sealed class Faults
{
    private readonly ConcurrentQueue<string> _seen = [];

    public Faults(IPage page, string origin)
    {
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
            {
                _seen.Enqueue($"console: {message.Text}");
            }
        };
        page.PageError += (_, error) => _seen.Enqueue($"script: {error}");
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(origin + "/", StringComparison.Ordinal) && !request.Url.StartsWith("data:", StringComparison.Ordinal))
            {
                _seen.Enqueue($"request to others: {request.Url}");
            }
        };
        page.RequestFailed += (_, request) =>
        {
            // A page that is left takes its unfinished requests with it.
            if (request.Failure != "net::ERR_ABORTED")
            {
                _seen.Enqueue($"request failed: {request.Url} {request.Failure}");
            }
        };
        page.Response += (_, response) =>
        {
            if (response.Status >= 400)
            {
                _seen.Enqueue($"request failed: {response.Url} {response.Status}");
            }
        };
    }

    public IReadOnlyCollection<string> Seen => _seen;
}
