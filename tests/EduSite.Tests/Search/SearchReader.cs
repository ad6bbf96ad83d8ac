using EduSite.Search;

namespace EduSite.Tests.Search;

/// <summary>
/// Answers queries from the published files alone, as src/EduSite/Search/README.md says and as search.js does. Counts what
/// it loads.
/// </summary>
internal sealed class SearchReader
{
    private const int Look = 8;

    private readonly Func<string, byte[]> _load;
    private readonly Dictionary<string, byte[]> _loaded = [];
    private readonly Dictionary<int, string[]> _documents = [];
    private readonly uint _stamp;
    private readonly int _reportsPerFile;
    private readonly char[][] _codes;
    private readonly string[] _firstKeys;

    public SearchReader(Func<string, byte[]> load)
    {
        _load = load;
        var bits = new BitReader(Load("search/index.bin"));
        _stamp = (uint)bits.Bits(32);
        Reports = bits.Gamma();
        _reportsPerFile = bits.Gamma();
        _codes = [.. Enumerable.Range(0, 30).Select(_ => ReadCharacters(bits))];
        _firstKeys = [.. ReadKeys(bits)];
    }

    public int Reports { get; }

    public long BytesLoaded => _loaded.Values.Sum(file => (long)file.Length);

    public int FilesLoaded => _loaded.Count;

    /// <summary>Files loaded for a query are forgotten, those of the start are not.</summary>
    public void Forget()
    {
        foreach (var name in _loaded.Keys.Where(name => name != "search/index.bin").ToList())
        {
            _loaded.Remove(name);
        }
    }

    /// <summary>The reports that contain a string, with the shelves where they do.</summary>
    public SortedDictionary<int, int> Find(string part)
    {
        var folded = new char[part.Length + 1];
        var query = new string(folded, 0, Folding.Fold(part, folded)).TrimEnd('\0');
        var found = new SortedDictionary<int, int>();
        foreach (var slot in FindSlots(query))
        {
            found[slot % Reports] = found.GetValueOrDefault(slot % Reports) | (1 << (slot / Reports));
        }

        return found;
    }

    /// <summary>The lines of a report, as the index keeps them.</summary>
    public string[] Document(int ordinal)
    {
        Load(FileOf(ordinal));
        if (_documents.TryGetValue(ordinal, out var known))
        {
            return known;
        }

        var bits = Open(FileOf(ordinal));
        for (var before = ordinal % _reportsPerFile; before > 0; before--)
        {
            ReadText(bits);
        }

        return _documents[ordinal] = ReadText(bits).Split('\n');
    }

    /// <summary>Each group of facets with its names and members.</summary>
    public List<Dictionary<string, int[]>> Facets()
    {
        var bits = Open("search/facets.bin");
        var groups = new List<Dictionary<string, int[]>> { new() };
        foreach (var name in ReadText(bits).Split('\n')[..^1])
        {
            if (name.Length == 0)
            {
                groups.Add([]);
            }
            else
            {
                groups[^1].Add(name, [.. ReadList(bits)]);
            }
        }

        return groups[..^1];
    }

    private IEnumerable<int> FindSlots(string query)
    {
        if (query.Length == 0)
        {
            return [];
        }

        HashSet<int>? found = null;
        var excluded = new HashSet<int>();
        var isCertain = true;
        foreach (var start in Starts(query.Length))
        {
            var gram = ReadGram(query[start..]);
            found = found is null ? gram.Slots : [.. found.Intersect(gram.Slots)];
            excluded.UnionWith(gram.FalseJoins);
            if (gram.IsLeaf || (found.Count <= Look && query.Length > GramText.GramLength))
            {
                isCertain = false;
                break;
            }
        }

        return isCertain ? found!.Except(excluded) : found!.Where(slot => Contains(slot, query));
    }

    /// <summary>Grams that do not overlap come first: they narrow most.</summary>
    private static IEnumerable<int> Starts(int length)
    {
        var last = Math.Max(0, length - GramText.GramLength);
        return Enumerable.Range(0, last + 1).OrderBy(start => start % GramText.GramLength == 0 || start == last ? 0 : 1);
    }

    private bool Contains(int slot, string query)
    {
        var line = 0;
        foreach (var text in Document(slot % Reports))
        {
            var folded = new char[text.Length + 1];
            if ((int?)SearchText.ShelfOf(line++, text) == slot / Reports &&
                new string(folded, 0, Folding.Fold(text, folded)).Contains(query, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private (HashSet<int> Slots, HashSet<int> FalseJoins, bool IsLeaf) ReadGram(string rest)
    {
        var gram = rest[..Math.Min(rest.Length, GramText.GramLength)];
        var (slots, falseJoins, isComplete) = (new HashSet<int>(), new HashSet<int>(), false);
        var shard = Array.FindLastIndex(_firstKeys, first => string.CompareOrdinal(first, gram) <= 0);
        for (shard = Math.Max(0, shard); shard < _firstKeys.Length && IsWanted(shard); shard++)
        {
            var bits = Open(FileOf(_firstKeys[shard]));
            foreach (var key in ReadKeys(bits))
            {
                var kind = key.Length > GramText.GramLength ? RecordKind.FalseJoin : (RecordKind)bits.Bits(2);
                var members = ReadSlots(bits);
                if (kind == RecordKind.Leaf && key != gram && gram.StartsWith(key, StringComparison.Ordinal))
                {
                    return ([.. members], [], true);
                }

                if (!key.StartsWith(gram, StringComparison.Ordinal))
                {
                    continue;
                }

                if (kind == RecordKind.FalseJoin)
                {
                    falseJoins.UnionWith(rest.StartsWith(key, StringComparison.Ordinal) ? members : []);
                }
                else if (!isComplete && (gram.Length > 1 || key == gram))
                {
                    slots.UnionWith(members);
                    isComplete = key == gram && kind != RecordKind.Partial;
                }
            }
        }

        return (slots, falseJoins, false);

        bool IsWanted(int number) => string.CompareOrdinal(_firstKeys[number], gram) <= 0 ||
            (gram.Length > 1 && _firstKeys[number].StartsWith(gram, StringComparison.Ordinal) &&
             (!isComplete || string.CompareOrdinal(_firstKeys[number], rest) <= 0));
    }

    private List<int> ReadSlots(BitReader bits)
    {
        if (bits.Bit() == 0)
        {
            return ReadList(bits);
        }

        var shelves = Enumerable.Range(0, SearchText.Shelves).Where(_ => bits.Bit() == 1).ToList();
        return [.. shelves.SelectMany(shelf => ReadList(bits).Select(report => (shelf * Reports) + report))];
    }

    private List<int> ReadList(BitReader bits)
    {
        var count = bits.Gamma() + 1;
        var parameter = PostingWriter.RiceParameter(count, Reports);
        var list = new List<int>();
        for (var next = 0; list.Count < count; next++)
        {
            next += bits.Rice(parameter);
            list.Add(next);
        }

        return list;
    }

    /// <summary>The simplified characters by traditional ones, and the characters by what is typed for them.</summary>
    public (Dictionary<char, char> Simplified, Dictionary<string, string> Readings) Spelling()
    {
        var bits = Open("search/spelling.bin");
        var simplified = ReadCharacters(bits).Zip(ReadText(bits)).ToDictionary(pair => pair.First, pair => pair.Second);
        return (simplified, ReadKeys(bits).ToDictionary(reading => reading, _ => ReadText(bits)));
    }

    /// <summary>The strings of titles and names whose pinyin begins with a letter.</summary>
    public string[] Strings(char initial) => ReadText(Open($"search/spelling/{initial}.bin")).Split('\n');

    private IEnumerable<string> ReadKeys(BitReader bits)
    {
        var key = "";
        while (bits.Gamma() is > 0 and var fresh)
        {
            key = key[..^bits.Gamma()];
            while (fresh-- > 0)
            {
                key += ReadCharacter(bits);
            }

            yield return key;
        }
    }

    private string ReadText(BitReader bits)
    {
        var text = new System.Text.StringBuilder();
        while (ReadCharacter(bits) is not HuffmanCode.End and var character)
        {
            text.Append(character);
        }

        return text.ToString();
    }

    private char ReadCharacter(BitReader bits)
    {
        var (code, first, length) = (bits.Bit(), 0, 0);
        while (code - first >= _codes[length].Length)
        {
            first = (first + _codes[length++].Length) << 1;
            code = (code << 1) | bits.Bit();
        }

        return _codes[length][code - first] is not HuffmanCode.Escape and var character ? character : (char)bits.Bits(16);
    }

    private static char[] ReadCharacters(BitReader bits)
    {
        var characters = new char[bits.Gamma()];
        for (var (i, next) = (0, 0); i < characters.Length; i++, next++)
        {
            next += bits.Gamma();
            characters[i] = (char)next;
        }

        return characters;
    }

    private string FileOf(int ordinal) => $"search/texts/{ordinal / _reportsPerFile}.bin";

    private static string FileOf(string firstKey) => $"search/grams/{string.Join('-', firstKey.Select(c => $"{(int)c:x}"))}.bin";

    private BitReader Open(string name)
    {
        var bits = new BitReader(Load(name));
        Assert.Equal(_stamp, (uint)bits.Bits(32));
        return bits;
    }

    private byte[] Load(string name) => _loaded.TryGetValue(name, out var file) ? file : _loaded[name] = _load(name);
}
