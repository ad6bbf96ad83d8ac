using System.Collections.Frozen;
using System.Collections.Immutable;
using EduSite.Text;

namespace EduSite.Model;

/// <summary>Every report and index of one build, frozen before anything is rendered. Safe to share.</summary>
public sealed class Site
{
    public required SiteConfig Config { get; init; }

    /// <summary>The build's clock, China time. Nothing else asks the time.</summary>
    public required ChinaDate BuiltAt { get; init; }

    /// <summary>The published reports, newest first, equal times by path.</summary>
    public required ImmutableArray<Report> Reports { get; init; }

    /// <summary>Withdrawn and expired reports: their address says so, and nothing else shows them.</summary>
    public required ImmutableArray<Report> Removed { get; init; }

    /// <summary>Every report by its file, whatever its publication, for links.</summary>
    public required FrozenDictionary<SitePath, Report> ReportsByPath { get; init; }

    /// <summary>Files that are reports but could not be read as such: a link to one is no second mistake.</summary>
    public required FrozenSet<SitePath> FaultyFiles { get; init; }

    /// <summary>Every list that is not empty, and every column, in a fixed order: the order of pages and of the API.</summary>
    public required ImmutableArray<Listing> Listings { get; init; }

    public required FrozenDictionary<ListingKey, Listing> ListingsByKey { get; init; }

    /// <summary>Every file below <c>content/</c> that could be published beside the reports, with its address.</summary>
    public required FrozenDictionary<SitePath, ContentFile> Files { get; init; }

    /// <summary>For each ordinal: what stands before and after it in its column, and what is akin to it.</summary>
    public required ImmutableArray<ReportNeighbours> Neighbours { get; init; }

    /// <summary>Ordinals of 要闻: pinned first, then newest.</summary>
    public required ImmutableArray<int> Headlines { get; init; }

    /// <summary>What the reports' figures say of each indicator, in the order of site.yml; only those with a value.</summary>
    public ImmutableArray<IndicatorTable> Indicators { get; init; } = [];

    /// <summary>
    /// What tells reports of one column and one title apart in a page's <c>title</c>, by ordinal: usually the unit, as in
    /// thirty schools' 2025年工作总结. Reports whose title is their own are not here.
    /// </summary>
    public FrozenDictionary<int, string> TitleMarks { get; init; } = FrozenDictionary<int, string>.Empty;

    /// <summary>Whether pages are shown in grey today (<see cref="SiteConfig.Grey"/>).</summary>
    public bool IsGrey => Config.Grey is { } window && window.Contains(BuiltAt);

    public Listing? FindListing(ListingKey key) => ListingsByKey.GetValueOrDefault(key);
}

/// <summary>A picture or attachment in <c>content/</c>. It is copied to the site only when a published page names it.</summary>
public sealed record ContentFile(SitePath Path, Route Route, long Length);

/// <param name="Newer">The next newer report of the same column (上一篇), or null.</param>
/// <param name="Older">The next older one (下一篇), or null.</param>
/// <param name="Related">Up to five akin by topic, district and column, best first.</param>
public sealed record ReportNeighbours(int? Newer, int? Older, ImmutableArray<int> Related);
