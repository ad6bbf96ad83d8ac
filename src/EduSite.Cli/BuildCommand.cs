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
    private readonly Option<string?> _explain = new("--explain");
    private readonly Option<bool> _verify = new("--verify");

    public Command Command(Language language)
    {
        _timings.Description = language.Pick(
            "显示时间花在哪里：各阶段、最慢的模板和稿件", "show where the time went: stages, slowest templates and reports");
        _explain.Description = language.Pick(
            "说明一个页面为什么重新生成，如 /districts/qingxi/", "say why a page was rendered, such as /districts/qingxi/");
        _explain.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var written }] && !TryParsePage(written, out _))
            {
                result.AddError(language.Pick($"--explain 后面要写页面的地址：{written}", $"--explain needs the address of a page: {written}"));
            }
        });
        _verify.Description = language.Pick(
            "生成后再从头生成一遍，逐个文件比较", "build everything once more and compare file by file");
        var command = new Command("build", language.Pick("生成网站", "build the site"));
        command.Options.Add(_timings);
        command.Options.Add(_explain);
        command.Options.Add(_verify);
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
        var explanation = arguments.GetValue(_explain) is { } page && TryParsePage(page, out var file) ? new PageExplanation(file) : null;

        // Both builds of --verify are of one moment.
        var clock = new FixedClock(shared.Clock(arguments, terminal).GetUtcNow());
        var studio = new DiskImageCache(new VipsStudio(), site);
        BuildResult result;
        using (var output = DiskOutput.Open(site, source))
        using (var progress = terminal.ShowsProgress && !quiet ? new ProgressLine(terminal.Error, language) : null)
        {
            result = SiteBuild.Run(new DiskTree(source), output, clock, studio, progress, timings, explanation, cancellation);
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

        if (explanation is not null)
        {
            ExplanationPrinter.Print(explanation, terminal.Error, language);
        }

        return !result.Succeeded ? ExitCode.ContentErrors
            : arguments.GetValue(_verify) && !Verify(source, site, clock, studio, language) ? ExitCode.Bug
            : ExitCode.Ok;
    }

    /// <summary>Builds once more from nothing, and compares.</summary>
    private bool Verify(string source, string site, TimeProvider clock, IImageStudio studio, Language language)
    {
        using var comparison = new DiskComparison(site);
        SiteBuild.Run(new DiskTree(source), comparison, clock, studio, cancellation: cancellation);
        terminal.Error.WriteLine(comparison.Differences.IsEmpty
            ? language.Pick("核对过：和从头生成的一样。", "Verified: the same as built from nothing.")
            : language.Pick(
                "和从头生成的不一样。请删除网站文件夹旁边的 .build 文件夹后重新生成，并把下面的清单告诉我们：",
                "Not the same as built from nothing. Delete the .build folder beside the site, build again, and tell us of these files:"));
        foreach (var path in comparison.Differences)
        {
            terminal.Error.WriteLine($"  {path.Value}");
        }

        return comparison.Differences.IsEmpty;
    }

    /// <summary>The file of a page, by its address or by its path in the output folder.</summary>
    private static bool TryParsePage(string written, out OutputPath file)
    {
        var isPage = Route.TryParse(written.StartsWith('/') ? written : "/" + written, out var route);
        file = isPage ? route.File : default;
        return isPage;
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
