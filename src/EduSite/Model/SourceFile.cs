using EduSite.Text;

namespace EduSite.Model;

/// <summary>One file as read: its place in the site folder and its text. Lives only while a stage works on it.</summary>
public sealed record SourceFile(SitePath Path, SourceText Text)
{
    public static SourceFile FromString(string path, string content) => new(SitePath.Of(path), SourceText.From(content));
}

/// <summary>A file that exists in the site folder.</summary>
/// <param name="Length">In bytes.</param>
/// <param name="Modified">
/// When it was last written (UTC), so that the same length and time mean the same content; null when they do not.
/// </param>
public readonly record struct FileEntry(SitePath Path, long Length, DateTime? Modified = null);
