using EduSite.Search;

namespace EduSite.Tests.Search;

/// <summary>Reads what <see cref="BitWriter"/> wrote.</summary>
internal sealed class BitReader(byte[] bytes, int position = 0)
{
    private long _position = position * 8L;

    public bool AtEnd => _position >= bytes.Length * 8L;

    public int Bit() => (bytes[_position >> 3] >> (7 - (int)(_position++ & 7))) & 1;

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
