using System.Collections.Immutable;
using System.Text;
using EduSite.Model;

namespace EduSite.Search;

/// <summary>
/// Which reports belong to each year, column, district and topic: for filters and their counts. A text names them, one to
/// a line, with an empty line after each group; a list follows for each name.
/// </summary>
internal static class FacetWriter
{
    public static string NamesOf(Site site)
    {
        var names = new StringBuilder();
        foreach (var group in GroupsOf(site))
        {
            foreach (var (name, _) in group)
            {
                names.Append(name).Append('\n');
            }

            names.Append('\n');
        }

        return names.ToString();
    }

    public static byte[] Write(Site site, string names, HuffmanCode code, uint stamp)
    {
        var bits = new BitWriter();
        bits.Bits(stamp, 32);
        code.Write(names, bits);
        foreach (var (_, members) in GroupsOf(site).SelectMany(group => group))
        {
            PostingWriter.Write(bits, members.AsSpan(), site.Reports.Length);
        }

        return bits.ToArray();
    }

    private static IEnumerable<IEnumerable<(string Name, ImmutableArray<int> Members)>> GroupsOf(Site site)
    {
        yield return OnAxis(site, Axis.Year, key => $"{key.Year}");
        yield return site.Config.Columns
            .Select(column => (column.Name, Members: MembersOf(site, column)))
            .Where(facet => facet.Members.Length > 0);
        yield return OnAxis(site, Axis.District, key => key.District!.Name);
        yield return OnAxis(site, Axis.Topic, key => key.Topic!.Name);
    }

    private static IEnumerable<(string Name, ImmutableArray<int> Members)> OnAxis(
        Site site, Axis axis, Func<ListingKey, string> nameOf) =>
        site.Listings.Where(listing => listing.Key.Axis == axis).Select(listing => (nameOf(listing.Key), listing.Members));

    /// <summary>What the column shows: 要闻 also has what was promoted.</summary>
    private static ImmutableArray<int> MembersOf(Site site, Column column) => column == site.Config.HeadlineColumn
        ? [.. site.Headlines.Order()]
        : site.FindListing(new ListingKey(Column: column))?.Members ?? [];
}
