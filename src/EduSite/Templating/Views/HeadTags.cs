using System.Globalization;
using System.Text;
using EduSite.Model;
using EduSite.Text;

namespace EduSite.Templating.Views;

/// <summary>
/// The tags of a page's <c>head</c> that are the same in every theme. The three groups of 国办发〔2017〕47号, 附件
/// 《网页设计规范》: 网站 on every page, 栏目 on home, lists and reports, 内容 on reports. A tag without a value is left out:
/// inspections count <c>content=""</c> and <c>content="null"</c> as faults.
/// </summary>
internal static class HeadTags
{
    /// <summary>The standard's tags, and what search engines may do.</summary>
    public static Html Standard(Page page, ViewScope scope)
    {
        var head = Scratch.Rent();
        Meta(head, "SiteName", scope.Config.Title);
        Meta(head, "SiteDomain", scope.Config.BaseUrl.Host);
        Meta(head, "SiteIDCode", scope.Config.Identity.SiteIdCode);
        AddColumn(head, page, scope);
        if (page is ReportPage report)
        {
            AddContent(head, new ReportEntry(report.Report, report.Ordinal), scope);
        }

        Meta(head, "Keywords", scope.Parts.Keywords);
        Meta(head, "Description", scope.Parts.Description);
        Meta(head, "robots", page.IsIndexable ? "" : "noindex");
        return Finish(head);
    }

    /// <summary>Open Graph (ogp.me), for the card that chats and social networks show of a link.</summary>
    public static Html OpenGraph(Page page, ViewScope scope)
    {
        if (!page.IsIndexable)
        {
            return Html.Empty;
        }

        var head = Scratch.Rent();
        var report = page as ReportPage;
        Property(head, "og:type", report is null ? "website" : "article");
        Property(head, "og:site_name", scope.Config.Title);
        Property(head, "og:locale", scope.Config.Language.Replace('-', '_'));
        Property(head, "og:title", page is HomePage ? scope.Config.Title : PageFacts.Title(page));
        Property(head, "og:description", scope.Parts.Description);
        Property(head, "og:url", scope.Config.BaseUrl.AbsoluteOf(page.Route));
        if (report is not null)
        {
            Property(head, "og:image", ImageOf(report, scope));
            var card = scope.Outline(report.Ordinal)?.Picture?.Share;
            Property(head, "og:image:width", card?.Width.ToString(CultureInfo.InvariantCulture));
            Property(head, "og:image:height", card?.Height.ToString(CultureInfo.InvariantCulture));
            Property(head, "article:published_time", report.Report.Date.ToIso());
            Property(head, "article:modified_time", report.Report.LastModified.ToIso());
            Property(head, "article:section", report.Report.Column.Name);
        }

        return Finish(head);
    }

    /// <summary>The page's picture with scheme and host, as programs elsewhere need it.</summary>
    public static string? ImageOf(ReportPage page, ViewScope scope) =>
        scope.Config.BaseUrl.AbsoluteOf(scope.Outline(page.Ordinal)?.Image);

    /// <summary>
    /// Home, lists and the like are columns of their own, an indicator stands in the column of them all; error pages and
    /// signposts belong to none.
    /// </summary>
    private static void AddColumn(StringBuilder head, Page page, ViewScope scope)
    {
        if (PageFacts.Column(page) is { } column)
        {
            Meta(head, "ColumnName", column.Name);
            Meta(head, "ColumnDescription", column.Description.Length > 0 ? column.Description : column.Name);
            Meta(head, "ColumnKeywords", column.Keywords.Length > 0 ? column.Keywords : column.Name);
            Meta(head, "ColumnType", column.Type);
        }
        else if (page.IsIndexable)
        {
            var own = page is IndicatorPage ? new IndicatorsPage() : page;
            var parts = own == page ? scope.Parts : new PageParts(own, scope);
            Meta(head, "ColumnName", own is HomePage ? "首页" : PageFacts.Title(own));
            Meta(head, "ColumnDescription", parts.Description);
            Meta(head, "ColumnKeywords", parts.Keywords);
            Meta(head, "ColumnType", own switch
            {
                HomePage => "首页",
                IndicatorsPage => "数据发布",
                _ => "信息公开目录",
            });
        }
    }

    private static void AddContent(StringBuilder head, ReportEntry entry, ViewScope scope)
    {
        var report = entry.Report;
        Meta(head, "ArticleTitle", report.Title);
        Meta(head, "PubDate", report.Date.ToMinute());
        Meta(head, "ContentSource", report.Source);
        Meta(head, "Author", report.Author ?? report.Correspondent ?? report.Editor);
        Meta(head, "Image", ImageOf(new ReportPage(report, entry.Ordinal), scope));
        Meta(head, "Url", scope.Config.BaseUrl.AbsoluteOf(report.Route));
    }

    /// <summary>All tags, without the line end after the last.</summary>
    private static Html Finish(StringBuilder head)
    {
        head.Length--;
        return new Html(Scratch.Finish(head));
    }

    private static void Meta(StringBuilder head, string name, string? content) => Add(head, "name", name, content);

    private static void Property(StringBuilder head, string name, string? content) => Add(head, "property", name, content);

    private static void Add(StringBuilder head, string kind, string name, string? content)
    {
        if (!string.IsNullOrWhiteSpace(content))
        {
            head.Append("<meta ").Append(kind).Append("=\"").Append(name).Append("\" content=\"")
                .Append(Html.EncodeText(content)).Append("\">\n");
        }
    }
}
