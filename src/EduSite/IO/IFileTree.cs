using System.Collections.Immutable;
using EduSite.Model;

namespace EduSite.IO;

/// <summary>The site folder as the build sees it: site.yml, content/ and themes/. Read-only, safe from any thread.</summary>
public interface IFileTree
{
    /// <summary>
    /// Every file at or below a folder, in ordinal order of path; none when there is no such folder. Names that begin with
    /// a point are left out, and symbolic links are not followed: <see cref="SkippedLinks"/> names them.
    /// </summary>
    /// <exception cref="IOException">A folder cannot be read.</exception>
    ImmutableArray<FileEntry> List(SitePath folder);

    /// <summary>
    /// Symbolic links at or below a folder, or the one that leads to it. They are neither listed nor read: they may lead
    /// outside.
    /// </summary>
    ImmutableArray<SitePath> SkippedLinks(SitePath folder);

    /// <summary>Files and folders below a folder whose names cannot be used, and which are therefore not listed.</summary>
    ImmutableArray<UnusableName> UnusableNames(SitePath folder) => [];

    /// <summary>Reads a whole file. Throws <see cref="IOException"/> when it is gone, unreadable, or behind a link.</summary>
    byte[] Read(SitePath path);
}

/// <summary>
/// A name that a <see cref="SitePath"/> cannot hold: its bytes are not UTF-8, or it has a control character, a colon or a
/// backslash.
/// </summary>
/// <param name="Folder">Where it lies.</param>
/// <param name="Name">For display: U+FFFD stands for what cannot be shown.</param>
public sealed record UnusableName(SitePath Folder, string Name);
