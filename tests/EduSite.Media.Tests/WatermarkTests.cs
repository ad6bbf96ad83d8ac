using EduSite.IO;
using EduSite.Model;
using Picture = NetVips.Image;

namespace EduSite.Media.Tests;

public sealed class WatermarkTests
{
    private static readonly Watermark Latin = new("EduSite", null, "sans", ImageCorner.BottomRight, 100, 20);

    [Fact]
    public void Words_stand_in_their_corner_and_nowhere_else()
    {
        var image = Develop(Sample.Jpeg(1000, 600), Latin);

        using var marked = Picture.NewFromBuffer(image.Variants[^2].Read());
        // Blue is nowhere in the picture itself.
        Assert.True(BlueIn(marked, 750, 500) > 200);
        Assert.True(BlueIn(marked, 0, 0) < 40);
    }

    [Fact]
    public void A_logo_keeps_its_colours_and_its_holes()
    {
        using var plain = Picture.Black(100, 50, bands: 3) + new double[] { 0, 0, 255 };
        using var half = plain.Cast(NetVips.Enums.BandFormat.Uchar).Copy(interpretation: NetVips.Enums.Interpretation.Srgb).Bandjoin(255);

        var image = Develop(Sample.Jpeg(1000, 600), Latin with { Text = "", Logo = half.PngsaveBuffer(), Corner = ImageCorner.TopLeft });

        using var marked = Picture.NewFromBuffer(image.Variants[^2].Read());
        Assert.True(BlueIn(marked, 0, 0) > 200);
        Assert.True(BlueIn(marked, 750, 500) < 40);
        Assert.Equal(3, marked.Bands);
    }

    [Fact]
    public void Small_pictures_go_without() =>
        Assert.Equal(
            Develop(Sample.Jpeg(300, 200), null).Variants.Select(v => v.Read()),
            Develop(Sample.Jpeg(300, 200), Latin).Variants.Select(v => v.Read()));

    [Fact]
    public void A_character_that_no_font_has_is_named() =>
        // Two noncharacters and one that Unicode has not given away yet.
        Assert.Equal(
            new ImageFault(ImageFaultKind.WatermarkFont, "\uFDD1\U0002FFFE"),
            Develop(Sample.Jpeg(600, 400), Latin with { Text = "A \uFDD1\U0002FFFEB" }).Fault);

    [Fact]
    public void A_logo_that_is_no_picture_is_named_as_such() =>
        Assert.Equal(
            ImageFaultKind.WatermarkLogo,
            Develop(Sample.Jpeg(600, 400), Latin with { Text = "", Logo = [1, 2, 3] }).Fault?.Kind);

    [Fact]
    public void Another_mark_is_another_job()
    {
        var keys = new[] { null, Latin, Latin with { Text = "x" }, Latin with { Opacity = 50 }, Latin with { Text = "", Logo = [1] } }
            .Select(mark => ImageJob.Of([1], Recipe(mark), "v").Key);

        Assert.Equal(5, keys.Distinct().Count());
    }

    private static double BlueIn(Picture picture, int x, int y)
    {
        using var part = picture.Crop(x, y, 250, 100);
        return part[2].Max();
    }

    private static ImageRecipe Recipe(Watermark? mark) => new([480, 1000], 90, 60_000_000, mark);

    private static DevelopedImage Develop(byte[] original, Watermark? mark) =>
        new VipsStudio().Develop(ImageJob.Of(original, Recipe(mark), "test"));
}
