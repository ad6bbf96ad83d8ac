namespace EduSite.Benchmarks;

/// <summary>Random numbers that are the same on every machine and framework version (SplitMix64).</summary>
internal sealed class Draw(ulong seed)
{
    private ulong _state = seed;

    /// <summary>From 0 up to, not including, 1.</summary>
    public double Fraction() => (Next() >> 11) * (1.0 / (1UL << 53));

    /// <summary>From <paramref name="low"/> to <paramref name="high"/>, both included.</summary>
    public int Between(int low, int high) => low + (int)(Fraction() * (high - low + 1));

    public bool Chance(double probability) => Fraction() < probability;

    public T From<T>(IReadOnlyList<T> choices) => choices[Between(0, choices.Count - 1)];

    /// <summary>Some of the choices, each once, in random order.</summary>
    public List<T> Several<T>(IEnumerable<T> choices, int count)
    {
        var rest = choices.ToList();
        var taken = new List<T>(count);
        while (taken.Count < count && rest.Count > 0)
        {
            var at = Between(0, rest.Count - 1);
            taken.Add(rest[at]);
            rest.RemoveAt(at);
        }

        return taken;
    }

    private ulong Next()
    {
        var z = _state += 0x9E3779B97F4A7C15;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
