using System.Collections.Immutable;

namespace EduSite.Model;

/// <summary>A picture as readers get it: turned upright, without metadata, in several widths and formats.</summary>
/// <param name="Width">In pixels, of the largest variant.</param>
/// <param name="Variants">Narrowest first, the original's format before WebP; empty when the picture cannot be shown.</param>
/// <param name="Fault">
/// Why it cannot be shown, to be reported wherever it is named; null when it can, and when the reason is no fault of the
/// picture and has been reported already.
/// </param>
public sealed record Image(int Width, int Height, ImmutableArray<ImageVariant> Variants, ImageFault? Fault = null)
{
    /// <summary>Wide enough for cards of other sites and small enough to be fetched by them.</summary>
    private const int ShareWidth = 1200;

    private const int FallbackWidth = 800;

    private const int ThumbnailWidth = 480;

    public static Image Faulty(ImageFault? fault) => new(0, 0, [], fault);

    public bool IsShown => !Variants.IsEmpty;

    /// <summary>The variants in the format that every browser knows.</summary>
    public IEnumerable<ImageVariant> Common => Variants.Where(variant => variant.Format == Variants[0].Format);

    /// <summary>The same in WebP; none where WebP is what everybody gets.</summary>
    public IEnumerable<ImageVariant> Modern =>
        Variants.Where(variant => variant.Format == ImageFormat.WebP && variant.Format != Variants[0].Format);

    /// <summary>For browsers that cannot choose.</summary>
    public ImageVariant Fallback => AtMost(FallbackWidth);

    public ImageVariant Largest => AtMost(int.MaxValue);

    /// <summary>For og:image, feeds and the API.</summary>
    public ImageVariant Share => AtMost(ShareWidth);

    /// <summary>For lists.</summary>
    public ImageVariant Thumbnail => AtMost(ThumbnailWidth);

    /// <summary>The widest common variant that is not wider, else the narrowest.</summary>
    private ImageVariant AtMost(int width) => Common.LastOrDefault(variant => variant.Width <= width) ?? Variants[0];
}

/// <summary>One file of a picture.</summary>
public sealed record ImageVariant(ImageFormat Format, int Width, int Height, Route Route);

public enum ImageFormat
{
    Jpeg,
    Png,
    Gif,
    WebP,
    Svg,
}

/// <summary>Why a picture cannot be shown.</summary>
/// <param name="Detail">For people: a size, a format, the words of the decoder.</param>
/// <param name="Limit">What a size exceeds, else empty.</param>
public sealed record ImageFault(ImageFaultKind Kind, string Detail, string Limit = "");

public enum ImageFaultKind
{
    /// <summary>It cannot be decoded, or not to its end.</summary>
    Broken,

    /// <summary>It is none of the formats that every browser shows.</summary>
    Format,

    /// <summary>An SVG that could run a script or fetch something.</summary>
    Unsafe,

    /// <summary>More bytes or pixels than site.yml allows.</summary>
    Oversize,

    /// <summary>The library that reads pictures does not work on this machine.</summary>
    Unavailable,

    /// <summary>No font of this machine has a character of the watermark.</summary>
    WatermarkFont,

    /// <summary>The watermark's logo cannot be read as a picture.</summary>
    WatermarkLogo,
}
