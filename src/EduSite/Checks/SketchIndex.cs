namespace EduSite.Checks;

/// <summary>Finds pairs of sketches that may be alike, without comparing each with each.</summary>
internal static class SketchIndex
{
    /// <summary>Four bins each: texts that share four fifths of their sequences agree in one of 32 bands nearly always.</summary>
    private const int Band = 4;

    /// <summary>A form filled a thousand times is reported against its first copies, not against each other.</summary>
    private const int Neighbours = 8;

    /// <returns>Pairs of indices, the smaller first, in order.</returns>
    public static IEnumerable<(int Left, int Right)> Candidates(IReadOnlyList<uint[]?> sketches, double threshold)
    {
        var keys = new List<(ulong Key, int Text)>();
        for (var text = 0; text < sketches.Count; text++)
        {
            if (sketches[text] is { } sketch)
            {
                for (var band = 0; band < TextSketch.Bins; band += Band)
                {
                    keys.Add((KeyOf(sketch.AsSpan(band, Band), band), text));
                }
            }
        }

        keys.Sort();
        var pairs = new SortedSet<(int, int)>();
        for (var i = 1; i < keys.Count; i++)
        {
            for (var j = i - 1; j >= Math.Max(0, i - Neighbours) && keys[j].Key == keys[i].Key; j--)
            {
                var pair = (keys[j].Text, keys[i].Text);
                if (!pairs.Contains(pair) && TextSketch.Similarity(sketches[pair.Item1]!, sketches[pair.Item2]!) >= threshold)
                {
                    pairs.Add(pair);
                }
            }
        }

        return pairs;
    }

    private static ulong KeyOf(ReadOnlySpan<uint> bins, int band)
    {
        var key = (ulong)band + 1;
        foreach (var bin in bins)
        {
            key = (key ^ bin) * 0x9E3779B97F4A7C15;
            key ^= key >> 29;
        }

        return key;
    }
}
