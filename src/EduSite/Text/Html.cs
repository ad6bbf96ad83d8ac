namespace EduSite.Text;

/// <summary>
/// Markup that is already encoded. The only kind of value that a theme writes to a page without encoding, so a value
/// of this type must come from <see cref="Encode"/> or from a renderer that encodes by itself.
/// </summary>
public readonly record struct Html(string Markup)
{
    public static Html Empty { get; } = new("");

    public bool IsEmpty => string.IsNullOrEmpty(Markup);

    public static Html Encode(string text) => new(EncodeText(text));

    /// <summary>
    /// Encodes for element content and quoted attribute values: the five characters that matter, and nothing else, so
    /// that Han stays readable and pages small.
    /// </summary>
    public static string EncodeText(string text)
    {
        if (text.AsSpan().IndexOfAny("<>&\"'") < 0)
        {
            return text;
        }

        return text.Replace("&", "&amp;", StringComparison.Ordinal)
            .Replace("<", "&lt;", StringComparison.Ordinal)
            .Replace(">", "&gt;", StringComparison.Ordinal)
            .Replace("\"", "&quot;", StringComparison.Ordinal)
            .Replace("'", "&#39;", StringComparison.Ordinal);
    }

    public override string ToString() => Markup ?? "";
}
