using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using EduSite.Model;

namespace EduSite.IO;

/// <summary>A picture to develop.</summary>
/// <param name="Key">
/// Stands for everything that decides the result: the original, the recipe, the version of the studio. Thirty-two
/// hexadecimal digits.
/// </param>
public sealed record ImageJob(byte[] Original, ImageRecipe Recipe, string Key)
{
    public static ImageJob Of(byte[] original, ImageRecipe recipe, string version)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes($"{version}\n{recipe.Text}\n"));
        hash.AppendData(recipe.Watermark?.Logo ?? []);
        hash.AppendData(SHA256.HashData(original));
        return new ImageJob(original, recipe, Convert.ToHexStringLower(hash.GetHashAndReset().AsSpan(0, 16)));
    }
}

/// <summary>What to make of pictures.</summary>
/// <param name="Widths">In pixels, ascending; empty for one picture of full size, in its own format alone.</param>
/// <param name="MaximumPixels">Decides whether a picture is made, not what becomes of it.</param>
public sealed record ImageRecipe(ImmutableArray<int> Widths, int Quality, long MaximumPixels, Watermark? Watermark)
{
    /// <summary>All of the recipe that decides the result, except the bytes of a logo.</summary>
    internal string Text => string.Create(CultureInfo.InvariantCulture, $"{string.Join(',', Widths)} {Quality} {Watermark?.Recipe}");
}

/// <summary>As in <see cref="WatermarkConfig"/>; the logo with its bytes.</summary>
public sealed record Watermark(string Text, byte[]? Logo, string Font, ImageCorner Corner, int Opacity, int Size)
{
    internal string Recipe => string.Create(
        CultureInfo.InvariantCulture, $"{Text}\n{Font}\n{(Logo is null ? "text" : "logo")} {Corner} {Opacity} {Size}");
}
