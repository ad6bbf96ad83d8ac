using EduSite.Model;

namespace EduSite.Tests.Model;

public sealed class ImageTests
{
    [Theory]
    [InlineData("480 800 1200 1600", 480, 800, 1200, 1600)]
    [InlineData("300", 300, 300, 300, 300)]
    [InlineData("900", 900, 900, 900, 900)]
    [InlineData("480 1000", 480, 480, 1000, 1000)]
    public void Each_use_takes_the_widest_that_is_not_too_wide(
        string widths, int thumbnail, int fallback, int share, int largest)
    {
        var image = Of([.. widths.Split(' ').Select(int.Parse)]);

        Assert.Equal(
            (thumbnail, fallback, share, largest),
            (image.Thumbnail.Width, image.Fallback.Width, image.Share.Width, image.Largest.Width));
        Assert.All([image.Thumbnail, image.Share], variant => Assert.Equal(ImageFormat.Jpeg, variant.Format));
        Assert.All(image.Modern, variant => Assert.Equal(ImageFormat.WebP, variant.Format));
    }

    [Fact]
    public void Webp_alone_is_common_and_not_modern()
    {
        var image = new Image(300, 200, [Variant(ImageFormat.WebP, 300)]);

        Assert.Single(image.Common);
        Assert.Empty(image.Modern);
    }

    private static Image Of(int[] widths) => new(
        widths[^1], 100, [.. widths.SelectMany(width => new[] { Variant(ImageFormat.Jpeg, width), Variant(ImageFormat.WebP, width) })]);

    private static ImageVariant Variant(ImageFormat format, int width) =>
        new(format, width, 100, FileRoutes.ImageVariant("a", "0", width, format));
}
