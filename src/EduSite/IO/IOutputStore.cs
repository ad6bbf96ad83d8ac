using EduSite.Model;

namespace EduSite.IO;

/// <summary>
/// Takes the finished files of one build. Nothing becomes visible before <see cref="Commit"/>; disposing without it leaves
/// the last good site as it was.
/// </summary>
public interface IOutputStore : IDisposable
{
    /// <summary>Takes a file; safe from any thread. The bytes may be reused by the caller afterwards.</summary>
    /// <returns>Whether it differs from what the last build wrote at its path.</returns>
    bool Put(OutputFile file);

    /// <summary>
    /// Keeps the file that the last build wrote at a path whose name alone decides its content (a hash), so that nobody
    /// has to read that content. False when there is none, and it must be put.
    /// </summary>
    bool Keep(OutputPath path);

    /// <summary>Makes the files put so far the whole site: changed ones replace, unchanged ones stay, others go.</summary>
    OutputSummary Commit();
}

/// <summary>What a commit did: files by what happened to them, and the size of the whole site in bytes.</summary>
public sealed record OutputSummary(int Written, int Unchanged, int Removed, long Bytes);
