using System.Globalization;
using EduSite.Model;
using EduSite.Templating.Qr;

namespace EduSite.Templating.Views;

/// <summary>A published report and its place in <see cref="Site.Reports"/>.</summary>
internal sealed record ReportEntry(Report Report, int Ordinal)
{
    public Promotion? Promotion => Report.Promotion;
}

/// <summary>One size of a picture, and the same in WebP if there is any.</summary>
internal sealed record PictureSize(ImageVariant Variant, ImageVariant? Modern);

/// <summary>What themes see of a report.</summary>
internal static class ReportViews
{
    public static readonly ViewType<Heading> Heading = new(
        "heading",
        new("level", "number", heading => heading.Level),
        new("id", "text", heading => heading.Id),
        new("text", "text", heading => heading.Text));

    public static readonly ViewType<Attachment> Attachment = new(
        "attachment",
        new("title", "text", attachment => attachment.Title),
        new("url", "text?", (attachment, scope) =>
            FileOf(attachment, scope) is { } file ? scope.Url(file.Route) : null),
        new("extension", "text", attachment => attachment.File.Path.Extension.TrimStart('.')),
        new("size", "text?", (attachment, scope) =>
            FileOf(attachment, scope) is { } file ? SizeOf(file.Length) : null));

    /// <summary>A picture in the one size that a theme asked for.</summary>
    public static readonly ViewType<PictureSize> Picture = new(
        "picture",
        new("url", "text", (picture, scope) => scope.Url(picture.Variant.Route)),
        new("webp_url", "text?", (picture, scope) => picture.Modern is { } modern ? scope.Url(modern.Route) : null),
        new("width", "number", picture => picture.Variant.Width),
        new("height", "number", picture => picture.Variant.Height));

    public static readonly ViewType<Outlet> Outlet = new(
        "outlet",
        new("name", "text", outlet => outlet.Name),
        new("level", "text", outlet => Words.Of(outlet.Level)),
        new("date", "date", outlet => SiteViews.Date.Show(outlet.Date)),
        new("url", "text?", outlet => outlet.Url));

    public static readonly ViewType<Award> Award = new(
        "award",
        new("name", "text", award => award.Name),
        new("by", "text?", award => award.By),
        new("date", "date?", award => SiteViews.DateIfAny(award.Date)));

    public static readonly ViewType<Figure> Figure = new(
        "figure",
        new("indicator", "text", figure => figure.Indicator),
        new("url", "text?", (figure, scope) => IndicatorOf(figure, scope) is { } found ? scope.Url(found.Route) : null),
        new("value", "number", figure => figure.Value),
        new("unit", "text", figure => figure.Unit),
        new("year", "number", figure => figure.Year),
        new("district", "text?", figure => figure.District?.Name));

    public static readonly ViewType<Update> Update = new(
        "update",
        new("date", "date", update => SiteViews.Date.Show(update.Date)),
        new("note", "text", update => update.Note));

    public static readonly ViewType<Review> Review = new(
        "review",
        new("stage", "text", review => Words.Of(review.Stage)),
        new("name", "text", review => review.Name),
        new("date", "date", review => SiteViews.Date.Show(review.Date)));

    public static readonly ViewType<NoticePeriod> Notice = new(
        "notice",
        new("start", "date", notice => SiteViews.Date.Show(notice.Start)),
        new("end", "date", notice => SiteViews.Date.Show(notice.End)),
        new("contact", "text?", notice => notice.Contact));

    public static readonly ViewType<ReportEntry> Report = new(
        "report",
        new("title", "text", entry => entry.Report.Title),
        new("url", "text", (entry, scope) => scope.Url(entry.Report.Route)),
        new("absolute_url", "text", (entry, scope) => scope.Config.BaseUrl.AbsoluteOf(entry.Report.Route)),
        new("date", "date", entry => SiteViews.Date.Show(entry.Report.Date)),
        new("year", "number", entry => entry.Report.Year),
        new("column", "column", entry => SiteViews.Column.Show(entry.Report.Column)),
        new("districts", "→link", (entry, scope) =>
            scope.Links(entry.Report.Districts, term => new ListingKey(District: term))),
        new("topics", "→link", (entry, scope) => scope.Links(entry.Report.Topics, term => new ListingKey(Topic: term))),
        new("unit", "link?", (entry, scope) =>
            scope.LinkIfAny(entry.Report.Unit, new ListingKey(Unit: entry.Report.Unit))),
        new("source", "text", entry => entry.Report.Source),
        new("source_url", "text?", entry => entry.Report.SourceUrl),
        new("is_repost", "bool", entry => entry.Report.SourceUrl is not null),
        new("author", "text?", entry => entry.Report.Author),
        new("correspondent", "text?", entry => entry.Report.Correspondent),
        new("editor", "text?", entry => entry.Report.Editor),
        new("summary", "text?", (entry, scope) => SummaryOf(entry, scope)),
        new("keywords", "→text", entry => new ViewList<string>(entry.Report.Keywords, word => word)),
        new("document_number", "text?", entry => entry.Report.DocumentNumber),
        new("image", "text?", (entry, scope) => scope.Outline(entry.Ordinal)?.Image),
        new("card", "picture?", (entry, scope) => Picture.ShowIfAny(PictureOf(entry, scope, image => image.Share))),
        new("thumbnail", "picture?", (entry, scope) => Picture.ShowIfAny(PictureOf(entry, scope, image => image.Thumbnail))),
        new("has_gallery", "bool", (entry, scope) => ArticleOf(entry, scope)?.HasGallery == true),
        new("is_headline", "bool", entry =>
            entry.Promotion is not null || entry.Report.Column.Kind == ColumnKind.Headline),
        new("is_pinned", "bool", (entry, scope) => scope.IsPinned(entry.Promotion)),
        new("reading_minutes", "number?", (entry, scope) => scope.Outline(entry.Ordinal)?.ReadingMinutes),
        new("characters", "number?", (entry, scope) => scope.Outline(entry.Ordinal)?.Characters),
        new("modified", "date", entry => SiteViews.Date.Show(entry.Report.LastModified)),
        new("qr_code", "html?", (entry, scope) => scope.Page is ReportPage page && page.Ordinal == entry.Ordinal
            ? QrCode.Svg(scope.Config.BaseUrl.AbsoluteOf(entry.Report.Route), "本页网址的二维码")
            : null),
        new("body", "html?", (entry, scope) => ArticleOf(entry, scope)?.Body),
        new("headings", "→heading", (entry, scope) => Heading.ShowAll(ArticleOf(entry, scope)?.Headings ?? [])),
        new("attachments", "→attachment", entry => Attachment.ShowAll(entry.Report.Attachments)),
        new("outlets", "→outlet", entry => Outlet.ShowAll(entry.Report.Outlets)),
        new("awards", "→award", entry => Award.ShowAll(entry.Report.Awards)),
        new("figures", "→figure", entry => Figure.ShowAll(entry.Report.Figures)),
        new("updates", "→update", entry => Update.ShowAll(entry.Report.Updates)),
        new("reviews", "→review", entry => Review.ShowAll(entry.Report.Reviews)),
        new("notice", "notice?", entry => Notice.ShowIfAny(entry.Report.Notice)),
        new("validity", "text?", entry => entry.Report.Validity is { } validity ? Words.Of(validity) : null),
        new("validity_id", "text?", entry => entry.Report.Validity?.ToString().ToLowerInvariant()),
        new("previous", "report?", (entry, scope) => scope.ReportIfAny(scope.Neighbours(entry.Ordinal).Newer)),
        new("next", "report?", (entry, scope) => scope.ReportIfAny(scope.Neighbours(entry.Ordinal).Older)),
        new("related", "→report", (entry, scope) => scope.Reports(scope.Neighbours(entry.Ordinal).Related)));

    public static string? SummaryOf(ReportEntry entry, ViewScope scope) =>
        entry.Report.Summary ?? scope.Outline(entry.Ordinal)?.Summary;

    /// <summary><c>512 B</c>, <c>32 KB</c>, <c>1.5 MB</c>: counted in 1024s, as people's machines show it.</summary>
    internal static string SizeOf(long bytes) => bytes switch
    {
        < 1024 => string.Create(CultureInfo.InvariantCulture, $"{bytes} B"),
        < 1024 * 1024 => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1024d:0} KB"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1048576d:0.#} MB"),
    };

    private static PictureSize? PictureOf(ReportEntry entry, ViewScope scope, Func<Image, ImageVariant> size) =>
        scope.Outline(entry.Ordinal)?.Picture is not { } image ? null
            : size(image) is var variant && image.Modern.FirstOrDefault(other => other.Width == variant.Width) is var modern
            ? new PictureSize(variant, modern)
            : null;

    /// <summary>Null where the indicator has no page.</summary>
    private static Indicator? IndicatorOf(Figure figure, ViewScope scope) =>
        scope.Indicators.FirstOrDefault(indicator => indicator.Name == figure.Indicator);

    private static ContentFile? FileOf(Attachment attachment, ViewScope scope) =>
        scope.File(attachment.File.Path);

    private static Article? ArticleOf(ReportEntry entry, ViewScope scope) =>
        scope.Page is ReportPage page && page.Ordinal == entry.Ordinal ? scope.Article : null;
}
