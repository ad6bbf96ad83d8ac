using System.Collections.Immutable;
using System.Text;
using EduSite.Building;

namespace EduSite.Cli.Inspection;

/// <summary>The folder of <c>check --report</c>: its page, and the earlier ones that lie there.</summary>
internal static class InspectionFolder
{
    /// <summary>A year of weekly inspections.</summary>
    private const int RecordsKept = 52;

    /// <summary>Writes the report whole or not at all.</summary>
    /// <returns>The page's path.</returns>
    public static string Write(string folder, CheckResult result)
    {
        Directory.CreateDirectory(folder);
        var scores = CategoryScore.Of(result.Diagnostics);
        var vetoes = result.Diagnostics.Count(InspectionPage.IsVeto);
        var notes = result.Diagnostics.Length - result.Errors - result.Warnings;
        var now = new InspectionRecord(result.At, CategoryScore.Total(scores), vetoes, result.Errors, result.Warnings, notes);
        // An inspection as of an earlier day is compared with what came before that day.
        var earlier = Earlier(folder).Where(record => record.At.Local.Date < now.At.Local.Date);
        var page = new InspectionPage(result, scores, InspectionRecord.Merge([.. earlier, now], RecordsKept));
        var path = Path.Combine(folder, "index.html");
        WholeFile.Write(path, Encoding.UTF8.GetBytes(page.Write()));
        return path;
    }

    private static ImmutableArray<InspectionRecord> Earlier(string folder) =>
    [
        .. Directory.EnumerateFiles(folder, "*.html").Order(StringComparer.Ordinal)
            .SelectMany(file => InspectionRecord.ReadAll(File.ReadAllText(file))),
    ];
}
