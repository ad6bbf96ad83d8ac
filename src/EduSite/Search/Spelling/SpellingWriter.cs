using EduSite.IO;
using EduSite.Model;

namespace EduSite.Search.Spelling;

/// <summary>
/// Writes what leads from pinyin to the Han strings of titles and names, and from traditional characters to simplified
/// ones. Readers load it for a word that stands nowhere as it was typed.
/// </summary>
internal sealed class SpellingWriter(GramText text, HuffmanCode code, uint stamp)
{
    /// <summary>Of a character in a packed string, the first one highest.</summary>
    private const int CharacterBits = 16;

    /// <param name="lines">Titles and names.</param>
    public void Write(IEnumerable<string> lines, IOutputStore output)
    {
        var strings = StringsOf(lines);
        output.Put(new OutputFile(SearchRoutes.Spelling.File, WriteTables([.. strings.Select(part => part[0])])));
        var byInitial = strings
            .SelectMany(part => HanTables.Initials[part[0]], (part, initial) => (part, initial))
            .ToLookup(pair => pair.initial, pair => pair.part);
        foreach (var initial in HanTables.Initials.Values.SelectMany(initials => initials).Distinct())
        {
            output.Put(new OutputFile(SearchRoutes.Strings(initial).File, WriteStrings(byInitial[initial])));
        }
    }

    /// <summary>At every place as many Han characters as there are, at most four; the most frequent first.</summary>
    private List<string> StringsOf(IEnumerable<string> lines)
    {
        var all = new List<ulong>();
        foreach (var line in lines)
        {
            var packed = 0UL;
            for (var place = line.Length - 1; place >= 0; place--)
            {
                packed = IsSpelled(line[place]) ? (packed >> CharacterBits) | ((ulong)line[place] << (3 * CharacterBits)) : 0;
                if (packed != 0)
                {
                    all.Add(packed);
                }
            }
        }

        return [.. all.CountBy(packed => packed)
            .OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key)
            .Select(pair => Unpack(pair.Key))];
    }

    /// <summary>Names without a report are no part of what can be found.</summary>
    private bool IsSpelled(char character) => HanTables.Initials.ContainsKey(character) && IsLetter(character);

    private bool IsLetter(char character) => text.Letters.AsSpan().BinarySearch(character) >= 0;

    private static string Unpack(ulong packed) => string.Concat(Enumerable.Range(0, GramText.GramLength)
        .Select(i => (char)(packed >> ((3 - i) * CharacterBits)))
        .TakeWhile(character => character > 0));

    private byte[] WriteTables(HashSet<char> spelled)
    {
        var bits = new BitWriter();
        bits.Bits(stamp, 32);
        var simplified = HanTables.Simplified.Where(pair => IsLetter(pair.Simplified)).ToArray();
        bits.Rising(Array.ConvertAll(simplified, pair => pair.Traditional));
        code.Write(Array.ConvertAll(simplified, pair => pair.Simplified), bits);

        var before = "";
        foreach (var (reading, characters) in HanTables.Readings)
        {
            if (characters.Where(spelled.Contains).ToArray() is { Length: > 0 } meant)
            {
                ShardWriter.WriteKey(bits, reading, before, code);
                code.Write(meant, bits);
                before = reading;
            }
        }

        bits.Gamma(0);
        return bits.ToArray();
    }

    private byte[] WriteStrings(IEnumerable<string> strings)
    {
        var bits = new BitWriter();
        bits.Bits(stamp, 32);
        code.Write(string.Join('\n', strings), bits);
        return bits.ToArray();
    }
}
