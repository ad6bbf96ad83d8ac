using EduSite.Diagnostics;
using EduSite.Text;

namespace EduSite.Checks;

/// <summary>The words of the bureau's lists, and the order and posts of its leaders.</summary>
internal static class WordCheck
{
    /// <summary>Between two names of one enumeration stand a mark and perhaps a post.</summary>
    private const int LongestGap = 16;

    public static void Run(ReportText text, CheckSettings settings, Findings findings)
    {
        var words = settings.Words;
        for (var next = words.Next(text.Content, 0); next is var (at, entry); next = words.Next(text.Content, at + 1))
        {
            var span = new TextSpan(at, entry.Wrong.Length);
            if (!text.IsWords(span) || entry.Except.Any(phrase => Covers(text.Content, span, phrase)))
            {
                continue;
            }

            var why = entry.Why.Length == 0 ? "" : $"（{entry.Why}）";
            if (entry.Rule != WordingRules.OrganisationName)
            {
                findings.Fix(entry.Rule, span, new TextEdit(span, entry.Right), entry.Wrong, entry.Right, why);
            }
            else if (!IsFormer(text.Content, at))
            {
                // Whether a text speaks of the time before the reform, only its author knows.
                findings.Add(entry.Rule, span, entry.Wrong, entry.Right, why);
            }
        }

        CheckLeaders(text, words, findings);
    }

    private static bool IsFormer(string content, int at) => at > 0 && content[at - 1] is '原' or '前' or '称' or '“';

    /// <summary>Whether a longer phrase stands around a span.</summary>
    private static bool Covers(string content, TextSpan span, string phrase)
    {
        var from = Math.Max(0, span.End - phrase.Length);
        var to = Math.Min(content.Length, span.Start + phrase.Length);
        var at = content.IndexOf(phrase, from, to - from, StringComparison.Ordinal);
        return at >= 0 && at <= span.Start && at + phrase.Length >= span.End;
    }

    private static void CheckLeaders(ReportText text, WordList words, Findings findings)
    {
        (int End, int Rank)? before = null;
        for (var next = words.NextLeader(text.Content, 0); next is var (at, rank); next = words.NextLeader(text.Content, before!.Value.End))
        {
            var leader = words.Leaders[rank];
            var span = new TextSpan(at, leader.Name.Length);
            if (text.IsWords(span))
            {
                CheckPost(text, words, span, leader, findings);
                if (before is var (end, other) && other > rank && IsEnumeration(text.Content.AsSpan(end, at - end)))
                {
                    findings.Add(WordingRules.LeaderOrder, span, words.Leaders[other].Name, leader.Name);
                }
            }

            before = (span.End, rank);
        }
    }

    private static bool IsEnumeration(ReadOnlySpan<char> between) =>
        between.Length <= LongestGap && between.IndexOfAny("、，和及与") >= 0 && between.IndexOfAny("。；！？\n") < 0;

    /// <summary>The post directly before the name: another one of the list is a mistake, one that nobody listed is not.</summary>
    private static void CheckPost(ReportText text, WordList words, TextSpan name, LeaderEntry leader, Findings findings)
    {
        var before = text.Content.AsSpan(0, name.Start);
        var called = words.Leaders.Select(other => other.Post).Where(post => post.Length > 0)
            .OrderByDescending(post => post.Length).FirstOrDefault(post => text.Content.AsSpan(0, name.Start).EndsWith(post));
        if (called is not null && called != leader.Post && !before.EndsWith(leader.Post))
        {
            findings.Add(WordingRules.LeaderPost, new TextSpan(name.Start - called.Length, called.Length + name.Length), leader.Name, called, leader.Post);
        }
    }
}
