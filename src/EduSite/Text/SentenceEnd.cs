using System.Buffers;
using System.Text;

namespace EduSite.Text;

/// <summary>Where a Chinese text may stop: after a sentence with the quotes that close it, or at a pause.</summary>
internal static class SentenceEnd
{
    private const string Ends = "。！？!?…";
    private const string Closers = "”’」』）】》〉)]";
    private const string Dangling = "，、：；（“《…,([ \t\n";

    /// <summary>How far closing quotes and the second half of …… may reach past a limit.</summary>
    private const int Overhang = 4;

    private static readonly SearchValues<char> Pauses = SearchValues.Create("，；、… \t\n");

    /// <summary>The end of the last sentence that ends before the limit, or 0.</summary>
    public static int Last(string text, int limit)
    {
        for (var i = limit - 1; i > 0; i--)
        {
            if (!Ends.Contains(text[i]))
            {
                continue;
            }

            var end = AfterClosers(text, i + 1, limit + Overhang);
            if (end <= limit + Overhang && IsEnd(text, i, end))
            {
                return end;
            }
        }

        return 0;
    }

    /// <summary>The text up to its last pause between two lengths, else up to the longer, with "……".</summary>
    public static string CutAtPause(string text, int limit, int shortest)
    {
        var pause = text.AsSpan(0, limit + 1).LastIndexOfAny(Pauses);
        var cut = pause >= shortest ? pause : limit;
        while (cut > 0 && !IsBoundary(text, cut))
        {
            cut--;
        }

        return text.AsSpan(0, cut).TrimEnd(Dangling).ToString() + "……";
    }

    private static int AfterClosers(string text, int end, int last)
    {
        while (end < text.Length && end <= last && (Ends.Contains(text[end]) || Closes(text, end)))
        {
            end++;
        }

        return end;
    }

    /// <summary>
    /// Full-width marks always end a sentence. ? and ! also stand inside addresses, so something must follow them that no
    /// address goes on with; …… often stands in mid-sentence, so only a gap after it tells.
    /// </summary>
    private static bool IsEnd(string text, int mark, int next) => text[mark] switch
    {
        '…' => IsGap(text, next),
        '?' or '!' => IsGap(text, next) || (Rune.TryGetRuneAt(text, next, out var rune) && HanText.IsHan(rune)),
        _ => true,
    };

    private static bool IsGap(string text, int index) => index >= text.Length || char.IsWhiteSpace(text[index]);

    /// <summary>Straight quotes look alike on both sides: one closes when the number before it is odd.</summary>
    private static bool Closes(string text, int index) => text[index] switch
    {
        '"' => text.AsSpan(0, index).Count('"') % 2 == 1,
        '\'' => Enumerable.Range(0, index).Count(i => text[i] == '\'' && !IsApostrophe(text, i)) % 2 == 1,
        var other => Closers.Contains(other),
    };

    private static bool IsApostrophe(string text, int index) =>
        index > 0 && char.IsAsciiLetterOrDigit(text[index - 1]) && char.IsAsciiLetterOrDigit(text[index + 1]);

    private static bool IsBoundary(string text, int index) =>
        Rune.TryGetRuneAt(text, index, out var rune) ? !HanText.IsMark(rune) : !char.IsLowSurrogate(text[index]);
}
