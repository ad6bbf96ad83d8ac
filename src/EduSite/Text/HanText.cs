using System.Text;

namespace EduSite.Text;

/// <summary>What the rest of the program must know about Chinese characters: classes, widths, lengths, sentence ends.</summary>
public static class HanText
{
    /// <summary>Adults read Chinese prose at 300 to 500 characters a minute; the lower middle suits official writing.</summary>
    public const int CharactersPerMinute = 400;

    private const string SentenceEnds = "。！？!?…";
    private const string Closers = "”’」』）】》〉)]\"'";

    /// <summary>Han ideographs: the unified blocks and extensions, compatibility ideographs, 〇 and 々.</summary>
    public static bool IsHan(Rune rune) => IsHan(rune.Value);

    public static bool IsHan(int value) => value is
        (>= 0x4E00 and <= 0x9FFF) or (>= 0x3400 and <= 0x4DBF) or 0x3007 or 0x3005 or
        (>= 0xF900 and <= 0xFAFF) or (>= 0x20000 and <= 0x3FFFF);

    /// <summary>Punctuation and symbols that are set full-width in Chinese text, curly quotes and dashes included.</summary>
    public static bool IsHanPunctuation(int value) => value is
        (>= 0x3000 and <= 0x3004) or 0x3006 or (>= 0x3008 and <= 0x303F) or
        (>= 0xFF01 and <= 0xFF0F) or (>= 0xFF1A and <= 0xFF20) or (>= 0xFF3B and <= 0xFF40) or (>= 0xFF5B and <= 0xFF65) or
        (>= 0x2018 and <= 0x201D) or 0x2026 or 0x2014 or 0x00B7 or (>= 0xFE30 and <= 0xFE4F);

    /// <summary>Whether a line break beside this character needs no space: Han and full-width punctuation.</summary>
    public static bool IsHanContext(int value) => IsHan(value) || IsHanPunctuation(value);

    /// <summary>Cells of a terminal: 2 for East Asian wide and full-width characters, 0 for combining marks, else 1.</summary>
    public static int DisplayWidth(Rune rune)
    {
        var value = rune.Value;
        if (Rune.GetUnicodeCategory(rune) is System.Globalization.UnicodeCategory.NonSpacingMark
            or System.Globalization.UnicodeCategory.EnclosingMark or System.Globalization.UnicodeCategory.Format)
        {
            return 0;
        }

        var wide = IsHan(value) || value is (>= 0x1100 and <= 0x115F) or (>= 0x2E80 and <= 0x303E) or
            (>= 0x3041 and <= 0x33FF) or (>= 0xA000 and <= 0xA4CF) or (>= 0xAC00 and <= 0xD7A3) or
            (>= 0xFE30 and <= 0xFE6F) or (>= 0xFF00 and <= 0xFF60) or (>= 0xFFE0 and <= 0xFFE6) or
            (>= 0x1F300 and <= 0x1FAFF);
        return wide ? 2 : 1;
    }

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
    /// punctuation and spaces are none.
    /// </summary>
    public static int CountCharacters(ReadOnlySpan<char> text)
    {
        var count = 0;
        var insideWord = false;
        foreach (var rune in text.EnumerateRunes())
        {
            if (IsHan(rune))
            {
                count++;
                insideWord = false;
            }
            else if (Rune.IsLetterOrDigit(rune))
            {
                count += insideWord ? 0 : 1;
                insideWord = true;
            }
            else
            {
                // A point or hyphen inside a number or word does not start another one: 3.5, COVID-19.
                insideWord = insideWord && rune.Value is '.' or '-' or '\'' or '%';
            }
        }

        return count;
    }

    /// <summary>Whole minutes of reading, at least 1.</summary>
    public static int ReadingMinutes(int characters) =>
        Math.Max(1, (characters + CharactersPerMinute - 1) / CharactersPerMinute);

    /// <summary>
    /// The beginning of a text for lists and meta tags: whole sentences up to <paramref name="limit"/> characters, or,
    /// where the first sentence is longer, a cut at the limit with "……". Never cuts inside a surrogate pair.
    /// </summary>
    public static string Summarize(string text, int limit)
    {
        text = text.Trim();
        if (text.Length <= limit)
        {
            return text;
        }

        var end = LastSentenceEnd(text.AsSpan(0, limit));
        if (end > 0)
        {
            return text[..end];
        }

        var cut = char.IsHighSurrogate(text[limit - 1]) ? limit - 1 : limit;
        return text[..cut].TrimEnd('，', '、', '：', '；', '（', '“', '《', ' ', ',') + "……";
    }

    private static int LastSentenceEnd(ReadOnlySpan<char> text)
    {
        for (var i = text.Length - 1; i > 0; i--)
        {
            if (!SentenceEnds.Contains(text[i]))
            {
                continue;
            }

            var end = i + 1;
            while (end < text.Length && Closers.Contains(text[end]))
            {
                end++;
            }

            return end;
        }

        return 0;
    }
}
