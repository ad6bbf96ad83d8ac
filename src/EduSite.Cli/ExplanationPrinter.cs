using EduSite.Building;
using EduSite.Model;

namespace EduSite.Cli;

/// <summary>Says why a page was rendered.</summary>
internal static class ExplanationPrinter
{
    public static void Print(PageExplanation explanation, TextWriter output, Language language)
    {
        var page = explanation.Page.Value;
        if (explanation.Causes is not { } causes)
        {
            output.WriteLine(language.Pick($"网站没有 {page} 这个页面。", $"The site has no page {page}."));
            return;
        }

        output.WriteLine(causes.IsEmpty
            ? language.Pick($"{page} 没有重新生成：它用到的内容都没有变。", $"{page} was kept: nothing that it is made from has changed.")
            : language.Pick($"{page} 重新生成了，因为：", $"{page} was rendered, because:"));
        foreach (var cause in causes)
        {
            output.WriteLine($"  · {Describe(cause, language)}");
        }
    }

    private static string Describe(PageCause cause, Language language) => cause.Kind switch
    {
        PageCauseKind.Settings => language.Pick(
            "没有上次生成的记录，或者 site.yml、主题的设置和资源、程序本身有变化",
            "there is no record of the last build, or site.yml, the theme's settings or assets, or the program changed"),
        PageCauseKind.New => language.Pick("上次没有这个页面，或者它有没改好的问题", "the last build had no such page, or met a mistake there"),
        PageCauseKind.Own => language.Pick("页面自己的正文或列表内容变了", "its own text, or its part of a list, changed"),
        _ => Describe(cause.Fact!.Value, cause.Key, language),
    };

    private static string Describe(FactKind fact, string key, Language language) => fact switch
    {
        FactKind.Report => language.Pick($"稿件的标题等信息变了：{key}", $"front matter changed: {key}"),
        FactKind.Outline => language.Pick($"稿件的摘要或配图变了：{key}", $"summary or picture changed: {key}"),
        FactKind.Neighbours => language.Pick($"上一篇、下一篇或相关稿件变了：{key}", $"neighbours or related reports changed: {key}"),
        FactKind.Listing => language.Pick($"列表的篇数变了：{key}", $"the length of a list changed: {key}"),
        FactKind.Members => language.Pick($"列表的稿件变了：{key}", $"the reports of a list changed: {key}"),
        FactKind.Axis => language.Pick($"多了或少了列表：{key}", $"lists were added or removed: {key}"),
        FactKind.File => language.Pick($"文件变了：{key}", $"a file changed: {key}"),
        FactKind.Address => language.Pick($"多了或少了页面：{key}", $"a page was added or removed: {key}"),
        FactKind.Template => language.Pick($"模板变了：{key}", $"a template changed: {key}"),
        FactKind.Headlines => language.Pick("要闻变了", "the headlines changed"),
        FactKind.Newest => language.Pick("最新稿件变了", "the newest reports changed"),
        FactKind.Total => language.Pick("稿件总数变了", "the number of reports changed"),
        FactKind.Overviews => language.Pick("多了或少了总览页", "an overview page was added or removed"),
        FactKind.IndicatorNames => language.Pick("多了或少了指标", "an indicator was added or removed"),
        FactKind.Indicators => language.Pick("指标数据变了", "values of indicators changed"),
        FactKind.Moment => language.Pick("页面上有生成时间", "the page shows the time of the build"),
        FactKind.Year => language.Pick("到了新的一年", "a new year has begun"),
        FactKind.Grey => language.Pick("灰色模式开始或结束了", "grey mode began or ended"),
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
