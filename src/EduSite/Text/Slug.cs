using System.Globalization;
using System.Text;

namespace EduSite.Text;

/// <summary>
/// The one rule for addresses: a slug is lower-case ASCII letters and digits in words joined by single hyphens. The same
/// functions serve reports, vocabulary, attachments and anchors, so that a link and its target cannot disagree.
/// </summary>
public static class Slug
{
    private const int Longest = 80;

    /// <summary>
    /// Whether a text may stand in an address as it is: <c>[a-z0-9]+(-[a-z0-9]+)*</c>, at most 80 characters, and not the
    /// name of a device of Windows.
    /// </summary>
    public static bool IsValid(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || text.Length > Longest || text[0] == '-' || text[^1] == '-')
        {
            return false;
        }

        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsAsciiLetterLower(text[i]) && !char.IsAsciiDigit(text[i]) && (text[i] != '-' || text[i - 1] == '-'))
            {
                return false;
            }
        }

        return !IsDeviceName(text);
    }

    /// <summary>
    /// The slug of a file name without its extension. ASCII names keep their words; of a long one the beginning and a
    /// hash of all. Any other name becomes <c>x</c> + ten hexadecimal digits of its hash: short, stable while the name
    /// stays, and never percent-encoded. Half of a Chinese name would not do: <c>2023年工作总结</c> and
    /// <c>2023年工作要点</c> must stay apart.
    /// </summary>
    public static string FromFileName(string stem)
    {
        var ascii = stem.All(char.IsAscii) ? FromAscii(stem) : "";
        if (IsValid(ascii))
        {
            return ascii;
        }

        var hash = Hashed(stem);
        return ascii.Length > Longest ? $"{ascii[..(Longest - hash.Length - 1)].TrimEnd('-')}-{hash}" : hash;
    }

    /// <summary>Lower-cases and joins the ASCII words of a text; empty when it has none.</summary>
    public static string FromAscii(string text)
    {
        var slug = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (char.IsAsciiLetterOrDigit(c))
            {
                slug.Append(char.ToLowerInvariant(c));
            }
            else if (slug.Length > 0 && slug[^1] != '-')
            {
                slug.Append('-');
            }
        }

        return slug.ToString().TrimEnd('-');
    }

    /// <summary>
    /// The id of a heading. Fragments may hold Han (browsers show them as written), so Chinese, letters and numbers of
    /// every kind (Ⅰ, ①) stay, in lower case, and everything else becomes one hyphen; empty when nothing is left.
    /// </summary>
    public static string ForAnchor(string text)
    {
        var slug = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (IsWordRune(rune) || (slug.Length > 0 && slug[^1] != '-' && HanText.IsMark(rune)))
            {
                slug.Append(Rune.ToLowerInvariant(rune).ToString());
            }
            else if (slug.Length > 0 && slug[^1] != '-')
            {
                slug.Append('-');
            }
        }

        return slug.ToString().TrimEnd('-');
    }

    /// <summary>
    /// Whether Windows keeps a name for a device, with any extension: such a file cannot be stored there (Microsoft,
    /// "Naming Files, Paths, and Namespaces"). The name is in lower case.
    /// </summary>
    internal static bool IsDeviceName(ReadOnlySpan<char> name)
    {
        var point = name.IndexOf('.');
        var stem = point < 0 ? name : name[..point];
        return stem is "con" or "prn" or "aux" or "nul" ||
            (stem.Length == 4 && (stem[..3] is "com" or "lpt") && stem[3] is >= '1' and <= '9');
    }

    private static bool IsWordRune(Rune rune) =>
        Rune.IsLetterOrDigit(rune) || HanText.IsHan(rune) ||
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber;

    /// <summary>
    /// <c>x</c> and the FNV-1a hash (64 bit, folded to 40) of the UTF-8 text. Among 100,000 names 32 bits would nearly
    /// always let two meet, 40 bits once in 200 times. Han has no decomposed form, so macOS names agree as they are.
    /// </summary>
    private static string Hashed(string text)
    {
        var hash = 14695981039346656037UL;
        foreach (var b in Encoding.UTF8.GetBytes(text))
        {
            hash = (hash ^ b) * 1099511628211UL;
        }

        return $"x{(hash ^ (hash >> 40)) & 0xFF_FFFF_FFFF:x10}";
    }
}
