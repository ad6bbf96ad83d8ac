using System.Buffers;
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

    private const int RecentCharacters = 4096;

    public static void Run(ReportText text, CheckSettings settings, Findings findings)
    {
        var seen = new Dictionary<int, TextSpan>();
        foreach (var paragraph in text.Paragraphs)
        {
            CheckParagraph(text, paragraph, settings, seen, findings);
        }

        // Never cleared: an old entry is believed only after a look at the text.
        var last = ArrayPool<int>.Shared.Rent(RecentCharacters);
        foreach (var line in text.Lines)
        {
            if (line.Kind is LineKind.Text or LineKind.ListItem or LineKind.Heading or LineKind.TableRow)
            {
                CheckPhrases(text, line, last, findings);
            }
        }

        ArrayPool<int>.Shared.Return(last);
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
    /// For each distance counts how many characters in a row equal those so far before them: when they are as many as the
    /// distance, a phrase stands there twice. Only distances at which a character recurs are looked at.
    /// </summary>
    private static void CheckPhrases(ReportText text, TextLine line, int[] last, Findings findings)
    {
        var content = text.Content;
        Span<int> chain = stackalloc int[LongestPhrase + 1];
        Span<(int At, int Length)> runs = stackalloc (int, int)[LongestPhrase + 1];
        runs.Fill((-1, 0));
        chain.Fill(-1);
        for (var i = line.Content; i < line.End; i++)
        {
            var c = content[i];
            // What another text left behind may lie ahead; a chain only ever leads back.
            var before = last[c % last.Length] is var place && place < i ? place : -1;
            last[c % last.Length] = i;
            chain[i % chain.Length] = before;
            for (; before >= line.Content && before < i && i - before <= LongestPhrase; before = chain[before % chain.Length])
            {
                var distance = i - before;
                if (content[before] != c || !HanText.IsHan(c))
                {
                    continue;
                }

                var length = runs[distance].At == i - 1 ? runs[distance].Length + 1 : 1;
                runs[distance] = (i, length);
                var span = new TextSpan(i - (2 * distance) + 1, 2 * distance);
                if (length == distance && distance >= ShortestPhrase && IsMistake(text, span))
                {
                    findings.Add(WordingRules.DoubledPhrase, span, text.Slice(span));
                    return;
                }
            }
        }
    }

    /// <summary>哈哈哈哈哈哈 and 加油干加油干 in a quotation are meant, and so is a year: 到二〇〇五年二〇〇五学年.</summary>
    private static bool IsMistake(ReportText text, TextSpan span)
    {
        var words = text.Content.AsSpan(span.Start, span.Length / 2);
        return text.IsWords(span) && !text.Has(span, Region.Quotation | Region.BlockQuote) && words.IndexOfAnyExcept(words[0]) >= 0 &&
            !NumberingCheck.IsNumeral(words[0]) && !words.Contains('〇');
    }
}
