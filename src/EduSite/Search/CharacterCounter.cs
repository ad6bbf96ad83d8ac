namespace EduSite.Search;

/// <summary>Counts the characters of all texts, and each end.</summary>
internal static class CharacterCounter
{
    public static long[] Count(string[] texts, ParallelOptions parallelism)
    {
        var total = new long[char.MaxValue + 1];
        Parallel.For(0, texts.Length, parallelism, () => new int[char.MaxValue + 1], (i, _, counts) =>
        {
            foreach (var character in texts[i])
            {
                counts[character]++;
            }

            counts[HuffmanCode.End]++;
            return counts;
        }, counts =>
        {
            lock (total)
            {
                for (var c = 0; c < total.Length; c++)
                {
                    total[c] += counts[c];
                }
            }
        });
        return total;
    }
}
