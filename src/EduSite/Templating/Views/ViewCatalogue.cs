using System.Collections.Immutable;

namespace EduSite.Templating.Views;

/// <summary>Every kind of view: the contract with themes, which <c>themes/README.md</c> documents.</summary>
internal static class ViewCatalogue
{
    public static ImmutableArray<ViewType> All { get; } =
    [
        SiteViews.Site, SiteViews.Identity, SiteViews.Column, SiteViews.Date, SiteViews.Link, SiteViews.Group,
        SiteViews.MenuItem, SiteViews.Block,
        PageViews.Page, PageViews.Home, PageViews.List, PageViews.ListKey, PageViews.Overview, PageViews.Redirect,
        PageViews.Tombstone, PageViews.Search, PageViews.SiteMap, PageViews.Leave,
        ReportCharts.Chart, DistrictMap.Map, DistrictMap.Tile, DistrictMap.Step,
        IndicatorViews.Indicators, IndicatorViews.Indicator, IndicatorViews.Table, IndicatorViews.Row, IndicatorViews.Cell,
        ReportViews.Report, ReportViews.Picture, ReportViews.Heading, ReportViews.Attachment, ReportViews.Outlet,
        ReportViews.Award, ReportViews.Figure, ReportViews.Update, ReportViews.Review, ReportViews.Notice,
    ];
}
