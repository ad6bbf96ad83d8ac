using EduSite.Diagnostics;
using EduSite.Text;

namespace EduSite.Checks;

/// <summary>The same words twice in a row, the same paragraph twice, and paragraphs that nobody reads to the end.</summary>
internal static class RepetitionCheck
{
    /// <summary>Chinese doubles words of one and two characters on purpose: 研究研究, 一步一步.</summary>
    private const int ShortestPhrase = 3;

    private const int LongestPhrase = 16;

    /// <summary>Shorter paragraphs are labels and signatures.</summary>
    private const int ShortestParagraph = 30;

    public static void Run(ReportText text, CheckSettings settings, Findings findings)
    {
        var seen = new Dictionary<int, TextSpan>();
        foreach (var paragraph in text.Paragraphs)
        {
            CheckParagraph(text, paragraph, settings, seen, findings);
        }

        foreach (var line in text.Lines)
        {
            if (line.Kind is LineKind.Text or LineKind.ListItem or LineKind.Heading or LineKind.TableRow)
            {
                CheckPhrases(text, line, findings);
            }
        }
    }

    private static void CheckParagraph(
        ReportText text, TextSpan span, CheckSettings settings, Dictionary<int, TextSpan> seen, Findings findings)
    {
        if (span.Length < ShortestParagraph)
        {
            return;
        }

        var words = text.Content.AsSpan(span.Start, span.Length);
        var key = string.GetHashCode(words);
        if (seen.TryGetValue(key, out var first) && words.SequenceEqual(text.Content.AsSpan(first.Start, first.Length)))
        {
            findings.Add(WordingRules.DoubledParagraph, Beginning(span), $"{text.File.Text.Position(first.Start).Line}");
        }

        seen.TryAdd(key, span);
        if (span.Length > settings.Config.Checks.Limits.ParagraphCharacters)
        {
            findings.Add(WordingRules.ParagraphLong, Beginning(span), $"{span.Length}");
        }
    }

    /// <summary>Enough of a paragraph to point at it.</summary>
    private static TextSpan Beginning(TextSpan span) => new(span.Start, Math.Min(span.Length, 20));

    /// <summary>
    /// For each length, counts how many characters in a row equal those a phrase further on: when it is a phrase, it stands
    /// there twice.
    /// </summary>
    private static void CheckPhrases(ReportText text, TextLine line, Findings findings)
    {
        var content = text.Content.AsSpan(line.Content, line.Length);
        for (var length = Math.Min(LongestPhrase, content.Length / 2); length >= ShortestPhrase; length--)
        {
            var run = 0;
            for (var i = 0; i + length < content.Length; i++)
            {
                run = content[i] == content[i + length] && HanText.IsHan(content[i]) ? run + 1 : 0;
                if (run == length)
                {
                    var span = new TextSpan(line.Content + i - length + 1, length * 2);
                    if (IsMistake(text, span))
                    {
                        findings.Add(WordingRules.DoubledPhrase, span, text.Slice(span));
                        return;
                    }

                    run = 0;
                }
            }
        }
    }

    /// <summary>哈哈哈哈哈哈 and 加油干加油干 in a quotation are meant.</summary>
    private static bool IsMistake(ReportText text, TextSpan span)
    {
        var words = text.Content.AsSpan(span.Start, span.Length / 2);
        return text.IsWords(span) && !text.Has(span, Region.Quotation | Region.BlockQuote) && words.IndexOfAnyExcept(words[0]) >= 0 &&
            !NumberingCheck.IsNumeral(words[0]);
    }
}
