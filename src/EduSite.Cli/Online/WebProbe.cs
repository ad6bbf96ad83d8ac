using System.Net;

namespace EduSite.Cli.Online;

/// <summary>The one place of the program that asks the network: whether a page of another site is there.</summary>
/// <param name="pause">Between two requests to one host, and before a request is tried again.</param>
internal sealed class WebProbe(TimeSpan pause, TimeSpan timeout) : IDisposable
{
    private const int Attempts = 2;

    private readonly HttpClient _client = new(new SocketsHttpHandler
    {
        MaxAutomaticRedirections = 5,
        UseCookies = false,
        ConnectTimeout = timeout,
    })
    {
        Timeout = timeout,
        DefaultRequestHeaders = { { "User-Agent", "Mozilla/5.0 (compatible; EduSite link check)" }, { "Accept", "*/*" } },
    };

    /// <summary>Asks for the head, which costs the other site least; whatever is not a plain yes is asked again with GET.</summary>
    public async Task<LinkAnswer> Ask(string address, CancellationToken cancellation)
    {
        var answer = await Send(HttpMethod.Head, address, cancellation);
        for (var attempt = 0; attempt < Attempts && answer.State is not (LinkState.Alive or LinkState.NoHost); attempt++)
        {
            if (attempt > 0 && answer.State == LinkState.Gone)
            {
                break;
            }

            await Task.Delay(pause, cancellation);
            answer = await Send(HttpMethod.Get, address, cancellation);
        }

        await Task.Delay(pause, cancellation);
        return answer;
    }

    public void Dispose() => _client.Dispose();

    private async Task<LinkAnswer> Send(HttpMethod method, string address, CancellationToken cancellation)
    {
        try
        {
            using var request = new HttpRequestMessage(method, address);
            // The body of a large file is not wanted.
            using var response = await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellation);
            return LinkAnswer.Of((int)response.StatusCode);
        }
        catch (HttpRequestException exception) when (exception.HttpRequestError == HttpRequestError.NameResolutionError)
        {
            return LinkAnswer.NoHost;
        }
        catch (Exception exception) when (exception is HttpRequestException or WebException or NotSupportedException ||
            (exception is OperationCanceledException && !cancellation.IsCancellationRequested))
        {
            return LinkAnswer.Silent;
        }
    }
}
