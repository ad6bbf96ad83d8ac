using EduSite.IO;
using EduSite.Model;

namespace EduSite.Search.Spelling;

/// <summary>
/// Writes what leads from pinyin to the Han strings of titles and names, and from traditional characters to simplified
/// ones. Readers load it for a word that stands nowhere as it was typed.
/// </summary>
internal sealed class SpellingWriter(GramText text, uint stamp)
{
    /// <param name="lines">Titles and names.</param>
    public void Write(IEnumerable<string> lines, IOutputStore output)
    {
        var strings = StringsOf(lines);
        output.Put(new OutputFile(SearchRoutes.Spelling.File, WriteTables(strings)));
        foreach (var initial in strings.SelectMany(part => HanTables.Initials[part[0]], (part, initial) => (part, initial))
            .GroupBy(pair => pair.initial, pair => pair.part))
        {
            output.Put(new OutputFile(SearchRoutes.Strings(initial.Key).File, WriteStrings(initial)));
        }
    }

    /// <summary>At every place as many Han characters as there are, at most four.</summary>
    private SortedSet<string> StringsOf(IEnumerable<string> lines)
    {
        var strings = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var line in lines)
        {
            for (var place = 0; place < line.Length; place++)
            {
                var length = 0;
                while (length < GramText.GramLength && place + length < line.Length && IsKnown(line[place + length]))
                {
                    length++;
                }

                if (length > 0)
                {
                    strings.Add(line.Substring(place, length));
                }
            }
        }

        return strings;
    }

    private bool IsKnown(char character) => HanTables.Initials.ContainsKey(character) && NumberOf(character) > 0;

    /// <summary>A letter's place in the alphabet, from 1; none if negative.</summary>
    private int NumberOf(char character) => text.Letters.AsSpan().BinarySearch(character) + 1;

    private byte[] WriteTables(SortedSet<string> strings)
    {
        var bits = new BitWriter();
        bits.Bits(stamp, 32);
        var traditional = HanTables.Traditional.Where(pair => NumberOf(pair.Simplified) > 0).ToArray();
        bits.Rising([.. traditional.Select(pair => (int)pair.Traditional)]);
        foreach (var (_, simplified) in traditional)
        {
            bits.Bits((uint)NumberOf(simplified), text.LetterBits);
        }

        var spelled = strings.Select(part => part[0]).ToHashSet();
        foreach (var (sound, characters) in HanTables.Sounds)
        {
            if (characters.Where(spelled.Contains).Select(NumberOf).Order().ToArray() is { Length: > 0 } numbers)
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

    private byte[] WriteStrings(IEnumerable<string> strings)
    {
        var bits = new BitWriter();
        bits.Bits(stamp, 32);
        ushort[] before = [];
        foreach (var part in strings)
        {
            ushort[] key = [.. part.Select(character => (ushort)NumberOf(character))];
            ShardWriter.WriteKey(bits, key, before, text.LetterBits);
            before = key;
        }

        bits.Gamma(0);
        return bits.ToArray();
    }
}
