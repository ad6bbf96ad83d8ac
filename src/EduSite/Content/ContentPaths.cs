using EduSite.Model;

namespace EduSite.Content;

/// <summary>What the files below <c>content/</c> are, and how front matter names them.</summary>
public static class ContentPaths
{
    public static SitePath Root { get; } = SitePath.Of("content");

    /// <summary>A Markdown file that is no guide (README.md) and whose path has no part beginning with <c>_</c>.</summary>
    public static bool IsReport(SitePath path) => path.Extension == ".md" && IsVisible(path) &&
        !path.Name.Equals("README.md", StringComparison.OrdinalIgnoreCase);

    /// <summary>A picture or attachment, should a report name it.</summary>
    public static bool IsPublishable(SitePath path) => path.Extension != ".md" && IsVisible(path);

    /// <summary>Relative to the report's own folder, or from <c>content/</c> when it begins with <c>/</c>; it may not leave it.</summary>
    public static bool TryResolve(string written, SitePath report, out SitePath path)
    {
        var fromRoot = written.StartsWith('/');
        return SitePath.TryParse(fromRoot ? Root.Value + written : written, fromRoot ? default : report.Folder, out path) &&
            path.IsIn(Root) && path != Root;
    }

    private static bool IsVisible(SitePath path) => path.IsIn(Root) && !path.Below(Root).Split('/').Any(part => part[0] == '_');
}
