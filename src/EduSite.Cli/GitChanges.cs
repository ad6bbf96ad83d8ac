using System.Collections.Immutable;
using System.Diagnostics;
using EduSite.Model;

namespace EduSite.Cli;

/// <summary>Asks Git which files of the site folder changed.</summary>
internal static class GitChanges
{
    /// <summary>
    /// Changed and new files, committed or not, as paths inside the site; null when Git cannot tell.
    /// </summary>
    public static IReadOnlySet<SitePath>? Since(string revision, string folder)
    {
        // A revision is never an option of Git's.
        if (revision.StartsWith('-') ||
            Ask(folder, "diff", "--name-only", "-z", "--relative", "--diff-filter=d", revision, "--") is not { } changed ||
            Ask(folder, "ls-files", "--others", "--exclude-standard", "-z") is not { } added)
        {
            return null;
        }

        return changed.Concat(added)
            .Select(name => SitePath.TryParse(name, default, out var path) ? path : default)
            .Where(path => !path.IsRoot)
            .ToImmutableHashSet();
    }

    private static string[]? Ask(string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo("git")
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = System.Text.Encoding.UTF8,
        };
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        try
        {
            using var process = Process.Start(start)!;
            process.ErrorDataReceived += static (_, _) => { };
            process.BeginErrorReadLine();
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return process.ExitCode == 0 ? output.Split('\0', StringSplitOptions.RemoveEmptyEntries) : null;
        }
        // Git is not installed.
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }
}
