using System.Text;
using NetVips;
using Picture = NetVips.Image;

namespace EduSite.Media.Tests;

/// <summary>Pictures made for tests: colours that change from place to place, so that a turned one can be told.</summary>
internal static class Sample
{
    /// <summary>Red grows to the right, green downwards.</summary>
    public static Picture Gradient(int width, int height)
    {
        using var place = Picture.Xyz(width, height);
        using var across = place[0] * (255.0 / width);
        using var down = place[1] * (255.0 / height);
        using var colours = across.Bandjoin(down, across * 0);
        using var bytes = colours.Cast(Enums.BandFormat.Uchar);
        return bytes.Copy(interpretation: Enums.Interpretation.Srgb);
    }

    public static byte[] Jpeg(int width, int height)
    {
        using var picture = Gradient(width, height);
        return picture.JpegsaveBuffer();
    }

    /// <summary>As a phone held upright writes it: lying on its side, with a note how to turn it, and where it was taken.</summary>
    public static byte[] PhonePhoto(int width, int height)
    {
        using var picture = Gradient(width, height);
        using var noted = picture.Mutate(image =>
        {
            image.Set(GValue.GIntType, "orientation", 6);
            image.Set(GValue.GStrType, "exif-ifd0-Model", "YunPhone 12 (YunPhone 12, ASCII, 12 components, 12 bytes)");
            image.Set(GValue.GStrType, "exif-ifd3-GPSLatitudeRef", "N (N, ASCII, 2 components, 2 bytes)");
            image.Set(GValue.GStrType, "exif-ifd3-GPSLatitude", "38/1 17/1 3/1 (38, 17,  3, Rational, 3 components, 24 bytes)");
        });
        return noted.JpegsaveBuffer();
    }

    public static byte[] Png(int width, int height, bool isTransparent = false)
    {
        using var picture = Gradient(width, height);
        using var shown = isTransparent ? picture.Bandjoin(128) : picture.Copy();
        return shown.PngsaveBuffer();
    }

    public static byte[] MovingGif(int width, int height, int frames)
    {
        using var first = Gradient(width, height);
        using var strip = Picture.Arrayjoin([.. Enumerable.Range(0, frames).Select(i => first * ((i + 1.0) / frames))], across: 1);
        using var bytes = strip.Cast(Enums.BandFormat.Uchar);
        using var moving = bytes.Mutate(image =>
        {
            image.Set(GValue.GIntType, "page-height", height);
            image.Set(GValue.ArrayIntType, "delay", Enumerable.Repeat(120, frames).ToArray());
        });
        return moving.GifsaveBuffer();
    }

    public static byte[] Svg(string content) =>
        Encoding.UTF8.GetBytes($"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 40 30\">{content}</svg>");
}
