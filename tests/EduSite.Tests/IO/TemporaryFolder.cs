namespace EduSite.Tests.IO;

/// <summary>A folder of one test, removed after it.</summary>
public abstract class TemporaryFolder : IDisposable
{
    protected string Root { get; } = Directory.CreateTempSubdirectory("edusite-").FullName;

    public void Dispose()
    {
        Directory.Delete(Root, recursive: true);
        GC.SuppressFinalize(this);
    }

    protected string At(string path) => Path.Combine(Root, path);

    protected string Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(At(path))!);
        File.WriteAllText(At(path), text);
        return At(path);
    }

    /// <summary>Every file below a folder, with its text.</summary>
    protected SortedDictionary<string, string> FilesOf(string folder) =>
        new(Directory.Exists(At(folder))
            ? Directory.EnumerateFiles(At(folder), "*", SearchOption.AllDirectories).ToDictionary(
                file => Path.GetRelativePath(At(folder), file).Replace(Path.DirectorySeparatorChar, '/'), File.ReadAllText)
            : [], StringComparer.Ordinal);
}

/// <summary>A test of what only Linux has, or of names that Windows cannot hold.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class LinuxFactAttribute : FactAttribute
{
    public LinuxFactAttribute()
    {
        if (!OperatingSystem.IsLinux())
        {
            Skip = "needs Linux";
        }
    }
}
