using System.Collections.Frozen;
using EduSite.Diagnostics;
using EduSite.Model;
using EduSite.Text;

namespace EduSite.Content;

/// <summary>Gives pictures and attachments their addresses, and checks those that front matter names.</summary>
internal static class ContentFiles
{
    private static SitePath Root => ContentPaths.Root;

    public static FrozenDictionary<SitePath, ContentFile> Index(IEnumerable<FileEntry> files, DiagnosticBag problems)
    {
        var byRoute = new Dictionary<Route, ContentFile>();
        var result = new Dictionary<SitePath, ContentFile>();
        foreach (var entry in files.OrderBy(file => file.Path))
        {
            var file = new ContentFile(entry.Path, RouteOf(entry.Path), entry.Length);
            result.Add(entry.Path, file);
            if (!byRoute.TryAdd(file.Route, file))
            {
                problems.Add(Diagnostic.At(
                    entry.Path, RouteRules.RouteDuplicate, file.Route.Value, byRoute[file.Route].Path.Value));
            }
        }

        return result.ToFrozenDictionary();
    }

    public static void CheckReferences(
        Report report, FrozenDictionary<SitePath, ContentFile> files, DiagnosticBag problems)
    {
        foreach (var reference in report.Attachments.Select(attachment => attachment.File).Prepend(report.Cover))
        {
            if (reference is not null && !files.ContainsKey(reference.Path))
            {
                var siblings = files.Keys.Where(path => path.Folder == reference.Path.Folder).Order();
                var near = NearestName.Find(reference.Path.Name, siblings.Select(path => path.Name));
                var hint = Suggestion.Of(near);
                problems.Add(Diagnostic.At(
                    reference.Location, RouteRules.FileMissing, reference.Path.Value, hint.Chinese, hint.English));
            }
        }
    }

    /// <summary>
    /// <c>content/要闻/2026/bus.JPG</c> → <c>/files/x49d1d7af96/2026/bus.jpg</c>: each part of the path by the one slug rule,
    /// so that a name of Han characters neither leaks percent signs into the address nor loses its own.
    /// </summary>
    private static Route RouteOf(SitePath path)
    {
        var folders = path.Folder.IsRoot || path.Folder == Root ? [] : path.Folder.Below(Root).Split('/');
        // An extension is short; what is not is part of the name.
        var extension = path.Extension.Length <= 8 ? Slug.FromAscii(path.Extension) : "";
        var name = Slug.FromFileName(path.Stem) + (extension.Length > 0 ? "." + extension : ".bin");
        return Route.Of("/files/" + string.Concat(folders.Select(folder => Slug.FromFileName(folder) + "/")) + name);
    }
}
