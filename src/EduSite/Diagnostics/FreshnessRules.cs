using System.Collections.Immutable;
using EduSite.Model;

namespace EduSite.Diagnostics;

/// <summary>The vetoes of 国办秘函〔2019〕19号 that have to do with time, and warnings before them.</summary>
public static class FreshnessRules
{
    private static readonly Bilingual Vetoes = new(
        "国办秘函〔2019〕19号单项否决：首页 2 周没有更新；动态、要闻类栏目超过 2 周或通知、政策类栏目超过 6 个月没有更新，合计 5 个以上；应更新未更新的栏目 10 个以上；空白栏目 5 个以上。本程序提前提醒。",
        "国办秘函〔2019〕19号: no news on the home page for 2 weeks, 5 stale columns of news (2 weeks) and notices (6 months), 10 of any kind, or 5 empty ones are vetoes; warnings come earlier.");

    public static readonly Rule HomeStale = Of(
        "home-stale", Severity.Error,
        new("首页最近一次更新是 {0}，已经 {1} 天；满 {2} 天就被单项否决", "the home page was last updated on {0}, {1} days ago; {2} days are a veto"),
        new("尽快发布一篇新稿", "publish something new"), isVeto: true);

    public static readonly Rule ColumnStaleNews = Of(
        "column-stale-news", Severity.Error,
        new("栏目“{0}”最近一次更新是 {1}，已经 {2} 天；期限是 {3} 天", "the column {0} was last updated on {1}, {2} days ago; its limit is {3} days"),
        new("尽快在这个栏目发布新稿", "publish something new in this column"));

    public static readonly Rule ColumnStaleNotice = Of("column-stale-notice", Severity.Error, ColumnStaleNews.Message, ColumnStaleNews.Remedy);

    public static readonly Rule ColumnStaleSlow = Of("column-stale-slow", Severity.Error, ColumnStaleNews.Message, ColumnStaleNews.Remedy);

    public static readonly Rule StaleTotal = Of(
        "stale-total", Severity.Error,
        new("有 {0} 个栏目超过期限没有更新：{1}；满 {2} 个就被单项否决", "{0} columns are past their limit: {1}; {2} are a veto"),
        new("先更新最容易的几个；长期没有内容的栏目，合并或撤销", "update the easiest ones first; merge or drop columns that never have anything"), isVeto: true);

    public static readonly Rule ColumnEmpty = Of(
        "column-empty", Severity.Warning,
        new("栏目“{0}”是空的", "the column {0} is empty"),
        new("发布第一篇，或者先从 site.yml 里撤掉这个栏目", "publish something in it, or take it out of site.yml for now"));

    public static readonly Rule EmptyTotal = Of(
        "empty-total", Severity.Error,
        new("有 {0} 个空白栏目：{1}；满 {2} 个就被单项否决", "{0} columns are empty: {1}; {2} are a veto"), ColumnEmpty.Remedy, isVeto: true);

    public static ImmutableArray<Rule> All { get; } =
        [HomeStale, ColumnStaleNews, ColumnStaleNotice, ColumnStaleSlow, StaleTotal, ColumnEmpty, EmptyTotal];

    private static Rule Of(string id, Severity severity, Bilingual message, Bilingual remedy, bool isVeto = false) =>
        new(id, severity, message, remedy, Vetoes) { Category = RuleCategory.Freshness, IsVeto = isVeto };
}
