using System.Text;

namespace EduSite.Text;

/// <summary>
/// The one rule for addresses: a slug is lower-case ASCII letters and digits in words joined by single hyphens. The same
/// functions serve reports, vocabulary, attachments and anchors, so that a link and its target cannot disagree.
/// </summary>
public static class Slug
{
    /// <summary>Whether a text may stand in an address as it is: <c>[a-z0-9]+(-[a-z0-9]+)*</c>, at most 80 characters.</summary>
    public static bool IsValid(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || text.Length > 80 || text[0] == '-' || text[^1] == '-')
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

        return true;
    }

    /// <summary>
    /// The slug of a file name without its extension. ASCII names keep their words. Any other name becomes
    /// <c>x</c> + eight hexadecimal digits of its hash: short, stable while the name stays, and never percent-encoded.
    /// Half of a Chinese name would not do: <c>2023年工作总结</c> and <c>2023年工作要点</c> must stay apart.
    /// </summary>
    public static string FromFileName(string stem)
    {
        var ascii = stem.All(char.IsAscii) ? FromAscii(stem) : "";
        return ascii.Length > 0 ? ascii : Hashed(stem);
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
    /// The id of a heading. Fragments may hold Han (browsers show them as written), so Chinese, letters and digits
    /// stay, ASCII is lower-cased and everything else becomes one hyphen; empty when nothing is left.
    /// </summary>
    public static string ForAnchor(string text)
    {
        var slug = new StringBuilder(text.Length);
        foreach (var rune in text.Normalize(NormalizationForm.FormC).EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune) || HanText.IsHan(rune))
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

    /// <summary><c>x</c> and the FNV-1a hash (32 bit) of the UTF-8 text in Unicode form C, so that macOS names agree.</summary>
    private static string Hashed(string text)
    {
        var hash = 2166136261u;
        foreach (var b in Encoding.UTF8.GetBytes(text.Normalize(NormalizationForm.FormC)))
        {
            hash = (hash ^ b) * 16777619u;
        }

        return $"x{hash:x8}";
    }
}
