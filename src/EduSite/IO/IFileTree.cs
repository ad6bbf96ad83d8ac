using System.Collections.Immutable;
using EduSite.Model;

namespace EduSite.IO;

/// <summary>The site folder as the build sees it: site.yml, content/ and themes/. Read-only, safe from any thread.</summary>
public interface IFileTree
{
    /// <summary>
    /// Every file at or below a folder, in ordinal order of path. Names that begin with a point are left out, and symbolic
    /// links are not followed: <see cref="SkippedLinks"/> names them.
    /// </summary>
    ImmutableArray<FileEntry> List(SitePath folder);

    /// <summary>Symbolic links at or below a folder, which are neither listed nor read: they may lead outside.</summary>
    ImmutableArray<SitePath> SkippedLinks(SitePath folder);

    /// <summary>Reads a whole file. Throws <see cref="IOException"/> when it is gone or unreadable.</summary>
    byte[] Read(SitePath path);
}
