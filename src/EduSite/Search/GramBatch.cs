namespace EduSite.Search;

/// <summary>
/// Every place of the text as its string of up to four characters, for a few first characters at a time, so that memory
/// holds a part of the strings only. All of two characters or more, and in titles also those of one.
/// </summary>
/// <param name="First">The first of the first characters.</param>
/// <param name="Last">The last of them, included.</param>
internal sealed record GramBatch(int First, int Last)
{
    /// <summary>Strings sorted at a time, unless one character begins more.</summary>
    private const int Size = 1 << 20;

    /// <summary>Strings that begin with each character.</summary>
    public static int[] Count(GramText text)
    {
        var counts = new int[text.Letters.Length + 1];
        for (var place = 0; place < text.Starts[^1]; place++)
        {
            counts[text.Ids[place]] += text.Ids[place + 1] != 0 || IsTitle(text, place) ? 1 : 0;
        }

        counts[0] = 0;
        return counts;
    }

    private static bool IsTitle(GramText text, int place)
    {
        var reports = text.Slots / SearchText.Shelves;
        return place >= text.Starts[reports * (int)Shelf.Title] && place < text.Starts[reports * ((int)Shelf.Title + 1)];
    }

    /// <summary>Splits the alphabet between units.</summary>
    /// <param name="counts">Strings by first character; a batch has none of the units where there are none.</param>
    public static List<GramBatch> Split(GramText text, int[] counts, GramUnits units)
    {
        int UnitOf(int letter) => units.Of(text.Letters[letter - 1]);
        var batches = new List<GramBatch>();
        var (first, size) = (1, 0);
        for (var letter = 1; letter < counts.Length;)
        {
            var (begin, own) = (letter, 0);
            for (; letter < counts.Length && UnitOf(letter) == UnitOf(begin); letter++)
            {
                own += counts[letter];
            }

            if (size > 0 && (own == 0 || size + own > Size))
            {
                batches.Add(new GramBatch(first, begin - 1));
                size = 0;
            }

            first = size == 0 ? begin : first;
            size += own;
        }

        if (size > 0)
        {
            batches.Add(new GramBatch(first, counts.Length - 1));
        }

        return batches;
    }

    /// <summary>For each string the three characters after its first, then the slot, in one number, sorted.</summary>
    /// <param name="starts">Where the strings of each first character begin, and the end.</param>
    public void Collect(GramText text, int[] starts, Span<ulong> grams)
    {
        var next = starts.AsSpan(0, starts.Length - 1).ToArray();
        var (ids, slot, bits) = (text.Ids, 0, text.LetterBits);
        for (var place = Next(ids, 0); place >= 0; place = Next(ids, place + 1))
        {
            while (text.Starts[slot + 1] <= place)
            {
                slot++;
            }

            ulong second = ids[place + 1];
            if (second != 0 || IsTitle(text, place))
            {
                ulong third = second == 0 ? 0UL : ids[place + 2];
                ulong fourth = third == 0 ? 0UL : ids[place + 3];
                grams[next[ids[place] - First]++] =
                    (((((second << bits) | third) << bits) | fourth) << text.SlotBits) | (uint)slot;
            }
        }
    }

    /// <summary>The next place of one of the first characters, -1 when there is none.</summary>
    private int Next(ushort[] ids, int from)
    {
        var distance = ids.AsSpan(from).IndexOfAnyInRange((ushort)First, (ushort)Last);
        return distance < 0 ? -1 : from + distance;
    }
}
