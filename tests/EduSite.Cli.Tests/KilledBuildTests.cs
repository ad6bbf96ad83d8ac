using System.Diagnostics;
using EduSite.Tests;

namespace EduSite.Cli.Tests;

/// <summary>Runs real builds in real processes, kills them, and looks at what readers would then see.</summary>
public sealed class KilledBuildTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("edusite-").FullName;

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Fact]
    public void A_killed_build_leaves_whole_files_only_and_the_next_build_completes_the_site()
    {
        WriteSite("第一版");
        Assert.Equal(0, Build("site").ExitCodeWhenDone());
        var first = Read("site");
        WriteSite("第二版");
        var watch = Stopwatch.StartNew();
        Assert.Equal(0, Build("expected").ExitCodeWhenDone());
        var whole = watch.Elapsed;
        var second = Read("expected");

        // Machines differ, so the moments are parts of what a whole build takes on this one; most lie near its commit.
        foreach (var part in new[] { 0.2, 0.5, 0.7, 0.8, 0.85, 0.9, 0.95, 1 })
        {
            using var build = Build("site");
            if (!build.WaitForExit(whole * part))
            {
                build.Kill();
                build.WaitForExit();
            }

            Assert.All(Read("site"), file => Assert.True(
                file.Value.AsSpan().SequenceEqual(first.GetValueOrDefault(file.Key, [])) ||
                file.Value.AsSpan().SequenceEqual(second.GetValueOrDefault(file.Key, [])),
                $"{file.Key} is neither the old nor the new file after {part:P0} of a build"));
            Assert.All(
                first.Keys.Intersect(second.Keys),
                path => Assert.True(File.Exists(Path.Combine(_root, "site", path)), path));
        }

        Assert.Equal(0, Build("site").ExitCodeWhenDone());
        var last = Read("site");
        Assert.Equal(second.Keys.Order(StringComparer.Ordinal), last.Keys.Order(StringComparer.Ordinal));
        Assert.All(second, file => Assert.Equal(file.Value, last[file.Key]));
    }

    [Fact]
    public void The_machine_s_time_zone_and_language_do_not_change_a_byte()
    {
        WriteSite("站");

        Assert.Equal(0, Build("a", ("TZ", "America/Los_Angeles"), ("LANG", "en_US.UTF-8")).ExitCodeWhenDone());
        Assert.Equal(0, Build("b", ("TZ", "Asia/Shanghai"), ("LANG", "tr_TR.UTF-8")).ExitCodeWhenDone());

        var (a, b) = (Read("a"), Read("b"));
        Assert.Equal(a.Keys.Order(StringComparer.Ordinal), b.Keys.Order(StringComparer.Ordinal));
        Assert.All(a, file => Assert.Equal(file.Value, b[file.Key]));
    }

    [Fact]
    public async Task Two_builds_at_once_leave_a_whole_site()
    {
        WriteSite("站");
        using var first = Build("site");
        using var second = Build("site");
        await Task.WhenAll(first.WaitForExitAsync(), second.WaitForExitAsync());

        Assert.Contains(0, new[] { first.ExitCode, second.ExitCode });
        Assert.All([first.ExitCode, second.ExitCode], code => Assert.InRange(code, 0, 1));
        Assert.Equal(0, Build("expected").ExitCodeWhenDone());
        var (site, expected) = (Read("site"), Read("expected"));
        Assert.All(expected, file => Assert.Equal(file.Value, site[file.Key]));
    }

    private void WriteSite(string title)
    {
        var reports = Enumerable.Range(1, 150).ToDictionary(
            n => $"content/news/r{n}.md", n => $"---\ntitle: {title}第{n}篇\ndate: 2026-03-0{1 + n % 9}\n---\n正文。\n");
        foreach (var (path, text) in MiniSite.WithDefaults(reports))
        {
            var file = Path.Combine(_root, "source", path);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, text);
        }
    }

    private Process Build(string output, params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            ArgumentList =
            {
                typeof(Program).Assembly.Location, "build", "--quiet", "--as-of", "2026-03-20",
                "--source", Path.Combine(_root, "source"), "--output", Path.Combine(_root, output),
            },
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        return Process.Start(start)!;
    }

    private Dictionary<string, byte[]> Read(string output)
    {
        var folder = Path.Combine(_root, output);
        return Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .ToDictionary(file => Path.GetRelativePath(folder, file).Replace('\\', '/'), File.ReadAllBytes);
    }
}

file static class ProcessExtensions
{
    public static int ExitCodeWhenDone(this Process process)
    {
        using (process)
        {
            process.WaitForExit();
            return process.ExitCode;
        }
    }
}
