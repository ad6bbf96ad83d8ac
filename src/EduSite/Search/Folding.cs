using System.Globalization;

namespace EduSite.Search;

/// <summary>
/// What counts as the same character in a search: full and half width, upper and lower case. Letters and numbers of any
/// script can be found, and the brackets of a 文号; everything else separates.
/// </summary>
internal static class Folding
{
    /// <summary>Stands for everything that cannot be found.</summary>
    public const char Separator = '\0';

    private static readonly char[] Table = MakeTable();

    public static char Of(char character) => Table[character];

    /// <summary>
    /// Folds one line: runs of characters that can be found, a separator after each. <paramref name="folded"/> holds one
    /// more character than the line.
    /// </summary>
    /// <returns>The characters written.</returns>
    public static int Fold(ReadOnlySpan<char> line, Span<char> folded)
    {
        var length = 0;
        foreach (var character in line)
        {
            var same = Table[character];
            if (same != Separator || (length > 0 && folded[length - 1] != Separator))
            {
                folded[length++] = same;
            }
        }

        if (length > 0 && folded[length - 1] != Separator)
        {
            folded[length++] = Separator;
        }

        return length;
    }

    private static char[] MakeTable()
    {
        var table = new char[char.MaxValue + 1];
        for (var c = 0; c < table.Length; c++)
        {
            var half = (char)(c is >= 0xFF01 and <= 0xFF5E ? c - 0xFEE0 : c);
            table[c] = half switch
            {
                '[' or '〔' => '〔',
                ']' or '〕' => '〕',
                _ => IsFound(half) ? char.ToLowerInvariant(half) : Separator,
            };
        }

        return table;
    }

    /// <summary>Halves of a surrogate pair count: nearly all that occur are rare Han characters of names.</summary>
    private static bool IsFound(char character) => char.GetUnicodeCategory(character)
        is UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter
        or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter or UnicodeCategory.DecimalDigitNumber
        or UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber or UnicodeCategory.Surrogate;
}
