using EduSite.Model;

namespace EduSite.Building;

/// <summary>Notes the files that pictures of a page become.</summary>
internal sealed class NotedImages(IImageSource images, PageReads reads) : IImageSource
{
    public Image Shown(ContentFile file)
    {
        reads.Add(FactKind.File, file.Path.Value);
        var image = images.Shown(file);
        foreach (var variant in image.Variants)
        {
            reads.AddPublished(variant.Route.File);
        }

        return image;
    }

    public ImageFault? Linked(ContentFile file)
    {
        reads.Add(FactKind.File, file.Path.Value);
        if (ImageFormats.IsImage(file.Path))
        {
            reads.AddPublished(file.Route.File);
        }

        return images.Linked(file);
    }
}
