using System.Collections.Immutable;
using System.CommandLine;
using System.Diagnostics;
using EduSite.Building;
using EduSite.Cli.Inspection;
using EduSite.Cli.Online;
using EduSite.Diagnostics;
using EduSite.Documents;
using EduSite.IO;
using EduSite.Media;
using EduSite.Model;

namespace EduSite.Cli;

/// <summary><c>edusite check</c>: the inspection, before the inspectors.</summary>
internal sealed class CheckCommand(SharedOptions shared, Terminal terminal, CancellationToken cancellation)
{
    private readonly Option<string?> _since = new("--changed-since");
    private readonly Option<bool> _text = new("--text");
    private readonly Option<bool> _hook = new("--hook");
    private readonly Option<bool> _online = new("--online");
    private readonly Option<string?> _report = new("--report");

    public Command Command(Language language)
    {
        _since.Description = language.Pick(
            "文字只查某个 Git 版本以来改过的稿件，如 HEAD、origin/main", "inspect only the texts changed since a Git revision, such as HEAD");
        _text.Description = language.Pick(
            "只查稿件文字，不生成网页（提交前用，最快）", "inspect texts only, without making pages (fast, for use before a commit)");
        _hook.Description = language.Pick("打印可以直接使用的 Git 提交前检查脚本", "print a ready pre-commit hook for Git");
        _online.Description = language.Pick(
            "再到网上看看外部链接能不能打开（结果记一星期）", "also follow the links to other sites (answers are remembered for a week)");
        _report.Description = language.Pick(
            "把自查报告写进这个文件夹：一个可以打印的网页", "write the report, a page in Chinese that can be printed, into this folder");
        var command = new Command("check", language.Pick("检查网站：隐私、文字、链接、更新、审核", "inspect the site: privacy, wording, links, freshness, review"))
        {
            _since, _text, _hook, _online, _report,
        };
        command.Validators.Add(result =>
        {
            if (result.GetValue(_report) is not null && (result.GetValue(_text) || result.GetValue(_since) is not null))
            {
                result.AddError(language.Pick(
                    "--report 要查全站，不能和 --text、--changed-since 同用", "--report is about the whole site: leave out --text and --changed-since"));
            }
        });
        command.SetAction(arguments => arguments.GetValue(_hook)
            ? PrintHook(Language.Choose(arguments.GetValue(shared.Lang), terminal.Variable))
            : Run(arguments));
        return command;
    }

    private int PrintHook(Language language)
    {
        terminal.Out.WriteLine("#!/bin/sh");
        terminal.Out.WriteLine(language.Pick(
            "# 保存为 .git/hooks/pre-commit 并设为可执行（chmod +x）；提交前检查改过的稿件，有错误就不能提交。",
            "# Save as .git/hooks/pre-commit and make it executable: it inspects the changed reports before each commit."));
        terminal.Out.WriteLine("exec edusite check --text --changed-since HEAD --quiet");
        return ExitCode.Ok;
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

        if (!GitChanges.TryScope(arguments.GetValue(_since), source, terminal, language, out var changed))
        {
            return ExitCode.Usage;
        }

        var quiet = arguments.GetValue(shared.Quiet);
        var watch = Stopwatch.StartNew();
        CheckResult result;
        using (var progress = terminal.ShowsProgress && !quiet ? new ProgressLine(terminal.Error, language) : null)
        {
            var scope = new CheckScope(changed, arguments.GetValue(_text), arguments.GetValue(_online));
            var site = SiteFolder.OutputOf(arguments.GetValue(shared.Output), source, terminal);
            var studio = new DiskImageCache(new VipsStudio(), site);
            var now = shared.Clock(arguments, terminal);
            result = SiteCheck.Run(new DiskTree(source), now, scope, studio, new DocumentReader(), progress, cancellation);
        }

        if (arguments.GetValue(_online))
        {
            result = Follow(result, SiteFolder.OutputOf(arguments.GetValue(shared.Output), source, terminal));
        }

        Print(result, format, quiet, watch.Elapsed, language);
        if (arguments.GetValue(_report) is { } folder)
        {
            var path = InspectionFolder.Write(Path.GetFullPath(folder, terminal.Folder), result);
            terminal.Error.WriteLine(language.Pick($"自查报告：{path}", $"Report: {path}"));
        }

        return result.Errors == 0 ? ExitCode.Ok : ExitCode.ContentErrors;
    }

    /// <summary>Adds what other sites say to the links that lead there.</summary>
    private CheckResult Follow(CheckResult result, string site)
    {
        using var probe = new WebProbe(TimeSpan.FromMilliseconds(300), TimeSpan.FromSeconds(15));
        var cache = new AnswerCache(site + ".links", terminal.Clock.GetUtcNow());
        var problems = new DiagnosticBag();
        problems.AddRange(result.Diagnostics);
        problems.AddRange(OnlineCheck.Run(result.Outward, probe, cache, cancellation).GetAwaiter().GetResult());
        return result with { Diagnostics = problems.ToSorted(result.Config?.Checks) };
    }

    private void Print(CheckResult result, string format, bool quiet, TimeSpan elapsed, Language language)
    {
        ImmutableArray<Diagnostic> shown =
            quiet ? [.. result.Diagnostics.Where(d => d.Severity == Severity.Error)] : result.Diagnostics;
        if (format == "text")
        {
            new CheckPrinter(terminal, language).Print(result, shown);
        }
        else
        {
            DiagnosticPrinter.Print(format, shown, terminal, language);
        }

        if (!quiet)
        {
            var seconds = elapsed.TotalSeconds.ToString("0.00", System.Globalization.CultureInfo.InvariantCulture);
            var others = result.Diagnostics.Length - result.Errors - result.Warnings;
            (format == "text" ? terminal.Out : terminal.Error).WriteLine(language.Pick(
                $"检查了 {result.Reports} 篇稿件：{result.Errors} 个错误，{result.Warnings} 个警告，{others} 个提示，用时 {seconds} 秒。",
                $"{result.Reports} reports inspected: {result.Errors} errors, {result.Warnings} warnings, {others} notes in {seconds} s."));
        }
    }
}
