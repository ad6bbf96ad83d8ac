using System.Text.RegularExpressions;
using EduSite.Diagnostics;
using EduSite.Text;

namespace EduSite.Checks;

/// <summary>The ladder of official documents, 一、→（一）→1.→（1）: its order, its gaps, and the marks behind its numbers.</summary>
internal static partial class NumberingCheck
{
    private const string Numerals = "一二三四五六七八九十";

    private static readonly string[] Examples = ["", "一、", "（一）", "1.", "（1）"];

    public static bool IsNumeral(char c) => Numerals.Contains(c);

    public static void Run(ReportText text, CheckSettings settings, Findings findings)
    {
        _ = settings;
        var ladder = new Ladder();
        foreach (var line in text.Lines)
        {
            if (line.Kind is not (LineKind.Text or LineKind.Heading) || Label().Match(text.Content, line.Content, line.Length) is not { Success: true } match ||
                (text[match.Index] & (Region.BlockQuote | Region.NoWords)) != 0)
            {
                continue;
            }

            CheckMark(match, text, findings);
            if (ladder.Add(match) is { } fault)
            {
                findings.Add(fault.Rule, new TextSpan(match.Index, match.Length), [match.Value, .. fault.Arguments]);
            }
        }
    }

    private static void CheckMark(Match match, ReportText text, Findings findings)
    {
        var proper = match.Groups["first"].Success && match.ValueSpan[^1] is '.' or '．' or ',' or '，' ? match.Groups["first"].Value + "、"
            : match.Groups["second"].Success && match.ValueSpan[^1] == '、' ? match.Value[..^1]
            : null;
        if (proper is not null)
        {
            var span = new TextSpan(match.Index, match.Length);
            findings.Fix(WordingRules.NumberingMark, span, new TextEdit(span, proper), match.Value, proper);
        }
    }

    /// <summary>The number that characters or digits write, up to 99.</summary>
    private static int ValueOf(ReadOnlySpan<char> number)
    {
        if (char.IsAsciiDigit(number[0]))
        {
            return int.TryParse(number, out var value) ? value : 0;
        }

        var ten = number.IndexOf('十');
        var ones = number[(ten + 1)..];
        var one = ones.IsEmpty ? 0 : Numerals.IndexOf(ones[0]) + 1;
        return ten < 0 ? one : ((ten == 0 ? 1 : Numerals.IndexOf(number[0]) + 1) * 10) + one;
    }

    [GeneratedRegex(
        @"\G(?:(?<first>[一二三四五六七八九十]{1,3})[、.．,，](?![一二三四五六七八九十]+(?:[、和至到，,。；;\s]|$|年级|等奖|中(?!全会)|小|班|楼|类|级|期|季度|产业|线))|(?<second>[（(](?<n>[一二三四五六七八九十]{1,3})[）)]、?)|(?<third>\d{1,2})[.．、](?!\d)|[（(](?<fourth>\d{1,2})[）)])",
        RegexOptions.CultureInvariant)]
    private static partial Regex Label();

    private readonly record struct Fault(Rule Rule, string[] Arguments);

    /// <summary>The last label of each rank.</summary>
    private sealed class Ladder
    {
        private readonly (int Value, string Label)[] _last = new (int, string)[5];

        /// <summary>The rank of the label before; 0 at the beginning.</summary>
        private int _rank;

        private bool _hasSkipped;

        public Fault? Add(Match match)
        {
            var (rank, number) = match.Groups["first"].Success ? (1, match.Groups["first"])
                : match.Groups["second"].Success ? (2, match.Groups["n"])
                : match.Groups["third"].Success ? (3, match.Groups["third"])
                : (4, match.Groups["fourth"]);
            var value = ValueOf(number.ValueSpan);
            var before = _last[rank];
            var fault = Gap(rank, value, before) ?? Skip(rank);
            _last[rank] = (value, match.Value);
            Array.Clear(_last, rank + 1, _last.Length - rank - 1);
            _rank = rank;
            return fault;
        }

        /// <summary>A list may begin anew at one; any other number follows the one before it.</summary>
        private static Fault? Gap(int rank, int value, (int Value, string Label) before) =>
            before.Value > 0 && value != 1 && value != before.Value + 1 && (rank < 3 || value < before.Value + 4)
                ? new Fault(WordingRules.NumberingGap, [before.Label])
                : null;

        /// <summary>Told once for each text: whoever skips a level does so throughout.</summary>
        private Fault? Skip(int rank)
        {
            if (_hasSkipped || _rank == 0 || rank <= _rank + 1 || _last[_rank].Value == 0)
            {
                return null;
            }

            _hasSkipped = true;
            return new Fault(WordingRules.HeadingLadder, [_last[_rank].Label, Examples[_rank + 1]]);
        }
    }
}
