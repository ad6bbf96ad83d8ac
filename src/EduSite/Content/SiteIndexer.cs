using System.Collections.Frozen;
using System.Collections.Immutable;
using EduSite.Diagnostics;
using EduSite.Model;
using EduSite.Text;

namespace EduSite.Content;

/// <summary>Puts the reports into every list they belong to, and freezes the result as the <see cref="Site"/>.</summary>
public static class SiteIndexer
{
    /// <param name="reports">Every report that could be read, in any order.</param>
    /// <param name="faultyFiles">Reports that could not.</param>
    /// <param name="files">Every other file below <c>content/</c>.</param>
    /// <param name="showsUnpublished">Whether drafts and scheduled reports stand among the published: for previews, never for readers.</param>
    public static Site Index(
        SiteConfig config,
        IReadOnlyCollection<Report> reports,
        IReadOnlyCollection<SitePath> faultyFiles,
        IReadOnlyCollection<FileEntry> files,
        ChinaDate builtAt,
        DiagnosticBag problems,
        bool showsUnpublished = false)
    {
        var published = Sorted(reports.Where(report => report.PublicationAt(builtAt) is var publication &&
            (publication == Publication.Published || (showsUnpublished && publication is Publication.Draft or Publication.Scheduled))));
        var removed = Sorted(reports.Where(report =>
            report.PublicationAt(builtAt) is Publication.Withdrawn or Publication.Expired));
        var listings = ListingBuilder.Build(config, published);
        var contentFiles = ContentFiles.Index(files, problems);
        foreach (var report in reports)
        {
            ContentFiles.CheckReferences(report, contentFiles, problems);
        }

        return new Site
        {
            Config = config,
            BuiltAt = builtAt,
            Reports = published,
            Removed = removed,
            ReportsByPath = reports.ToFrozenDictionary(report => report.Path),
            FaultyFiles = faultyFiles.ToFrozenSet(),
            Listings = listings,
            ListingsByKey = listings.ToFrozenDictionary(listing => listing.Key),
            Files = contentFiles,
            Neighbours = NeighbourFinder.Find(published, listings),
            Indicators = IndicatorIndexer.Index(config, published, problems),
            Headlines = Headlines(config, published, builtAt),
            TitleMarks = TitleMarks(published),
        };
    }

    /// <summary>The first of unit, day and address that tells all reports of a column and title apart.</summary>
    private static FrozenDictionary<int, string> TitleMarks(ImmutableArray<Report> reports)
    {
        Func<Report, string>[] marks = [report => report.Source, report => report.Date.ToDay(), report => report.Route.Value];
        return Enumerable.Range(0, reports.Length)
            .GroupBy(ordinal => (reports[ordinal].Column, reports[ordinal].Title))
            .Where(namesakes => namesakes.Count() > 1)
            .SelectMany(namesakes =>
            {
                // Two reports of one address differ in nothing; that they clash is said where pages are planned.
                var mark = marks.FirstOrDefault(mark => namesakes.Select(ordinal => mark(reports[ordinal])).Distinct().Count() == namesakes.Count()) ??
                    marks[^1];
                return namesakes.Select(ordinal => KeyValuePair.Create(ordinal, mark(reports[ordinal])));
            })
            .ToFrozenDictionary();
    }

    private static ImmutableArray<Report> Sorted(IEnumerable<Report> reports) =>
        [.. reports.OrderByDescending(report => report.Date).ThenBy(report => report.Path)];

    /// <summary>要闻: the reports of that column and the promoted ones, pinned first.</summary>
    private static ImmutableArray<int> Headlines(SiteConfig config, ImmutableArray<Report> reports, ChinaDate builtAt)
    {
        bool IsPinned(int ordinal) => reports[ordinal].Promotion?.IsPinnedAt(builtAt) == true;

        var members = Enumerable.Range(0, reports.Length)
            .Where(ordinal => reports[ordinal].Promotion is not null || reports[ordinal].Column == config.HeadlineColumn);
        // The sort is stable: newest first stays within the pinned and within the others.
        return [.. members.OrderByDescending(IsPinned)];
    }
}
