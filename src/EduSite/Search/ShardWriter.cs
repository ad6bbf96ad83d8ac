namespace EduSite.Search;

/// <summary>
/// Writes records, a string and the slots that belong to it, in ascending order of the strings, and begins a new file
/// where one is full or a unit ends. Belongs to one thread.
/// </summary>
internal sealed class ShardWriter(GramText text, GramUnits units, HuffmanCode code, uint stamp)
{
    /// <summary>Bits after which a file is closed: what a reader loads for one gram.</summary>
    private const int FullAfter = 8 * 8 * 1024;

    private readonly BitWriter _bits = new();
    private readonly int _reports = text.Slots / SearchText.Shelves;
    private readonly List<Shard> _shards = [];
    private string _first = "";
    private string _before = "";

    /// <param name="numbers">Of the characters of the string.</param>
    /// <param name="slots">Ascending; overwritten.</param>
    public void Write(ReadOnlySpan<ushort> numbers, RecordKind kind, Span<int> slots)
    {
        var key = text.StringOf(numbers);
        if (_bits.Length > FullAfter || (_bits.Length > 0 && units.Of(key[0]) != units.Of(_first[0])))
        {
            Close();
        }

        if (_bits.Length == 0)
        {
            _bits.Bits(stamp, 32);
            (_first, _before) = (key, "");
        }

        WriteKey(_bits, key, _before, code);
        _before = key;
        if (kind != RecordKind.FalseJoin)
        {
            _bits.Bits((uint)kind, 2);
        }

        PostingWriter.WriteSlots(_bits, slots, _reports);
    }

    /// <summary>Closes the last file, and gives all of them.</summary>
    public List<Shard> Finish()
    {
        if (_bits.Length > 0)
        {
            Close();
        }

        return _shards;
    }

    /// <summary>How many characters are new, never none; how many of the string before go; the new ones.</summary>
    public static void WriteKey(BitWriter bits, ReadOnlySpan<char> key, ReadOnlySpan<char> before, HuffmanCode code)
    {
        var shared = key.CommonPrefixLength(before);
        bits.Gamma(key.Length - shared);
        bits.Gamma(before.Length - shared);
        code.WriteCharacters(key[shared..], bits);
    }

    private void Close()
    {
        _bits.Gamma(0);
        _shards.Add(new Shard(_first, _bits.ToArray()));
        _bits.Clear();
    }
}

/// <summary>What the list of a record means.</summary>
internal enum RecordKind
{
    /// <summary>The slots where the string ends its run; longer strings that begin with it have records of their own.</summary>
    Partial,

    /// <summary>All slots that contain the string.</summary>
    Complete,

    /// <summary>All slots that contain the string, and no longer string that begins with it has a record.</summary>
    Leaf,

    /// <summary>The slots of a <see cref="Search.FalseJoin"/>; only these strings are longer than a gram.</summary>
    FalseJoin,
}
