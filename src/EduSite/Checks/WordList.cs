using System.Buffers;
using System.Collections.Immutable;
using EduSite.Diagnostics;

namespace EduSite.Checks;

/// <summary>A word that should not be written.</summary>
/// <param name="Right">What to write instead.</param>
/// <param name="Why">Shown behind the message; may be empty.</param>
/// <param name="Except">Longer words that hold it by chance, such as 中美国家 for 美国.</param>
internal sealed record WordEntry(Rule Rule, string Wrong, string Right, string Why, ImmutableArray<string> Except);

/// <summary>A leader of the list that decides order and posts.</summary>
internal sealed record LeaderEntry(string Name, string Post);

/// <summary>
/// Every word list of a site, frozen and safe to share. Looking for thousands of words costs little more than looking for
/// one: the search is the vectorised Aho–Corasick or Teddy of <see cref="SearchValues"/>, and only its hits are looked up.
/// </summary>
internal sealed class WordList
{
    private readonly SearchValues<string> _words;
    private readonly SearchValues<string> _names;
    private readonly Dictionary<char, ImmutableArray<WordEntry>> _byFirst;

    public WordList(IEnumerable<WordEntry> entries, ImmutableArray<LeaderEntry> leaders)
    {
        // A later list corrects an earlier one, so the last entry of a word counts.
        var last = entries.GroupBy(entry => entry.Wrong).Select(group => group.Last()).ToArray();
        _words = SearchValues.Create([.. last.Select(entry => entry.Wrong)], StringComparison.Ordinal);
        _byFirst = last.GroupBy(entry => entry.Wrong[0])
            .ToDictionary(group => group.Key, group => group.OrderByDescending(entry => entry.Wrong.Length).ToImmutableArray());
        Entries = [.. last];
        Leaders = leaders;
        _names = SearchValues.Create([.. leaders.Select(leader => leader.Name)], StringComparison.Ordinal);
    }

    public static WordList Empty { get; } = new([], []);

    public ImmutableArray<WordEntry> Entries { get; }

    /// <summary>In their order.</summary>
    public ImmutableArray<LeaderEntry> Leaders { get; }

    /// <summary>The next word at or behind an offset, the longest where two begin.</summary>
    public (int Offset, WordEntry Entry)? Next(string text, int from)
    {
        var found = text.AsSpan(from).IndexOfAny(_words);
        if (found < 0)
        {
            return null;
        }

        var at = from + found;
        foreach (var entry in _byFirst[text[at]])
        {
            if (text.AsSpan(at).StartsWith(entry.Wrong))
            {
                return (at, entry);
            }
        }

        throw new System.Diagnostics.UnreachableException();
    }

    /// <summary>The next name of a leader at or behind an offset, with the leader's rank.</summary>
    public (int Offset, int Rank)? NextLeader(string text, int from)
    {
        var found = text.AsSpan(from).IndexOfAny(_names);
        if (found < 0)
        {
            return null;
        }

        var best = -1;
        for (var rank = 0; rank < Leaders.Length; rank++)
        {
            if (text.AsSpan(from + found).StartsWith(Leaders[rank].Name) && (best < 0 || Leaders[rank].Name.Length > Leaders[best].Name.Length))
            {
                best = rank;
            }
        }

        return (from + found, best);
    }
}
