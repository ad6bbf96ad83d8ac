using System.CommandLine;
using System.Diagnostics;
using EduSite.Building;
using EduSite.IO;
using EduSite.Media;
using EduSite.Model;

namespace EduSite.Cli;

/// <summary><c>edusite build</c></summary>
internal sealed class BuildCommand(SharedOptions shared, Terminal terminal, CancellationToken cancellation)
{
    private readonly Option<bool> _timings = new("--timings");

    public Command Command(Language language)
    {
        _timings.Description = language.Pick(
            "显示时间花在哪里：各阶段、最慢的模板和稿件", "show where the time went: stages, slowest templates and reports");
        var command = new Command("build", language.Pick("生成网站", "build the site"));
        command.Options.Add(_timings);
        command.SetAction(Run);
        return command;
    }

    private int Run(ParseResult arguments)
    {
        var language = Language.Choose(arguments.GetValue(shared.Lang), terminal.Variable);
        var format = arguments.GetValue(shared.Format)!;
        if (SiteFolder.Find(arguments.GetValue(shared.Source), terminal) is not { } source)
        {
            DiagnosticPrinter.Print(format, [SiteFolder.Missing], terminal, language);
            return ExitCode.ContentErrors;
        }

        var site = SiteFolder.OutputOf(arguments.GetValue(shared.Output), source, terminal);
        var quiet = arguments.GetValue(shared.Quiet);
        var timings = arguments.GetValue(_timings) ? new Timings(TimeProvider.System) : null;
        var watch = Stopwatch.StartNew();
        BuildResult result;
        using (var output = DiskOutput.Open(site, source))
        using (var progress = terminal.ShowsProgress && !quiet ? new ProgressLine(terminal.Error, language) : null)
        {
            var clock = shared.Clock(arguments, terminal);
            var studio = new DiskImageCache(new VipsStudio(), site);
            result = SiteBuild.Run(new DiskTree(source), output, clock, studio, progress, timings, cancellation);
        }

        var shown = quiet ? [.. result.Diagnostics.Where(d => d.Severity == Severity.Error)] : result.Diagnostics;
        DiagnosticPrinter.Print(format, shown, terminal, language);
        if (!quiet)
        {
            // In a machine's format only the machine's words may stand on standard output.
            var people = format == "text" ? terminal.Out : terminal.Error;
            people.WriteLine(Summary(result, site, watch.Elapsed, language));
        }

        if (timings is not null)
        {
            TimingsPrinter.Print(timings, terminal.Error, language);
        }

        return result.Succeeded ? ExitCode.Ok : ExitCode.ContentErrors;
    }

    private static string Summary(BuildResult result, string site, TimeSpan elapsed, Language language)
    {
        var seconds = elapsed.TotalSeconds.ToString("0.00", System.Globalization.CultureInfo.InvariantCulture);
        if (result.Output is not { } output)
        {
            return language.Pick(
                $"没有生成：{result.Errors} 个错误，{result.Warnings} 个警告，用时 {seconds} 秒。原来的网站没有改动。",
                $"Not built: {result.Errors} errors, {result.Warnings} warnings, {seconds} s. " +
                "The last good site is as it was.");
        }

        var warnings = result.Warnings == 0
            ? ""
            : language.Pick($"，{result.Warnings} 个警告", $", {result.Warnings} warnings");
        return language.Pick(
            $"{result.Reports} 篇报告，{result.Pages} 个页面{warnings}；" +
            $"写入 {output.Written}、未变 {output.Unchanged}、删除 {output.Removed} 个文件，用时 {seconds} 秒 → {site}",
            $"{result.Reports} reports, {result.Pages} pages{warnings}; {output.Written} files written, " +
            $"{output.Unchanged} unchanged, {output.Removed} removed in {seconds} s → {site}");
    }
}
