namespace EduSite.Checks;

/// <summary>
/// Marks the front matter: what readers see of it (title, summary, notes) are words, keys are marks, and the rest (dates,
/// files, addresses) is for the program.
/// </summary>
internal static class FrontMatterScanner
{
    private static readonly HashSet<string> WordKeys =
        ["title", "summary", "keywords", "note", "reason", "author", "correspondent", "editor", "source", "name", "by", "contact"];

    /// <summary>Keys whose value a correction may change when it stands on the key's own line.</summary>
    private static readonly HashSet<string> EditableKeys = ["title", "summary"];

    /// <returns>Offset of the first character of the body; 0 when there is no front matter.</returns>
    public static int Scan(string content, Region[] regions)
    {
        var start = LineEnd(content, 0);
        if (!IsFence(content.AsSpan(0, start)))
        {
            return 0;
        }

        for (var line = start + 1; line < content.Length; line = LineEnd(content, line) + 1)
        {
            var end = LineEnd(content, line);
            if (IsFence(content.AsSpan(line, end - line)))
            {
                var body = Math.Min(end + 1, content.Length);
                Mark(content, body, regions);
                return body;
            }
        }

        return 0;
    }

    private static void Mark(string content, int body, Region[] regions)
    {
        regions.AsSpan(0, body).Fill(Region.FrontMatter | Region.Markup);
        var isWords = false;
        var isAcknowledgement = false;
        for (var line = 0; line < body; line = LineEnd(content, line) + 1)
        {
            var end = Math.Min(LineEnd(content, line), body);
            var text = content.AsSpan(line, end - line);
            var colon = text.IndexOf(':');
            var key = colon < 0 ? default : text[..colon].Trim(" -\t");
            var isKey = !key.IsEmpty && !key.ContainsAnyExcept(KeyCharacters);
            if (isKey && text[0] is not (' ' or '-' or '\t'))
            {
                // What acknowledges a number names it again; that is no second leak.
                isAcknowledgement = key.SequenceEqual("acknowledged");
            }

            if (isKey)
            {
                isWords = WordKeys.GetAlternateLookup<ReadOnlySpan<char>>().Contains(key);
            }

            var from = isKey ? line + colon + 1 : line;
            var isEditable = isKey && text[0] is not (' ' or '-' or '\t') &&
                EditableKeys.GetAlternateLookup<ReadOnlySpan<char>>().Contains(key);
            var value = isAcknowledgement ? Region.Markup : isEditable ? Region.Prose : isWords ? Region.BlockQuote : Region.Address;
            regions.AsSpan(from, Math.Max(0, end - from)).Fill(Region.FrontMatter | value);
            if (isKey && key.SequenceEqual("keywords"))
            {
                MarkSeparators(content.AsSpan(0, end), from, regions);
            }
        }
    }

    /// <summary>A list on one line, with or without its brackets, is separated by marks of YAML.</summary>
    private static void MarkSeparators(ReadOnlySpan<char> content, int from, Region[] regions)
    {
        for (var i = from; i < content.Length; i++)
        {
            if (content[i] is ',' or ';')
            {
                regions[i] |= Region.Markup;
            }
        }
    }

    private static readonly System.Buffers.SearchValues<char> KeyCharacters =
        System.Buffers.SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_0123456789");

    private static bool IsFence(ReadOnlySpan<char> line) => line.TrimEnd().SequenceEqual("---");

    private static int LineEnd(string content, int from) =>
        content.IndexOf('\n', Math.Min(from, content.Length)) is >= 0 and var end ? end : content.Length;
}
