using System.Collections.Immutable;
using EduSite.IO;
using EduSite.Model;
using NetVips;
using Picture = NetVips.Image;

namespace EduSite.Media;

/// <summary>
/// Decodes a picture once, turns it upright, brings its colours to sRGB, and makes the narrower ones from the widest.
/// Nothing of what the file tells beside its pixels reaches a variant.
/// </summary>
internal static class RasterDeveloper
{
    /// <summary>The greatest length that libvips knows: only the width is to bound a picture.</summary>
    private const int AnyHeight = 10_000_000;

    /// <summary>
    /// A file that was cut off is an error, not a grey rest. Said to the loader, because the parameter of the call is ignored.
    /// </summary>
    private const string Strict = "[fail_on=error]";

    /// <summary>A step in width that saves less than this share is not worth a file.</summary>
    private const double WorthAFile = 0.15;

    public static DevelopedImage Develop(ImageJob job, ImageFormat format)
    {
        using var header = Picture.NewFromBuffer(job.Original, access: Enums.Access.Sequential);
        var size = SizeOf(header);
        if (size.Within(job.Recipe) is { Fault: not null } refused)
        {
            return refused;
        }

        var isWhole = job.Recipe.Widths.IsEmpty;
        var common = isWhole || size.Frames > 1 || format != ImageFormat.WebP ? format
            : header.HasAlpha() ? ImageFormat.Png : ImageFormat.Jpeg;
        var look = new PictureLook(common, isWhole, job.Recipe.Quality, IsPalette: header.Contains("palette"));
        return size.Frames > 1 ? DevelopMoving(job, size, look) : DevelopStill(job, size, look, ProfileFor(header));
    }

    private static DevelopedImage SizeOf(Picture header)
    {
        var isTurned = header.Contains("orientation") && header.Get("orientation") is int and >= 5 and <= 8;
        var frames = header.Contains("n-pages") && header.Get("n-pages") is int pages ? Math.Max(1, pages) : 1;
        return isTurned
            ? new DevelopedImage(header.Height, header.Width, frames, [])
            : new DevelopedImage(header.Width, header.Height, frames, []);
    }

    private static DevelopedImage DevelopStill(ImageJob job, DevelopedImage size, PictureLook look, string? profile)
    {
        var widths = WidthsOf(size.Width, job.Recipe.Widths);
        using var widest = Upright(job.Original, widths[^1], profile);
        var (marked, fault) = WatermarkStamp.Apply(widest, job.Recipe.Watermark);
        using (marked)
        {
            if (marked is null)
            {
                return size with { Fault = fault };
            }

            var variants = ImmutableArray.CreateBuilder<DevelopedVariant>();
            foreach (var width in widths)
            {
                using var scaled = marked.ThumbnailImage(width, height: AnyHeight, size: Enums.Size.Down);
                using var pixels = scaled.CopyMemory();
                variants.AddRange(PictureEncoder.Encode(pixels, pixels.Height, look));
            }

            return size with { Variants = PictureEncoder.WorthHaving(variants.ToImmutable()) };
        }
    }

    /// <summary>
    /// Colours are brought to sRGB where the file says that they are others. Asking always would cost more than all the
    /// rest: libvips then converts sRGB to sRGB.
    /// </summary>
    private static string? ProfileFor(Picture header) =>
        header.Contains("icc-profile-data") || header.Interpretation == Enums.Interpretation.Cmyk ? "srgb" : null;

    /// <summary>Frames are heavy already: one width only, and no mark, which would flicker at each frame's palette.</summary>
    private static DevelopedImage DevelopMoving(ImageJob job, DevelopedImage size, PictureLook look)
    {
        var widest = job.Recipe.Widths.IsEmpty ? size.Width : Math.Min(size.Width, job.Recipe.Widths[^1]);
        using var frames = Picture.ThumbnailBuffer(
            job.Original, widest, "[n=-1,fail_on=error]", height: AnyHeight, size: Enums.Size.Down);
        using var pixels = frames.CopyMemory();
        return size with { Variants = PictureEncoder.WorthHaving(PictureEncoder.Encode(pixels, pixels.PageHeight, look)) };
    }

    private static Picture Upright(byte[] original, int width, string? profile)
    {
        using var scaled = Picture.ThumbnailBuffer(
            original, width, Strict, height: AnyHeight, size: Enums.Size.Down, outputProfile: profile);
        if (scaled.Format == Enums.BandFormat.Uchar)
        {
            return scaled.CopyMemory();
        }

        // Sixteen bits are more than any screen of a reader shows.
        using var plain = scaled.Colourspace(scaled.Bands < 3 ? Enums.Interpretation.Bw : Enums.Interpretation.Srgb);
        return plain.CopyMemory();
    }

    /// <summary>The widths asked for that the picture has, and its own where that lies between or below them.</summary>
    private static List<int> WidthsOf(int natural, ImmutableArray<int> asked)
    {
        if (asked.IsEmpty)
        {
            return [natural];
        }

        var widest = Math.Min(natural, asked[^1]);
        return [.. asked.Where(width => width < widest * (1 - WorthAFile)), widest];
    }
}
