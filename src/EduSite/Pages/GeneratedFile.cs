using System.Buffers;
using System.Collections.Immutable;
using EduSite.Model;

namespace EduSite.Pages;

/// <summary>
/// A file of the site that is no themed page: feed, sitemap, API document. Its address is known as soon as the site is
/// frozen, its content when every article has been rendered; both come from the same place and cannot drift apart.
/// </summary>
/// <param name="Write">
/// Writes the whole file (UTF-8, LF, no byte order mark), given the outlines by ordinal of <see cref="Site.Reports"/>.
/// Safe from any thread: files are independent of each other.
/// </param>
internal sealed record GeneratedFile(Route Route, Action<IReadOnlyList<ArticleOutline>, IBufferWriter<byte>> Write)
{
    /// <summary>
    /// Ordinals of the reports that alone decide its content, with their texts, attachments and site.yml; null when there is
    /// more to it.
    /// </summary>
    public ImmutableArray<int>? Reports { get; init; }
}
