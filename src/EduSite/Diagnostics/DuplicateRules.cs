using System.Collections.Immutable;
using EduSite.Model;

namespace EduSite.Diagnostics;

/// <summary>The same thing twice, and somebody else's thing without saying so.</summary>
public static class DuplicateRules
{
    public static readonly Rule ReportDuplicate = Of(
        "dup-report", Severity.Warning,
        new("与 {0} 的文字有 {1}% 相同（两篇共 {3} 个四字片段，{2} 个相同）", "{1}% of the text is that of {0} ({2} of {3} sequences of four characters)"),
        new("留一篇，另一篇撤稿或改为转到这一篇（aliases）；确是两件事的，改写其中一篇",
            "keep one, and withdraw the other or make it an alias; rewrite one of them if they are two things"),
        new("同一条信息重复发布，检查时不算更新；读者搜到两篇也不知道看哪篇。", "A repeated item does not count as an update, and readers do not know which to read."));

    public static readonly Rule TitleDuplicate = Of(
        "dup-title", Severity.Warning,
        new("题目与 {0} 相同", "the same title as {0}"),
        new("在题目里写明年份、学校或者期数", "name the year, the school or the issue in the title"),
        new("列表和搜索结果里，两个相同的题目分不清。", "Two equal titles cannot be told apart in lists and search results."));

    public static readonly Rule PhotoDuplicate = Of(
        "dup-photo", Severity.Warning,
        new("与 {0} 是同一张图片", "the same picture as {0}"),
        new("用错了就换成对的照片；确是同一张的，删掉这一份，两篇稿件都引用 {0}", "exchange it if it is the wrong one, else delete it and refer to {0}"),
        new("不同活动配同一张照片，会被读者当作造假。", "One photo for two events looks like a fake to readers."));

    public static readonly Rule RepostLink = Of(
        "repost-link", Severity.Warning,
        new("正文写着来自“{0}”，文件头没有原文地址", "the text says that it comes from {0}, but there is no address of the original"),
        new("在文件头写 source: {0} 和 source_url: 原文网址", "add `source` and `source_url`"),
        new("国办发〔2017〕47号：转载须注明来源；没有原文地址，无法核对，也可能侵权。", "国办发〔2017〕47号: reposts state their source."));

    public static ImmutableArray<Rule> All { get; } = [ReportDuplicate, TitleDuplicate, PhotoDuplicate, RepostLink];

    private static Rule Of(string id, Severity severity, Bilingual message, Bilingual remedy, Bilingual reason) =>
        new(id, severity, message, remedy, reason) { Category = RuleCategory.Duplicates };
}
