using System.Buffers;
using System.Text;
using EduSite.Text;
using Markdig.Syntax.Inlines;

namespace EduSite.Markdown;

/// <summary>
/// The words of inline content without its markup, and what stands before and after a line break in them. Walks without
/// recursion, however deep the emphasis is.
/// </summary>
internal static class InlineText
{
    /// <summary>The text of a container, up to a node that is its direct child when one is given.</summary>
    public static string Of(ContainerInline? root, Inline? end = null)
    {
        if (root is null)
        {
            return "";
        }

        var text = Scratch.Rent();
        Append(text, root, end);
        return Scratch.Finish(text).Trim();
    }

    public static void Append(StringBuilder text, ContainerInline root, Inline? end = null)
    {
        var atLineStart = true;
        for (var inline = root.FirstChild; inline is not null && inline != end; inline = Next(inline, root))
        {
            if (IsLineBreak(inline))
            {
                text.Append(inline is LineBreakInline { IsHard: false } line && IsJoined(line, root) ? "" : " ");
                atLineStart = true;
                continue;
            }

            var part = TextOf(inline);
            part = atLineStart ? TrimIndentation(part) : part;
            text.Append(part);
            atLineStart &= part.IsEmpty;
        }
    }

    /// <summary>Whether the text on both sides of a line break is Chinese, so that the break vanishes.</summary>
    public static bool IsJoined(LineBreakInline line, ContainerInline root)
    {
        var before = 0;
        for (var inline = Previous(line, root); inline is not null && before == 0; inline = Previous(inline, root))
        {
            before = inline is LinkInline { IsImage: true } ? -1 : LastRune(TextOf(inline));
        }

        return before > 0 && HanText.IsHanContext(before) && HanText.IsHanContext(RuneAfter(line, root));
    }

    /// <summary>
    /// A break that is written, as <c>&lt;br&gt;</c> too: the cell of a table knows no other way, so this one tag
    /// always works.
    /// </summary>
    public static bool IsLineBreak(Inline inline) =>
        inline is LineBreakInline or HtmlInline { Tag: "<br>" or "<br/>" or "<br />" or "<BR>" or "<BR/>" };

    /// <summary>The words that one node adds by itself.</summary>
    public static ReadOnlySpan<char> TextOf(Inline inline) => inline switch
    {
        LiteralInline literal => literal.Content.AsSpan(),
        CodeInline code => code.ContentSpan,
        HtmlEntityInline entity => PrintableText.Clean(entity.Transcoded.ToString()),
        AutolinkInline link => link.Url,
        DelimiterInline delimiter => delimiter.ToLiteral(),
        _ => [],
    };

    public static ReadOnlySpan<char> TrimIndentation(ReadOnlySpan<char> text) => text.TrimStart("\u3000\u00A0 \t");

    /// <summary>The next node in reading order inside a root; the alternative text of a picture is not read.</summary>
    public static Inline? Next(Inline inline, ContainerInline root)
    {
        if (inline is ContainerInline { FirstChild: { } child } and not LinkInline { IsImage: true })
        {
            return child;
        }

        for (var node = inline; node is not null && node != root; node = node.Parent)
        {
            if (node.NextSibling is { } next)
            {
                return next;
            }
        }

        return null;
    }

    private static Inline? Previous(Inline inline, ContainerInline root)
    {
        if (inline.PreviousSibling is not { } previous)
        {
            return inline.Parent == root ? null : inline.Parent;
        }

        while (previous is ContainerInline { LastChild: { } last } and not LinkInline { IsImage: true })
        {
            previous = last;
        }

        return previous;
    }

    private static int RuneAfter(LineBreakInline line, ContainerInline root)
    {
        for (var inline = Next(line, root); inline is not null; inline = Next(inline, root))
        {
            if (inline is LineBreakInline or LinkInline { IsImage: true })
            {
                return 0;
            }

            var text = TrimIndentation(TextOf(inline));
            if (Rune.DecodeFromUtf16(text, out var rune, out _) == OperationStatus.Done)
            {
                return rune.Value;
            }
        }

        return 0;
    }

    private static int LastRune(ReadOnlySpan<char> text) =>
        Rune.DecodeLastFromUtf16(text, out var rune, out _) == OperationStatus.Done ? rune.Value : 0;
}
