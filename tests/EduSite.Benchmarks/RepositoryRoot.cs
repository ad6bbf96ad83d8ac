using System.Runtime.CompilerServices;

namespace EduSite.Benchmarks;

/// <summary>The working copy that this program was compiled from.</summary>
internal static class RepositoryRoot
{
    public static string PathOf(params string[] parts) =>
        Path.GetFullPath(Path.Combine([ThisFolder(), "..", "..", .. parts]));

    private static string ThisFolder([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}
