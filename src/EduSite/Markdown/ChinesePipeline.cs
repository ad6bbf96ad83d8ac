using Markdig;
using Markdig.Extensions.EmphasisExtras;
using Markdig.Extensions.Tables;
using Markdig.Parsers;
using Markdig.Syntax;

namespace EduSite.Markdown;

/// <summary>
/// The one Markdown dialect, frozen and safe to share: CommonMark with emphasis that works beside Han characters,
/// tables, footnotes, task and definition lists, figures, alerts and attribute lists.
/// </summary>
/// <remarks>
/// Left out on purpose: typographic replacement (it turns 「--」 into dashes), single tildes for subscript (3~5 人，6~8 人
/// would be one), heading ids (<see cref="AnchorIds"/> keeps Chinese and digits), e-mail addresses without angle
/// brackets.
/// </remarks>
internal static class ChinesePipeline
{
    /// <summary>Levels of blocks or of emphasis inside each other; the parser's own limit is close to it.</summary>
    public const int MaximumDepth = 100;

    private static readonly MarkdownPipeline Pipeline = Build();

    /// <summary>Parses, or gives null where the text is nested beyond <see cref="MaximumDepth"/>.</summary>
    public static MarkdownDocument? Parse(string text)
    {
        try
        {
            return Markdig.Markdown.Parse(text, Pipeline);
        }
        // The parser has no other way to say that its depth limit is exceeded.
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static MarkdownPipeline Build()
    {
        var builder = new MarkdownPipelineBuilder()
            .UsePreciseSourceLocation()
            .UseEmphasisExtras(EmphasisExtraOptions.Strikethrough)
            .UseCjkFriendlyEmphasis()
            .UseFootnotes()
            .UseFigures()
            .UsePipeTables(new PipeTableOptions { UseHeaderForColumnCount = true })
            .UseGridTables()
            .UseTaskLists()
            .UseDefinitionLists()
            .UseAlertBlocks();
        builder.InlineParsers.Add(new BareUrlParser());
        builder.BlockParsers.InsertBefore<ParagraphBlockParser>(
            new IndentedParagraphParser(builder.BlockParsers.FindExact<ParagraphBlockParser>()!));
        // Attribute lists wrap the block parsers that exist when they are switched on, so they come last.
        return builder.UseGenericAttributes().Build();
    }
}
