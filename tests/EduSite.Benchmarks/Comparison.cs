using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;

namespace EduSite.Benchmarks;

/// <summary>Runs the tools in turn and prints one table.</summary>
internal static class Comparison
{
    internal sealed record Plan(
        string Work, string EduSite, ImmutableArray<int> Sizes, int Runs, int Seed, bool WithHugo);

    /// <param name="Command">Run in <paramref name="Folder"/>.</param>
    /// <param name="Fresh">Paths moved away before each run.</param>
    /// <param name="Edited">A file that gets another line before each run; null when nothing changes.</param>
    private sealed record Job(
        string Tool,
        string Kind,
        ImmutableArray<string> Command,
        string Folder,
        string Site,
        ImmutableArray<string> Fresh,
        string? Edited = null);

    private sealed record Row(Job Job, int Reports, ImmutableArray<Measurement> Runs, int Files, int Pages, long Bytes)
    {
        public double Wall => Median(run => run.Wall);

        public double Cpu => Median(run => run.Cpu);

        public double PeakMiB => Median(run => run.PeakMiB);

        private double Median(Func<Measurement, double> value) => Runs.Select(value).Order().ElementAt(Runs.Length / 2);
    }

    public static int Run(Plan plan)
    {
        if (!File.Exists(plan.EduSite))
        {
            Console.Error.WriteLine(
                $"There is no {plan.EduSite}: build it with \"dotnet build -c Release\", or name it with --edusite.");
            return 2;
        }

        var withHugo = plan.WithHugo && FindOnPath("hugo") is not null;
        var rows = new List<Row>();
        foreach (var size in plan.Sizes)
        {
            rows.AddRange(JobsFor(plan, size, withHugo).Select(job => Measure(plan, job, size)));
        }

        Print(plan, rows);
        return 0;
    }

    private static IEnumerable<Job> JobsFor(Plan plan, int size, bool withHugo)
    {
        var archive = new Archive(size, plan.Seed);
        if (withHugo)
        {
            var folder = Prepare($"hugo-{size}-{plan.Seed}", HugoFolder.Write);
            var site = Path.Combine(folder, "public");
            ImmutableArray<string> command = ["hugo", "--quiet", "--destination", site];
            yield return new Job("Hugo", "full build", command, folder, site, [site, Path.Combine(folder, "resources")]);
        }

        var source = Prepare($"edusite-{size}-{plan.Seed}", (archive, folder) => EduSiteFolder.Write(archive, folder));
        var output = Path.Combine(plan.Work, $"edusite-{size}-{plan.Seed}.out", "site");
        ImmutableArray<string> build =
        [
            .. plan.EduSite.EndsWith(".dll", StringComparison.OrdinalIgnoreCase) ? ["dotnet"] : Array.Empty<string>(),
            plan.EduSite, "build", "--source", source, "--output", output, "--as-of", "2026-12-01", "--quiet",
        ];
        yield return new Job("EduSite", "full build", build, source, output, [output, output + ".build"]);
        yield return new Job("EduSite", "nothing changed", build, source, output, []);
        yield return new Job("EduSite", "one text edited", build, source, output, [], EduSiteFolder.SomeReport(archive, source));
        yield return new Job("EduSite", "one partial edited", build, source, output, [], EduSiteFolder.Partial(source));

        string Prepare(string name, Action<Archive, string> write)
        {
            var folder = Path.Combine(plan.Work, name);
            if (!Directory.Exists(folder))
            {
                write(archive, folder);
            }

            return folder;
        }
    }

    private static Row Measure(Plan plan, Job job, int size)
    {
        var runs = ImmutableArray.CreateBuilder<Measurement>();
        var before = job.Edited is null ? null : File.ReadAllText(job.Edited);
        for (var i = 0; i < plan.Runs; i++)
        {
            foreach (var path in job.Fresh)
            {
                Discard(plan.Work, path);
            }

            if (job.Edited is not null)
            {
                File.AppendAllText(job.Edited, Format($"\n第{i}次修改。\n"));
            }

            Directory.CreateDirectory(Path.GetDirectoryName(job.Site)!);
            Settle(job.Folder);
            runs.Add(Measurement.Of(job.Command, job.Folder));
            Console.Error.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"{job.Tool}, {size} reports, {job.Kind}: {runs[^1].Wall:0.00} s"));
        }

        if (job.Edited is not null)
        {
            File.WriteAllText(job.Edited, before);
        }

        var files = new DirectoryInfo(job.Site).EnumerateFiles("*", SearchOption.AllDirectories).ToList();
        var pages = files.Count(file => file.Extension == ".html");
        return new Row(job, size, runs.ToImmutable(), files.Count, pages, files.Sum(file => file.Length));
    }

    /// <summary>
    /// Moves old output away instead of deleting it: ext4 steps around inodes freed in the last minutes, and making thousands
    /// of folders right after such a deletion takes many times longer.
    /// </summary>
    private static void Discard(string work, string path)
    {
        if (Directory.Exists(path))
        {
            var trash = Directory.CreateDirectory(Path.Combine(work, "trash")).FullName;
            Directory.Move(path, Path.Combine(trash, $"{Guid.NewGuid():N}"));
        }
    }

    /// <summary>Writes go to disk and sources into memory before the clock starts.</summary>
    private static void Settle(string folder)
    {
        if (FindOnPath("sync") is { } sync)
        {
            Process.Start(sync).WaitForExit();
        }

        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
        {
            File.ReadAllBytes(file);
        }
    }

    private static void Print(Plan plan, List<Row> rows)
    {
        Console.WriteLine(
            "| tool | reports | run | wall s (min to max) | CPU s | peak MiB | wall ÷ Hugo | CPU ÷ Hugo | memory ÷ Hugo | HTML | files | MB |");
        Console.WriteLine("| --- | ---: | --- | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
        foreach (var row in rows)
        {
            var hugo = rows.FirstOrDefault(other => other.Job.Tool == "Hugo" && other.Reports == row.Reports);
            string[] cells =
            [
                row.Job.Tool,
                Format($"{row.Reports:N0}"),
                row.Job.Kind,
                Format($"{row.Wall:0.00} ({row.Runs.Min(run => run.Wall):0.00} to {row.Runs.Max(run => run.Wall):0.00})"),
                Format($"{row.Cpu:0.00}"),
                Format($"{row.PeakMiB:0}"),
                Format($"{row.Wall / hugo?.Wall:0.00}"),
                Format($"{row.Cpu / hugo?.Cpu:0.00}"),
                Format($"{row.PeakMiB / hugo?.PeakMiB:0.00}"),
                Format($"{row.Pages:N0}"),
                Format($"{row.Files:N0}"),
                Format($"{row.Bytes / 1e6:0.0}"),
            ];
            Console.WriteLine($"| {string.Join(" | ", cells)} |");
        }

        Console.WriteLine();
        Console.WriteLine(Format($"Medians of {plan.Runs} runs, seed {plan.Seed}, {Environment.ProcessorCount} processors, ") +
            RuntimeInformation.OSDescription + ".");
        if (!Measurement.IsExact)
        {
            Console.WriteLine("CPU and memory were polled, not accounted by the kernel.");
        }
    }

    private static string Format(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private static string? FindOnPath(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .Select(folder => Path.Combine(folder, OperatingSystem.IsWindows() ? program + ".exe" : program))
            .FirstOrDefault(File.Exists);
}
