using System.Collections.Concurrent;
using System.Text;
using EduSite.IO;
using EduSite.Model;
using NetVips;
using Picture = NetVips.Image;

namespace EduSite.Media;

/// <summary>Puts the mark of a site on a picture.</summary>
internal static class WatermarkStamp
{
    /// <summary>Narrower pictures are icons and portraits, which a mark would cover.</summary>
    private const int Narrowest = 400;

    /// <summary>Distance from the edges, as a share of the shorter side.</summary>
    private const double Margin = 0.025;

    /// <summary>Of letters, before they are brought to the size of the picture.</summary>
    private const int Resolution = 288;

    private static readonly ConcurrentDictionary<(string Text, string Font), string> Missing = new();

    /// <summary>A picture in memory, or null and the reason.</summary>
    public static (Picture? Picture, ImageFault? Fault) Apply(Picture picture, Watermark? mark)
    {
        if (mark is null || picture.Width < Narrowest)
        {
            return (picture.Copy(), null);
        }

        if (mark.Logo is null && Missing.GetOrAdd((mark.Text, mark.Font), _ => MissingCharacters(mark)) is { Length: > 0 } missing)
        {
            return (null, new ImageFault(ImageFaultKind.WatermarkFont, missing));
        }

        try
        {
            using var stamp = mark.Logo is { } logo ? OfLogo(logo, mark, picture.Width) : OfText(mark, picture.Width);
            return (Compose(picture, stamp, mark.Corner), null);
        }
        // The picture itself is in memory by now, so that it must be the logo.
        catch (VipsException error) when (mark.Logo is not null)
        {
            return (null, new ImageFault(ImageFaultKind.WatermarkLogo, VipsStudio.Words(error)));
        }
    }

    private static Picture Compose(Picture picture, Picture stamp, ImageCorner corner)
    {
        var margin = (int)(Math.Min(picture.Width, picture.Height) * Margin);
        var (right, bottom) = (picture.Width - stamp.Width - margin, picture.Height - stamp.Height - margin);
        var (x, y) = corner switch
        {
            ImageCorner.BottomRight => (right, bottom),
            ImageCorner.BottomLeft => (margin, bottom),
            ImageCorner.TopRight => (right, margin),
            ImageCorner.TopLeft => (margin, margin),
            _ => ((picture.Width - stamp.Width) / 2, (picture.Height - stamp.Height) / 2),
        };
        using var coloured = picture.Colourspace(Enums.Interpretation.Srgb);
        using var composed = coloured.Composite2(stamp, Enums.BlendMode.Over, x: x, y: y);
        using var trimmed = picture.HasAlpha() ? composed.Copy() : composed.ExtractBand(0, n: 3);
        using var bytes = trimmed.Cast(Enums.BandFormat.Uchar);
        return bytes.CopyMemory();
    }

    private static Picture OfLogo(byte[] logo, Watermark mark, int width)
    {
        using var scaled = Picture.ThumbnailBuffer(logo, WidthOf(mark, width), "[fail_on=error]");
        using var coloured = scaled.Colourspace(Enums.Interpretation.Srgb);
        using var opaque = coloured.HasAlpha() ? coloured.Copy() : coloured.Bandjoin(255);
        using var colour = opaque.ExtractBand(0, n: 3);
        using var alpha = opaque.ExtractBand(3);
        using var faded = Faded(alpha, mark.Opacity);
        using var joined = colour.Bandjoin(faded);
        return joined.CopyMemory();
    }

    /// <summary>White letters with a soft dark edge, to be read on snow and at night.</summary>
    private static Picture OfText(Watermark mark, int width)
    {
        using var letters = Letters(mark.Text, mark.Font);
        using var scaled = letters.Resize((double)WidthOf(mark, width) / letters.Width);
        var edge = Math.Max(2, scaled.Height / 8);
        using var framed = scaled.Embed(edge, edge, scaled.Width + (2 * edge), scaled.Height + (2 * edge));
        using var blurred = framed.Gaussblur(edge / 2.0);
        using var shadow = Layer(blurred, 0, mark.Opacity);
        using var light = Layer(framed, 255, mark.Opacity);
        using var both = shadow.Composite2(light, Enums.BlendMode.Over);
        using var bytes = both.Cast(Enums.BandFormat.Uchar);
        return bytes.CopyMemory();
    }

    private static Picture Layer(Picture alpha, double shade, int opacity)
    {
        using var plain = alpha.NewFromImage(shade, shade, shade);
        using var colour = plain.Copy(interpretation: Enums.Interpretation.Srgb);
        using var faded = Faded(alpha, opacity);
        return colour.Bandjoin(faded);
    }

    private static Picture Faded(Picture alpha, int opacity)
    {
        using var faded = alpha * (opacity / 100.0);
        return faded.Cast(Enums.BandFormat.Uchar);
    }

    private static int WidthOf(Watermark mark, int width) => Math.Max(1, width * mark.Size / 100);

    private static Picture Letters(string text, string font)
    {
        var markup = text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal);
        return Picture.Text(markup, font: font + " 24", dpi: Resolution);
    }

    /// <summary>
    /// The characters that no font has. Pango draws a box with the number of such a character in it, so each is compared
    /// with one that no font can have: all these boxes have one size and one frame.
    /// </summary>
    private static string MissingCharacters(Watermark mark)
    {
        var missing = new StringBuilder();
        foreach (var rune in mark.Text.EnumerateRunes().Where(rune => !Rune.IsWhiteSpace(rune)).Distinct())
        {
            // Noncharacters, with as many digits as the character's own number.
            var unknown = rune.IsBmp ? "\uFDD0" : "\U0001FFFE";
            if (FrameOf(rune.ToString(), mark.Font) is var frame && frame.AsSpan().SequenceEqual(FrameOf(unknown, mark.Font)))
            {
                missing.Append(rune.ToString());
            }
        }

        return missing.ToString();
    }

    /// <summary>The outermost pixels of a character with its size; empty where there is nothing to draw with.</summary>
    private static int[] FrameOf(string character, string font)
    {
        try
        {
            using var letter = Letters(character, font);
            var pixels = letter.WriteToMemory<byte>();
            var (width, height) = (letter.Width, letter.Height);
            var top = pixels.Take(width);
            var left = Enumerable.Range(0, height).Select(row => pixels[row * width]);
            return [width, height, .. top.Concat(left).Select(pixel => (int)pixel)];
        }
        catch (VipsException)
        {
            return [];
        }
    }
}
