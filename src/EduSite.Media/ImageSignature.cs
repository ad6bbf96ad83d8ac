using EduSite.Model;

namespace EduSite.Media;

/// <summary>Tells a format by the first bytes: the name of a file proves nothing.</summary>
internal static class ImageSignature
{
    private const int FarEnough = 1024;

    /// <summary>The format, or null and the name that people know it by.</summary>
    public static (ImageFormat? Format, string Name) Of(ReadOnlySpan<byte> file) => file switch
    {
        [0xFF, 0xD8, 0xFF, ..] => (ImageFormat.Jpeg, "JPEG"),
        [0x89, (byte)'P', (byte)'N', (byte)'G', ..] => (ImageFormat.Png, "PNG"),
        [(byte)'G', (byte)'I', (byte)'F', (byte)'8', ..] => (ImageFormat.Gif, "GIF"),
        [(byte)'R', (byte)'I', (byte)'F', (byte)'F', _, _, _, _, (byte)'W', (byte)'E', (byte)'B', (byte)'P', ..] =>
            (ImageFormat.WebP, "WebP"),
        [_, _, _, _, (byte)'f', (byte)'t', (byte)'y', (byte)'p', (byte)'a', (byte)'v', (byte)'i', ..] => (null, "AVIF"),
        [_, _, _, _, (byte)'f', (byte)'t', (byte)'y', (byte)'p', (byte)'h' or (byte)'m', ..] => (null, "HEIC"),
        [(byte)'I', (byte)'I', 42, 0, ..] or [(byte)'M', (byte)'M', 0, 42, ..] => (null, "TIFF"),
        [(byte)'B', (byte)'M', ..] => (null, "BMP"),
        [(byte)'8', (byte)'B', (byte)'P', (byte)'S', ..] => (null, "Photoshop"),
        [(byte)'%', (byte)'P', (byte)'D', (byte)'F', ..] => (null, "PDF"),
        [(byte)'P', (byte)'K', ..] => (null, "ZIP / Office"),
        [] => (null, "0 B"),
        _ => OfText(file[..Math.Min(file.Length, FarEnough)]),
    };

    private static (ImageFormat? Format, string Name) OfText(ReadOnlySpan<byte> start) =>
        start.IndexOf("<svg"u8) >= 0 || start.IndexOf(":svg"u8) >= 0 ? (ImageFormat.Svg, "SVG")
        : start.IndexOf("<html"u8) >= 0 || start.IndexOf("<HTML"u8) >= 0 || start.IndexOf("<!DOCTYPE html"u8) >= 0 ? (null, "HTML")
        : start.IndexOf("git-lfs.github.com"u8) >= 0 ? (null, "Git LFS")
        : (null, "?");
}
