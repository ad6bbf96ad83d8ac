namespace EduSite.Cli;

/// <summary>Finds the site that a command is about.</summary>
internal static class SiteFolder
{
    /// <summary>The folder named, else the nearest one upwards that holds site.yml, else the current one.</summary>
    public static string Find(string? named, Terminal terminal)
    {
        if (named is not null)
        {
            return Path.GetFullPath(named, terminal.Folder);
        }

        for (var folder = terminal.Folder; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (File.Exists(Path.Combine(folder, "site.yml")))
            {
                return folder;
            }
        }

        return terminal.Folder;
    }

    public static string OutputOf(string? named, string source, Terminal terminal) =>
        named is null ? Path.Combine(source, ".artifacts", "site") : Path.GetFullPath(named, terminal.Folder);
}
