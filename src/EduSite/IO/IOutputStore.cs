using EduSite.Model;

namespace EduSite.IO;

/// <summary>
/// Takes the finished files of one build. Nothing becomes visible before <see cref="Commit"/>; disposing without it leaves
/// the last good site as it was.
/// </summary>
public interface IOutputStore : IDisposable
{
    /// <summary>
    /// What the last build left for this one, as it gave it to <see cref="Commit"/>; empty when there was none, or the site
    /// is not as that build left it.
    /// </summary>
    byte[] Note { get; }

    /// <summary>
    /// Takes a file; safe from any thread. The bytes may be reused by the caller afterwards. One path may be put again with
    /// the same bytes.
    /// </summary>
    /// <returns>Whether it differs from what the last build wrote at its path.</returns>
    /// <exception cref="InvalidOperationException">The path has other bytes already.</exception>
    bool Put(OutputFile file);

    /// <summary>
    /// Keeps the file that the last build wrote at a path, whose content the caller knows to be the same without having it.
    /// False when it is not there as that build wrote it, and must be put.
    /// </summary>
    bool Keep(OutputPath path);

    /// <summary>The same for a file that the last build may not have written: false only when it did, and it is gone or changed.</summary>
    bool KeepIfAny(OutputPath path);

    /// <summary>A file as the last build wrote it; null when it is not there so. Safe from any thread.</summary>
    byte[]? Last(OutputPath path);

    /// <summary>Keeps every file of the last build; keeps none when one of them is not there as that build wrote it.</summary>
    bool KeepAll();

    /// <summary>Makes the files put so far the whole site: changed ones replace, unchanged ones stay, others go.</summary>
    /// <param name="note">For the next build.</param>
    OutputSummary Commit(byte[] note);
}

/// <summary>What a commit did: files by what happened to them, and the size of the whole site in bytes.</summary>
public sealed record OutputSummary(int Written, int Unchanged, int Removed, long Bytes);
