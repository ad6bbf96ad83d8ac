using System.Collections.Immutable;
using System.Globalization;
using EduSite.Model;

namespace EduSite.IO;

/// <summary>Makes what readers get out of a picture. Safe from any thread.</summary>
public interface IImageStudio
{
    /// <summary>Changes whenever the same job could give other bytes.</summary>
    string Version { get; }

    /// <summary>Never throws for a picture that cannot be used: the result says why.</summary>
    DevelopedImage Develop(ImageJob job);
}

/// <summary>What comes out of a picture.</summary>
/// <param name="Width">Of the original, when it stands upright.</param>
/// <param name="Frames">More than one when it moves.</param>
/// <param name="Variants">As in <see cref="Image.Variants"/>.</param>
public sealed record DevelopedImage(
    int Width, int Height, int Frames, ImmutableArray<DevelopedVariant> Variants, ImageFault? Fault = null)
{
    public static DevelopedImage Faulty(ImageFaultKind kind, string detail, string limit = "") =>
        new(0, 0, 0, [], new ImageFault(kind, detail, limit));

    /// <summary>The picture, or a fault instead when it has more pixels than a recipe allows.</summary>
    public DevelopedImage Within(ImageRecipe recipe)
    {
        var pixels = (long)Width * Height * Frames;
        var frames = Frames > 1 ? $"×{Frames}" : "";
        return pixels <= recipe.MaximumPixels ? this : Faulty(
            ImageFaultKind.Oversize,
            string.Create(CultureInfo.InvariantCulture, $"{Width}×{Height}{frames} px = {pixels / 1e6:0.#} MP"),
            $"{recipe.MaximumPixels / 1_000_000} MP");
    }
}

/// <param name="Read">Gives the bytes of the file; may read a disk.</param>
public sealed record DevelopedVariant(ImageFormat Format, int Width, int Height, Func<byte[]> Read);
