namespace EduSite.Search;

/// <summary>Lists of reports as bits.</summary>
internal static class PostingWriter
{
    /// <summary>An ascending list of numbers below <paramref name="reports"/>, not empty.</summary>
    public static void Write(BitWriter bits, ReadOnlySpan<int> members, int reports)
    {
        bits.Gamma(members.Length - 1);
        var parameter = RiceParameter(members.Length, reports);
        var next = 0;
        foreach (var member in members)
        {
            bits.Rice(member - next, parameter);
            next = member + 1;
        }
    }

    /// <summary>
    /// The same for slots: a zero if all are bodies, else a one and a bit for each shelf that has any, then a list for each.
    /// </summary>
    public static void WriteSlots(BitWriter bits, Span<int> slots, int reports)
    {
        if (slots.Length > 0 && slots[^1] < reports)
        {
            bits.Bits(0, 1);
            Write(bits, slots, reports);
            return;
        }

        bits.Bits(1, 1);
        foreach (var slot in Enumerable.Range(0, SearchText.Shelves))
        {
            bits.Bits(OnShelf(slots, slot, reports).Length > 0 ? 1u : 0, 1);
        }

        for (var shelf = 0; shelf < SearchText.Shelves; shelf++)
        {
            var members = OnShelf(slots, shelf, reports);
            if (members.Length == 0)
            {
                continue;
            }

            foreach (ref var member in members)
            {
                member -= shelf * reports;
            }

            Write(bits, members, reports);
        }
    }

    /// <summary>The number of low bits that suits so many members among so many: about log2 of the mean gap.</summary>
    public static int RiceParameter(int members, int reports)
    {
        var parameter = 0;
        while ((3L * members) << (parameter + 1) <= 2L * reports)
        {
            parameter++;
        }

        return parameter;
    }

    private static Span<int> OnShelf(Span<int> slots, int shelf, int reports)
    {
        var first = LowerBound(slots, shelf * reports);
        return slots[first..LowerBound(slots, (shelf + 1) * reports)];
    }

    private static int LowerBound(ReadOnlySpan<int> slots, int value)
    {
        var place = slots.BinarySearch(value);
        return place < 0 ? ~place : place;
    }
}
