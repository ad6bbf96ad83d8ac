using System.Collections.Immutable;
using EduSite.Model;

namespace EduSite.Templating.Views;

/// <summary>Title, description, keywords and breadcrumb of each kind of page: what meta tags are made of.</summary>
internal static class PageFacts
{
    public const string IndicatorsTitle = "教育指标";

    public static string Kind(Page page) => page switch
    {
        HomePage => "home",
        ReportPage => "report",
        ListPage => "list",
        OverviewPage => "overview",
        IndicatorsPage => "indicators",
        IndicatorPage => "indicator",
        RedirectPage => "redirect",
        TombstonePage => "tombstone",
        SearchPage => "search",
        SiteMapPage => "sitemap",
        LeavePage => "leave",
        _ => "not_found",
    };

    /// <summary>The page's own title; empty on the home page.</summary>
    public static string Title(Page page) => page switch
    {
        HomePage => "",
        ReportPage report => report.Report.Title,
        ListPage list => list.Listing.Title,
        OverviewPage overview => $"按{Words.Of(overview.Axis)}查阅",
        IndicatorsPage => IndicatorsTitle,
        IndicatorPage indicator => indicator.Table.Indicator.Name,
        RedirectPage => "页面已移至新地址",
        TombstonePage { Reason: Publication.Withdrawn } => "内容已撤回",
        TombstonePage => "内容已下线",
        SearchPage => "站内搜索",
        SiteMapPage => "站点地图",
        LeavePage => "即将离开本网站",
        _ => "页面不存在",
    };

    /// <summary>标题_栏目_网站名, unique for each page: readers, search engines and inspections tell pages by it.</summary>
    public static string FullTitle(Page page, ViewScope scope)
    {
        var own = page switch
        {
            HomePage => "",
            ReportPage report => MarkedTitle(report, scope) + $"_{report.Report.Column.Name}_",
            IndicatorPage => $"{Title(page)}_{IndicatorsTitle}_",
            ListPage list => ListTitle(list) + "_",
            LeavePage leave => $"{Title(page)}（{leave.Target}）_",
            // Nothing of the report may be repeated, and nothing but the address tells these apart.
            TombstonePage or RedirectPage => $"{Title(page)}（{scope.Url(page.Route)}）_",
            _ => Title(page) + "_",
        };
        return own + scope.Config.Title;
    }

    public static string Description(Page page, ViewScope scope)
    {
        var own = page switch
        {
            HomePage => scope.Config.Description,
            ReportPage report => ReportViews.SummaryOf(new ReportEntry(report.Report, report.Ordinal), scope),
            ListPage { Listing.Key: { IsColumn: true, Column: { } column } } => column.Description,
            ListPage list => $"{scope.Config.Title}“{Title(page)}”相关稿件，共{scope.Count(list.Listing)}篇。",
            IndicatorPage { Table: var table } =>
                $"{table.Indicator.Name}历年数据（{IndicatorTexts.Span(table.Points)}）：{IndicatorTexts.Summary(table)}",
            OverviewPage => $"{Title(page)}{scope.Config.Title}发布的稿件，共{scope.Total}篇。",
            IndicatorsPage => $"{scope.Config.Title}历年教育指标的图表和数据，共{scope.Indicators.Length}项。",
            SearchPage => $"在{scope.Config.Title}网站的标题、正文、来源和文号里查找，共{scope.Total}篇稿件。",
            SiteMapPage => $"{scope.Config.Title}网站的全部栏目和查阅方式，共{scope.Total}篇稿件。",
            _ => $"{scope.Config.Title}：{Title(page)}",
        };
        var numbered = page is ListPage { Number: > 1 and var number } ? $"{own}（第{number}页）" : own;
        return string.IsNullOrWhiteSpace(numbered) ? FullTitle(page, scope) : numbered;
    }

    public static string Keywords(Page page, SiteConfig config)
    {
        IEnumerable<string> own = page switch
        {
            ReportPage { Report: var report } =>
                [.. report.Keywords, .. report.Topics.Select(t => t.Name), .. report.Districts.Select(d => d.Name)],
            ListPage { Listing.Key: { IsColumn: true, Column: { } column } } => [column.Keywords],
            IndicatorPage indicator => [indicator.Table.Indicator.Name, IndicatorsTitle],
            IndicatorsPage => [IndicatorsTitle, .. config.Keywords],
            ListPage { Listing.Key: var key } => key.Title.Split(" · "),
            _ => config.Keywords,
        };
        var words = string.Join(',', own.Where(word => word.Length > 0).Distinct());
        return words.Length > 0 ? words : Column(page)?.Keywords is { Length: > 0 } general ? general : config.Title;
    }

    public static Column? Column(Page page) => page switch
    {
        ReportPage report => report.Report.Column,
        ListPage list => list.Listing.Key.Column,
        TombstonePage tombstone => tombstone.Report.Column,
        _ => null,
    };

    /// <summary>Whether there are charts on the page, or the map of districts.</summary>
    public static bool HasCharts(Page page, ViewScope scope) => page switch
    {
        HomePage or OverviewPage { Axis: Axis.District } => scope.Map is not null,
        OverviewPage { Axis: Axis.Year or Axis.Month } or IndicatorsPage or IndicatorPage => true,
        ListPage list => list is { Number: 1, Listing.Key.Axis: Axis.Year } || PageViews.IndicatorsOf(list, scope) is not null,
        _ => false,
    };

    /// <summary>Home first, the page itself last.</summary>
    public static ImmutableArray<Link> Breadcrumb(Page page, ViewScope scope)
    {
        var links = ImmutableArray.CreateBuilder<Link>();
        links.Add(new Link("首页", scope.Url(Route.Home), 0, page is HomePage));
        if (page is ListPage { Listing.Key: var key } list)
        {
            AddList(links, key, scope);
            if (list.Number > 1)
            {
                links.Add(new Link($"第{list.Number}页", scope.Url(page.Route), 0, true));
            }
        }
        else if (page is not HomePage)
        {
            if (Column(page) is { } column)
            {
                AddListing(links, scope.ListingOf(column), column.Name, scope);
            }

            if (page is IndicatorPage)
            {
                links.Add(new Link(IndicatorsTitle, scope.Url(IndicatorsPage.Address), scope.Indicators.Length, false));
            }

            links.Add(new Link(Title(page), scope.Url(page.Route), 0, true));
        }

        return links.ToImmutable();
    }

    private static string MarkedTitle(ReportPage page, ViewScope scope) => scope.TitleMark(page.Ordinal) is { } mark
        ? $"{page.Report.Title}（{mark}）"
        : page.Report.Title;

    /// <summary>标题_栏目: a list of a column alone is the column, one of a single axis stands under the axis.</summary>
    private static string ListTitle(ListPage page)
    {
        var key = page.Listing.Key;
        var number = page.Number > 1 ? $"（第{page.Number}页）" : "";
        return key switch
        {
            { Column: { } column, IsCrossing: true } => $"{(key with { Column = null }).Title}{number}_{column.Name}",
            { Axis: { } axis } => $"{key.Title}{number}_按{Words.Of(axis)}查阅",
            _ => key.Title + number,
        };
    }

    /// <summary>
    /// A crossing is reached through its axes in the order of its address: 年度 › 2025年 › 榆阳区 › 双减, 通知公告 › 2025年.
    /// </summary>
    private static void AddList(ImmutableArray<Link>.Builder links, ListingKey key, ViewScope scope)
    {
        var axis = key.Axis ?? (key.Year is not null ? Axis.Year : Axis.District);
        if (key.Column is null && scope.Overviews.Contains(axis))
        {
            links.Add(SiteViews.OverviewLink(axis, scope));
        }

        if (!key.IsCrossing)
        {
            AddListing(links, scope.Find(key), key.Title, scope);
            return;
        }

        var reached = new ListingKey();
        foreach (var step in StepsOf(key))
        {
            reached = reached.Crossed(step);
            AddListing(links, scope.Find(reached), step.Title, scope);
        }
    }

    private static IEnumerable<ListingKey> StepsOf(ListingKey key)
    {
        if (key.Column is { } column)
        {
            yield return new ListingKey(Column: column);
        }

        if (key.Year is { } year)
        {
            yield return new ListingKey(Year: year);
        }

        if (key.District is { } district)
        {
            yield return new ListingKey(District: district);
        }

        if (key.Topic is { } topic)
        {
            yield return new ListingKey(Topic: topic);
        }
    }

    private static void AddListing(ImmutableArray<Link>.Builder links, Listing? listing, string name, ViewScope scope)
    {
        if (listing is not null)
        {
            var isPage = scope.Page is ListPage { Number: 1 } page && page.Listing == listing;
            links.Add(new Link(name, scope.Url(listing.Route), scope.Count(listing), isPage));
        }
    }
}
