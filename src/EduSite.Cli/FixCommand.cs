using System.Collections.Immutable;
using System.CommandLine;
using EduSite.Building;
using EduSite.Diagnostics;
using EduSite.IO;
using EduSite.Model;

namespace EduSite.Cli;

/// <summary><c>edusite fix</c>: shows the safe corrections as a difference; writes them when told to.</summary>
internal sealed class FixCommand(SharedOptions shared, Terminal terminal, CancellationToken cancellation)
{
    public Command Command(Language language)
    {
        var write = new Option<bool>("--write")
        {
            Description = language.Pick("写入文件；不写则只显示要改什么", "write the files; without it, only what would change is shown"),
        };
        var since = new Option<string?>("--changed-since")
        {
            Description = language.Pick("只改某个 Git 版本以来改过的稿件", "correct only the reports changed since a Git revision"),
        };
        var command = new Command("fix", language.Pick("改正标点、括号、别字等有把握的小错", "apply the safe corrections: marks, brackets, wrong words")) { write, since };
        command.SetAction(arguments => Run(arguments, arguments.GetValue(write), arguments.GetValue(since)));
        return command;
    }

    private int Run(ParseResult arguments, bool writes, string? since)
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

        var problems = new DiagnosticBag();
        var files = SiteFix.Run(new DiskTree(source), shared.Clock(arguments, terminal), new CheckScope(changed), problems, cancellation);
        if (problems.ToSorted() is { IsEmpty: false } wrong)
        {
            DiagnosticPrinter.Print(format, wrong, terminal, language);
            if (files.IsEmpty && wrong.Any(diagnostic => diagnostic.Severity == Severity.Error))
            {
                return ExitCode.ContentErrors;
            }
        }

        foreach (var file in files)
        {
            if (writes)
            {
                WholeFile.Write(Path.Combine(source, file.Path.Value), file.Bytes.Span);
            }
            else if (!arguments.GetValue(shared.Quiet))
            {
                new DiffPrinter(terminal.Out, terminal.HasColour).Print(file.Path.Value, file.Before, file.After);
            }
        }

        terminal.Out.WriteLine(Summary(files, writes, language));
        return ExitCode.Ok;
    }

    private static string Summary(ImmutableArray<FixedFile> files, bool writes, Language language)
    {
        if (files.IsEmpty)
        {
            return language.Pick("没有可以自动改正的地方。", "There is nothing to correct.");
        }

        var rules = files.SelectMany(file => file.Rules).GroupBy(rule => rule.Key)
            .Select(rule => (rule.Key, Count: rule.Sum(entry => entry.Value))).OrderByDescending(rule => rule.Count).ToArray();
        var counts = string.Join(language.Pick("、", ", "), rules.Select(rule => $"{rule.Key} {rule.Count}"));
        var all = rules.Sum(rule => rule.Count);
        return writes
            ? language.Pick($"改正了 {files.Length} 个文件的 {all} 处：{counts}。", $"{all} corrections in {files.Length} files: {counts}.")
            : language.Pick(
                $"可以改正 {files.Length} 个文件的 {all} 处：{counts}。看过没有问题，加 --write 再运行一次。",
                $"{all} corrections possible in {files.Length} files: {counts}. Run again with --write to apply them.");
    }
}
