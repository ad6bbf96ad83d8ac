using System.Collections.Frozen;

namespace EduSite.Model;

/// <summary>What the formats of pictures are called.</summary>
public static class ImageFormats
{
    /// <summary>
    /// Names under which pictures are kept, also those of formats that no browser shows: they hold the same metadata.
    /// </summary>
    private static readonly FrozenSet<string> Extensions = FrozenSet.ToFrozenSet(
    [
        ".jpg", ".jpeg", ".jpe", ".jfif", ".png", ".gif", ".webp", ".svg", ".heic", ".heif", ".avif", ".tif", ".tiff", ".bmp",
    ]);

    public static bool IsImage(SitePath path) => Extensions.Contains(path.Extension);

    /// <summary>With its point.</summary>
    public static string ExtensionOf(ImageFormat format) => format switch
    {
        ImageFormat.Jpeg => ".jpg",
        ImageFormat.Png => ".png",
        ImageFormat.Gif => ".gif",
        ImageFormat.WebP => ".webp",
        _ => ".svg",
    };
}
