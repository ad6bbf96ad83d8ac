using System.Collections.Immutable;

namespace EduSite.Search;

/// <summary>Finds what becomes different in the files of strings when a few texts do.</summary>
internal static class GramChanges
{
    /// <summary>With more changed texts than one in so many, nearly every file changes.</summary>
    private const int FewOf = 8;

    /// <summary>The units of which some text has other strings, or has them in another number. Null for all.</summary>
    /// <param name="before">The texts as they were.</param>
    /// <param name="after">The same texts as they are.</param>
    public static HashSet<int>? UnitsOf(
        string[] before, string[] after, GramUnits units, ParallelOptions parallelism)
    {
        int[] changed = [.. Enumerable.Range(0, after.Length).Where(i => before[i] != after[i])];
        if (changed.Length > after.Length / FewOf)
        {
            return null;
        }

        before = Array.ConvertAll(changed, i => before[i]);
        after = Array.ConvertAll(changed, i => after[i]);
        var letters = GramText.Of([.. before, .. after], parallelism).Letters;
        if (letters.IsEmpty)
        {
            return [];
        }

        var (old, fresh) = (StringsOf(before, letters, parallelism), StringsOf(after, letters, parallelism));
        return [.. Enumerable.Range(1, letters.Length).Where(letter => !IsSame(old, fresh, letter)).Select(letter => units.Of(letters[letter - 1]))];
    }

    private static Strings StringsOf(string[] documents, ImmutableArray<char> letters, ParallelOptions parallelism)
    {
        var text = GramText.Of(documents, parallelism, letters);
        var counts = GramBatch.Count(text);
        var starts = new int[counts.Length + 1];
        for (var letter = 1; letter < counts.Length; letter++)
        {
            starts[letter + 1] = starts[letter] + counts[letter];
        }

        var grams = new ulong[starts[^1]];
        new GramBatch(1, letters.Length).Collect(text, starts[1..], grams);
        return new Strings(text, grams, starts, FalseJoinFinder.FindAll(text, _ => true, parallelism));
    }

    private static bool IsSame(Strings left, Strings right, int letter)
    {
        var grams = left.GramsOf(letter);
        var others = right.GramsOf(letter);
        grams.Sort();
        others.Sort();
        var (joins, otherJoins) = (left.FalseJoins[letter], right.FalseJoins[letter]);
        return grams.SequenceEqual(others) && joins.Length == otherJoins.Length && joins.Zip(otherJoins).All(pair =>
            pair.First.Slot == pair.Second.Slot && pair.First.StringIn(left.Text.Ids).SequenceEqual(pair.Second.StringIn(right.Text.Ids)));
    }

    private sealed record Strings(GramText Text, ulong[] Grams, int[] Starts, FalseJoin[][] FalseJoins)
    {
        public Span<ulong> GramsOf(int letter) => Grams.AsSpan(Starts[letter]..Starts[letter + 1]);
    }
}
