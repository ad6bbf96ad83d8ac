using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace EduSite.Model;

/// <summary>
/// Gives every fact of one site a number, so that a page's facts are a few numbers and no texts are compared while pages are
/// written. Facts of reports and lists have theirs from the start, by ordinal; others when a page first reads them. Safe from any
/// thread.
/// </summary>
public sealed class FactTable
{
    private static readonly ImmutableArray<FactKind> OfReports = [FactKind.Report, FactKind.Outline, FactKind.Neighbours];
    private static readonly ImmutableArray<FactKind> OfLists = [FactKind.Listing, FactKind.Members];

    private readonly Site _site;
    private readonly int _ofLists;
    private readonly ConcurrentDictionary<Fact, int> _numbers = new();

    /// <summary>The facts numbered from <see cref="Fixed"/> on, and room for more: replaced as a whole when that is used up.</summary>
    private volatile Fact[] _added = new Fact[256];

    private int _addedCount;

    public FactTable(Site site)
    {
        _site = site;
        _ofLists = OfReports.Length * site.Reports.Length;
        Fixed = _ofLists + OfLists.Length * site.Listings.Length;
    }

    /// <summary>How many facts have their number from the start.</summary>
    public int Fixed { get; }

    /// <param name="kind">What is known of a report.</param>
    /// <param name="ordinal">Its place in <see cref="Site.Reports"/>.</param>
    public int OfReport(FactKind kind, int ordinal) => OfReports.IndexOf(kind) * _site.Reports.Length + ordinal;

    /// <param name="kind">What is known of a list.</param>
    /// <param name="listing">One of <see cref="Site.Listings"/>.</param>
    public int OfListing(FactKind kind, Listing listing) =>
        _ofLists + OfLists.IndexOf(kind) * _site.Listings.Length + listing.Ordinal;

    public int Of(Fact fact) => _numbers.TryGetValue(fact, out var number) ? number : Add(fact);

    public Fact this[int number]
    {
        get
        {
            if (number >= Fixed)
            {
                return _added[number - Fixed];
            }

            if (number >= _ofLists)
            {
                var (ofList, list) = Math.DivRem(number - _ofLists, _site.Listings.Length);
                return new Fact(OfLists[ofList], _site.Listings[list].Route.Value);
            }

            var (ofReport, report) = Math.DivRem(number, _site.Reports.Length);
            return new Fact(OfReports[ofReport], _site.Reports[report].Path.Value);
        }
    }

    private int Add(Fact fact)
    {
        lock (_numbers)
        {
            if (_numbers.TryGetValue(fact, out var known))
            {
                return known;
            }

            var added = _added;
            if (_addedCount == added.Length)
            {
                Array.Resize(ref added, added.Length * 2);
            }

            // Whoever knows the number finds the fact.
            added[_addedCount] = fact;
            _added = added;
            return _numbers[fact] = Fixed + _addedCount++;
        }
    }
}
