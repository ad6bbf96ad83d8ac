namespace VerifyTests;

/// <summary>Shows where two texts part.</summary>
internal static class FirstDifference
{
    private const int Before = 60;
    private const int Width = 110;

    public static string Describe(string verified, string received)
    {
        var at = verified.AsSpan().CommonPrefixLength(received);
        var line = verified.AsSpan(0, at).Count('\n') + 1;
        var lineStart = verified.AsSpan(0, at).LastIndexOf('\n') + 1;
        var from = Math.Max(lineStart, at - Before);
        return $"""
              first difference at line {line}, column {at - lineStart + 1}
              verified: {Excerpt(verified, from, at)}
              received: {Excerpt(received, from, at)}
            """;
    }

    /// <summary>The line around a place with an arrow before it, and a sign for how the excerpt ends.</summary>
    private static string Excerpt(string text, int from, int at)
    {
        var lineEnd = text.IndexOf('\n', at) is >= 0 and var found ? found : text.Length;
        var stop = Math.Clamp(from + Width, at, lineEnd);
        var ending = stop < lineEnd ? "…" : lineEnd < text.Length ? "⏎" : "␄";
        return string.Concat(text.AsSpan(from, at - from), "⟶", text.AsSpan(at, stop - at), ending);
    }
}
