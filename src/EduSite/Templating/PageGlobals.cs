using EduSite.Model;
using EduSite.Templating.Views;

namespace EduSite.Templating;

/// <summary>The variables that a page gives its template, beside those that the template makes itself.</summary>
internal static class PageGlobals
{
    /// <summary>Whether some page gives a variable of this name, so that no template may assign to it.</summary>
    public static bool IsGiven(string name) =>
        name is "options" or "site" or "page" || ThemeReader.Layouts.Contains(name);

    /// <summary>What pages of this kind have beside <c>page</c>; no name when they have nothing.</summary>
    public static (string Name, object? View) OfKind(Page page, ViewScope scope) => page switch
    {
        HomePage home => ("home", PageViews.Home.Show(home)),
        ReportPage report => ("report", scope.Report(report.Ordinal)),
        ListPage list => ("list", PageViews.List.Show(list)),
        OverviewPage overview => ("overview", PageViews.Overview.Show(overview)),
        IndicatorsPage indicators => ("indicators", IndicatorViews.Indicators.Show(indicators)),
        IndicatorPage indicator => ("indicator", IndicatorViews.Indicator.Show(indicator)),
        RedirectPage redirect => ("redirect", PageViews.Redirect.Show(redirect)),
        TombstonePage tombstone => ("tombstone", PageViews.Tombstone.Show(tombstone)),
        SearchPage search => ("search", PageViews.Search.Show(search)),
        SiteMapPage map => ("sitemap", PageViews.SiteMap.Show(map)),
        LeavePage leave => ("leave", PageViews.Leave.Show(leave)),
        _ => ("", null),
    };
}
