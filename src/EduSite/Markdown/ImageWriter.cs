using System.Globalization;
using EduSite.Model;
using Markdig.Renderers.Html;
using Markdig.Syntax.Inlines;

namespace EduSite.Markdown;

/// <summary>Writes pictures: in the text, alone with a caption, or side by side.</summary>
internal sealed class ImageWriter(ArticleDraft draft, MarkupBuilder html)
{
    private static readonly string[] OwnAttributes = ["width", "height", ImageCaption.CreditAttribute];

    private readonly LinkResolver _links = new(draft);
    private bool _hadImage;

    /// <summary>A picture in a line of text.</summary>
    public void Inline(LinkInline image) => Write(image, ImageMarkup.ColumnSizes, image.Title, isLink: false);

    /// <summary>A picture with a caption below.</summary>
    public void Figure(LinkInline image, HtmlAttributes? attributes)
    {
        html.Raw("<figure").Attributes(attributes).Raw(">\n");
        Captioned(image, ImageMarkup.ColumnSizes, isLink: false);
        html.Raw("\n</figure>\n");
    }

    /// <summary>
    /// Pictures in a grid that needs no script: each leads to its largest form, in which browsers let readers zoom.
    /// </summary>
    public void Group(IReadOnlyList<LinkInline> images, HtmlAttributes? attributes)
    {
        draft.HasGallery = true;
        html.Raw("<div").Attributes(attributes, ownClass: "gallery").Raw(" role=\"group\"");
        html.Attribute("aria-label", string.Create(CultureInfo.InvariantCulture, $"组图，{images.Count}张")).Raw(">\n");
        foreach (var image in images)
        {
            html.Raw("<figure>\n");
            Captioned(image, ImageMarkup.GallerySizes, isLink: true);
            html.Raw("\n</figure>\n");
        }

        html.Raw("</div>\n");
    }

    private void Captioned(LinkInline image, string sizes, bool isLink)
    {
        Write(image, sizes, title: null, isLink);
        var caption = ImageCaption.Of(image);
        if (caption.IsEmpty)
        {
            return;
        }

        html.Raw("\n<figcaption>").Text(caption.Before);
        if (caption.Credit.Length > 0)
        {
            html.Raw("<span class=\"credit\">").Text(caption.Credit).Raw("</span>").Text(caption.After);
        }

        html.Raw("</figcaption>");
    }

    /// <param name="isLink">Whether a click shows the largest form; without words no reader would know where it leads.</param>
    private void Write(LinkInline image, string sizes, string? title, bool isLink)
    {
        var alt = InlineText.Of(image);
        ImageAlt.Check(alt, image.Url ?? "", draft.Body.Locate(image.Span), draft);
        var place = draft.PlaceOf(image);
        var shown = _links.Image(image.Url ?? "", place) is not { } target ? null
            : target.File is { } file && draft.Show(file, place) is { } prepared ? new Shown(prepared, "")
            : new Shown(null, target.Url);
        if (shown is null or { Image.IsShown: false })
        {
            html.Text(alt);
            return;
        }

        draft.IllustrateFirst(shown.Image, shown.Address);
        isLink &= alt.Length > 0 && shown.Image is not null;
        if (isLink)
        {
            html.Raw("<a").Attribute("href", draft.Site.Config.BaseUrl.PathOf(shown.Image!.Largest.Route)).Raw(">");
        }

        Element(image, shown, alt, title, sizes);
        html.Raw(isLink ? "</a>" : "");
    }

    private void Element(LinkInline image, Shown shown, string alt, string? title, string sizes)
    {
        var attributes = image.TryGetAttributes();
        var (width, height) = (ValueOf(attributes, "width"), ValueOf(attributes, "height"));
        var url = draft.Site.Config.BaseUrl;
        var hasModern = shown.Image?.Modern.Any() == true;
        if (hasModern)
        {
            html.Raw("<picture><source");
            Attributes(ImageMarkup.Modern(shown.Image!, width, sizes, url));
            html.Raw(">");
        }

        html.Raw("<img");
        Attributes(ImageMarkup.Of(shown.Image, shown.Address, width, height, sizes, url));
        html.Attribute("alt", alt).Attributes(attributes, except: OwnAttributes).AttributeIfAny("title", title);
        // The first picture is usually on the first screen, where waiting for it would be seen.
        html.Raw(_hadImage ? " loading=\"lazy\"" : "").Raw(" decoding=\"async\">").Raw(hasModern ? "</picture>" : "");
        _hadImage = true;
    }

    private void Attributes(IEnumerable<(string Name, string Value)> attributes)
    {
        foreach (var (name, value) in attributes)
        {
            html.Attribute(name, value);
        }
    }

    private static string? ValueOf(HtmlAttributes? attributes, string name) =>
        attributes?.Properties?.FirstOrDefault(property => property.Key == name).Value;

    /// <param name="Image">Null for a picture that is published as it is, at its address.</param>
    private sealed record Shown(Image? Image, string Address);
}
