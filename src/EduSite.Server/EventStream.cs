using EduSite.Building.Preview;
using Microsoft.AspNetCore.Http;

namespace EduSite.Server;

/// <summary>
/// Tells open pages what has changed, by server-sent events (HTML standard, 9.2): the whole state each time, so that a page which
/// missed some is none the worse.
/// </summary>
internal sealed class EventStream
{
    /// <summary>Shorter than the patience of any proxy.</summary>
    private static readonly TimeSpan KeepAlive = TimeSpan.FromSeconds(15);

    private readonly SitePreview _preview;
    private readonly CancellationToken _stopping;
    private TaskCompletionSource _change = NewChange();

    public EventStream(SitePreview preview, CancellationToken stopping)
    {
        (_preview, _stopping) = (preview, stopping);
        preview.Changed += () => Interlocked.Exchange(ref _change, NewChange()).SetResult();
    }

    /// <param name="run">See <see cref="PreviewApplication"/>.</param>
    public async Task SendAsync(HttpContext context, string run)
    {
        context.Response.ContentType = "text/event-stream";
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, _stopping);
        try
        {
            while (!HttpMethods.IsHead(context.Request.Method))
            {
                var change = Volatile.Read(ref _change).Task;
                await context.Response.Body.WriteAsync(EventText.Of(_preview.State, run), ended.Token).ConfigureAwait(false);
                while (await Task.WhenAny(change, Task.Delay(KeepAlive, ended.Token)).ConfigureAwait(false) != change)
                {
                    ended.Token.ThrowIfCancellationRequested();
                    await context.Response.Body.WriteAsync(":\n\n"u8.ToArray(), ended.Token).ConfigureAwait(false);
                }
            }
        }
        catch (OperationCanceledException)
        {
            return;
        }
    }

    private static TaskCompletionSource NewChange() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
