using System.Collections.Immutable;
using EduSite.Building;
using EduSite.Diagnostics;
using EduSite.Model;

namespace EduSite.Cli;

/// <summary>
/// Prints an inspection for people: file by file, the gravest first; then what somebody answers for, and how often each rule
/// spoke.
/// </summary>
internal sealed class CheckPrinter(Terminal terminal, Language language)
{
    private readonly TextPrinter _printer = new(terminal.Out, language, terminal.HasColour);

    public void Print(CheckResult result, ImmutableArray<Diagnostic> shown)
    {
        foreach (var file in FileFindings.Of(shown))
        {
            PrintFile(file);
        }

        PrintAccepted(result.Accepted);
        PrintCalendar(result.Calendar);
        PrintCounts(shown);
    }

    private void PrintFile(FileFindings file)
    {
        var name = file.Path.IsRoot ? language.Pick("全站", "the whole site") : file.Path.Value;
        terminal.Out.WriteLine(language.Pick(
            $"═══ {name}（{file.Errors} 个错误，共 {file.Count} 处）", $"═══ {name} ({file.Errors} errors, {file.Count} findings)"));
        foreach (var rule in file.Rules)
        {
            foreach (var diagnostic in rule.Shown)
            {
                _printer.Print(diagnostic);
            }

            if (rule.Others > 0)
            {
                var lines = rule.OtherLines(language);
                terminal.Out.WriteLine(language.Pick(
                    $"  {rule.Rule.Id} 在本文件还有 {rule.Others} 处：第 {lines} 行", $"  {rule.Rule.Id}: {rule.Others} more, in lines {lines}"));
            }
        }

        terminal.Out.WriteLine();
    }

    private void PrintAccepted(ImmutableArray<AcceptedFinding> accepted)
    {
        if (accepted.IsEmpty)
        {
            return;
        }

        terminal.Out.WriteLine(language.Pick($"═══ 已核准 {accepted.Length} 处", $"═══ {accepted.Length} acknowledged"));
        foreach (var (diagnostic, by, reason) in accepted)
        {
            var place = $"{diagnostic.Location.Path}:{diagnostic.Location.Start.Line}:{diagnostic.Location.Start.Column}";
            terminal.Out.WriteLine($"  {place} {diagnostic.Rule.Id} {diagnostic.Arguments.FirstOrDefault()} — {by}{language.Pick("：", ": ")}{reason}");
        }

        terminal.Out.WriteLine();
    }

    private void PrintCalendar(ImmutableArray<ColumnDue> calendar)
    {
        if (calendar.IsEmpty)
        {
            return;
        }

        terminal.Out.WriteLine(language.Pick("═══ 栏目更新日历", "═══ When each column is due"));
        foreach (var (column, last, _, due, left) in calendar)
        {
            var latest = last is { } date ? language.Pick($"最近 {date.ToDay()}", $"last {date.ToDay()}") : language.Pick("还没有内容", "empty");
            var next = left == int.MaxValue ? language.Pick("没有期限", "no limit")
                : left < 0 ? language.Pick($"应在 {due.ToDay()} 前更新，已超过 {-left} 天", $"was due on {due.ToDay()}, {-left} days ago")
                : language.Pick($"应在 {due.ToDay()} 前更新，还有 {left} 天", $"due on {due.ToDay()}, in {left} days");
            terminal.Out.WriteLine($"  {column.Name}{language.Pick("：", ": ")}{latest}{language.Pick("，", ", ")}{next}");
        }

        terminal.Out.WriteLine();
    }

    private void PrintCounts(ImmutableArray<Diagnostic> shown)
    {
        if (shown.IsEmpty)
        {
            return;
        }

        terminal.Out.WriteLine(language.Pick("═══ 按规则统计", "═══ By rule"));
        var rules = RuleFindings.Count(shown).ToArray();
        var width = rules.Max(rule => rule.Rule.Id.Length);
        foreach (var rule in rules)
        {
            var severity = TextPrinter.NameOf(rule.Severity, language);
            terminal.Out.WriteLine($"  {rule.All.Length,6}  {severity}  {rule.Rule.Id.PadRight(width)}  {ExplainCommand.Plain(rule.Rule.Message, language)}");
        }

        terminal.Out.WriteLine();
    }
}
