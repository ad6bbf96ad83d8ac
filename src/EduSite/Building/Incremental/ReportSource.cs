using EduSite.Model;
using EduSite.Text;

namespace EduSite.Building.Incremental;

/// <summary>What a build knows of a report's file, for itself and for the next build.</summary>
/// <param name="Content">Of the whole file.</param>
/// <param name="Front">Of the file up to where its text begins.</param>
/// <param name="Report">Null when something is wrong with it, so that the next build reads the file and says so again.</param>
internal sealed record ReportSource(FileEntry Entry, Fingerprint Content, Fingerprint Front, Report? Report)
{
    /// <summary>Whether a file that is listed must be the one that was read.</summary>
    public bool IsOf(FileEntry entry) => entry.Modified is not null && entry == Entry;
}
