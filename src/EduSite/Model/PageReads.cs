using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace EduSite.Model;

/// <summary>
/// Notes what a page reads while it is written. Belongs to one thread, and is used for one page after another. Whoever keeps
/// something from page to page keeps what it had read as well (<see cref="Remember"/>).
/// </summary>
/// <param name="table">Of the site that the page is of.</param>
public sealed class PageReads(FactTable table)
{
    private readonly HashSet<OutputPath> _published = [];

    private List<int> _facts = [];

    /// <summary>For each fact the round in which it was noted last: a set that costs nothing to empty.</summary>
    private int[] _noted = new int[table.Fixed + 256];

    private int _round = 1;
    private int _lastRound = 1;

    /// <summary>Numbers in the <see cref="FactTable"/>, each once.</summary>
    public ReadOnlySpan<int> Facts => CollectionsMarshal.AsSpan(_facts);

    /// <summary>Files published for the page's sake, beside the page.</summary>
    public IReadOnlyCollection<OutputPath> Published => _published;

    /// <summary>Addresses of other sites that the page links to, and before which readers are asked.</summary>
    public IEnumerable<string> OtherSites => _facts
        .Where(number => number >= table.Fixed && table[number].Kind == FactKind.OtherSite).Select(number => table[number].Key);

    public void Clear()
    {
        _facts.Clear();
        _published.Clear();
        _round = ++_lastRound;
    }

    public void Add(FactKind kind, string subject) => Note(table.Of(new Fact(kind, subject)));

    /// <summary>A fact of which there is one.</summary>
    public void Add(FactKind kind) => Add(kind, "");

    /// <param name="ordinal">Of a report.</param>
    public void Add(FactKind kind, int ordinal) => Note(table.OfReport(kind, ordinal));

    public void Add(FactKind kind, Listing listing) => Note(table.OfListing(kind, listing));

    /// <summary>There is no such list.</summary>
    public void AddMissing(ListingKey list) => Note(table.Of(new Fact(FactKind.Listing, list)));

    public void AddPublished(OutputPath path) => _published.Add(path);

    /// <summary>Makes something that is to be used on other pages too.</summary>
    public Remembered<T> Remember<T>(Func<T> make)
    {
        var (outer, round) = (_facts, _round);
        (_facts, _round) = ([], ++_lastRound);
        try
        {
            return new Remembered<T>(make(), [.. _facts]);
        }
        finally
        {
            var inner = _facts;
            (_facts, _round) = (outer, round);
            // What both read was noted in the inner round last.
            foreach (var fact in outer)
            {
                _noted[fact] = round;
            }

            inner.ForEach(Note);
        }
    }

    /// <summary>Uses what was made for another page.</summary>
    public T Recall<T>(Remembered<T> remembered)
    {
        foreach (var fact in remembered.Facts)
        {
            Note(fact);
        }

        return remembered.Value;
    }

    private void Note(int fact)
    {
        if (fact >= _noted.Length)
        {
            Array.Resize(ref _noted, Math.Max(fact + 1, _noted.Length + _noted.Length / 2));
        }

        if (_noted[fact] != _round)
        {
            _noted[fact] = _round;
            _facts.Add(fact);
        }
    }
}

/// <summary>A value, and what was read to make it.</summary>
/// <param name="Facts">Numbers in the <see cref="FactTable"/>.</param>
public sealed record Remembered<T>(T Value, ImmutableArray<int> Facts);
