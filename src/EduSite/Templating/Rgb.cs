using System.Globalization;

namespace EduSite.Templating;

/// <summary>A colour of sRGB, with what WCAG 2.2 says of it.</summary>
internal readonly record struct Rgb(byte Red, byte Green, byte Blue)
{
    /// <summary>WCAG 2.2, success criterion 1.4.3, for text of normal size.</summary>
    public const double EnoughContrast = 4.5;

    /// <summary>Reads <c>#rgb</c> or <c>#rrggbb</c>; null for anything else.</summary>
    public static Rgb? Parse(string text)
    {
        var digits = text.Length == 4 ? string.Concat(text[1..].Select(digit => $"{digit}{digit}")) : text[Math.Min(1, text.Length)..];
        return text.StartsWith('#') && digits.Length == 6 &&
            int.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value)
                ? new Rgb((byte)(value >> 16), (byte)(value >> 8), (byte)value)
                : null;
    }

    /// <summary>From 1 (the same) to 21 (black on white).</summary>
    public double ContrastTo(Rgb other)
    {
        var (lighter, darker) = (Math.Max(Luminance, other.Luminance), Math.Min(Luminance, other.Luminance));
        return (lighter + 0.05) / (darker + 0.05);
    }

    /// <summary>
    /// The colour itself, else the nearest darker shade of the same hue, else the nearest lighter one, that is told from
    /// all of <paramref name="others"/>; null when no shade is.
    /// </summary>
    /// <param name="ratio">From 1 to 21: 4.5 for text, 3 for large text and the edges of controls, 7 for high contrast.</param>
    public Rgb? Readable(IReadOnlyCollection<Rgb> others, double ratio = EnoughContrast)
    {
        foreach (var target in new[] { default, new Rgb(255, 255, 255) })
        {
            for (var step = 0; step <= 100; step++)
            {
                var shade = Mix(target, step / 100.0);
                if (others.All(other => shade.ContrastTo(other) >= ratio))
                {
                    return shade;
                }
            }
        }

        return null;
    }

    /// <param name="share">From 0 (this colour) to 1 (the other).</param>
    public Rgb Mix(Rgb other, double share) =>
        new(Mix(Red, other.Red, share), Mix(Green, other.Green, share), Mix(Blue, other.Blue, share));

    public override string ToString() => $"#{Red:x2}{Green:x2}{Blue:x2}";

    /// <summary>Relative luminance as WCAG 2.2 defines it.</summary>
    private double Luminance => (0.2126 * Linear(Red)) + (0.7152 * Linear(Green)) + (0.0722 * Linear(Blue));

    private static double Linear(byte channel)
    {
        var value = channel / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
    }

    private static byte Mix(byte from, byte to, double share) => (byte)Math.Round(from + ((to - from) * share));
}
