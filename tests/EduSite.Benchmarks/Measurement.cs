using System.Diagnostics;
using System.Globalization;

namespace EduSite.Benchmarks;

/// <summary>What one whole process took.</summary>
/// <param name="Wall">Seconds from start to exit.</param>
/// <param name="Cpu">Seconds, user and system.</param>
/// <param name="PeakMiB">Largest resident set.</param>
internal sealed record Measurement(double Wall, double Cpu, double PeakMiB)
{
    private const string GnuTime = "/usr/bin/time";

    /// <summary>
    /// With GNU time, CPU and peak are the kernel's own account of the finished process. Elsewhere they are polled while it
    /// runs, and the last milliseconds may be missing.
    /// </summary>
    public static bool IsExact { get; } = OperatingSystem.IsLinux() && File.Exists(GnuTime);

    /// <exception cref="InvalidOperationException">The command failed; its output is in the message.</exception>
    public static Measurement Of(IReadOnlyList<string> command, string folder) =>
        IsExact ? ByGnuTime(command, folder) : ByPolling(command, folder);

    private static Measurement ByGnuTime(IReadOnlyList<string> command, string folder)
    {
        var report = Path.GetTempFileName();
        try
        {
            var wall = Run([GnuTime, "--format", "%U %S %M", "--output", report, .. command], folder, _ => { });
            var parts = File.ReadAllLines(report)[^1].Split(' ');
            return new Measurement(wall, Number(parts[0]) + Number(parts[1]), Number(parts[2]) / 1024);
        }
        finally
        {
            File.Delete(report);
        }
    }

    private static Measurement ByPolling(IReadOnlyList<string> command, string folder)
    {
        var (cpu, peak) = (TimeSpan.Zero, 0L);
        var wall = Run(command, folder, process =>
        {
            while (!process.WaitForExit(5))
            {
                try
                {
                    process.Refresh();
                    (cpu, peak) = (process.TotalProcessorTime, Math.Max(peak, process.PeakWorkingSet64));
                }
                catch (InvalidOperationException)
                {
                    // It ended between the two lines.
                }
            }
        });
        return new Measurement(wall, cpu.TotalSeconds, peak / 1048576.0);
    }

    private static double Run(IReadOnlyList<string> command, string folder, Action<Process> watch)
    {
        var start = new ProcessStartInfo(command[0], command.Skip(1))
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["NO_COLOR"] = "1";
        var clock = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        watch(process);
        process.WaitForExit();
        var wall = clock.Elapsed.TotalSeconds;
        return process.ExitCode == 0
            ? wall
            : throw new InvalidOperationException(
                $"{string.Join(' ', command)}\nexit {process.ExitCode}\n{output.Result}{errors.Result}");
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
