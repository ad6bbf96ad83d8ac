using System.Collections.Immutable;
using EduSite.Model;
using EduSite.Text;

namespace EduSite.Checks;

/// <summary>
/// A report's file as the text rules see it: every character knows what it is, every line what it belongs to. Offsets are
/// those of the file, so that a finding stands where an editor shows it.
/// </summary>
internal sealed class ReportText
{
    /// <summary>Where the title of a document ends at the latest: 附件1, its name, the date.</summary>
    private const int LongestTitle = 80;

    private readonly Region[] _regions;

    private ReportText(SourceFile file, Report? report, string title, Region[] regions)
    {
        File = file;
        Report = report;
        Title = title;
        _regions = regions;
    }

    public SourceFile File { get; }

    /// <summary>Null when the front matter could not be read: a leak is one all the same.</summary>
    public Report? Report { get; }

    /// <summary>What the text says it is; of a document also its name and its first words.</summary>
    public string Title { get; }

    public string Content => File.Text.Content;

    public required int BodyStart { get; init; }

    public required ImmutableArray<TextLine> Lines { get; init; }

    /// <summary>Lines of running text that belong together, from the first character to the last.</summary>
    public required ImmutableArray<TextSpan> Paragraphs { get; init; }

    public required ImmutableArray<TextTable> Tables { get; init; }

    public required ImmutableArray<TextLink> Links { get; init; }

    public Region this[int offset] => _regions[offset];

    public static ReportText Read(SourceFile file, Report? report)
    {
        var content = file.Text.Content;
        var regions = new Region[content.Length];
        var body = FrontMatterScanner.Scan(content, regions);
        var lines = LineScanner.Scan(content, body, regions);
        var paragraphs = LineScanner.Paragraphs(lines);
        var links = ImmutableArray.CreateBuilder<TextLink>();
        foreach (var paragraph in LineScanner.Inlines(lines))
        {
            InlineScanner.Scan(content, paragraph, regions, links);
        }

        return new ReportText(file, report, report?.Title ?? "", regions)
        {
            BodyStart = body,
            Lines = lines,
            Paragraphs = paragraphs,
            Links = links.ToImmutable(),
            Tables = TextTable.FindAll(content, lines, regions),
        };
    }

    /// <summary>A text without any markup, such as what a document says.</summary>
    /// <param name="report">The report that names the document, if there is one.</param>
    public static ReportText Plain(SourceFile file, Report? report, ImmutableArray<TextTable> tables)
    {
        var regions = new Region[file.Text.Content.Length];
        foreach (var cell in tables.SelectMany(table => table.Rows.Add(table.Head)).SelectMany(row => row))
        {
            regions.AsSpan(cell.Start, cell.Length).Fill(Region.Table);
        }

        var content = file.Text.Content;
        var title = string.Join('\n', report?.Title, file.Path.Name, content[..Math.Min(content.Length, LongestTitle)]);
        return new ReportText(file, report, title, regions) { BodyStart = 0, Lines = [], Paragraphs = [], Links = [], Tables = tables };
    }

    /// <summary>Whether readers see this character as words.</summary>
    public bool IsWords(int offset) => (_regions[offset] & Region.NoWords) == 0;

    public bool IsWords(TextSpan span) => !Has(span, Region.NoWords);

    /// <summary>Whether any character of a span has one of the flags.</summary>
    public bool Has(TextSpan span, Region flags)
    {
        foreach (var region in _regions.AsSpan(span.Start, span.Length))
        {
            if ((region & flags) != 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a correction may change a span: prose that is nobody else's words.</summary>
    public bool MayEdit(TextSpan span) => !Has(span, Region.Untouchable);

    /// <summary>The visible character before an offset on its line, or LF.</summary>
    public char Before(int offset)
    {
        while (--offset >= 0 && Content[offset] != '\n')
        {
            if ((_regions[offset] & Region.Markup) == 0)
            {
                return Content[offset];
            }
        }

        return '\n';
    }

    /// <summary>The visible character at or behind an offset on its line, or LF.</summary>
    public char After(int offset)
    {
        for (; offset < Content.Length && Content[offset] != '\n'; offset++)
        {
            if ((_regions[offset] & Region.Markup) == 0)
            {
                return Content[offset];
            }
        }

        return '\n';
    }

    /// <summary>The whole line that holds an offset.</summary>
    public ReadOnlySpan<char> LineAt(int offset)
    {
        var start = offset == 0 ? 0 : Content.LastIndexOf('\n', offset - 1) + 1;
        var end = Content.IndexOf('\n', offset);
        return Content.AsSpan(start, (end < 0 ? Content.Length : end) - start);
    }

    /// <summary>Every line of the file, front matter included, without its line end.</summary>
    public IEnumerable<TextSpan> AllLines()
    {
        for (var start = 0; start <= Content.Length;)
        {
            var end = Content.IndexOf('\n', start) is >= 0 and var found ? found : Content.Length;
            yield return TextSpan.FromBounds(start, end);
            start = end + 1;
        }
    }

    public string Slice(TextSpan span) => Content.Substring(span.Start, span.Length);
}

/// <summary>A link or picture with its text and its address.</summary>
internal readonly record struct TextLink(TextSpan Text, TextSpan Address, bool IsImage);
