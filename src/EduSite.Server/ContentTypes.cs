using System.Collections.Frozen;

namespace EduSite.Server;

/// <summary>What browsers are told a file is, by its extension.</summary>
internal static class ContentTypes
{
    public const string Html = "text/html; charset=utf-8";

    public const string Text = "text/plain; charset=utf-8";

    private static readonly FrozenDictionary<string, string> ByExtension = new Dictionary<string, string>
    {
        ["html"] = Html,
        ["txt"] = Text,
        ["css"] = "text/css; charset=utf-8",
        ["js"] = "text/javascript; charset=utf-8",
        ["mjs"] = "text/javascript; charset=utf-8",
        ["json"] = "application/json",
        ["xml"] = "application/xml",
        ["csv"] = "text/csv; charset=utf-8",
        ["webmanifest"] = "application/manifest+json",
        ["svg"] = "image/svg+xml",
        ["png"] = "image/png",
        ["jpg"] = "image/jpeg",
        ["jpeg"] = "image/jpeg",
        ["gif"] = "image/gif",
        ["webp"] = "image/webp",
        ["avif"] = "image/avif",
        ["ico"] = "image/x-icon",
        ["woff2"] = "font/woff2",
        ["woff"] = "font/woff",
        ["pdf"] = "application/pdf",
        ["mp4"] = "video/mp4",
        ["mp3"] = "audio/mpeg",
    }.ToFrozenDictionary();

    public static string Of(string path) =>
        ByExtension.GetValueOrDefault(path[(path.LastIndexOf('.') + 1)..], "application/octet-stream");
}
