using Markdig.Syntax.Inlines;

namespace EduSite.Markdown;

/// <summary>组图: a paragraph of nothing but pictures, on one line or several.</summary>
internal static class Gallery
{
    /// <summary>Its pictures; fewer than two are no gallery, and none are returned.</summary>
    public static IReadOnlyList<LinkInline> ImagesOf(ContainerInline? inlines)
    {
        // Nearly every paragraph begins with a word.
        if (inlines?.FirstChild is not LinkInline { IsImage: true } || inlines.FirstChild == inlines.LastChild)
        {
            return [];
        }

        var images = new List<LinkInline>();
        foreach (var inline in inlines)
        {
            if (inline is LinkInline { IsImage: true } image)
            {
                images.Add(image);
            }
            else if (inline is not LineBreakInline && !InlineText.TextOf(inline).Trim("\u3000 \t").IsEmpty ||
                     inline is ContainerInline)
            {
                return [];
            }
        }

        return images.Count < 2 ? [] : images;
    }
}
