using System.Buffers;
using System.Text.RegularExpressions;
using EduSite.Text;

namespace EduSite.Checks;

/// <summary>A personal number as found in a text.</summary>
internal readonly record struct FoundNumber(NumberKind Kind, TextSpan Span);

/// <summary>
/// Finds personal numbers in any text: half-width or full-width digits, in one piece or in groups with spaces or hyphens
/// between them. Attachments and file names are read by the same eyes.
/// </summary>
internal static partial class NumberScanner
{
    /// <summary>The shortest number that anything is said about.</summary>
    private const int Shortest = 11;

    private const int Longest = 19;

    /// <summary>A number written in more groups than that is a table of figures.</summary>
    private const int MostGroups = 6;

    /// <summary>What counts things or money.</summary>
    private static readonly SearchValues<char> Units = SearchValues.Create("元万亿人次册平米%％");

    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789０１２３４５６７８９");

    public static void FindAll(ReadOnlySpan<char> text, int latestYear, List<FoundNumber> found)
    {
        Span<(int Start, int End)> groups = stackalloc (int, int)[64];
        for (var i = 0; i < text.Length;)
        {
            var next = text[i..].IndexOfAny(Digits);
            if (next < 0)
            {
                return;
            }

            i = ReadGroups(text, i + next, groups, out var count);
            Classify(text, groups[..count], latestYear, found);
        }
    }

    /// <summary>Reads groups of digits with one separator between any two; gives the offset behind them.</summary>
    private static int ReadGroups(ReadOnlySpan<char> text, int start, Span<(int Start, int End)> groups, out int count)
    {
        count = 0;
        var at = start;
        while (true)
        {
            var length = text[at..].IndexOfAnyExcept(Digits);
            var end = length < 0 ? text.Length : at + length;
            if (end < text.Length && IsX(text[end]) && end - at is 17 or 1 or 2 or 3 or 4 or 7 or 11 && !IsLetter(text, end + 1))
            {
                end++;
            }

            groups[count++] = (at, end);
            at = end;
            if (count == groups.Length || at + 1 >= text.Length || !IsSeparator(text[at]) || !(Digits.Contains(text[at + 1]) || IsLoneX(text, at + 1)))
            {
                return at;
            }

            at++;
            if (IsLoneX(text, at))
            {
                groups[count++] = (at, at + 1);
                return at + 1;
            }
        }
    }

    private static void Classify(
        ReadOnlySpan<char> text, ReadOnlySpan<(int Start, int End)> groups, int latestYear, List<FoundNumber> found)
    {
        Span<char> digits = stackalloc char[Longest + 1];
        for (var i = 0; i < groups.Length; i++)
        {
            var length = 0;
            for (var j = i; j < groups.Length && j - i < MostGroups; j++)
            {
                var (start, end) = groups[j];
                if (length + end - start > Longest)
                {
                    break;
                }

                foreach (var c in text[start..end])
                {
                    digits[length++] = Normal(c);
                }

                if (length < Shortest)
                {
                    continue;
                }

                var prefix = CountryCode(digits[..length]);
                var kind = PersonalNumbers.KindOf(digits[prefix..length], latestYear);
                if (kind != NumberKind.None && IsPlausible(kind, groups[i..(j + 1)]) && StandsAlone(text, kind, groups[i].Start, end))
                {
                    found.Add(new FoundNumber(kind, TextSpan.FromBounds(groups[i].Start + prefix, end)));
                    i = j;
                    break;
                }
            }
        }
    }

    /// <summary>
    /// Whether the number is no part of a longer name, fraction or sum of money. An identity number is too improbable by
    /// chance to ask.
    /// </summary>
    private static bool StandsAlone(ReadOnlySpan<char> text, NumberKind kind, int start, int end)
    {
        if (kind == NumberKind.Identity)
        {
            return true;
        }

        var isPart = (start > 0 && char.IsAsciiLetter(text[start - 1])) || (start > 1 && text[start - 1] == '.' && char.IsAsciiDigit(text[start - 2]));
        return !isPart && (end == text.Length ||
            !(char.IsAsciiLetter(text[end]) || Units.Contains(text[end]) || SumOfMoney().IsMatch(text[end..Math.Min(text.Length, end + 3)]) || (text[end] == '.' && end + 1 < text.Length && char.IsAsciiDigit(text[end + 1]))));
    }

    /// <summary>Grouped as people group that kind of number; figures in a row are grouped otherwise.</summary>
    private static bool IsPlausible(NumberKind kind, ReadOnlySpan<(int Start, int End)> groups)
    {
        if (groups.Length == 1)
        {
            return true;
        }

        static int LengthOf((int Start, int End) group) => group.End - group.Start;
        return kind switch
        {
            NumberKind.Mobile => (groups.Length == 3 && LengthOf(groups[0]) == 3 && LengthOf(groups[1]) == 4) ||
                                 (groups.Length == 2 && LengthOf(groups[0]) is 3 or 7),
            NumberKind.BankCard => groups.Length >= 4 && groups[..^1].IndexOfAnyExceptLength(4) < 0,
            NumberKind.Identity => true,
            _ => false,
        };
    }

    /// <summary>The length of 86 or 0086 in one piece with a mobile number.</summary>
    private static int CountryCode(ReadOnlySpan<char> digits) =>
        digits.Length == 13 && digits.StartsWith("861") ? 2 : digits.Length == 15 && digits.StartsWith("00861") ? 4 : 0;

    private static int IndexOfAnyExceptLength(this ReadOnlySpan<(int Start, int End)> groups, int length)
    {
        for (var i = 0; i < groups.Length; i++)
        {
            if (groups[i].End - groups[i].Start != length)
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>Behind a space only whole words count: 万 and 平 are also names.</summary>
    [GeneratedRegex("^ ?[万亿]?元", RegexOptions.CultureInvariant)]
    private static partial Regex SumOfMoney();

    private static bool IsSeparator(char c) => c is ' ' or '-' or '\u00A0' or '\u3000' or '－' or '–' or '‐' or '‑';

    private static bool IsLoneX(ReadOnlySpan<char> text, int at) => IsX(text[at]) && !IsLetter(text, at + 1);

    private static bool IsX(char c) => c is 'X' or 'x' or 'Ｘ' or 'ｘ';

    private static bool IsLetter(ReadOnlySpan<char> text, int at) =>
        at < text.Length && (char.IsAsciiLetterOrDigit(text[at]) || text[at] is >= '０' and <= '９');

    private static char Normal(char c) => c switch
    {
        >= '０' and <= '９' => (char)(c - '０' + '0'),
        'x' or 'Ｘ' or 'ｘ' => 'X',
        _ => c,
    };
}
