using System.Net;
using EduSite.Building.Preview;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace EduSite.Server;

/// <summary>
/// Shows a <see cref="SitePreview"/> to browsers. Kestrel alone, without the host around it: nothing is read from settings files
/// or the environment, so that nobody but the caller decides which address is listened to.
/// </summary>
public sealed class PreviewServer : IAsyncDisposable
{
    /// <summary>How many ports after the usual one are tried.</summary>
    private const int MostPorts = 20;

    private readonly KestrelServer _kestrel;
    private readonly CancellationTokenSource _stopping;

    private PreviewServer(KestrelServer kestrel, CancellationTokenSource stopping)
    {
        (_kestrel, _stopping) = (kestrel, stopping);
        var address = _kestrel.Features.GetRequiredFeature<IServerAddressesFeature>().Addresses.First();
        Port = new Uri(address).Port;
    }

    /// <summary>The port that is listened to.</summary>
    public int Port { get; }

    /// <summary>Listens at the first port from <paramref name="port"/> on that is free.</summary>
    /// <param name="host">An address of this machine.</param>
    /// <param name="port">0 for any.</param>
    /// <param name="mayMove">Whether another port will do when this one is taken.</param>
    /// <exception cref="IOException">The port is taken, or the address is not one of this machine.</exception>
    public static async Task<PreviewServer> StartAsync(SitePreview preview, IPAddress host, int port, bool mayMove)
    {
        for (var last = mayMove ? port + MostPorts : port; ; port++)
        {
            try
            {
                return await StartAsync(preview, host, port).ConfigureAwait(false);
            }
            catch (IOException) when (port < last)
            {
                continue;
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        // Streams of events end by themselves only; a browser would hold the server up.
        await _stopping.CancelAsync().ConfigureAwait(false);
        await _kestrel.StopAsync(CancellationToken.None).ConfigureAwait(false);
        _kestrel.Dispose();
        _stopping.Dispose();
    }

    private static async Task<PreviewServer> StartAsync(SitePreview preview, IPAddress host, int port)
    {
        var options = new KestrelServerOptions { AddServerHeader = false };
        options.Limits.MaxRequestBodySize = 0;
        options.Listen(host, port);
        var transport = new SocketTransportFactory(Options.Create(new SocketTransportOptions()), NullLoggerFactory.Instance);
        var kestrel = new KestrelServer(Options.Create(options), transport, NullLoggerFactory.Instance);
        var stopping = new CancellationTokenSource();
        try
        {
            await kestrel.StartAsync(new PreviewApplication(preview, stopping.Token), CancellationToken.None).ConfigureAwait(false);
            return new PreviewServer(kestrel, stopping);
        }
        catch
        {
            kestrel.Dispose();
            stopping.Dispose();
            throw;
        }
    }
}
