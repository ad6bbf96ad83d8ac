using EduSite.IO;
using EduSite.Model;

namespace EduSite.Building;

/// <summary>Takes the files of a build and looks at them instead of keeping them.</summary>
internal sealed class PageInspection : IOutputStore
{
    public bool Put(OutputFile file) => true;

    /// <summary>Pictures under names that depend on their content need not be looked at as files.</summary>
    public bool Keep(OutputPath path) => true;

    public OutputSummary Commit() => new(0, 0, 0, 0);

    public void Dispose()
    {
    }
}
