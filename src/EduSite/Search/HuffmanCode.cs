using System.Collections.Immutable;

namespace EduSite.Search;

/// <summary>
/// A canonical Huffman code for characters: half the size of UTF-8 for Chinese, and read by a dozen lines of script in any
/// browser. It has every character, the rare ones behind <see cref="Escape"/>, so that one which was nowhere before does not
/// make another code. Frozen.
/// </summary>
internal sealed class HuffmanCode
{
    /// <summary>Closes a text.</summary>
    public const char End = '\0';

    /// <summary>Before the 16 bits of a character without a code. U+FFFF is no character of any text (Unicode, 23.7).</summary>
    public const char Escape = '\uFFFF';

    public const int LongestCode = 30;

    /// <summary>Codes of so many bits are read in one step.</summary>
    private const int QuickBits = 14;

    private const int CharacterBits = 16;

    /// <summary>A character gets a code when it is at least one in so many, and occurs a few times.</summary>
    private const int CodedOneIn = 1 << 16;

    private const int CodedFrom = 16;

    /// <summary>The escape is taken to be at least one in so many, so that a rare character costs 24 bits.</summary>
    private const int EscapedOneIn = 1 << 8;

    private readonly uint[] _codes = new uint[char.MaxValue + 1];
    private readonly byte[] _lengths = new byte[char.MaxValue + 1];

    /// <summary>By the next bits: the character that they begin with, and the length of its code; 0 when it is longer.</summary>
    private readonly (char Character, byte Length)[] _quick = new (char, byte)[1 << QuickBits];

    /// <param name="byLength">See <see cref="ByLength"/>.</param>
    public HuffmanCode(ImmutableArray<char[]> byLength)
    {
        ByLength = byLength;
        var code = 0u;
        for (var length = 1; length <= byLength.Length; length++, code <<= 1)
        {
            foreach (var character in byLength[length - 1])
            {
                _lengths[character] = (byte)length;
                if (length <= QuickBits)
                {
                    _quick.AsSpan((int)(code << (QuickBits - length)), 1 << (QuickBits - length)).Fill((character, (byte)length));
                }

                _codes[character] = code++;
            }
        }
    }

    /// <summary>The characters with codes of one bit, of two, and so on, ascending: all that a reader needs.</summary>
    public ImmutableArray<char[]> ByLength { get; }

    /// <summary>
    /// Depends on the magnitude of the counts only: another sentence somewhere hardly ever makes another code, and so other
    /// files of all texts. Costs one bit in a hundred.
    /// </summary>
    /// <param name="occurs">How often each character occurs, in all texts together; <see cref="End"/> once for each.</param>
    public static HuffmanCode Of(long[] occurs)
    {
        var weights = WeightsOf(occurs);
        // Flattened until no code is too long; Fibonacci numbers would do that, texts never.
        for (var shift = 0; ; shift++)
        {
            var lengths = LengthsOf(weights, shift);
            if (lengths.Max() <= LongestCode)
            {
                var coded = Enumerable.Range(0, lengths.Length).Where(c => lengths[c] > 0).ToLookup(c => lengths[c], c => (char)c);
                return new HuffmanCode([.. Enumerable.Range(1, LongestCode).Select(length => coded[(byte)length].ToArray())]);
            }
        }
    }

    public void Write(ReadOnlySpan<char> text, BitWriter bits)
    {
        WriteCharacters(text, bits);
        WriteCharacter(End, bits);
    }

    /// <summary>Characters without an end.</summary>
    public void WriteCharacters(ReadOnlySpan<char> characters, BitWriter bits)
    {
        foreach (var character in characters)
        {
            WriteCharacter(character, bits);
        }
    }

    /// <summary>Reads a text into a buffer, which grows as it must.</summary>
    /// <returns>The length of the text.</returns>
    public int Read(BitReader bits, ref char[] buffer)
    {
        for (var length = 0; ; length++)
        {
            var character = ReadCharacter(bits);
            if (character == End)
            {
                return length;
            }

            if (length == buffer.Length)
            {
                Array.Resize(ref buffer, length * 2);
            }

            buffer[length] = character;
        }
    }

    public char ReadCharacter(BitReader bits)
    {
        var character = ReadCode(bits);
        return character == Escape ? (char)bits.Bits(CharacterBits) : character;
    }

    private void WriteCharacter(char character, BitWriter bits)
    {
        if (_lengths[character] > 0 && character != Escape)
        {
            bits.Bits(_codes[character], _lengths[character]);
            return;
        }

        bits.Bits(_codes[Escape], _lengths[Escape]);
        bits.Bits(character, CharacterBits);
    }

    private char ReadCode(BitReader bits)
    {
        var (character, length) = _quick[bits.Peek(QuickBits)];
        if (length > 0)
        {
            bits.Skip(length);
            return character;
        }

        var (code, first, i) = (bits.Bit(), 0, 0);
        for (; code - first >= ByLength[i].Length; i++)
        {
            first = (first + ByLength[i].Length) << 1;
            code = (code << 1) | bits.Bit();
        }

        return ByLength[i][code - first];
    }

    /// <summary>How often a character is taken to occur: powers of two, 0 for those without a code.</summary>
    private static long[] WeightsOf(long[] occurs)
    {
        var all = Magnitude(occurs.Sum());
        var coded = Math.Max(CodedFrom, all / CodedOneIn);
        var weights = Array.ConvertAll(occurs, count => count < coded ? 0 : Magnitude(count));
        weights[End] = Magnitude(Math.Max(occurs[End], CodedFrom));
        weights[Escape] = Math.Max(Magnitude(occurs.Where(count => count < coded).Sum()), Math.Max(1, all / EscapedOneIn));
        return weights;
    }

    /// <summary>The largest power of two that is not more.</summary>
    private static long Magnitude(long count) => 1L << (int)long.Log2(Math.Max(1, count));

    private static byte[] LengthsOf(long[] weights, int shift)
    {
        var queue = new PriorityQueue<Node, (long, int)>();
        for (var c = 0; c < weights.Length; c++)
        {
            if (weights[c] > 0)
            {
                queue.Enqueue(new Node((char)c, null, null), ((weights[c] >> shift) + 1, c));
            }
        }

        var lengths = new byte[weights.Length];
        var order = weights.Length;
        while (queue.TryDequeue(out var first, out var weight))
        {
            if (!queue.TryDequeue(out var second, out var other))
            {
                SetLengths(first, lengths, 0);
                break;
            }

            queue.Enqueue(new Node(default, first, second), (weight.Item1 + other.Item1, order++));
        }

        return lengths;
    }

    private static void SetLengths(Node node, byte[] lengths, int depth)
    {
        if (node.Left is null || node.Right is null)
        {
            // A code of no bits cannot be read: the only character of all texts gets one.
            lengths[node.Character] = (byte)Math.Max(1, depth);
            return;
        }

        SetLengths(node.Left, lengths, depth + 1);
        SetLengths(node.Right, lengths, depth + 1);
    }

    private sealed record Node(char Character, Node? Left, Node? Right);
}
