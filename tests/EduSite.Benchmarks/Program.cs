using System.Globalization;
using BenchmarkDotNet.Running;
using EduSite.Benchmarks;

const string Usage = """
    Measures whole builds of a generated archive, and Hugo on the same archive where it is installed.

      archive --output DIR [--count 10000] [--seed 1] [--hugo]
          writes the site folder of a generated archive: site.yml, content/ and themes/; or the same archive for Hugo
      run --work DIR [--edusite PATH] [--sizes 100,1000,10000] [--runs 3] [--seed 1] [--no-hugo]
          prints one Markdown table; PATH is the executable or edusite.dll, by default the Release build of this repository

      stages
          measures one stage after another with BenchmarkDotNet: time and allocations

    DIR should lie on a disk, not in memory. Old output is moved to DIR/trash: delete that after the last measurement only.
    """;

if (args is not [("archive" or "run" or "stages") and var command, ..] || Options.Parse(args[1..]) is not { } options)
{
    Console.Error.WriteLine(Usage);
    return 2;
}

switch (command)
{
    case "archive" when options.Text("output") is { } output:
        var archive = new Archive(options.Number("count", 10_000), options.Number("seed", 1));
        if (options.Has("hugo"))
        {
            HugoFolder.Write(archive, output);
            return 0;
        }

        Console.WriteLine($"{archive.Reports.Length} reports, {EduSiteFolder.Write(archive, output)} bytes");
        return 0;
    case "run" when options.Text("work") is { } work:
        return Comparison.Run(new Comparison.Plan(
            Path.GetFullPath(work),
            options.Text("edusite") ?? EduSiteFolder.ReleaseBuild,
            [.. Sizes(options.Text("sizes") ?? "100,1000,10000")],
            options.Number("runs", 3),
            options.Number("seed", 1),
            WithHugo: !options.Has("no-hugo")));
    case "stages":
        BenchmarkRunner.Run<StageBenchmarks>(StageBenchmarks.Config);
        return 0;
    default:
        Console.Error.WriteLine(Usage);
        return 2;
}

static IEnumerable<int> Sizes(string text) =>
    text.Split(',').Select(size => int.Parse(size, CultureInfo.InvariantCulture));
