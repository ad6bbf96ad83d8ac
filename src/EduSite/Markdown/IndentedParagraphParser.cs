using Markdig.Parsers;
using Markdig.Syntax;

namespace EduSite.Markdown;

/// <summary>
/// Chinese paragraphs begin with two full-width spaces, often without an empty line between them. So such a line begins
/// a paragraph of its own, its indentation is dropped (the theme indents), and a line of nothing else is an empty line.
/// </summary>
internal sealed class IndentedParagraphParser : BlockParser
{
    /// <summary>Two characters of indentation, in half-width cells.</summary>
    private const int ParagraphIndent = 4;

    private readonly ParagraphBlockParser _paragraphs;

    public IndentedParagraphParser(ParagraphBlockParser paragraphs)
    {
        _paragraphs = paragraphs;
        OpeningCharacters = ['\u3000', '\u00A0'];
    }

    public static bool IsIndentation(char c) => c is '\u3000' or '\u00A0' or ' ' or '\t';

    /// <summary>A row of a table stays in the paragraph that will become the table.</summary>
    public override bool CanInterrupt(BlockProcessor processor, Block block)
    {
        if (block is not ParagraphBlock)
        {
            return true;
        }

        var line = processor.Line;
        var cells = 0;
        for (; IsIndentation(line.CurrentChar); line.SkipChar())
        {
            cells += line.CurrentChar == '\u3000' ? 2 : 1;
        }

        return line.IsEmpty || (cells >= ParagraphIndent && line.CurrentChar != '|');
    }

    public override BlockState TryOpen(BlockProcessor processor)
    {
        if (processor.IsCodeIndent)
        {
            return BlockState.None;
        }

        while (IsIndentation(processor.CurrentChar))
        {
            processor.NextChar();
        }

        return _paragraphs.TryOpen(processor);
    }
}
