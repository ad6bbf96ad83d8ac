using EduSite.Diagnostics;
using EduSite.Model;
using EduSite.Text;

namespace EduSite.Content;

/// <summary>Where the keys of a report stand, and where its text begins.</summary>
/// <param name="Keys">Between the two lines <c>---</c>.</param>
/// <param name="BodyStart">After the second of them.</param>
internal sealed record FrontMatter(TextSpan Keys, int BodyStart)
{
    private const string Fence = "---";

    /// <summary>Splits a report; null, and a diagnostic, when it has no front matter.</summary>
    public static FrontMatter? Split(SourceFile file, DiagnosticBag problems)
    {
        var content = file.Text.Content;
        var firstEnd = LineEnd(content, 0);
        if (!IsFence(content.AsSpan(0, firstEnd)))
        {
            problems.Add(Diagnostic.At(file, new TextSpan(0, firstEnd), FrontMatterRules.FrontMatterMissing));
            return null;
        }

        var start = Math.Min(firstEnd + 1, content.Length);
        for (var line = start; line < content.Length;)
        {
            var end = LineEnd(content, line);
            if (IsFence(content.AsSpan(line, end - line)))
            {
                return new FrontMatter(TextSpan.FromBounds(start, line), Math.Min(end + 1, content.Length));
            }

            line = end + 1;
        }

        problems.Add(Diagnostic.At(file, new TextSpan(0, firstEnd), FrontMatterRules.FrontMatterUnclosed));
        return null;
    }

    /// <summary>Three hyphens; spaces behind them do no harm and cannot be seen.</summary>
    private static bool IsFence(ReadOnlySpan<char> line) => line.TrimEnd().SequenceEqual(Fence);

    private static int LineEnd(string content, int from) =>
        content.IndexOf('\n', Math.Min(from, content.Length)) is >= 0 and var end ? end : content.Length;
}
