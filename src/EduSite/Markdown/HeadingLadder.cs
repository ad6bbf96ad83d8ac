using System.Globalization;
using EduSite.Diagnostics;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace EduSite.Markdown;

/// <summary>
/// Turns numbered lines into headings and brings all headings of the text to levels 2 to 6: the page's first level is
/// the report's title.
/// </summary>
internal static class HeadingLadder
{
    private const int Top = 2;
    private const int Deepest = 6;

    public static void Apply(MarkdownDocument document, ArticleDraft draft)
    {
        ShiftWritten(document, draft);
        if (draft.Report.NumberedHeadings ?? draft.Site.Config.Markdown.NumberedHeadings)
        {
            AddNumbered(document);
        }

        CheckOrder(document, draft);
    }

    /// <summary>The highest level written becomes 2, the others keep their distance.</summary>
    private static void ShiftWritten(MarkdownDocument document, ArticleDraft draft)
    {
        var headings = document.Descendants<HeadingBlock>().ToList();
        if (headings.Count == 0)
        {
            return;
        }

        var shift = Top - headings.Min(heading => heading.Level);
        foreach (var heading in headings)
        {
            if (heading.Level == 1)
            {
                draft.Add(MarkdownRules.HeadingLevelOne, draft.Body.Locate(heading.Span));
            }

            heading.Level = Math.Min(Deepest, heading.Level + shift);
        }
    }

    /// <summary>
    /// A numbered line takes the level of the last heading of its rank that is still open, else one below the last open
    /// heading: so it never jumps, whatever headings are written with # around it.
    /// </summary>
    private static void AddNumbered(MarkdownDocument document)
    {
        var open = new List<(int Level, int Rank)>();
        for (var i = 0; i < document.Count; i++)
        {
            var heading = document[i] as HeadingBlock;
            var rank = 0;
            if (heading is not null)
            {
                rank = NumberedLine.RankOf(InlineText.Of(heading.Inline));
            }
            else if (document[i] is ParagraphBlock { Inline: not null } paragraph)
            {
                if (FirstLine(paragraph) is { } line)
                {
                    rank = NumberedLine.RankOf(line);
                    heading = Promote(document, i, paragraph);
                    heading.Level = LevelOf(rank, open);
                }
                else
                {
                    SplitBeforeNumbered(document, i, paragraph);
                }
            }

            if (heading is not null)
            {
                open.RemoveAll(other => other.Level >= heading.Level);
                open.Add((heading.Level, rank));
            }
        }
    }

    private static int LevelOf(int rank, List<(int Level, int Rank)> open)
    {
        var same = open.FindLast(other => other.Rank == rank);
        return same.Level > 0 ? same.Level : Math.Min(Deepest, open.Count == 0 ? Top : open[^1].Level + 1);
    }

    /// <summary>The text of a paragraph's first source line where that line reads as a heading.</summary>
    private static string? FirstLine(ParagraphBlock paragraph)
    {
        // Cheap refusal first: nearly all paragraphs begin with something else.
        if (!MayBeNumbered(paragraph.Inline!.FirstChild))
        {
            return null;
        }

        var line = InlineText.Of(paragraph.Inline, NextBreak(paragraph.Inline.FirstChild));
        return NumberedLine.IsHeading(line) ? line : null;
    }

    /// <summary>
    /// A numbered line after a finished sentence begins a paragraph, though no empty line stands before it. After an
    /// unfinished one it is only where the editor broke the line.
    /// </summary>
    private static void SplitBeforeNumbered(MarkdownDocument document, int index, ParagraphBlock paragraph)
    {
        for (var line = NextBreak(paragraph.Inline!.FirstChild); line is not null; line = NextBreak(line.NextSibling))
        {
            if (!MayBeNumbered(line.NextSibling) || line.PreviousSibling is not LiteralInline before ||
                before.Content.AsSpan() is not [.., '。' or '！' or '？' or '；' or '：' or '”'])
            {
                continue;
            }

            var rest = new ParagraphBlock(paragraph.Parser)
            {
                Line = line.Line + 1,
                Span = new SourceSpan(line.NextSibling!.Span.Start, paragraph.Span.End),
                Inline = new ContainerInline(),
            };
            while (line.NextSibling is { } inline)
            {
                inline.Remove();
                rest.Inline.AppendChild(inline);
            }

            if (FirstLine(rest) is not null)
            {
                line.Remove();
                document.Insert(index + 1, rest);
                return;
            }

            rest.Inline.MoveChildrenAfter(line);
        }
    }

    private static bool MayBeNumbered(Inline? first)
    {
        while (first is EmphasisInline { FirstChild: { } child })
        {
            first = child;
        }

        return first is LiteralInline literal &&
            literal.Content.AsSpan().TrimStart("\u3000\u00A0 ") is { Length: > 0 } text &&
            NumberedLine.MayBegin(text[0]);
    }

    private static LineBreakInline? NextBreak(Inline? child)
    {
        while (child is not null and not LineBreakInline)
        {
            child = child.NextSibling;
        }

        return child as LineBreakInline;
    }

    /// <summary>Makes the first line a heading; what follows it stays behind as a paragraph.</summary>
    private static HeadingBlock Promote(MarkdownDocument document, int index, ParagraphBlock paragraph)
    {
        var line = new ContainerInline();
        var end = NextBreak(paragraph.Inline!.FirstChild);
        while (paragraph.Inline!.FirstChild is { } child && child != end)
        {
            child.Remove();
            line.AppendChild(child);
        }

        end?.Remove();
        // A heading needs no bold of its own.
        if (line.FirstChild is EmphasisInline { DelimiterCount: 2 } bold && bold == line.LastChild)
        {
            bold.MoveChildrenAfter(bold);
            bold.Remove();
        }

        var heading = new HeadingBlock(paragraph.Parser!)
        {
            Line = paragraph.Line,
            Column = paragraph.Column,
            Span = new SourceSpan(paragraph.Span.Start, (line.LastChild ?? line).Span.End),
            Inline = line,
        };
        if (end is null)
        {
            if (paragraph.TryGetAttributes() is { } attributes)
            {
                heading.SetAttributes(attributes);
            }

            document.RemoveAt(index);
        }

        document.Insert(index, heading);
        return heading;
    }

    private static void CheckOrder(MarkdownDocument document, ArticleDraft draft)
    {
        var previous = 1;
        foreach (var heading in document.Descendants<HeadingBlock>())
        {
            if (heading.Level > previous + 1)
            {
                draft.Add(
                    MarkdownRules.HeadingJump,
                    draft.Body.Locate(heading.Span),
                    previous.ToString(CultureInfo.InvariantCulture),
                    heading.Level.ToString(CultureInfo.InvariantCulture));
            }

            previous = heading.Level;
        }
    }
}
