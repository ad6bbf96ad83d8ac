namespace EduSite.Checks;

/// <summary>One line of a report's file.</summary>
/// <param name="Start">Offset of its first character.</param>
/// <param name="Content">Offset of its first character behind indentation, quote and list marks.</param>
/// <param name="End">Offset of its line end.</param>
internal readonly record struct TextLine(int Start, int Content, int End, LineKind Kind)
{
    public int Length => End - Content;

    public ReadOnlySpan<char> In(string text) => text.AsSpan(Content, Length);
}

internal enum LineKind
{
    Blank,
    FrontMatter,
    Text,

    /// <summary>A line of a list, with its mark left out of the content.</summary>
    ListItem,

    Heading,
    TableHead,
    TableRule,
    TableRow,
    Code,

    /// <summary>A line across the page, a link definition, a fence.</summary>
    Mark,
}
