using EduSite.Diagnostics;
using EduSite.Model;
using EduSite.Text;
using Markdig.Extensions.Footnotes;
using Markdig.Syntax;

namespace EduSite.Markdown;

/// <summary>
/// Renders the body of one report: one parse gives its HTML and everything that is known about its text.
/// </summary>
internal static class ArticleRenderer
{
    /// <summary>A summary is cut from so many times its length: where a sentence ends depends on what follows.</summary>
    private const int SummaryReach = 2;

    private static readonly Article Empty = new(Html.Empty, "", [], [], [], ArticleOutline.Empty);

    /// <summary>
    /// Renders a report against the frozen site. Safe from any thread. Mistakes go to <paramref name="problems"/>, and
    /// the article is then a best effort.
    /// </summary>
    /// <param name="source">The whole file of the report, as read again.</param>
    /// <param name="images">Null where pictures are published as they are.</param>
    /// <param name="reads">Notes what of the site the text depends on.</param>
    public static Article Render(
        Site site,
        RouteTable routes,
        Report report,
        SourceFile source,
        IImageSource? images,
        PageReads reads,
        DiagnosticBag problems)
    {
        var body = MarkdownBody.Read(source, report.BodyStart, problems);
        var draft = new ArticleDraft(site, routes, report, body, images, reads, problems);
        if (ChinesePipeline.Parse(body.Text) is not { } document)
        {
            draft.Add(MarkdownRules.NestingTooDeep, body.Locate(0, 0));
            return Empty;
        }

        HeadingLadder.Apply(document, draft);
        AnchorIds.Assign(document, draft);
        var markup = Write(document, draft);
        CheckFootnotes(document, draft);
        CheckOwnAnchors(draft);
        return Finish(draft, markup, PlainText.Of(document, SummaryReach * draft.Site.Config.Markdown.SummaryCharacters));
    }

    private static string Write(MarkdownDocument document, ArticleDraft draft)
    {
        var markup = new MarkupBuilder();
        new BlockWriter(draft, markup).WriteAll(document);
        var html = markup.Finish();
        return markup.RawRanges.Count == 0 ? html : HtmlSanitizer.Sanitize(html, markup.RawRanges, draft);
    }

    private static void CheckFootnotes(MarkdownDocument document, ArticleDraft draft)
    {
        var definitions = document.OfType<LinkReferenceDefinitionGroup>().SelectMany(group => group);
        foreach (var definition in definitions.OfType<FootnoteLinkReferenceDefinition>())
        {
            if (definition.Footnote.Order < 0)
            {
                draft.Add(MarkdownRules.FootnoteUnused, draft.Body.Locate(definition.Span), definition.Label ?? "");
            }
        }
    }

    private static void CheckOwnAnchors(ArticleDraft draft)
    {
        foreach (var (anchor, span) in draft.OwnAnchorLinks)
        {
            if (!draft.Anchors.Contains(anchor))
            {
                var slug = Slug.ForAnchor(anchor);
                var near = draft.Anchors.Contains(slug) ? slug : NearestName.Find(anchor, draft.Anchors.Ids);
                var hint = Suggestion.Of(near);
                draft.Add(MarkdownRules.AnchorMissing, span, anchor, hint.Chinese, hint.English);
            }
        }
    }

    private static Article Finish(ArticleDraft draft, string markup, PlainText text)
    {
        UseCover(draft);
        var all = text.All;
        var outline = new ArticleOutline(
            draft.Report.Summary ?? Summarize(text, draft.Site.Config.Markdown.SummaryCharacters),
            HanText.CountCharacters(all),
            draft.FirstImage,
            [.. draft.Anchors.Ids])
        {
            Picture = draft.FirstPicture,
        };
        return new Article(
            new Html(markup), all, [.. draft.Headings], [.. draft.AnchorLinks], [.. draft.Files], outline)
        {
            HasGallery = draft.HasGallery,
        };
    }

    /// <summary>The cover goes before the pictures of the text, unless it cannot be shown; that is reported elsewhere.</summary>
    private static void UseCover(ArticleDraft draft)
    {
        if (draft.Report.Cover is not { } cover || draft.FindFile(cover.Path) is not { } file)
        {
            return;
        }

        var image = draft.ShowCover(file);
        if (image is null)
        {
            draft.FirstImage = draft.Site.Config.BaseUrl.PathOf(file.Route);
        }
        else if (image.IsShown)
        {
            draft.Illustrate(image);
        }
    }

    /// <summary>A report that is all tables has no prose to begin with; then its first words must do.</summary>
    private static string Summarize(PlainText text, int limit) =>
        HanText.Summarize(text.Prose.Length > 0 ? text.Prose : text.All.Replace('\n', ' '), limit);
}
