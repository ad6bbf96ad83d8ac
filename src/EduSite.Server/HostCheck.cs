using System.Net;
using Microsoft.AspNetCore.Http;

namespace EduSite.Server;

/// <summary>
/// Whether a request was meant for this server. A name can be made to lead here by whoever owns it (DNS rebinding), an address
/// cannot: so only the very address that was connected to is taken, and <c>localhost</c> on this machine.
/// </summary>
internal static class HostCheck
{
    public static bool IsAllowed(HostString host, ConnectionInfo connection) =>
        connection.LocalIpAddress is { } local && IsAllowed(host, local, connection.LocalPort);

    internal static bool IsAllowed(HostString host, IPAddress local, int port)
    {
        var plain = local.IsIPv4MappedToIPv6 ? local.MapToIPv4() : local;
        return host.HasValue && (host.Port ?? 80) == port &&
            (IPAddress.TryParse(host.Host, out var address)
                ? address.Equals(plain)
                : IPAddress.IsLoopback(plain) && host.Host.Equals("localhost", StringComparison.OrdinalIgnoreCase));
    }
}
