using EduSite.IO;

namespace EduSite.Tests.Templating;

/// <summary>This repository as a site folder.</summary>
internal static class RepositoryFiles
{
    private static readonly string Root = FindRoot(AppContext.BaseDirectory);

    public static string Read(string path) => File.ReadAllText(Path.Combine(Root, path));

    public static DiskTree Tree() => new(Root);

    private static string FindRoot(string folder) => File.Exists(Path.Combine(folder, "EduSite.sln"))
        ? folder
        : FindRoot(Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(folder))!);
}
