using System.Collections.Immutable;
using EduSite.Diagnostics;
using EduSite.Model;

namespace EduSite.Cli;

/// <summary>Prints diagnostics as workflow commands of GitHub Actions, shown beside the changed lines.</summary>
internal static class GitHubPrinter
{
    public static void Print(ImmutableArray<Diagnostic> diagnostics, TextWriter output, Language language)
    {
        foreach (var diagnostic in diagnostics)
        {
            var level = diagnostic.Severity switch
            {
                Severity.Error => "error",
                Severity.Warning => "warning",
                _ => "notice",
            };
            var (path, start, end, _) = diagnostic.Location;
            // endColumn means something on one line only.
            var place = path.IsRoot ? ""
                : $"file={Property(path.Value)},line={start.Line},endLine={end.Line},col={start.Column}" +
                  (end.Line == start.Line ? $",endColumn={end.Column}" : "") + ",";
            var text = Data($"{diagnostic.Message(language.IsChinese)}\n{diagnostic.Remedy(language.IsChinese)}");
            output.WriteLine($"::{level} {place}title={Property(diagnostic.Rule.Id)}::{text}");
        }
    }

    private static string Data(string text) => text
        .Replace("%", "%25", StringComparison.Ordinal)
        .Replace("\r", "%0D", StringComparison.Ordinal)
        .Replace("\n", "%0A", StringComparison.Ordinal);

    private static string Property(string text) => Data(text)
        .Replace(":", "%3A", StringComparison.Ordinal)
        .Replace(",", "%2C", StringComparison.Ordinal);
}
