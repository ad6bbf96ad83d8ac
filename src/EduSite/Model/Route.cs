using System.Buffers;
using EduSite.Text;

namespace EduSite.Model;

/// <summary>
/// The address of a page or file below the site's base: <c>/districts/yuyang/</c>, <c>/2026/03/bus.html</c>,
/// <c>/sitemap.xml</c>. Lower-case ASCII, so that no address is ever percent-encoded and letter case cannot matter.
/// </summary>
public readonly record struct Route : IComparable<Route>
{
    private static readonly SearchValues<char> Alphabet = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789-_.");

    private readonly string? _value;

    private Route(string value) => _value = value;

    public static Route Home { get; } = new("/");

    public string Value => _value ?? "/";

    /// <summary>Where the file of this address lies in the output folder: a folder address holds <c>index.html</c>.</summary>
    public OutputPath File => OutputPath.Known(Value.EndsWith('/') ? Value[1..] + "index.html" : Value[1..]);

    /// <summary>An address that was one before.</summary>
    internal static Route Known(string value) => new(value);

    /// <summary>An address known to be good.</summary>
    public static Route Of(string value) =>
        TryParse(value, out var route) ? route : throw new ArgumentException($"not an address of this site: {value}", nameof(value));

    /// <summary>
    /// Accepts <c>/</c>-separated parts of lower-case ASCII letters, digits, <c>-</c>, <c>_</c> and <c>.</c>; a part may not
    /// begin or end with a point, nor be the name of a device of Windows. A last part without an extension must end with
    /// <c>/</c>.
    /// </summary>
    public static bool TryParse(string value, out Route route)
    {
        route = default;
        if (!value.StartsWith('/'))
        {
            return false;
        }

        if (value == "/")
        {
            route = Home;
            return true;
        }

        var isFolder = value[^1] == '/';
        var path = value.AsSpan(1, value.Length - (isFolder ? 2 : 1));
        if (!IsPath(path) || (!isFolder && !path[(path.LastIndexOf('/') + 1)..].Contains('.')))
        {
            return false;
        }

        route = new Route(value);
        return true;
    }

    public int CompareTo(Route other) => string.CompareOrdinal(Value, other.Value);

    public override string ToString() => Value;

    public static bool operator <(Route left, Route right) => left.CompareTo(right) < 0;

    public static bool operator >(Route left, Route right) => left.CompareTo(right) > 0;

    public static bool operator <=(Route left, Route right) => left.CompareTo(right) <= 0;

    public static bool operator >=(Route left, Route right) => left.CompareTo(right) >= 0;

    /// <summary>Whether parts of the alphabet stand between the slashes: no empty one, also at the ends.</summary>
    internal static bool IsPath(ReadOnlySpan<char> path)
    {
        foreach (var part in path.Split('/'))
        {
            if (!IsPart(path[part]))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsPart(ReadOnlySpan<char> part) =>
        part.Length is > 0 and <= 100 && part[0] != '.' && part[^1] != '.' && !Slug.IsDeviceName(part) &&
        !part.ContainsAnyExcept(Alphabet);
}

/// <summary>Where a file lies in the output folder: <c>districts/yuyang/index.html</c>. Same alphabet as <see cref="Route"/>.</summary>
public readonly record struct OutputPath : IComparable<OutputPath>
{
    private readonly string? _value;

    private OutputPath(string value) => _value = value;

    public string Value => _value ?? "";

    public static OutputPath Of(string value) =>
        Route.IsPath(value)
            ? new OutputPath(value)
            : throw new ArgumentException($"not a path of the output folder: {value}", nameof(value));

    /// <summary>A path made of parts that have been checked.</summary>
    internal static OutputPath Known(string value) => new(value);

    public int CompareTo(OutputPath other) => string.CompareOrdinal(Value, other.Value);

    public override string ToString() => Value;

    public static bool operator <(OutputPath left, OutputPath right) => left.CompareTo(right) < 0;

    public static bool operator >(OutputPath left, OutputPath right) => left.CompareTo(right) > 0;

    public static bool operator <=(OutputPath left, OutputPath right) => left.CompareTo(right) <= 0;

    public static bool operator >=(OutputPath left, OutputPath right) => left.CompareTo(right) >= 0;
}

/// <summary>
/// The public address of the site: scheme, host and an optional sub-path (<c>https://www.example.gov.cn/jyj/</c>), so that
/// the same site can live at a portal's sub-path.
/// </summary>
/// <param name="Origin">Scheme, host and port as programs write them: a Chinese host in punycode.</param>
/// <param name="Host">The host without port as people write it, for the SiteDomain tag.</param>
/// <param name="Path">The sub-path without a final <c>/</c>; empty when there is none.</param>
public sealed record BaseUrl(string Origin, string Host, string Path)
{
    /// <summary>Where the site is assumed to live when site.yml does not say.</summary>
    public static BaseUrl Local { get; } = new("http://localhost", "localhost", "");

    /// <summary>Reads an absolute http(s) address; query and fragment are not allowed, the path must be lower-case ASCII.</summary>
    public static BaseUrl? Parse(string text)
    {
        if (!Uri.TryCreate(text, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https") ||
            uri.Query.Length > 0 || uri.Fragment.Length > 0 || uri.UserInfo.Length > 0 ||
            !Route.TryParse(uri.AbsolutePath.EndsWith('/') ? uri.AbsolutePath : uri.AbsolutePath + "/", out _))
        {
            return null;
        }

        return OriginOf(uri) is { } origin ? new BaseUrl(origin, uri.Host, uri.AbsolutePath.TrimEnd('/')) : null;
    }

    /// <summary>The address as a link inside the site: sub-path + route.</summary>
    public string PathOf(Route route) => Path + route.Value;

    /// <summary>The whole address, for feeds, sitemaps and canonical links.</summary>
    public string AbsoluteOf(Route route) => Origin + Path + route.Value;

    /// <summary>
    /// The whole address of a link as pages write it (with sub-path, or absolute already); null when there is none that
    /// another program could open, such as a picture inside the page (<c>data:</c>).
    /// </summary>
    public string? AbsoluteOf(string? link) =>
        link is not null && Uri.TryCreate(new Uri(Origin), link, out var uri) && uri.Scheme is ("http" or "https")
            ? uri.AbsoluteUri
            : null;

    /// <summary>Null when the host has no form in punycode, as a label of more than 63 characters.</summary>
    private static string? OriginOf(Uri uri)
    {
        // IdnHost leaves out the brackets of an IPv6 address.
        if (uri.HostNameType == UriHostNameType.IPv6)
        {
            return uri.GetLeftPart(UriPartial.Authority);
        }

        try
        {
            var port = uri.IsDefaultPort ? "" : $":{uri.Port}";
            return uri.IdnHost.All(char.IsAscii) ? $"{uri.Scheme}://{uri.IdnHost}{port}" : null;
        }
        catch (UriFormatException)
        {
            return null;
        }
    }
}
