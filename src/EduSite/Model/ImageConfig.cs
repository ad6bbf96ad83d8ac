using System.Collections.Immutable;

namespace EduSite.Model;

/// <summary>How pictures are prepared for readers.</summary>
public sealed record ImageConfig
{
    /// <summary>In pixels, ascending. No picture is enlarged, none is published wider than the last.</summary>
    public ImmutableArray<int> Widths { get; init; } = [480, 800, 1200, 1600];

    /// <summary>Of JPEG and WebP, 1 to 100.</summary>
    public int Quality { get; init; } = 80;

    /// <summary>Pictures with more pixels (all frames of a moving one together) are refused; in millions.</summary>
    public int MaximumMegapixels { get; init; } = 60;

    /// <summary>Larger files are refused; in units of 1,048,576 bytes.</summary>
    public int MaximumMegabytes { get; init; } = 20;

    public WatermarkConfig? Watermark { get; init; }
}

/// <summary>A mark on every photograph: words or a logo, never both.</summary>
/// <param name="Text">Empty when there is a logo.</param>
/// <param name="Logo">A picture in <c>content/</c>.</param>
/// <param name="Font">A family that this machine has; <c>sans</c> is its own choice.</param>
/// <param name="Opacity">In percent.</param>
/// <param name="Size">Width of the mark in percent of the picture's.</param>
/// <param name="Location">Where site.yml names the text or the logo.</param>
public sealed record WatermarkConfig(
    string Text, SitePath? Logo, string Font, ImageCorner Corner, int Opacity, int Size, Location Location);

public enum ImageCorner
{
    BottomRight,
    BottomLeft,
    TopRight,
    TopLeft,
    Center,
}
