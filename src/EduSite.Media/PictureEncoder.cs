using System.Collections.Immutable;
using EduSite.IO;
using EduSite.Model;
using NetVips;
using Picture = NetVips.Image;

namespace EduSite.Media;

/// <summary>How the variants of one picture are to be encoded.</summary>
/// <param name="Common">What every browser knows; WebP stands beside it.</param>
/// <param name="IsWhole">One file of that format, for people who look closely.</param>
/// <param name="IsPalette">A drawing of at most 256 colours: a chart, a screenshot, a logo.</param>
internal sealed record PictureLook(ImageFormat Common, bool IsWhole, int Quality, bool IsPalette);

/// <summary>Writes pixels as files, without any metadata.</summary>
internal static class PictureEncoder
{
    private const Enums.ForeignKeep Nothing = Enums.ForeignKeep.None;

    /// <param name="height">Of one frame.</param>
    public static ImmutableArray<DevelopedVariant> Encode(Picture pixels, int height, PictureLook look)
    {
        var formats = look.IsWhole || look.Common == ImageFormat.WebP ? [look.Common] : new[] { look.Common, ImageFormat.WebP };
        var variants = ImmutableArray.CreateBuilder<DevelopedVariant>(formats.Length);
        foreach (var format in formats)
        {
            var bytes = Encode(pixels, format, look);
            variants.Add(new DevelopedVariant(format, pixels.Width, height, () => bytes));
        }

        return variants.MoveToImmutable();
    }

    /// <summary>
    /// Without WebP where it is not smaller: drawings of few colours. Each picture has it in all its widths or in none, so
    /// that a browser that prefers WebP can still choose among all.
    /// </summary>
    public static ImmutableArray<DevelopedVariant> WorthHaving(ImmutableArray<DevelopedVariant> variants)
    {
        var common = variants.Where(variant => variant.Format == variants[0].Format).ToImmutableArray();
        return SizeOf(variants) < 2 * SizeOf(common) ? variants : common;
    }

    private static long SizeOf(IEnumerable<DevelopedVariant> variants) => variants.Sum(variant => (long)variant.Read().Length);

    private static byte[] Encode(Picture pixels, ImageFormat format, PictureLook look) => format switch
    {
        ImageFormat.Jpeg => pixels.JpegsaveBuffer(
            q: look.Quality, optimizeCoding: true, interlace: true, trellisQuant: true, overshootDeringing: true, keep: Nothing),
        ImageFormat.Png => pixels.PngsaveBuffer(compression: 9, palette: look.IsPalette, q: 100, keep: Nothing),
        ImageFormat.Gif => pixels.GifsaveBuffer(keep: Nothing),
        _ => pixels.WebpsaveBuffer(
            q: look.Quality, effort: 4, keep: Nothing),
    };
}
