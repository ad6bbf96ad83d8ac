using EduSite.Text;

namespace EduSite.Checks;

/// <summary>Finds the place of a key in a report's front matter, for mistakes of values that were read long ago.</summary>
internal static class FrontMatterKey
{
    /// <summary>The key as written, the first at or behind an offset; the file's first line when it is not there.</summary>
    public static TextSpan Find(ReportText text, string key, int from = 0) =>
        TryFind(text, key, from) ?? new TextSpan(0, Math.Min(3, text.Content.Length));

    public static TextSpan? TryFind(ReportText text, string key, int from = 0)
    {
        var front = text.Content.AsSpan(0, text.BodyStart);
        for (var at = from; at < front.Length;)
        {
            var found = front[at..].IndexOf(key);
            if (found < 0)
            {
                return null;
            }

            at += found;
            var end = at + key.Length;
            if (end < front.Length && front[end] == ':' && (at == 0 || front[at - 1] is '\n' or ' ' or '{' or ',' or '-'))
            {
                return new TextSpan(at, key.Length);
            }

            at = end;
        }

        return null;
    }
}
