using System.Numerics;

namespace EduSite.Search;

/// <summary>Writes bits, the highest of each byte first, and the codes that the index is made of.</summary>
internal sealed class BitWriter
{
    private byte[] _bytes = new byte[1024];
    private int _length;
    private ulong _pending;
    private int _pendingBits;

    /// <summary>Bits written so far.</summary>
    public long Length => (_length * 8L) + _pendingBits;

    /// <summary>The lowest <paramref name="count"/> bits of a value, at most 32.</summary>
    public void Bits(uint value, int count)
    {
        _pending = (_pending << count) | value;
        _pendingBits += count;
        while (_pendingBits >= 8)
        {
            _pendingBits -= 8;
            Byte((byte)(_pending >> _pendingBits));
        }

        _pending &= (1UL << _pendingBits) - 1;
    }

    /// <summary>As many ones as the value says, and a zero.</summary>
    public void Unary(int value)
    {
        for (; value >= 31; value -= 31)
        {
            Bits(int.MaxValue, 31);
        }

        Bits((1u << (value + 1)) - 2, value + 1);
    }

    /// <summary>Elias gamma: a number from 0 in about twice its bits.</summary>
    public void Gamma(int value)
    {
        var number = (uint)value + 1;
        var bits = BitOperations.Log2(number);
        Unary(bits);
        Bits(number & ((1u << bits) - 1), bits);
    }

    /// <summary>How many there are, and ascending numbers, each as what it exceeds the smallest that could follow the last.</summary>
    public void Rising(IReadOnlyCollection<char> numbers)
    {
        Gamma(numbers.Count);
        var next = 0;
        foreach (var number in numbers)
        {
            Gamma(number - next);
            next = number + 1;
        }
    }

    /// <summary>Rice: the high part in unary, the lowest <paramref name="parameter"/> bits as they are.</summary>
    public void Rice(int value, int parameter)
    {
        Unary(value >> parameter);
        Bits((uint)value & ((1u << parameter) - 1), parameter);
    }

    /// <summary>Everything, the last byte filled up with zeros.</summary>
    public byte[] ToArray()
    {
        var rest = _pendingBits == 0 ? 0 : 8 - _pendingBits;
        var bytes = new byte[_length + (rest == 0 ? 0 : 1)];
        _bytes.AsSpan(0, _length).CopyTo(bytes);
        if (rest > 0)
        {
            bytes[^1] = (byte)(_pending << rest);
        }

        return bytes;
    }

    public void Clear()
    {
        _length = 0;
        _pending = 0;
        _pendingBits = 0;
    }

    private void Byte(byte value)
    {
        if (_length == _bytes.Length)
        {
            Array.Resize(ref _bytes, _length * 2);
        }

        _bytes[_length++] = value;
    }
}
