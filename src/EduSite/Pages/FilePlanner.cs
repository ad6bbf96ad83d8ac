using System.Collections.Immutable;
using EduSite.Model;

namespace EduSite.Pages;

/// <summary>Decides which files accompany the pages, before rendering: the page table needs their addresses.</summary>
internal static class FilePlanner
{
    public static ImmutableArray<GeneratedFile> Plan(Site site) =>
        [.. FeedWriter.Files(site), .. SitemapWriter.Files(site), .. ApiWriter.Files(site), .. IndicatorFiles.Files(site)];
}
