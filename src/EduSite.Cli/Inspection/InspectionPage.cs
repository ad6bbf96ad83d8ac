using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using EduSite.Building;
using EduSite.Diagnostics;
using EduSite.Model;
using EduSite.Text;

namespace EduSite.Cli.Inspection;

/// <summary>
/// 自查报告: one page that a section chief reads on a screen or on paper. Chinese whatever the language of the command line,
/// without script and without anything from elsewhere.
/// </summary>
/// <param name="records">Earlier inspections and, as the last, this one.</param>
internal sealed class InspectionPage(CheckResult result, ImmutableArray<CategoryScore> scores, ImmutableArray<InspectionRecord> records)
{
    private readonly StringBuilder _page = new();
    private readonly InspectionRecord _now = records[^1];

    public static bool IsVeto(Diagnostic diagnostic) => diagnostic is { Severity: Severity.Error, Rule.IsVeto: true };

    public string Write()
    {
        var title = result.Config?.Title ?? "网站";
        Line($"""
            <!DOCTYPE html>
            <html lang="zh-CN">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="robots" content="noindex">
            <title>{Encode(title)}自查报告（{_now.At.ToDay()}）</title>
            <style>
            {InspectionStyle.Css}
            </style>
            </head>
            <body>
            <main>
            """);
        WriteHead(title);
        WriteScores();
        WriteVetoes();
        WriteCalendar();
        WriteTrend();
        WriteAccepted();
        new FindingList(_page).Write(result.Diagnostics);
        Line("<footer><p>由 EduSite 的网站检查自动生成。报告里的号码都打了星号，可以转发。想知道一条规则的依据，运行 <code>edusite explain 规则名</code>。</p></footer>");
        Line("</main>\n</body>\n</html>");
        return _page.ToString();
    }

    internal static string Encode(string text) => Html.EncodeText(TextPrinter.Expand(text));

    private void WriteHead(string title)
    {
        Line($"<header>\n<h1>{Encode(title)}自查报告</h1>\n<dl class=\"facts\">");
        Line($"<dt>检查时间</dt><dd>{_now.At.ToMinute()}（北京时间）</dd>");
        if (result.Config is { } config)
        {
            Line($"<dt>网站地址</dt><dd>{Encode(config.BaseUrl.Origin + config.BaseUrl.Path)}/</dd>");
        }

        Line("<dt>检查依据</dt><dd>国办秘函〔2019〕19号、国办发〔2017〕47号、教财厅函〔2017〕28号等</dd>\n</dl>\n</header>");
        Line(_now.Vetoes > 0
            ? $"<div class=\"verdict fails\"><strong>有 {_now.Vetoes} 处问题可能被单项否决</strong><p>有一项即为不合格，请先改这些，见第二部分。</p></div>"
            : "<div class=\"verdict\"><strong>没有发现会被单项否决的问题</strong><p>能否打开、留言答复是否及时、事实是否准确，仍要由人来查。</p></div>");
        Line($"<ul class=\"counts\"><li><b>{_now.Score}</b>总分</li><li><b>{_now.Errors}</b>错误</li><li><b>{_now.Warnings}</b>警告</li>" +
            $"<li><b>{_now.Notes}</b>提示</li><li><b>{result.Reports}</b>稿件</li></ul>");
    }

    private void WriteScores()
    {
        Line("<h2>一、各项得分</h2>");
        TableHead("项目", "得分#", "", "错误#", "警告#", "提示#");
        foreach (var (category, score, errors, warnings, notes) in scores)
        {
            var name = RuleCategories.NameOf(category).Chinese;
            Line($"<tr><th scope=\"row\">{name}</th><td class=\"number\">{score}</td>" +
                $"<td class=\"bar\"><meter min=\"0\" max=\"100\" low=\"60\" high=\"90\" optimum=\"100\" value=\"{score}\" aria-label=\"{name}\">{score} 分</meter></td>" +
                $"<td class=\"number{(errors > 0 ? " bad" : "")}\">{errors}</td><td class=\"number\">{warnings}</td><td class=\"number\">{notes}</td></tr>");
        }

        TableEnd();
        Line($"<p class=\"soft\">{CategoryScore.Explanation}</p>");
    }

    private void WriteVetoes()
    {
        Line("<h2>二、可能被单项否决的问题</h2>");
        var vetoes = result.Diagnostics.Where(IsVeto).ToImmutableArray();
        if (vetoes.IsEmpty)
        {
            Line("<p class=\"good\">没有。</p>");
            return;
        }

        TableHead("问题", "在哪里", "怎么办");
        foreach (var rule in RuleFindings.Count(vetoes))
        {
            foreach (var diagnostic in rule.Shown)
            {
                Line($"<tr><td>{Encode(diagnostic.Message(chinese: true))}</td><td>{PlaceOf(diagnostic)}</td><td>{Encode(diagnostic.Remedy(chinese: true))}</td></tr>");
            }

            if (rule.Others > 0)
            {
                Line($"<tr><td colspan=\"3\" class=\"soft\">同一条规则（<code>{rule.Rule.Id}</code>）还有 {rule.Others} 处，见第六部分。</td></tr>");
            }
        }

        TableEnd();
    }

    private void WriteCalendar()
    {
        Line("<h2>三、栏目更新日历</h2>");
        if (result.Calendar.IsEmpty)
        {
            Line("<p class=\"soft\">没有栏目。</p>");
            return;
        }

        TableHead("栏目", "最近更新", "最迟更新", "还有几天");
        foreach (var (column, last, warnFrom, due, left) in result.Calendar)
        {
            var latest = last is { } date ? date.ToDay() : "<span class=\"warn\">空栏目</span>";
            var state = left == int.MaxValue ? "<span class=\"soft\">没有期限</span>"
                : left < 0 ? $"<span class=\"bad\">超过 {-left} 天</span>"
                : result.At.Local.Date > warnFrom.Local.Date ? $"<span class=\"warn\">{left} 天，该更新了</span>"
                : $"{left} 天";
            Line($"<tr><th scope=\"row\">{Encode(column.Name)}</th><td class=\"day\">{latest}</td>" +
                $"<td class=\"day\">{(left == int.MaxValue ? "—" : due.ToDay())}</td><td class=\"day\">{state}</td></tr>");
        }

        TableEnd();
    }

    private void WriteTrend()
    {
        Line("<h2>四、和以前比</h2>");
        TableHead("检查日期", "总分#", "", "单项否决#", "错误#", "警告#", "提示#");
        for (var i = records.Length - 1; i >= 0; i--)
        {
            var record = records[i];
            var change = i == 0 ? 0 : record.Score - records[i - 1].Score;
            var trend = change == 0 ? "" : change > 0 ? $" <span class=\"good\">↑{change}</span>" : $" <span class=\"bad\">↓{-change}</span>";
            Line($"<tr data-record=\"{record}\"><th scope=\"row\" class=\"day\">{record.At.ToDay()}</th><td class=\"number\">{record.Score}{trend}</td>" +
                $"<td class=\"bar\"><meter min=\"0\" max=\"100\" low=\"60\" high=\"90\" optimum=\"100\" value=\"{record.Score}\" aria-label=\"{record.At.ToDay()} 总分\">{record.Score} 分</meter></td>" +
                $"<td class=\"number\">{record.Vetoes}</td><td class=\"number\">{record.Errors}</td><td class=\"number\">{record.Warnings}</td><td class=\"number\">{record.Notes}</td></tr>");
        }

        TableEnd();
        if (records.Length == 1)
        {
            Line("<p class=\"soft\">这是第一次。以后写进同一个文件夹的报告会接在这里，每天留最后一次。</p>");
        }
    }

    private void WriteAccepted()
    {
        Line("<h2>五、已核准公开的个人信息</h2>");
        if (result.Accepted.IsEmpty)
        {
            Line("<p class=\"soft\">没有。</p>");
            return;
        }

        TableHead("内容", "在哪里", "核准人", "理由");
        foreach (var (diagnostic, by, reason) in result.Accepted)
        {
            Line($"<tr><td>{Encode(diagnostic.Message(chinese: true))}</td><td>{PlaceOf(diagnostic)}</td><td>{Encode(by)}</td><td>{Encode(reason)}</td></tr>");
        }

        TableEnd();
    }

    internal static string PlaceOf(Diagnostic diagnostic)
    {
        var (path, start, _, text) = diagnostic.Location;
        return path.IsRoot ? "全站"
            : text.Length == 0 ? Encode(path.Value)
            : string.Create(CultureInfo.InvariantCulture, $"{Encode(path.Value)} 第 {start.Line} 行第 {start.Column} 字");
    }

    /// <param name="names">A name that ends in # stands above numbers; an empty one above the bars, which the numbers explain.</param>
    private void TableHead(params ReadOnlySpan<string> names)
    {
        _page.Append("<div class=\"wide\"><table><thead><tr>");
        foreach (var name in names)
        {
            _page.Append(name.Length == 0 ? "<td class=\"bar\"></td>" : name.EndsWith('#') ? $"<th scope=\"col\" class=\"number\">{name[..^1]}</th>" : $"<th scope=\"col\">{name}</th>");
        }

        Line("</tr></thead><tbody>");
    }

    private void TableEnd() => Line("</tbody></table></div>");

    private void Line(string markup) => _page.Append(markup).Append('\n');
}
