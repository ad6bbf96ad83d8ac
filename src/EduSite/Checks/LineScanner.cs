using System.Collections.Immutable;
using EduSite.Text;

namespace EduSite.Checks;

/// <summary>
/// Tells the lines of a Markdown text apart, as far as rules about words need it. Not a parser: what it takes for prose may
/// be a rarity of Markdown, but code, tables and quotations are recognised as readers see them.
/// </summary>
internal static class LineScanner
{
    public static ImmutableArray<TextLine> Scan(string content, int body, Region[] regions)
    {
        var lines = ImmutableArray.CreateBuilder<TextLine>();
        var state = new State(content, regions);
        for (var start = body; start < content.Length;)
        {
            var end = content.IndexOf('\n', start) is >= 0 and var found ? found : content.Length;
            lines.Add(state.Read(start, end));
            start = end + 1;
        }

        MarkTables(content, lines, regions);
        return lines.ToImmutable();
    }

    /// <summary>Running text: neighbouring lines, of which only the first may begin an item of a list.</summary>
    public static ImmutableArray<TextSpan> Paragraphs(ImmutableArray<TextLine> lines) =>
        [.. Group(lines, static kind => kind is LineKind.Text or LineKind.ListItem)];

    /// <summary>All that may hold links and emphasis.</summary>
    public static IEnumerable<TextSpan> Inlines(ImmutableArray<TextLine> lines) => Group(
        lines, static kind => kind is LineKind.Text or LineKind.ListItem or LineKind.Heading or LineKind.TableHead or LineKind.TableRow);

    private static IEnumerable<TextSpan> Group(ImmutableArray<TextLine> lines, Func<LineKind, bool> belongs)
    {
        for (var i = 0; i < lines.Length; i++)
        {
            var first = lines[i];
            if (!belongs(first.Kind))
            {
                continue;
            }

            var last = i;
            if (first.Kind is LineKind.Text or LineKind.ListItem)
            {
                while (last + 1 < lines.Length && lines[last + 1].Kind == LineKind.Text)
                {
                    last++;
                }
            }

            i = last;
            yield return TextSpan.FromBounds(first.Content, lines[last].End);
        }
    }

    private static void MarkTables(string content, ImmutableArray<TextLine>.Builder lines, Region[] regions)
    {
        for (var i = 1; i < lines.Count; i++)
        {
            if (lines[i].Kind is not (LineKind.Text or LineKind.Mark) || !IsTableRule(lines[i].In(content)) ||
                lines[i - 1].Kind is not (LineKind.Text or LineKind.ListItem) || !lines[i - 1].In(content).Contains('|'))
            {
                continue;
            }

            lines[i - 1] = MarkRow(content, lines[i - 1] with { Kind = LineKind.TableHead }, regions);
            lines[i] = lines[i] with { Kind = LineKind.TableRule };
            regions.AsSpan(lines[i].Start, lines[i].End - lines[i].Start).Fill(Region.Markup);
            for (i++; i < lines.Count && lines[i].Kind == LineKind.Text && lines[i].In(content).Contains('|'); i++)
            {
                lines[i] = MarkRow(content, lines[i] with { Kind = LineKind.TableRow }, regions);
            }
        }
    }

    private static TextLine MarkRow(string content, TextLine line, Region[] regions)
    {
        for (var i = line.Content; i < line.End; i++)
        {
            regions[i] |= content[i] == '|' && content[i - 1 >= 0 ? i - 1 : 0] != '\\' ? Region.Table | Region.Markup : Region.Table;
        }

        return line;
    }

    private static bool IsTableRule(ReadOnlySpan<char> line) =>
        line.Contains('-') && line.Contains('|') && line.IndexOfAnyExcept("|:- \t") < 0;

    /// <summary>What the lines before say about the next one.</summary>
    private sealed class State(string content, Region[] regions)
    {
        private char _fence;
        private int _fenceLength;
        private bool _isQuote;
        private bool _isAlert;

        public TextLine Read(int start, int end)
        {
            var at = SkipQuotes(start, end);
            var rest = content.AsSpan(at, end - at);
            if (ReadFence(rest))
            {
                regions.AsSpan(start, end - start).Fill(Region.Code);
                return new TextLine(start, at, end, LineKind.Code);
            }

            regions.AsSpan(start, at - start).Fill(Region.Markup);
            if (_isQuote && !_isAlert)
            {
                regions.AsSpan(at, end - at).Fill(Region.BlockQuote);
            }

            if (rest.IsWhiteSpace())
            {
                return new TextLine(start, end, end, LineKind.Blank);
            }

            if (IsBreak(rest))
            {
                return Marked(start, at, end, LineKind.Mark, end);
            }

            var hashes = rest.IndexOfAnyExcept('#');
            if (hashes is >= 1 and <= 6 && rest[hashes] is ' ' or '\t')
            {
                regions.AsSpan(at, end - at).Fill(Region.Heading);
                return Marked(start, at, end, LineKind.Heading, at + hashes + 1);
            }

            if (DefinitionLength(rest) is > 0 and var definition)
            {
                var isNote = rest[1] == '^';
                regions.AsSpan(at, isNote ? definition : end - at).Fill(isNote ? Region.Markup : Region.Address);
                return new TextLine(start, at + definition, end, isNote ? LineKind.ListItem : LineKind.Mark);
            }

            var mark = ListMarkLength(rest);
            return mark > 0
                ? Marked(start, at, end, LineKind.ListItem, at + mark)
                : new TextLine(start, at, end, LineKind.Text);
        }

        private TextLine Marked(int start, int from, int end, LineKind kind, int to)
        {
            regions.AsSpan(from, to - from).Fill(Region.Markup);
            return new TextLine(start, to, end, kind);
        }

        /// <summary>Skips indentation and the marks of quotations; a callout (<c>&gt; [!NOTE]</c>) is our own words.</summary>
        private int SkipQuotes(int start, int end)
        {
            var at = SkipSpaces(start, end);
            var isQuote = at < end && content[at] == '>';
            while (at < end && content[at] == '>')
            {
                at = SkipSpaces(at + 1, end);
            }

            if (isQuote && !_isQuote)
            {
                _isAlert = content.AsSpan(at, end - at).StartsWith("[!");
            }

            // A line without > goes on with the quotation only as a lazy continuation, which nobody writes on purpose.
            _isQuote = isQuote;
            return at;
        }

        private int SkipSpaces(int at, int end)
        {
            while (at < end && content[at] is ' ' or '\t' or '\u3000')
            {
                at++;
            }

            return at;
        }

        private bool ReadFence(ReadOnlySpan<char> line)
        {
            var mark = line.IsEmpty ? ' ' : line[0];
            var length = mark is '`' or '~' ? line.IndexOfAnyExcept(mark) is >= 0 and var found ? found : line.Length : 0;
            if (_fence != '\0')
            {
                if (mark == _fence && length >= _fenceLength && line[length..].IsWhiteSpace())
                {
                    _fence = '\0';
                }

                return true;
            }

            if (length < 3 || line[length..].Contains('`'))
            {
                return false;
            }

            (_fence, _fenceLength) = (mark, length);
            return true;
        }

        private static bool IsBreak(ReadOnlySpan<char> line)
        {
            var mark = line[0];
            return mark is '-' or '*' or '_' or '=' && line.Count(mark) >= (mark == '=' ? 1 : 3) && line.IndexOfAnyExcept(mark, ' ') < 0;
        }

        /// <summary>The length of <c>[name]:</c> with the spaces behind it.</summary>
        private static int DefinitionLength(ReadOnlySpan<char> line)
        {
            var close = line[0] == '[' ? line.IndexOf("]:") : -1;
            return close < 2 || line[..close].Contains('(') ? 0 : line.Length - line[(close + 2)..].TrimStart().Length;
        }

        private static int ListMarkLength(ReadOnlySpan<char> line)
        {
            var mark = line[0] is '-' or '*' or '+' or ':' ? 1 : 0;
            if (mark == 0)
            {
                var digits = line.IndexOfAnyExceptInRange('0', '9');
                mark = digits is >= 1 and <= 9 && line[digits] is '.' or ')' ? digits + 1 : 0;
            }

            return mark > 0 && mark < line.Length && line[mark] is ' ' or '\t' ? line.Length - line[mark..].TrimStart().Length : 0;
        }
    }
}
