using EduSite.Diagnostics;
using EduSite.Text;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace EduSite.Markdown;

/// <summary>
/// What an attribute list <c>{.class #id width=300}</c> may hold. The list is closed: no scripts, no styles.
/// </summary>
internal static class AttributeList
{
    /// <summary>Drops what is not allowed, each with a diagnostic, and registers the id.</summary>
    public static void Clean(MarkdownObject owner, HtmlAttributes attributes, ArticleDraft draft)
    {
        if (attributes.Id is { } id && !draft.Anchors.TryAdd(id))
        {
            draft.Add(MarkdownRules.AnchorDuplicate, Place(attributes, draft), id);
            attributes.Id = null;
        }

        attributes.Properties?.RemoveAll(property =>
        {
            var allowed = IsAllowed(owner, property.Key, property.Value ?? "");
            if (!allowed)
            {
                draft.Add(MarkdownRules.AttributeNotAllowed, Place(attributes, draft), property.Key);
            }

            return !allowed;
        });
    }

    private static bool IsAllowed(MarkdownObject owner, string name, string value) => name switch
    {
        "width" or "height" =>
            owner is LinkInline { IsImage: true } && value.Length is > 0 and <= 4 && value.All(char.IsAsciiDigit),
        ImageCaption.CreditAttribute => owner is LinkInline { IsImage: true },
        "lang" => value.Length is > 1 and <= 35 && value.All(c => char.IsAsciiLetterOrDigit(c) || c == '-'),
        "dir" => value is "ltr" or "rtl" or "auto",
        "title" => true,
        _ => false,
    };

    private static TextSpan Place(HtmlAttributes attributes, ArticleDraft draft) => draft.Body.Locate(attributes.Span);
}
