namespace EduSite.Search;

/// <summary>
/// Unicode in equal parts. A file of strings never holds those of two units, so that a text which gains or loses a few
/// strings changes the files of a few units only. They do not depend on which characters occur.
/// </summary>
/// <param name="Shift">A unit has 2ˢʰⁱᶠᵗ characters.</param>
internal readonly record struct GramUnits(int Shift)
{
    /// <summary>Strings that begin with the Han characters of a unit, on average; smaller ones would be many small files.</summary>
    private const int StringsPerUnit = 1 << 14;

    /// <summary>Nearly all strings begin with one of the CJK Unified Ideographs, U+4E00 to U+9FFF.</summary>
    private const int HanCharacters = 0x5200;

    /// <summary>Depends on the magnitude of the number of strings only, so that it hardly ever changes.</summary>
    public static GramUnits Of(GramText text)
    {
        var units = Math.Max(1, (1 << int.Log2(Math.Max(1, text.Starts[^1]))) / StringsPerUnit);
        var shift = 0;
        while (HanCharacters >> shift > units)
        {
            shift++;
        }

        return new GramUnits(shift);
    }

    public int Of(char letter) => letter >> Shift;
}
