using System.Text.RegularExpressions;
using EduSite.Diagnostics;
using EduSite.Text;

namespace EduSite.Checks;

/// <summary>Marks that copying and text recognition leave behind: the.one inside a phrase, the second of two, one at a line's start.</summary>
internal static partial class StrayMarkCheck
{
    /// <summary>A point after one of these ends nothing.</summary>
    private const string Particles = "的地得之和与及或在对为是把被将向从等了着所";

    public static void Run(ReportText text, CheckSettings settings, Findings findings)
    {
        _ = settings;
        foreach (var match in InsidePoint().EnumerateMatches(text.Content))
        {
            CheckPoint(text, match.Index, findings);
        }

        foreach (Match match in Doubled().Matches(text.Content))
        {
            var span = new TextSpan(match.Index, match.Length);
            if (text.IsWords(span))
            {
                // 。。 is one full stop; ，。 ends the sentence; which mark of 。， was meant, only the author knows.
                var isOpen = match.ValueSpan[0] == '。' && match.ValueSpan[^1] != '。';
                var proper = match.ValueSpan.Contains('。') ? "。" : match.Value[..1];
                findings.Add(
                    WordingRules.StrayMark, span, isOpen || !text.MayEdit(span) ? null : new TextEdit(span, proper), match.Value);
            }
        }

        foreach (var line in text.Lines)
        {
            if (line.Kind == LineKind.Text && "，。、；：！？".Contains(text.Content[line.Content]))
            {
                findings.Add(WordingRules.StrayMark, new TextSpan(line.Content, 1), text.Content[line.Content].ToString());
            }
        }
    }

    private static void CheckPoint(ReportText text, int at, Findings findings)
    {
        var (before, after) = (text.Content[at - 1], text.Content[at + 1]);
        var span = TextSpan.FromBounds(at - 1, at + 2);
        if (!text.IsWords(span) || NumberingCheck.IsNumeral(before))
        {
            return;
        }

        TextEdit? edit = Particles.Contains(before) && text.MayEdit(span) ? new TextEdit(new TextSpan(at, 1), "") : null;
        findings.Add(WordingRules.StrayMark, new TextSpan(at, 1), edit, $"{before}.{after}");
    }

    [GeneratedRegex(@"(?<=\p{IsCJKUnifiedIdeographs})\.(?=\p{IsCJKUnifiedIdeographs})", RegexOptions.CultureInvariant)]
    private static partial Regex InsidePoint();

    [GeneratedRegex("，{2,}|、{2,}|；{2,}|：{2,}|(?<!。)。{2}(?!。)|[，、；：]。|。[，、；：]|[，、；]{2,}", RegexOptions.CultureInvariant)]
    private static partial Regex Doubled();
}
