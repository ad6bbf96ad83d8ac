using System.Collections.Immutable;
using System.CommandLine;
using System.Diagnostics;
using EduSite.Building;
using EduSite.Documents;
using EduSite.IO;
using EduSite.Media;
using EduSite.Model;

namespace EduSite.Cli;

/// <summary><c>edusite check</c>: the inspection, before the inspectors.</summary>
internal sealed class CheckCommand(SharedOptions shared, Terminal terminal, CancellationToken cancellation)
{
    public Command Command(Language language)
    {
        var since = new Option<string?>("--changed-since")
        {
            Description = language.Pick(
                "文字只查某个 Git 版本以来改过的稿件，如 HEAD、origin/main", "inspect only the texts changed since a Git revision, such as HEAD"),
        };
        var text = new Option<bool>("--text")
        {
            Description = language.Pick("只查稿件文字，不生成网页（提交前用，最快）", "inspect texts only, without making pages (fast, for use before a commit)"),
        };
        var hook = new Option<bool>("--hook")
        {
            Description = language.Pick("打印可以直接使用的 Git 提交前检查脚本", "print a ready pre-commit hook for Git"),
        };
        var command = new Command("check", language.Pick("检查网站：隐私、文字、链接、更新、审核", "inspect the site: privacy, wording, links, freshness, review"))
        {
            since, text, hook,
        };
        command.SetAction(arguments => arguments.GetValue(hook)
            ? PrintHook(Language.Choose(arguments.GetValue(shared.Lang), terminal.Variable))
            : Run(arguments, arguments.GetValue(since), arguments.GetValue(text)));
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

    private int Run(ParseResult arguments, string? since, bool isTextOnly)
    {
        var language = Language.Choose(arguments.GetValue(shared.Lang), terminal.Variable);
        var format = arguments.GetValue(shared.Format)!;
        if (SiteFolder.Find(arguments.GetValue(shared.Source), terminal) is not { } source)
        {
            DiagnosticPrinter.Print(format, [SiteFolder.Missing], terminal, language);
            return ExitCode.ContentErrors;
        }

        if (!GitChanges.TryScope(since, source, terminal, language, out var changed))
        {
            return ExitCode.Usage;
        }

        var quiet = arguments.GetValue(shared.Quiet);
        var watch = Stopwatch.StartNew();
        CheckResult result;
        using (var progress = terminal.ShowsProgress && !quiet ? new ProgressLine(terminal.Error, language) : null)
        {
            var scope = new CheckScope(changed, isTextOnly);
            var site = SiteFolder.OutputOf(arguments.GetValue(shared.Output), source, terminal);
            var studio = new DiskImageCache(new VipsStudio(), site);
            var now = shared.Clock(arguments, terminal);
            result = SiteCheck.Run(new DiskTree(source), now, scope, studio, new DocumentReader(), progress, cancellation);
        }

        Print(result, format, quiet, watch.Elapsed, language);
        return result.Errors == 0 ? ExitCode.Ok : ExitCode.ContentErrors;
    }

    private void Print(CheckResult result, string format, bool quiet, TimeSpan elapsed, Language language)
    {
        ImmutableArray<Diagnostics.Diagnostic> shown =
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
