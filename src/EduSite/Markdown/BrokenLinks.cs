using System.Text.RegularExpressions;
using EduSite.Diagnostics;
using Markdig.Syntax.Inlines;

namespace EduSite.Markdown;

/// <summary>Finds text that was meant as a link or footnote, but that Markdown did not take for one.</summary>
internal sealed partial class BrokenLinks(ArticleDraft draft)
{
    public void Check(LiteralInline literal)
    {
        var text = literal.Content.AsSpan();
        if (text.IndexOfAny("]】^") < 0)
        {
            return;
        }

        // The rest of the line, because the literal may end at any character that could have been markup.
        var rest = RestOfLine(literal);
        Check(MarkdownRules.LinkSpace, literal, LinkWithSpace().Match(rest));
        Check(MarkdownRules.LinkFullWidth, literal, LinkInFullWidth().Match(rest));
        if (FootnoteMark().Match(rest) is { Success: true } note && literal.PreviousSibling is LiteralInline opening &&
            opening.Content.AsSpan() is "[")
        {
            Add(MarkdownRules.FootnoteUndefined, literal, note.Groups["url"]);
        }
    }

    /// <summary>Only what looks like an address counts: brackets after brackets are also ordinary prose.</summary>
    private void Check(Rule rule, LiteralInline literal, Match match)
    {
        var url = match.Groups["url"];
        if (match.Success && match.Index < literal.Content.Length && Address().IsMatch(url.ValueSpan.Trim()))
        {
            Add(rule, literal, url);
        }
    }

    private void Add(Rule rule, LiteralInline literal, Group found)
    {
        var start = literal.Span.Start + found.Index;
        draft.Add(rule, draft.Body.Locate(start, start + found.Length), found.Value.Trim());
    }

    private static string RestOfLine(LiteralInline literal)
    {
        var whole = literal.Content.Text;
        var end = whole.IndexOf('\n', literal.Content.Start);
        return whole[literal.Content.Start..(end < 0 ? whole.Length : end)];
    }

    [GeneratedRegex(@"\]\((?<url>[^()<>""\n]*[ \u3000][^()<>""\n]*)\)")]
    private static partial Regex LinkWithSpace();

    [GeneratedRegex(@"(\]（(?<url>[^（）\n]*)）|】（(?<url>[^（）\n]*)）|】\((?<url>[^()\n]*)\))")]
    private static partial Regex LinkInFullWidth();

    [GeneratedRegex(@"^(https?://|\.{0,2}/)|\.[A-Za-z][A-Za-z0-9]{1,4}(#.*)?$")]
    private static partial Regex Address();

    [GeneratedRegex(@"^(?<url>\^[^\]\s]+)\]")]
    private static partial Regex FootnoteMark();
}
