using System.Buffers.Binary;

namespace EduSite.Search;

/// <summary>Reads what <see cref="BitWriter"/> wrote.</summary>
internal sealed class BitReader(byte[] bytes)
{
    private long _position;

    public int Bit()
    {
        var bit = (bytes[_position >> 3] >> (7 - (int)(_position & 7))) & 1;
        _position++;
        return bit;
    }

    /// <summary>The next bits without going on, at most 32; zeros after the end.</summary>
    public uint Peek(int count)
    {
        var first = (int)(_position >> 3);
        if (first + sizeof(ulong) <= bytes.Length)
        {
            return (uint)(BinaryPrimitives.ReadUInt64BigEndian(bytes.AsSpan(first)) << (int)(_position & 7) >> (64 - count));
        }

        return PeekAtEnd(first, count);
    }

    private uint PeekAtEnd(int first, int count)
    {
        Span<byte> rest = stackalloc byte[sizeof(ulong)];
        rest.Clear();
        bytes.AsSpan(Math.Min(first, bytes.Length)).CopyTo(rest);
        return (uint)(BinaryPrimitives.ReadUInt64BigEndian(rest) << (int)(_position & 7) >> (64 - count));
    }

    public void Skip(int count) => _position += count;

    public int Bits(int count)
    {
        var value = 0;
        while (count-- > 0)
        {
            value = (value << 1) | Bit();
        }

        return value;
    }

    public int Unary()
    {
        var value = 0;
        while (Bit() == 1)
        {
            value++;
        }

        return value;
    }

    public int Gamma()
    {
        var bits = Unary();
        return (1 << bits) - 1 + Bits(bits);
    }

    public int Rice(int parameter) => (Unary() << parameter) + Bits(parameter);
}
