namespace EduSite.Search;

/// <summary>
/// Writes records, a string and the slots that belong to it, in ascending order of the strings, and begins a new file
/// where one is full. Belongs to one thread.
/// </summary>
internal sealed class ShardWriter(GramText text, uint stamp)
{
    /// <summary>Bits after which a file is closed: what a reader loads for one gram.</summary>
    private const int FullAfter = 8 * 8 * 1024;

    private readonly BitWriter _bits = new();
    private readonly int _reports = text.Slots / SearchText.Shelves;
    private ushort[] _first = [];
    private ushort[] _before = [];

    public List<Shard> Shards { get; } = [];

    /// <param name="slots">Ascending; overwritten.</param>
    public void Write(ReadOnlySpan<ushort> key, RecordKind kind, Span<int> slots)
    {
        if (_bits.Length > FullAfter)
        {
            Close();
        }

        if (_bits.Length == 0)
        {
            _bits.Bits(stamp, 32);
            _first = key.ToArray();
            _before = [];
        }

        WriteKey(_bits, key, _before, text.LetterBits);
        _before = key.ToArray();
        if (kind != RecordKind.FalseJoin)
        {
            _bits.Bits((uint)kind, 2);
        }

        PostingWriter.WriteSlots(_bits, slots, _reports);
    }

    /// <summary>Closes the file under way.</summary>
    public void Close()
    {
        if (_bits.Length > 0)
        {
            _bits.Gamma(0);
            Shards.Add(new Shard(_first, _bits.ToArray()));
            _bits.Clear();
        }
    }

    /// <summary>How many characters are new, never none; how many of the string before go; the new ones.</summary>
    public static void WriteKey(BitWriter bits, ReadOnlySpan<ushort> key, ReadOnlySpan<ushort> before, int letterBits)
    {
        var shared = key.CommonPrefixLength(before);
        bits.Gamma(key.Length - shared);
        bits.Gamma(before.Length - shared);
        foreach (var letter in key[shared..])
        {
            bits.Bits(letter, letterBits);
        }
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
