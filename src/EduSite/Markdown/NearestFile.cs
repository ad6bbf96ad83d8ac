using EduSite.Model;
using EduSite.Text;

namespace EduSite.Markdown;

/// <summary>Finds the file that a dead link probably meant.</summary>
internal static class NearestFile
{
    /// <summary>
    /// The file whose path differs in letter case only; else one of the same folder with the nearest name, where a
    /// forgotten or other extension is the nearest of all.
    /// </summary>
    public static SitePath? Find(SitePath target, IEnumerable<SitePath> files, out bool onlyCase)
    {
        var siblings = new SortedDictionary<string, SitePath>(StringComparer.Ordinal);
        SitePath? sameLetters = null;
        foreach (var file in files)
        {
            if (string.Equals(file.Value, target.Value, StringComparison.OrdinalIgnoreCase) && !(sameLetters < file))
            {
                sameLetters = file;
            }

            if (file.Folder == target.Folder)
            {
                siblings[file.Name] = file;
            }
        }

        onlyCase = sameLetters is not null;
        if (onlyCase)
        {
            return sameLetters;
        }

        var name = siblings.Keys.FirstOrDefault(other => siblings[other].Stem == target.Name) ??
            siblings.Keys.FirstOrDefault(other => siblings[other].Stem == target.Stem) ??
            NearestName.Find(target.Name, siblings.Keys);
        return name is null ? null : siblings[name];
    }

    /// <summary>The link as it should be written: the folders as they were, the name of the file.</summary>
    public static string Rewrite(string written, SitePath file)
    {
        var depth = written.Split('/').Count(part => part is not ("" or "." or ".."));
        var parts = file.Value.Split('/');
        var kept = written.Split('/').TakeWhile(part => part is "" or "." or "..").ToList();
        return string.Join('/', kept.Concat(parts[^Math.Min(depth, parts.Length)..]));
    }
}
