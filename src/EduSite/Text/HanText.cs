using System.Globalization;
using System.Text;

namespace EduSite.Text;

/// <summary>What the rest of the program must know about Chinese characters: classes, widths, lengths, sentence ends.</summary>
public static class HanText
{
    /// <summary>Adults read Chinese prose at 300 to 500 characters a minute; the lower middle suits official writing.</summary>
    public const int CharactersPerMinute = 400;

    /// <summary>Han ideographs: the unified blocks and extensions, compatibility ideographs, radicals, 〇 and 々.</summary>
    public static bool IsHan(Rune rune) => IsHan(rune.Value);

    public static bool IsHan(int value) => value is
        (>= 0x4E00 and <= 0x9FFF) or (>= 0x3400 and <= 0x4DBF) or 0x3007 or 0x3005 or (>= 0x2E80 and <= 0x2FDF) or
        (>= 0xF900 and <= 0xFAFF) or (>= 0x20000 and <= 0x3FFFF);

    /// <summary>Punctuation and symbols that are set full-width in Chinese text, curly quotes and dashes included.</summary>
    public static bool IsHanPunctuation(int value) => value is
        (>= 0x3000 and <= 0x3004) or 0x3006 or (>= 0x3008 and <= 0x303F) or
        (>= 0xFF01 and <= 0xFF0F) or (>= 0xFF1A and <= 0xFF20) or (>= 0xFF3B and <= 0xFF40) or (>= 0xFF5B and <= 0xFF65) or
        (>= 0x2018 and <= 0x201D) or 0x2026 or 0x2014 or 0x00B7 or (>= 0xFE30 and <= 0xFE4F);

    /// <summary>Whether a line break beside this character needs no space: Han and full-width punctuation.</summary>
    public static bool IsHanContext(int value) => IsHan(value) || IsHanPunctuation(value);

    /// <summary>Accents, variation selectors and their like: they belong to the character before them.</summary>
    public static bool IsMark(Rune rune) => Rune.GetUnicodeCategory(rune)
        is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.SpacingCombiningMark;

    /// <summary>
    /// Cells of a terminal: 2 for East Asian wide and full-width characters, 0 for combining marks and control
    /// characters, else 1.
    /// </summary>
    public static int DisplayWidth(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark => 0,
        UnicodeCategory.Format or UnicodeCategory.Control => 0,
        _ => EastAsianWidth.IsWide(rune.Value) ? 2 : 1,
    };

    public static int DisplayWidth(ReadOnlySpan<char> text)
    {
        var width = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            width += DisplayWidth(rune);
        }

        return width;
    }

    /// <summary>
    /// Length as an editor counts it: each Han character is one, a run of Latin letters or digits is one word, and
    /// punctuation and spaces are none. COVID-19, 3.5, 1,234 and 99.98% are one word each.
    /// </summary>
    public static int CountCharacters(ReadOnlySpan<char> text)
    {
        var count = 0;
        var insideWord = false;
        var before = default(Rune);
        foreach (var rune in text.EnumerateRunes())
        {
            if (IsMark(rune))
            {
                continue;
            }

            if (IsHan(rune))
            {
                count++;
                insideWord = false;
            }
            else if (Rune.IsLetterOrDigit(rune))
            {
                count += insideWord && (before.Value != ',' || Rune.IsDigit(rune)) ? 0 : 1;
                insideWord = true;
            }
            else
            {
                insideWord = insideWord && rune.Value switch
                {
                    '.' or '-' or '\'' or '%' => true,
                    ',' => Rune.IsDigit(before),
                    _ => false,
                };
            }

            before = rune;
        }

        return count;
    }

    /// <summary>Whole minutes of reading, at least 1.</summary>
    public static int ReadingMinutes(int characters) =>
        Math.Max(1, (characters + CharactersPerMinute - 1) / CharactersPerMinute);

    /// <summary>
    /// The beginning of a text for lists and meta tags: whole sentences up to <paramref name="limit"/> characters, with
    /// the quotes that close them; where that would be less than a third, a cut at the last pause or at the limit, with
    /// "……". Empty when the limit is. Never cuts inside a character.
    /// </summary>
    public static string Summarize(string text, int limit)
    {
        text = text.Trim();
        if (limit <= 0 || text.Length == 0)
        {
            return "";
        }

        if (text.Length <= limit)
        {
            return text;
        }

        var shortest = Math.Max(1, limit / 3);
        var end = SentenceEnd.Last(text, limit);
        return end >= shortest ? text[..end] : SentenceEnd.CutAtPause(text, limit, shortest);
    }
}
