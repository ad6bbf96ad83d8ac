namespace EduSite.Search;

/// <summary>
/// Sorts the strings of one first character, as <see cref="GramBatch.Collect"/> gives them. They come in the order of their
/// slots, so that three stable passes, one for each further character, do; few are sorted by comparison. Belongs to one thread.
/// </summary>
internal sealed class GramSort(GramText text)
{
    private readonly int[] _places = new int[1 << text.LetterBits];
    private ulong[] _scratch = [];

    public void Sort(Span<ulong> grams)
    {
        if (grams.Length < _places.Length)
        {
            grams.Sort();
            return;
        }

        if (_scratch.Length < grams.Length)
        {
            _scratch = new ulong[grams.Length + (grams.Length / 8)];
        }

        var scratch = _scratch.AsSpan(0, grams.Length);
        Distribute(grams, scratch, text.SlotBits);
        Distribute(scratch, grams, text.SlotBits + text.LetterBits);
        Distribute(grams, scratch, text.SlotBits + (2 * text.LetterBits));
        scratch.CopyTo(grams);
    }

    /// <summary>By the character that begins at a bit; equal ones stay in their order.</summary>
    private void Distribute(ReadOnlySpan<ulong> from, Span<ulong> to, int shift)
    {
        var mask = (1UL << text.LetterBits) - 1;
        Array.Clear(_places);
        foreach (var gram in from)
        {
            _places[(gram >> shift) & mask]++;
        }

        var next = 0;
        foreach (ref var place in _places.AsSpan())
        {
            (place, next) = (next, next + place);
        }

        foreach (var gram in from)
        {
            to[_places[(gram >> shift) & mask]++] = gram;
        }
    }
}
