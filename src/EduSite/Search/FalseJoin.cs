namespace EduSite.Search;

/// <summary>
/// A string of five characters or more that a slot does not contain, though it contains the string without its first and
/// the string without its last character: 市教育工作 where there is 市教育工 and, elsewhere, 教育工作. Grams that overlap
/// would find it wrongly; the index lists these cases, and so is exact for strings of any length without positions.
/// </summary>
/// <param name="Start">Where the string without its last character stands in <see cref="GramText.Ids"/>.</param>
/// <param name="Length">Of the whole string.</param>
internal readonly record struct FalseJoin(int Start, int Length, ushort Last, int Slot)
{
    public ushort this[int index, ushort[] ids] => index < Length - 1 ? ids[Start + index] : Last;

    public ushort[] StringIn(ushort[] ids) => [.. ids.AsSpan(Start, Length - 1), Last];

    /// <summary>By string, then slot.</summary>
    public static int Compare(FalseJoin left, FalseJoin right, ushort[] ids)
    {
        var order = CompareStrings(left, right, ids);
        return order != 0 ? order : left.Slot.CompareTo(right.Slot);
    }

    public static int CompareStrings(FalseJoin left, FalseJoin right, ushort[] ids)
    {
        var shorter = Math.Min(left.Length, right.Length) - 1;
        var order = ids.AsSpan(left.Start, shorter).SequenceCompareTo(ids.AsSpan(right.Start, shorter));
        for (var i = shorter; order == 0 && i < Math.Max(left.Length, right.Length); i++)
        {
            order = (i < left.Length ? left[i, ids] : 0).CompareTo(i < right.Length ? right[i, ids] : 0);
        }

        return order;
    }

    /// <summary>The beginning of the string compared with a gram.</summary>
    public int CompareBeginning(ReadOnlySpan<ushort> gram, ushort[] ids) =>
        ids.AsSpan(Start, gram.Length).SequenceCompareTo(gram);
}
