using EduSite.Text;

namespace EduSite.Search;

/// <summary>Finds the false joins of one slot after another. Belongs to one thread.</summary>
internal sealed class FalseJoinFinder(GramText text, bool[] isWanted)
{
    /// <summary>What the two overlapping grams of the shortest false join share.</summary>
    private const int Overlap = GramText.GramLength - 1;

    /// <summary>Of a slot with a false join, its separator included: 乙甲乙甲乙 has no 甲乙甲乙甲.</summary>
    private const int Shortest = GramText.GramLength + 2;

    private const int MostBucketBits = 14;

    /// <summary>So many buckets for a place, as far as there are any, that strings rarely share one.</summary>
    private const int BucketsPerPlace = 8;

    private readonly ushort[] _ids = text.Ids;
    private readonly Bucket[] _buckets = new Bucket[1 << MostBucketBits];
    private readonly List<FalseJoin> _found = [];
    private ulong[] _grams = [];
    private int[] _places = [];
    private uint[] _sides = [];
    private readonly Dictionary<ushort, int> _lefts = [];

    /// <summary>All of the site, by their first character; each list sorted.</summary>
    /// <param name="isWanted">First characters; lists of others are empty.</param>
    public static FalseJoin[][] FindAll(GramText text, Func<int, bool> isWanted, ParallelOptions parallelism)
    {
        bool[] wanted = [.. Enumerable.Range(0, text.Letters.Length + 1).Select(isWanted)];
        var crew = new Crew<FalseJoinFinder>(() => new FalseJoinFinder(text, wanted));
        crew.For(0, text.Slots, parallelism, (finder, slot) => finder.Find(slot));

        var counts = new int[text.Letters.Length + 1];
        foreach (var join in crew.Workers.SelectMany(finder => finder._found))
        {
            counts[text.Ids[join.Start]]++;
        }

        var byLetter = Array.ConvertAll(counts, count => new FalseJoin[count]);
        foreach (var join in crew.Workers.SelectMany(finder => finder._found))
        {
            var letter = text.Ids[join.Start];
            byLetter[letter][--counts[letter]] = join;
        }

        Parallel.ForEach(byLetter, parallelism, joins => Array.Sort(joins, (a, b) => FalseJoin.Compare(a, b, text.Ids)));
        return byLetter;
    }

    private void Find(int slot)
    {
        var (start, end) = (text.Starts[slot], text.Starts[slot + 1]);
        if (end - start < Shortest)
        {
            return;
        }

        if (_grams.Length < end - start)
        {
            _grams = new ulong[(end - start) * 2];
            _places = new int[_grams.Length];
            _sides = new uint[_grams.Length];
        }

        // Most strings of three occur once, and after an edit few stand behind a character that is asked for: the others
        // need not be sorted.
        var bucketBits = Math.Min(MostBucketBits, GramText.BitsFor((end - start) * BucketsPerPlace));
        Array.Clear(_buckets, 0, 1 << bucketBits);
        for (var place = start; place < end; place++)
        {
            ref var bucket = ref _buckets[BucketOf(TrigramAt(place), bucketBits)];
            bucket |= (bucket & Bucket.Once) == 0 ? Bucket.Once : Bucket.Twice;
            bucket |= IsWanted(LeftOf(place)) ? Bucket.Wanted : 0;
        }

        var count = 0;
        for (var place = start; place < end; place++)
        {
            if (TrigramAt(place) is not 0 and var gram && _buckets[BucketOf(gram, bucketBits)].HasFlag(Bucket.Twice | Bucket.Wanted))
            {
                _grams[count] = gram;
                _places[count++] = place;
            }
        }

        Array.Sort(_grams, _places, 0, count);
        for (var first = 0; first < count;)
        {
            var last = first + 1;
            while (last < count && _grams[last] == _grams[first])
            {
                last++;
            }

            if (last - first > 1)
            {
                Compare(_places.AsSpan(first, last - first), Overlap, slot);
            }

            first = last;
        }
    }

    /// <summary>0 when the run ends before.</summary>
    private ulong TrigramAt(int place)
    {
        var (a, b, c) = (_ids[place], _ids[place + 1], _ids[place + 2]);
        return a != 0 && b != 0 && c != 0 ? ((ulong)a << 32) | ((ulong)b << 16) | c : 0;
    }

    /// <summary>Multiplied by 2⁶⁴ divided by the golden ratio, whose high bits are spread evenly (Knuth, TAOCP 3, 6.4).</summary>
    private static int BucketOf(ulong trigram, int bucketBits) => (int)((trigram * 0x9E3779B97F4A7C15) >> (64 - bucketBits));

    /// <summary>Looks at the places of one repeated string, and then at the longer ones that it begins.</summary>
    private void Compare(Span<int> places, int length, int slot)
    {
        // Sorted by what follows, so that the strings one character longer lie together.
        var sides = _sides.AsSpan(0, places.Length);
        for (var i = 0; i < places.Length; i++)
        {
            sides[i] = ((uint)_ids[places[i] + length] << 16) | LeftOf(places[i]);
        }

        sides.Sort(places);
        if (sides[0] != sides[^1])
        {
            AddMissing(sides, places, length, slot);
        }

        if (length + 2 == GramText.LongestExact)
        {
            return;
        }

        for (var first = 0; first < places.Length;)
        {
            var right = _ids[places[first] + length];
            var last = first + 1;
            while (last < places.Length && _ids[places[last] + length] == right)
            {
                last++;
            }

            if (right != 0 && last - first > 1)
            {
                Compare(places[first..last], length + 1, slot);
            }

            first = last;
        }
    }

    /// <summary>Every left with every right that it does not have.</summary>
    private void AddMissing(ReadOnlySpan<uint> sides, ReadOnlySpan<int> places, int length, int slot)
    {
        _lefts.Clear();
        for (var i = 0; i < places.Length; i++)
        {
            if (IsWanted((ushort)sides[i]))
            {
                _lefts.TryAdd((ushort)sides[i], places[i] - 1);
            }
        }

        for (var first = 0; first < sides.Length;)
        {
            var right = (ushort)(sides[first] >> 16);
            var last = first + 1;
            while (last < sides.Length && sides[last] >> 16 == right)
            {
                last++;
            }

            foreach (var (left, place) in _lefts)
            {
                if (right != 0 && sides[first..last].BinarySearch(((uint)right << 16) | left) < 0)
                {
                    _found.Add(new FalseJoin(place, length + 2, right, slot));
                }
            }

            first = last;
        }
    }

    private bool IsWanted(ushort left) => left != 0 && isWanted[left];

    /// <summary>Every slot ends with a zero, so this never looks into another one.</summary>
    private ushort LeftOf(int place) => place == 0 ? (ushort)0 : _ids[place - 1];

    /// <summary>What is known of the strings of three that fall into one bucket.</summary>
    [Flags]
    private enum Bucket : byte
    {
        Once = 1,
        Twice = 2,
        Wanted = 4,
    }
}
