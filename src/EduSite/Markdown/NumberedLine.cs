using System.Buffers;

namespace EduSite.Markdown;

/// <summary>
/// The numbering of official writing (GB/T 9704-2012, 7.3.3): 一、 is the first level, （一） the second. The third and
/// fourth, 1. and （1）, begin paragraphs and are no headings.
/// </summary>
internal static class NumberedLine
{
    /// <summary>Longer lines are paragraphs that happen to begin with a number.</summary>
    public const int MaximumLength = 40;

    private const string Numerals = "一二三四五六七八九十百";

    private static readonly SearchValues<char> NumeralSet = SearchValues.Create(Numerals);

    private static readonly SearchValues<char> SentenceEnds = SearchValues.Create("。；！？");

    /// <summary>Whether a line that begins with this character is worth a closer look.</summary>
    public static bool MayBegin(char c) => c is '（' or '(' || Numerals.Contains(c);

    /// <summary>1 for 一、, 2 for （一）, else 0.</summary>
    public static int RankOf(ReadOnlySpan<char> line)
    {
        if (line.IsEmpty)
        {
            return 0;
        }

        var bracketed = line[0] is '（' or '(';
        var rest = bracketed ? line[1..] : line;
        var digits = rest.IndexOfAnyExcept(NumeralSet);
        if (digits is < 1 or > 5 || rest.Length == digits + 1)
        {
            return 0;
        }

        if (bracketed)
        {
            return rest[digits] is '）' or ')' ? 2 : 0;
        }

        return rest[digits] == '、' && !IsEnumeration(rest[digits - 1], rest[digits + 1]) ? 1 : 0;
    }

    /// <summary>Whether a line that stands alone reads as a heading: short, numbered, and no sentence.</summary>
    public static bool IsHeading(ReadOnlySpan<char> line) =>
        line.Length <= MaximumLength && RankOf(line) > 0 &&
        !line.ContainsAny(SentenceEnds) && !"，：、:,;…".Contains(line[^1]);

    /// <summary>一、二年级 and 二、三等奖 count things; a heading is not followed by the next numeral.</summary>
    private static bool IsEnumeration(char number, char next) =>
        Numerals.IndexOf(number) is >= 0 and var at && Numerals.IndexOf(next) == at + 1;
}
