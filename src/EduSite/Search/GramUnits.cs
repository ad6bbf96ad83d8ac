namespace EduSite.Search;

/// <summary>
/// The alphabet in equal parts. A file of strings never holds those of two units, so that a text which gains or loses a few
/// strings changes the files of a few units only.
/// </summary>
/// <param name="Shift">A unit has 2ˢʰⁱᶠᵗ letters.</param>
internal readonly record struct GramUnits(int Shift)
{
    /// <summary>Strings of a unit, on average; smaller ones would be many small files.</summary>
    private const int StringsPerUnit = 1 << 15;

    /// <summary>Depends on the magnitude of the number of strings only, so that it hardly ever changes.</summary>
    public static GramUnits Of(GramText text)
    {
        var units = Math.Max(1, (1 << int.Log2(Math.Max(1, text.Starts[^1]))) / StringsPerUnit);
        var shift = 0;
        while (text.Letters.Length >> shift > units)
        {
            shift++;
        }

        return new GramUnits(shift);
    }

    public int Of(int letter) => letter >> Shift;
}
