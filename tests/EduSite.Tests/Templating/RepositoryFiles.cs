
namespace EduSite.Tests.Templating;

/// <summary>The theme folder of this repository, as files.</summary>
internal static class RepositoryFiles
{
    private static readonly string Root = FindRoot(AppContext.BaseDirectory);

    public static string Read(string path) => File.ReadAllText(Path.Combine(Root, path));

    public static TextTree Themes()
    {
        var tree = new TextTree();
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Root, "themes"), "*", SearchOption.AllDirectories))
        {
            tree.Replace(Path.GetRelativePath(Root, file).Replace('\\', '/'), File.ReadAllBytes(file));
        }

        return tree;
    }

    private static string FindRoot(string folder) => File.Exists(Path.Combine(folder, "EduSite.sln"))
        ? folder
        : FindRoot(Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(folder))!);
}
