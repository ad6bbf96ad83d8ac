namespace EduSite.Site.Tests.Browser;

/// <summary>The Chromium, Chrome or Edge of this machine. None is ever downloaded.</summary>
internal static class InstalledBrowser
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge"];

    private static readonly string[] OnWindows = ["Google/Chrome/Application/chrome.exe", "Microsoft/Edge/Application/msedge.exe"];

    /// <summary>Its executable; null where there is none.</summary>
    public static string? Path { get; } = Find();

    private static string? Find()
    {
        var chosen = Environment.GetEnvironmentVariable("EDUSITE_BROWSER");
        if (!string.IsNullOrEmpty(chosen))
        {
            return chosen;
        }

        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(System.IO.Path.PathSeparator);
        Environment.SpecialFolder[] programs = [Environment.SpecialFolder.ProgramFiles, Environment.SpecialFolder.ProgramFilesX86];
        return folders.SelectMany(folder => Names.Select(name => System.IO.Path.Combine(folder, name)))
            .Concat(programs.SelectMany(folder =>
                OnWindows.Select(name => System.IO.Path.Combine(Environment.GetFolderPath(folder), name))))
            .FirstOrDefault(File.Exists);
    }
}
