using EduSite.Text;

namespace EduSite.Search;

/// <summary>Counts the characters of all texts, and each end.</summary>
internal static class CharacterCounter
{
    public static long[] Count(string[] texts, ParallelOptions parallelism)
    {
        var crew = new Crew<int[]>(() => new int[char.MaxValue + 1]);
        crew.For(0, texts.Length, parallelism, (counts, i) =>
        {
            foreach (var character in texts[i])
            {
                counts[character]++;
            }

            counts[HuffmanCode.End]++;
        });

        var total = new long[char.MaxValue + 1];
        foreach (var counts in crew.Workers)
        {
            for (var c = 0; c < total.Length; c++)
            {
                total[c] += counts[c];
            }
        }

        return total;
    }
}
