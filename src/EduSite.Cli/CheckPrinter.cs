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
    /// <summary>An editor who has seen three knows what the rule means; the lines of the others are enough.</summary>
    private const int ShownInFull = 3;

    private const int LinesNamed = 20;

    private readonly TextPrinter _printer = new(terminal.Out, language, terminal.HasColour);

    public void Print(CheckResult result, ImmutableArray<Diagnostic> shown)
    {
        foreach (var file in shown.GroupBy(diagnostic => diagnostic.Location.Path)
                     .OrderByDescending(file => file.Max(diagnostic => diagnostic.Severity)).ThenBy(file => file.Key))
        {
            PrintFile(file.Key, [.. file]);
        }

        PrintAccepted(result.Accepted);
        PrintCalendar(result.Calendar);
        PrintCounts(shown);
    }

    private void PrintFile(SitePath path, ImmutableArray<Diagnostic> diagnostics)
    {
        var errors = diagnostics.Count(diagnostic => diagnostic.Severity == Severity.Error);
        var name = path.IsRoot ? language.Pick("全站", "the whole site") : path.Value;
        terminal.Out.WriteLine(language.Pick(
            $"═══ {name}（{errors} 个错误，共 {diagnostics.Length} 处）",
            $"═══ {name} ({errors} errors, {diagnostics.Length} findings)"));
        foreach (var rule in diagnostics.GroupBy(diagnostic => diagnostic.Rule)
                     .OrderByDescending(rule => rule.Max(diagnostic => diagnostic.Severity)).ThenBy(rule => rule.First().Location.Start))
        {
            foreach (var diagnostic in rule.OrderByDescending(diagnostic => diagnostic.Severity).Take(ShownInFull))
            {
                _printer.Print(diagnostic);
            }

            PrintRest([.. rule.OrderByDescending(diagnostic => diagnostic.Severity).Skip(ShownInFull)]);
        }

        terminal.Out.WriteLine();
    }

    private void PrintRest(ImmutableArray<Diagnostic> rest)
    {
        if (rest.IsEmpty)
        {
            return;
        }

        var lines = rest.Select(diagnostic => diagnostic.Location.Start.Line).Distinct().Order().ToArray();
        var named = string.Join(language.Pick("、", ", "), lines.Take(LinesNamed)) + (lines.Length > LinesNamed ? "……" : "");
        terminal.Out.WriteLine(language.Pick(
            $"  {rest[0].Rule.Id} 在本文件还有 {rest.Length} 处：第 {named} 行", $"  {rest[0].Rule.Id}: {rest.Length} more, in lines {named}"));
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
        var rules = shown.GroupBy(diagnostic => diagnostic.Rule)
            .OrderByDescending(rule => rule.Max(diagnostic => diagnostic.Severity)).ThenByDescending(rule => rule.Count())
            .ThenBy(rule => rule.Key.Id, StringComparer.Ordinal).ToArray();
        var width = rules.Max(rule => rule.Key.Id.Length);
        foreach (var rule in rules)
        {
            var severity = TextPrinter.NameOf(rule.Max(diagnostic => diagnostic.Severity), language);
            terminal.Out.WriteLine($"  {rule.Count(),6}  {severity}  {rule.Key.Id.PadRight(width)}  {ExplainCommand.Plain(rule.Key.Message, language)}");
        }

        terminal.Out.WriteLine();
    }
}
