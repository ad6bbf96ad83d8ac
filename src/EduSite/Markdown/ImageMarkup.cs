using System.Globalization;
using EduSite.Model;

namespace EduSite.Markdown;

/// <summary>The attributes by which a browser chooses a file of a picture, and keeps its place free before it arrives.</summary>
internal static class ImageMarkup
{
    /// <summary>How wide a picture of the text is shown: the column, or a narrower screen.</summary>
    public const string ColumnSizes = "(min-width: 46rem) 44rem, 100vw";

    /// <summary>How wide one of several side by side is.</summary>
    public const string GallerySizes = "(min-width: 46rem) 22rem, 50vw";

    /// <summary>Of <c>img</c>; none is there without a value.</summary>
    /// <param name="image">Null for a picture that is published as it is: then nothing is known of it.</param>
    /// <param name="address">Where such a picture lies.</param>
    /// <param name="width">As the author wrote it, in pixels; the other side follows.</param>
    public static IEnumerable<(string Name, string Value)> Of(
        Image? image, string address, string? width, string? height, string sizes, BaseUrl url)
    {
        yield return ("src", image is null ? address : url.PathOf(image.Fallback.Route));
        if (image is not null && image.Common.Count() > 1)
        {
            yield return ("srcset", SourceSet(image.Common, url));
            yield return ("sizes", SizesOf(width, sizes));
        }

        if (Side(width, height, image?.Width, image?.Height) is { } shownWidth)
        {
            yield return ("width", shownWidth);
        }

        if (Side(height, width, image?.Height, image?.Width) is { } shownHeight)
        {
            yield return ("height", shownHeight);
        }
    }

    /// <summary>Of <c>source</c>, for browsers that know WebP; none where there is no such choice.</summary>
    public static IEnumerable<(string Name, string Value)> Modern(Image image, string? width, string sizes, BaseUrl url)
    {
        if (image.Modern.Any())
        {
            yield return ("type", "image/webp");
            yield return ("srcset", SourceSet(image.Modern, url));
            if (image.Modern.Count() > 1)
            {
                yield return ("sizes", SizesOf(width, sizes));
            }
        }
    }

    private static string SourceSet(IEnumerable<ImageVariant> variants, BaseUrl url)
    {
        var all = variants.ToList();
        return all is [var only]
            ? url.PathOf(only.Route)
            : string.Join(", ", all.Select(v => string.Create(CultureInfo.InvariantCulture, $"{url.PathOf(v.Route)} {v.Width}w")));
    }

    private static string SizesOf(string? width, string sizes) => width is null ? sizes : $"min({width}px, 100vw)";

    /// <summary>What the author wrote of a side; else its share of the other; else its true length.</summary>
    private static string? Side(string? own, string? other, int? ownTrue, int? otherTrue)
    {
        var side = own is not null || ownTrue is null ? null
            : other is not null && int.TryParse(other, NumberStyles.None, CultureInfo.InvariantCulture, out var length)
            ? (int?)Math.Max(1, (int)Math.Round((double)length * ownTrue.Value / otherTrue!.Value))
            : ownTrue;
        return own ?? side?.ToString(CultureInfo.InvariantCulture);
    }
}
