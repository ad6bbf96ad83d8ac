using System.Globalization;
using EduSite.Building;

namespace EduSite.Cli;

/// <summary>Prints where the time of a build went.</summary>
internal static class TimingsPrinter
{
    private const int Reports = 10;

    public static void Print(Timings timings, TextWriter output, Language language)
    {
        output.WriteLine();
        output.WriteLine(language.Pick("各阶段（毫秒）", "Stages (ms)"));
        foreach (var (stage, time) in timings.Stages)
        {
            output.WriteLine($"{Milliseconds(time)}  {NameOf(stage, language)}");
        }

        output.WriteLine();
        output.WriteLine(language.Pick(
            "模板，含它引用的部件，各线程合计（毫秒；次数；每次微秒；最长一次微秒）",
            "Templates with what they include, all threads together (ms; runs; µs each; longest µs)"));
        foreach (var template in timings.Templates)
        {
            output.WriteLine(
                $"{Milliseconds(template.Total)} {Number(template.Count, 8)} {Number(Each(template.Total, template.Count), 8)} " +
                $"{Number(template.Longest.TotalMicroseconds, 8)}  {template.Name}");
        }

        output.WriteLine();
        output.WriteLine(language.Pick("最慢的稿件（毫秒）", "Slowest reports (ms)"));
        foreach (var (path, time) in timings.Reports.Take(Reports))
        {
            output.WriteLine($"{Milliseconds(time)}  {path}");
        }
    }

    private static double Each(TimeSpan total, int count) => total.TotalMicroseconds / Math.Max(1, count);

    private static string Milliseconds(TimeSpan time) =>
        time.TotalMilliseconds.ToString("#,0.0", CultureInfo.InvariantCulture).PadLeft(10);

    private static string Number(double value, int width) => value.ToString("#,0", CultureInfo.InvariantCulture).PadLeft(width);

    private static string NameOf(TimedStage stage, Language language) => stage switch
    {
        TimedStage.Theme => language.Pick("读主题", "reading the theme"),
        TimedStage.Reading => language.Pick("读稿件开头的信息", "reading front matter"),
        TimedStage.Indexing => language.Pick("编目录、排页面", "indexes and the plan of pages"),
        TimedStage.Reports => language.Pick("稿件页", "report pages"),
        TimedStage.Search => language.Pick("搜索索引", "search index"),
        TimedStage.Lists => language.Pick("列表页和其他页面", "lists and other pages"),
        TimedStage.Files => language.Pick("订阅、接口、附件", "feeds, API, attachments"),
        _ => language.Pick("写入网站目录", "putting files in place"),
    };
}
