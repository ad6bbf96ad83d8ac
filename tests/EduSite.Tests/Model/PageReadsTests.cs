using EduSite.Model;
using EduSite.Tests.Templating;

namespace EduSite.Tests.Model;

public sealed class PageReadsTests
{
    private static readonly Site Site = SampleSite.Small().Site;

    private readonly FactTable _table = new(Site);

    [Fact]
    public void Every_fact_of_a_report_and_a_list_has_a_number_of_its_own_that_names_it()
    {
        var reads = new PageReads(_table);
        foreach (var ordinal in Enumerable.Range(0, Site.Reports.Length))
        {
            reads.Add(FactKind.Report, ordinal);
            reads.Add(FactKind.Outline, ordinal);
            reads.Add(FactKind.Neighbours, ordinal);
        }

        foreach (var listing in Site.Listings)
        {
            reads.Add(FactKind.Listing, listing);
            reads.Add(FactKind.Members, listing);
        }

        var expected = Site.Reports.SelectMany(report => Names(report.Path.Value, FactKind.Report, FactKind.Outline, FactKind.Neighbours))
            .Concat(Site.Listings.SelectMany(listing => Names(listing.Route.Value, FactKind.Listing, FactKind.Members)));
        Assert.Equal(expected, NamesOf(reads));
    }

    [Fact]
    public void A_fact_is_noted_once_for_a_page_and_again_for_the_next()
    {
        var reads = new PageReads(_table);
        reads.Add(FactKind.Address, "/a/");
        reads.Add(FactKind.Address, "/a/");
        Assert.Equal([(FactKind.Address, "/a/")], NamesOf(reads));

        reads.Clear();
        reads.Add(FactKind.Address, "/a/");
        Assert.Equal([(FactKind.Address, "/a/")], NamesOf(reads));
    }

    [Fact]
    public void A_list_that_does_not_exist_is_named_by_the_address_that_it_would_have()
    {
        var reads = new PageReads(_table);
        reads.AddMissing(new ListingKey(Year: 1999));
        Assert.Equal([(FactKind.Listing, "/years/1999/")], NamesOf(reads));
    }

    [Fact]
    public void What_was_read_for_a_remembered_part_counts_on_every_page_that_uses_it()
    {
        var reads = new PageReads(_table);
        reads.Add(FactKind.Total);
        reads.Add(FactKind.Grey);
        var part = reads.Remember(() =>
        {
            reads.Add(FactKind.Grey);
            reads.Add(FactKind.Year);
            return "part";
        });
        reads.Add(FactKind.Total);
        Assert.Equal([(FactKind.Total, ""), (FactKind.Grey, ""), (FactKind.Year, "")], NamesOf(reads));

        reads.Clear();
        Assert.Equal("part", reads.Recall(part));
        Assert.Equal([(FactKind.Grey, ""), (FactKind.Year, "")], NamesOf(reads));
    }

    [Fact]
    public void Thousands_of_facts_met_by_several_threads_keep_their_numbers()
    {
        string[] addresses = [.. Enumerable.Range(0, 5000).Select(i => $"/{i}/")];
        var numbers = new int[4][];
        Parallel.For(0, numbers.Length, thread =>
            numbers[thread] = Array.ConvertAll(addresses, address => _table.Of(new Fact(FactKind.Address, address))));

        Assert.All(numbers, one => Assert.Equal(numbers[0], one));
        Assert.Equal(addresses, numbers[0].Select(number => _table[number].Key));
    }

    [Fact]
    public void Other_sites_that_a_page_links_to_are_found_among_its_facts()
    {
        var reads = new PageReads(_table);
        reads.Add(FactKind.Address, "/a/");
        reads.Add(FactKind.OtherSite, "https://exam.example.com/");
        Assert.Equal(["https://exam.example.com/"], reads.OtherSites);
    }

    private static IEnumerable<(FactKind, string)> Names(string key, params FactKind[] kinds) => kinds.Select(kind => (kind, key));

    private IEnumerable<(FactKind, string)> NamesOf(PageReads reads) =>
        reads.Facts.ToArray().Select(number => (_table[number].Kind, _table[number].Key));
}
