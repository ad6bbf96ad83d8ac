using System.Text;
using EduSite.IO;
using EduSite.Model;
using NetVips;
using Picture = NetVips.Image;

namespace EduSite.Media.Tests;

public sealed class VipsStudioTests
{
    private static readonly ImageRecipe Recipe = new([480, 800, 1200, 1600], 80, 60_000_000, Watermark: null);

    private static readonly ImageRecipe Whole = Recipe with { Widths = [] };

    [Fact]
    public void The_version_is_that_of_the_library()
    {
        var version = string.Join('.', Enumerable.Range(0, 3).Select(part => NetVips.NetVips.Version(part)));

        Assert.Equal(VipsStudio.Libvips, version);
    }

    [Fact]
    public void A_photograph_comes_in_every_width_it_has_and_in_webp()
    {
        var image = Develop(Sample.Jpeg(2000, 1000));

        Assert.Equal(
            ["Jpeg 480×240", "WebP 480×240", "Jpeg 800×400", "WebP 800×400", "Jpeg 1200×600", "WebP 1200×600", "Jpeg 1600×800", "WebP 1600×800"],
            image.Variants.Select(Describe));
        Assert.Equal((2000, 1000, 1), (image.Width, image.Height, image.Frames));
        Assert.All(image.Variants, variant =>
        {
            using var decoded = Picture.NewFromBuffer(variant.Read());
            Assert.Equal((variant.Width, variant.Height), (decoded.Width, decoded.Height));
        });
    }

    [Theory]
    [InlineData(300, "300")]
    [InlineData(480, "480")]
    [InlineData(820, "480 820")]
    [InlineData(1000, "480 800 1000")]
    public void None_is_enlarged_and_none_is_nearly_another(int width, string widths)
    {
        var image = Develop(Sample.Jpeg(width, 200));

        Assert.Equal(widths, string.Join(' ', image.Variants.Where(v => v.Format == ImageFormat.Jpeg).Select(v => v.Width)));
    }

    [Fact]
    public void A_photograph_from_a_phone_is_turned_upright_and_forgets_where_it_was_taken()
    {
        var original = Sample.PhonePhoto(1000, 500);
        Assert.Contains("YunPhone", Encoding.Latin1.GetString(original), StringComparison.Ordinal);

        foreach (var image in new[] { Develop(original), Develop(original, Whole) })
        {
            Assert.Equal((500, 1000), (image.Width, image.Height));
            Assert.All(image.Variants, variant =>
            {
                var bytes = variant.Read();
                var text = Encoding.Latin1.GetString(bytes);
                Assert.DoesNotContain("YunPhone", text, StringComparison.Ordinal);
                Assert.DoesNotContain("Exif", text, StringComparison.OrdinalIgnoreCase);
                using var decoded = Picture.NewFromBuffer(bytes);
                Assert.DoesNotContain(decoded.GetFields(), field => field.StartsWith("exif", StringComparison.Ordinal) || field == "orientation");
                Assert.Equal((500, 1000), (image.Width, image.Height));
                // Red grew to the right of the lying picture, which is the lower end of the upright one.
                Assert.True(decoded[decoded.Width / 2, decoded.Height - 5][0] > 200);
                Assert.True(decoded[decoded.Width / 2, 5][0] < 50);
            });
        }
    }

    [Fact]
    public void Transparency_stays()
    {
        var image = Develop(Sample.Png(600, 300, isTransparent: true));

        Assert.All(image.Variants, variant => Assert.True(Picture.NewFromBuffer(variant.Read()).HasAlpha()));
    }

    [Fact]
    public void Deep_colours_become_those_of_screens()
    {
        using var deep = Sample.Gradient(600, 300).Cast(Enums.BandFormat.Ushort) * 257;
        using var png = deep.Cast(Enums.BandFormat.Ushort).Copy(interpretation: Enums.Interpretation.Rgb16);

        var image = Develop(png.PngsaveBuffer());

        using var decoded = Picture.NewFromBuffer(image.Variants[0].Read());
        Assert.Equal(Enums.BandFormat.Uchar, decoded.Format);
        Assert.InRange(decoded[decoded.Width - 2, 10][0], 245, 255);
    }

    [Fact]
    public void Moving_pictures_keep_their_frames_and_their_pace()
    {
        var image = Develop(Sample.MovingGif(300, 200, frames: 4));

        Assert.Equal(4, image.Frames);
        Assert.Contains("Gif 300×200", image.Variants.Select(Describe));
        Assert.All(image.Variants, variant =>
        {
            using var decoded = Picture.NewFromBuffer(variant.Read(), "[n=-1]");
            Assert.Equal(800, decoded.Height);
            Assert.Equal([120, 120, 120, 120], (int[])decoded.Get("delay"));
        });
    }

    [Fact]
    public void Webp_goes_out_as_jpeg_too_for_old_browsers()
    {
        using var picture = Sample.Gradient(600, 300);

        Assert.Equal(ImageFormat.Jpeg, Develop(picture.WebpsaveBuffer()).Variants[0].Format);
    }

    [Fact]
    public void A_picture_that_was_cut_off_is_broken()
    {
        var whole = Sample.Jpeg(1000, 800);

        Assert.Equal(ImageFaultKind.Broken, Develop(whole[..(whole.Length / 2)]).Fault?.Kind);
        Assert.Equal(ImageFaultKind.Broken, Develop(whole[..40]).Fault?.Kind);
    }

    [Theory]
    [InlineData("\0\0\0\u0018ftypheic", "HEIC")]
    [InlineData("\0\0\0\u0018ftypmif1", "HEIC")]
    [InlineData("\0\0\0\u0018ftypavif", "AVIF")]
    [InlineData("BM      ", "BMP")]
    [InlineData("II*\0    ", "TIFF")]
    [InlineData("<!DOCTYPE html><title>404</title>", "HTML")]
    [InlineData("version https://git-lfs.github.com/spec/v1", "Git LFS")]
    [InlineData("", "0 B")]
    [InlineData("x", "?")]
    public void What_browsers_do_not_show_is_called_by_its_name(string start, string name) =>
        Assert.Equal(new ImageFault(ImageFaultKind.Format, name), Develop(Encoding.Latin1.GetBytes(start)).Fault);

    [Fact]
    public void Too_many_pixels_are_refused_before_they_are_decoded()
    {
        var image = Develop(Sample.Png(1200, 1000), Recipe with { MaximumPixels = 1_000_000 });

        Assert.Equal(new ImageFault(ImageFaultKind.Oversize, "1200×1000 px = 1.2 MP", "1 MP"), image.Fault);
    }

    [Fact]
    public void The_same_picture_gives_the_same_bytes()
    {
        var original = Sample.Jpeg(900, 600);

        Assert.Equal(Develop(original).Variants.Select(v => v.Read()), Develop(original).Variants.Select(v => v.Read()));
    }

    private static DevelopedImage Develop(byte[] original, ImageRecipe? recipe = null) =>
        new VipsStudio().Develop(ImageJob.Of(original, recipe ?? Recipe, "test"));

    private static string Describe(DevelopedVariant variant) => $"{variant.Format} {variant.Width}×{variant.Height}";
}
