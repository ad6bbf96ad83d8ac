using System.Collections.Immutable;
using System.Text;
using EduSite.Diagnostics;
using EduSite.Model;

namespace EduSite.Cli.Inspection;

/// <summary>The last parts of the report: everything by file, and how often each rule spoke.</summary>
internal sealed class FindingList(StringBuilder page)
{
    /// <summary>Who has so many files to mend begins with these; a longer page nobody reads, and no printer should print.</summary>
    private const int FilesShown = 300;

    /// <summary>Characters of a line before and behind the place.</summary>
    private const int ContextLength = 30;

    private static readonly Language Chinese = new(IsChinese: true);

    public void Write(ImmutableArray<Diagnostic> diagnostics)
    {
        Line("<h2>六、问题清单</h2>");
        if (diagnostics.IsEmpty)
        {
            Line("<p class=\"good\">没有发现问题。</p>");
            return;
        }

        var files = FileFindings.Of(diagnostics).ToArray();
        Line($"<p class=\"soft\">按文件排列，最严重的在前。共 {files.Length} 个文件。</p>");
        foreach (var file in files.Take(FilesShown))
        {
            WriteFile(file);
        }

        if (files.Length > FilesShown)
        {
            Line($"<p>其余 {files.Length - FilesShown} 个文件还有 {files.Skip(FilesShown).Sum(file => file.Count)} 处，没有列出；改完这些再查一次。</p>");
        }

        WriteRules(diagnostics);
    }

    private void WriteFile(FileFindings file)
    {
        var name = file.Path.IsRoot ? "全站" : InspectionPage.Encode(file.Path.Value);
        Line($"<h3>{name} <span class=\"soft\">（{(file.Errors > 0 ? $"{file.Errors} 个错误，" : "")}共 {file.Count} 处）</span></h3>\n<ul class=\"findings\">");
        foreach (var rule in file.Rules)
        {
            foreach (var diagnostic in rule.Shown)
            {
                WriteFinding(diagnostic);
            }

            if (rule.Others > 0)
            {
                Line($"<li><p class=\"soft\"><code>{rule.Rule.Id}</code> 在本文件还有 {rule.Others} 处：第 {rule.OtherLines(Chinese)} 行</p></li>");
            }
        }

        Line("</ul>");
    }

    private void WriteFinding(Diagnostic diagnostic)
    {
        var name = diagnostic.Severity.ToString().ToLowerInvariant();
        var (_, start, _, text) = diagnostic.Location;
        Line($"<li class=\"is-{name}\"><p><span class=\"{name}\">{TextPrinter.NameOf(diagnostic.Severity, Chinese)}</span> " +
            (text.Length > 0 ? $"第 {start.Line} 行第 {start.Column} 字：" : "") +
            $"{InspectionPage.Encode(diagnostic.Message(chinese: true))} <code class=\"soft\">{diagnostic.Rule.Id}</code></p>");
        if (text.Length > 0)
        {
            Line($"<p class=\"source\">{Excerpt(diagnostic.Location)}</p>");
        }

        Line($"<p class=\"soft\">改法：{InspectionPage.Encode(diagnostic.Remedy(chinese: true))}</p></li>");
    }

    /// <summary>The place, marked, with a few words around it.</summary>
    private static string Excerpt(Location location)
    {
        var line = location.LineText;
        var start = Math.Clamp(location.Start.Column - 1, 0, line.Length);
        var end = location.End.Line == location.Start.Line ? Math.Clamp(location.End.Column - 1, start, line.Length) : line.Length;
        var from = WholeCharacter(line, Math.Max(0, start - ContextLength));
        var shown = WholeCharacter(line, Math.Min(end, start + (3 * ContextLength)));
        var to = WholeCharacter(line, Math.Min(line.Length, shown + ContextLength));
        return (from > 0 ? "…" : "") + InspectionPage.Encode(line[from..start]) +
            (shown > start ? $"<mark>{InspectionPage.Encode(line[start..shown])}</mark>" : "") +
            InspectionPage.Encode(line[shown..to]) + (to < line.Length ? "…" : "");
    }

    private static int WholeCharacter(string line, int at) => at > 0 && at < line.Length && char.IsLowSurrogate(line[at]) ? at - 1 : at;

    private void WriteRules(ImmutableArray<Diagnostic> diagnostics)
    {
        Line("<h2>七、按规则统计</h2>\n<div class=\"wide\"><table><thead><tr><th scope=\"col\" class=\"number\">处数</th><th scope=\"col\">轻重</th>" +
            "<th scope=\"col\">规则</th><th scope=\"col\">问题</th></tr></thead><tbody>");
        foreach (var rule in RuleFindings.Count(diagnostics))
        {
            Line($"<tr><td class=\"number\">{rule.All.Length}</td><td>{TextPrinter.NameOf(rule.Severity, Chinese)}</td><td><code>{rule.Rule.Id}</code></td>" +
                $"<td>{InspectionPage.Encode(ExplainCommand.Plain(rule.Rule.Message, Chinese))}</td></tr>");
        }

        Line("</tbody></table></div>");
    }

    private void Line(string markup) => page.Append(markup).Append('\n');
}
