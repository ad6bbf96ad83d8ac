using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;

namespace EduSite.Model;

/// <summary>
/// Asks before readers leave the site (“您访问的链接即将离开……”): one page for each address that links lead to, since a
/// static page cannot read an address without script. Links may name it before it exists: its own address follows from
/// the target's. It is written when some published page has such a link.
/// </summary>
/// <param name="Target">The whole address of the other site.</param>
public sealed record LeavePage(string Target) : Page(RouteOf(Target))
{
    /// <summary>Sites of the state need no warning; 政务 in punycode is the other domain that they may have.</summary>
    private static readonly ImmutableArray<string> Government = ["gov.cn", "政务", "xn--zfr164b"];

    /// <summary>The page before a link to another site; null when the link may go straight there.</summary>
    /// <param name="address">As a link has it; only whole http(s) addresses leave the site.</param>
    public static LeavePage? Before(string address, SiteConfig config) =>
        config.LeavePrompt && IsForeign(address, config) ? new LeavePage(address) : null;

    /// <summary>Whether an address leads to a host that is neither ours, nor a government's, nor named in <c>allowed_hosts</c>.</summary>
    public static bool IsForeign(string address, SiteConfig config) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" &&
        !string.Equals(uri.Host, config.BaseUrl.Host, StringComparison.OrdinalIgnoreCase) &&
        !Government.Concat(config.Checks.AllowedHosts).Any(domain => IsWithin(uri.Host, domain));

    private static bool IsWithin(string host, string domain) =>
        host.EndsWith(domain, StringComparison.OrdinalIgnoreCase) &&
        (host.Length == domain.Length || host[^(domain.Length + 1)] == '.');

    private static Route RouteOf(string target)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(target)).AsSpan(0, 8));
        return Route.Of($"{FileRoutes.LeaveFolder}{hash}.html");
    }
}
