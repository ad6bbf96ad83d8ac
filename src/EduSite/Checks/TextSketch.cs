using System.Numerics;
using EduSite.Text;

namespace EduSite.Checks;

/// <summary>
/// What remains of a text for finding others like it: a MinHash of its sequences of four characters (one permutation, so a
/// text is read once; Li, Owen and Zhang, 2012). Half a kilobyte for any length. Marks, spaces and markup do not count.
/// </summary>
internal static class TextSketch
{
    public const int Bins = 128;

    public const int Shingle = 4;

    /// <summary>Below that, two notices of one form are alike by nature.</summary>
    private const int FewestShingles = 150;

    private const uint Empty = uint.MaxValue;

    /// <summary>Null for a text that is too short to say anything.</summary>
    public static uint[]? Of(ReportText text)
    {
        var bins = new uint[Bins];
        Array.Fill(bins, Empty);
        var count = 0;
        foreach (var shingle in Shingles(text))
        {
            var hash = Mix(shingle);
            ref var least = ref bins[hash >> 25];
            least = Math.Min(least, hash);
            count++;
        }

        return count < FewestShingles ? null : bins;
    }

    /// <summary>How alike two texts are, from 0 to 1, give or take 0.04.</summary>
    public static double Similarity(uint[] left, uint[] right)
    {
        var (same, full) = (0, 0);
        for (var i = 0; i < Bins; i++)
        {
            full += left[i] != Empty || right[i] != Empty ? 1 : 0;
            same += left[i] != Empty && left[i] == right[i] ? 1 : 0;
        }

        return full == 0 ? 0 : (double)same / full;
    }

    /// <summary>The same sequences, each once, to be compared exactly.</summary>
    public static HashSet<ulong> SetOf(ReportText text) => [.. Shingles(text)];

    private static IEnumerable<ulong> Shingles(ReportText text)
    {
        var (window, filled) = (0UL, 0);
        for (var i = text.BodyStart; i < text.Content.Length; i++)
        {
            var c = text.Content[i];
            if (text.IsWords(i) && (HanText.IsHan(c) || char.IsAsciiLetterOrDigit(c)))
            {
                window = (window << 16) | c;
                if (++filled >= Shingle)
                {
                    yield return window;
                }
            }
        }
    }

    /// <summary>The finaliser of MurmurHash3.</summary>
    private static uint Mix(ulong value)
    {
        value ^= value >> 33;
        value *= 0xFF51AFD7ED558CCD;
        value ^= value >> 33;
        value *= 0xC4CEB9FE1A85EC53;
        return (uint)BitOperations.RotateLeft(value, 32);
    }
}
