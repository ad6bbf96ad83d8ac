using EduSite.IO;
using EduSite.Model;

namespace EduSite.Search.Spelling;

/// <summary>
/// Writes what leads from pinyin to the Han strings of titles and names, and from traditional characters to simplified
/// ones. Readers load it for a word that stands nowhere as it was typed.
/// </summary>
internal sealed class SpellingWriter(GramText text, uint stamp)
{
    /// <summary>Of a letter's number in a packed string, the first letter highest.</summary>
    private const int LetterBits = 16;

    /// <summary>The number of each letter, from 1; 0 for others, and for those without pinyin.</summary>
    private readonly ushort[] _numbers = NumbersOf(text);

    /// <param name="lines">Titles and names.</param>
    public void Write(IEnumerable<string> lines, IOutputStore output)
    {
        var strings = StringsOf(lines);
        output.Put(new OutputFile(SearchRoutes.Spelling.File, WriteTables(strings)));
        foreach (var initial in strings
            .SelectMany(part => HanTables.Initials[FirstOf(part.Packed)], (part, initial) => (part, initial))
            .GroupBy(pair => pair.initial, pair => pair.part))
        {
            output.Put(new OutputFile(SearchRoutes.Strings(initial.Key).File, WriteStrings(initial)));
        }
    }

    private static ushort[] NumbersOf(GramText text)
    {
        var numbers = new ushort[char.MaxValue + 1];
        for (var i = 0; i < text.Letters.Length; i++)
        {
            numbers[text.Letters[i]] = (ushort)(HanTables.Initials.ContainsKey(text.Letters[i]) ? i + 1 : 0);
        }

        return numbers;
    }

    /// <summary>At every place as many Han characters as there are, at most four; ascending, with how often they stand there.</summary>
    private List<(ulong Packed, int Times)> StringsOf(IEnumerable<string> lines)
    {
        var all = new List<ulong>();
        foreach (var line in lines)
        {
            var packed = 0UL;
            foreach (var character in line.Reverse())
            {
                packed = _numbers[character] == 0 ? 0 : (packed >> LetterBits) | ((ulong)_numbers[character] << (3 * LetterBits));
                if (packed != 0)
                {
                    all.Add(packed);
                }
            }
        }

        all.Sort();
        return [.. all.CountBy(packed => packed).Select(pair => (pair.Key, pair.Value))];
    }

    private char FirstOf(ulong packed) => text.Letters[(int)(packed >> (3 * LetterBits)) - 1];

    private byte[] WriteTables(List<(ulong Packed, int Times)> strings)
    {
        var bits = new BitWriter();
        bits.Bits(stamp, 32);
        var simplified = HanTables.Simplified.Where(pair => _numbers[pair.Simplified] > 0).ToArray();
        bits.Rising(simplified.Select(pair => pair.Traditional));
        foreach (var pair in simplified)
        {
            bits.Bits(_numbers[pair.Simplified], text.LetterBits);
        }

        var spelled = strings.Select(part => FirstOf(part.Packed)).ToHashSet();
        foreach (var (sound, characters) in HanTables.Sounds)
        {
            if (characters.Where(spelled.Contains).Select(character => (int)_numbers[character]).ToArray() is { Length: > 0 } numbers)
            {
                bits.Gamma(sound.Length);
                foreach (var letter in sound)
                {
                    bits.Bits((uint)(letter - 'a'), 5);
                }

                bits.Rising(numbers);
            }
        }

        bits.Gamma(0);
        return bits.ToArray();
    }

    private byte[] WriteStrings(IEnumerable<(ulong Packed, int Times)> strings)
    {
        var bits = new BitWriter();
        bits.Bits(stamp, 32);
        ushort[] before = [];
        foreach (var (packed, times) in strings)
        {
            ushort[] key = [.. Enumerable.Range(0, GramText.GramLength)
                .Select(i => (ushort)(packed >> ((3 - i) * LetterBits)))
                .TakeWhile(number => number > 0)];
            ShardWriter.WriteKey(bits, key, before, text.LetterBits);
            bits.Gamma(times - 1);
            before = key;
        }

        bits.Gamma(0);
        return bits.ToArray();
    }
}
