namespace EduSite.Model;

/// <summary>
/// Gives pictures of <c>content/</c> their published form. To ask is to publish: only what a page shows or links to is
/// ever asked for. Safe from any thread; asking again costs nothing.
/// </summary>
internal interface IImageSource
{
    /// <summary>A picture in a page, in the widths and formats that browsers choose from.</summary>
    Image Shown(ContentFile file);

    /// <summary>
    /// A picture that is linked to or attached: published at its own address in full size, without metadata.
    /// </summary>
    /// <returns>Null when that worked, and for files that are no pictures.</returns>
    ImageFault? Linked(ContentFile file);
}
