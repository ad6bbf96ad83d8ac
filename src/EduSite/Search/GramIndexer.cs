using EduSite.Text;

namespace EduSite.Search;

/// <summary>
/// Sorts all strings of up to four characters and writes which slots contain them. Belongs to one thread.
/// </summary>
internal sealed class GramIndexer
{
    /// <summary>A string in fewer slots is not continued: readers look into the texts, which they load anyway.</summary>
    private const int LeafSlots = 8;

    /// <summary>Strings that could lie in so few slots; more are not looked at.</summary>
    private const int LeafStrings = 128;

    /// <summary>A string with so many continuations gets a list of its own, so that nobody has to read them all.</summary>
    private const int CompleteOver = 4096;

    /// <summary>With more than one slot in so many, all are looked at, instead of sorting those found.</summary>
    private const int SortBelow = 16;

    private readonly GramText _text;
    private readonly FalseJoin[][] _falseJoins;
    private readonly Func<ShardWriter> _newWriter;
    private readonly GramSort _sort;
    private readonly int[] _marks;
    private readonly ushort[] _key = new ushort[GramText.LongestExact];
    private readonly int[] _slots;
    private ShardWriter _writer;
    private ulong[] _grams = [];
    private FalseJoin[] _joins = [];
    private int _join;
    private int _mark;

    private GramIndexer(GramText text, FalseJoin[][] falseJoins, Func<ShardWriter> newWriter)
    {
        _text = text;
        _falseJoins = falseJoins;
        _newWriter = newWriter;
        _writer = newWriter();
        _sort = new GramSort(text);
        _marks = new int[text.Slots];
        _slots = new int[text.Slots];
    }

    /// <param name="isWanted">The units of which files are made.</param>
    /// <param name="write">Takes each file as soon as it is made, from any thread: together they are large.</param>
    public static void Index(
        GramText text,
        GramUnits units,
        Func<int, bool> isWanted,
        HuffmanCode code,
        uint stamp,
        Action<Shard> write,
        ParallelOptions parallelism)
    {
        var counts = GramBatch.Count(text);
        for (var letter = 1; letter < counts.Length; letter++)
        {
            counts[letter] = isWanted(units.Of(text.Letters[letter - 1])) ? counts[letter] : 0;
        }

        var falseJoins = FalseJoinFinder.FindAll(text, letter => counts[letter] > 0, parallelism);
        var batches = GramBatch.Split(text, counts, units);
        new Crew<GramIndexer>(() => new GramIndexer(text, falseJoins, NewWriter))
            .For(0, batches.Count, parallelism, (indexer, i) => indexer.ShardsOf(batches[i], counts).ForEach(write));

        ShardWriter NewWriter() => new(text, units, code, stamp);
    }

    private List<Shard> ShardsOf(GramBatch batch, int[] counts)
    {
        _writer = _newWriter();
        var starts = new int[batch.Last - batch.First + 2];
        for (var letter = batch.First; letter <= batch.Last; letter++)
        {
            starts[letter - batch.First + 1] = starts[letter - batch.First] + counts[letter];
        }

        if (_grams.Length < starts[^1])
        {
            // Batches differ in size by little; each larger one is not to ask for an array of its own.
            _grams = new ulong[starts[^1] + (starts[^1] / 8)];
        }

        var grams = _grams.AsSpan(0, starts[^1]);
        batch.Collect(_text, starts, grams);
        for (var letter = batch.First; letter <= batch.Last; letter++)
        {
            var own = grams.Slice(starts[letter - batch.First], counts[letter]);
            _sort.Sort(own);
            _key[0] = (ushort)letter;
            _joins = _falseJoins[letter];
            _join = 0;
            WriteTitles(own);
            WriteContinuations(own, 1);
        }

        return _writer.Finish();
    }

    /// <summary>A string of one character has the titles that contain it.</summary>
    private void WriteTitles(ReadOnlySpan<ulong> grams)
    {
        var slots = Slots(grams);
        var reports = _text.Slots / SearchText.Shelves;
        var first = LowerBound(slots, reports * (int)Shelf.Title);
        slots = slots[first..LowerBound(slots, reports * ((int)Shelf.Title + 1))];
        if (slots.Length > 0)
        {
            _writer.Write(_key.AsSpan(0, 1), RecordKind.Complete, slots);
        }
    }

    /// <summary>Splits strings with a common beginning by the character that follows it.</summary>
    private void WriteContinuations(ReadOnlySpan<ulong> grams, int length)
    {
        var shift = _text.SlotBits + (_text.LetterBits * (GramText.GramLength - 1 - length));
        var mask = (1UL << _text.LetterBits) - 1;
        for (var first = 0; first < grams.Length;)
        {
            var letter = (ushort)((grams[first] >> shift) & mask);
            var last = first + 1;
            while (last < grams.Length && ((grams[last] >> shift) & mask) == letter)
            {
                last++;
            }

            if (letter != 0)
            {
                _key[length] = letter;
                WriteString(grams[first..last], length + 1);
            }

            first = last;
        }
    }

    /// <summary>The record of one string, and those of the longer ones.</summary>
    private void WriteString(ReadOnlySpan<ulong> grams, int length)
    {
        var key = _key.AsSpan(0, length);
        if (length == GramText.GramLength)
        {
            _writer.Write(key, RecordKind.Complete, Slots(grams));
            WriteFalseJoins(key);
            return;
        }

        if (grams.Length > CompleteOver)
        {
            _writer.Write(key, RecordKind.Complete, Slots(grams));
        }
        else if (grams.Length <= LeafStrings && Slots(grams) is { Length: <= LeafSlots } few)
        {
            _writer.Write(key, RecordKind.Leaf, few);
            return;
        }
        else if (Slots(grams[..Ending(grams, length)]) is { Length: > 0 } ending)
        {
            _writer.Write(key, RecordKind.Partial, ending);
        }

        WriteContinuations(grams, length);
    }

    /// <summary>How many of sorted strings end after so many characters.</summary>
    private int Ending(ReadOnlySpan<ulong> grams, int length)
    {
        var shift = _text.SlotBits + (_text.LetterBits * (GramText.GramLength - 1 - length));
        var mask = (1UL << _text.LetterBits) - 1;
        var count = 0;
        while (count < grams.Length && ((grams[count] >> shift) & mask) == 0)
        {
            count++;
        }

        return count;
    }

    /// <summary>The false joins that begin with a string.</summary>
    private void WriteFalseJoins(ReadOnlySpan<ushort> key)
    {
        // Both are sorted: those before belonged to strings that are leaves, and nobody asks for them.
        while (_join < _joins.Length && _joins[_join].CompareBeginning(key, _text.Ids) < 0)
        {
            _join++;
        }

        while (_join < _joins.Length && _joins[_join].CompareBeginning(key, _text.Ids) == 0)
        {
            var join = _joins[_join];
            var count = 0;
            for (; _join < _joins.Length && FalseJoin.CompareStrings(join, _joins[_join], _text.Ids) == 0; _join++)
            {
                _slots[count++] = _joins[_join].Slot;
            }

            for (var i = 0; i < join.Length; i++)
            {
                _key[i] = join[i, _text.Ids];
            }

            _writer.Write(_key.AsSpan(0, join.Length), RecordKind.FalseJoin, _slots.AsSpan(0, count));
        }
    }

    /// <summary>The slots of some strings, ascending, each once.</summary>
    private Span<int> Slots(ReadOnlySpan<ulong> grams)
    {
        var mask = (1UL << _text.SlotBits) - 1;
        var mark = ++_mark;
        var count = 0;
        var (last, isSorted) = (-1, true);
        foreach (var gram in grams)
        {
            var slot = (int)(gram & mask);
            if (_marks[slot] != mark)
            {
                _marks[slot] = mark;
                _slots[count++] = slot;
                isSorted &= slot > last;
                last = slot;
            }
        }

        var slots = _slots.AsSpan(0, count);
        if (isSorted)
        {
            return slots;
        }

        if (count < _marks.Length / SortBelow)
        {
            slots.Sort();
            return slots;
        }

        for (int slot = 0, i = 0; i < count; slot++)
        {
            if (_marks[slot] == mark)
            {
                slots[i++] = slot;
            }
        }

        return slots;
    }

    private static int LowerBound(ReadOnlySpan<int> slots, int value)
    {
        var place = slots.BinarySearch(value);
        return place < 0 ? ~place : place;
    }
}
