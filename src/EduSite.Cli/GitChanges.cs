using System.Collections.Immutable;
using System.Diagnostics;
using EduSite.Model;

namespace EduSite.Cli;

/// <summary>Asks Git which files of the site folder changed.</summary>
internal static class GitChanges
{
    /// <summary>The changed files that --changed-since asks for; null for all. False, and a word, when Git cannot tell.</summary>
    public static bool TryScope(
        string? revision, string folder, Terminal terminal, Language language, out IReadOnlySet<SitePath>? changed)
    {
        changed = revision is null ? null : Since(revision, folder);
        if (revision is null || changed is not null)
        {
            return true;
        }

        terminal.Error.WriteLine(language.Pick(
            $"不能从 Git 得知 {revision} 以来的改动：这里不是 Git 仓库，或者没有这个版本。",
            $"Git cannot tell what changed since {revision}: no repository here, or no such revision."));
        return false;
    }

    /// <summary>
    /// Changed and new files, committed or not, as paths inside the site; null when Git cannot tell.
    /// </summary>
    private static ImmutableHashSet<SitePath>? Since(string revision, string folder)
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
