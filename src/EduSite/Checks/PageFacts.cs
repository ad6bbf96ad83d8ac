using System.Collections.Immutable;
using EduSite.Text;

namespace EduSite.Checks;

/// <summary>What an inspector sees of one finished page.</summary>
/// <param name="Tags">META tags by name, as often as they stand there.</param>
/// <param name="Links">Addresses that readers follow, in order.</param>
/// <param name="Loads">Addresses that the browser fetches by itself.</param>
/// <param name="Bytes">Length of the HTML.</param>
internal sealed record PageFacts(
    string? Language,
    string Title,
    ImmutableArray<PageTag> Tags,
    ImmutableArray<PageAddress> Links,
    ImmutableArray<PageAddress> Loads,
    ImmutableArray<PageAddress> Ids,
    ImmutableArray<PageAddress> Leftovers,
    ImmutableArray<PageAddress> Unnamed,
    int Bytes);

internal readonly record struct PageTag(string Name, string Value, TextPosition Position);

/// <summary>A text of the page with the place of its element.</summary>
internal readonly record struct PageAddress(string Value, TextPosition Position);
