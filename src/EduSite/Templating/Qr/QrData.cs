namespace EduSite.Templating.Qr;

/// <summary>The bytes of a QR code: the text with its header and padding, in blocks with Reed–Solomon check bytes.</summary>
internal static class QrData
{
    private static readonly byte[] Exponents = new byte[510];
    private static readonly byte[] Logarithms = new byte[256];

    private static readonly Dictionary<int, byte[]> Generators;

    static QrData()
    {
        // The field GF(2⁸) modulo x⁸+x⁴+x³+x²+1.
        var value = 1;
        for (var i = 0; i < 255; i++)
        {
            Exponents[i] = Exponents[i + 255] = (byte)value;
            Logarithms[value] = (byte)i;
            value = (value << 1) ^ (value >> 7) * 0x11D;
        }

        Generators = new[] { 10, 16, 18, 22, 24, 26 }.ToDictionary(degree => degree, Generator);
    }

    /// <summary>All codewords in the order in which they are drawn: byte by byte from each block in turn.</summary>
    public static byte[] Codewords(ReadOnlySpan<byte> text, QrLayout layout)
    {
        var data = Message(text, layout);
        var (blocks, check) = (layout.Blocks, layout.CheckBytesInBlock);
        var shortLength = data.Length / blocks;
        // The last blocks are one byte longer when the data does not come out even.
        var firstLong = blocks - (data.Length % blocks);
        var result = new byte[data.Length + (blocks * check)];
        var start = 0;
        for (var block = 0; block < blocks; block++)
        {
            var length = shortLength + (block >= firstLong ? 1 : 0);
            var part = data.AsSpan(start, length);
            for (var i = 0; i < length; i++)
            {
                result[i < shortLength ? (i * blocks) + block : (shortLength * blocks) + block - firstLong] = part[i];
            }

            var remainder = Remainder(part, check);
            for (var i = 0; i < check; i++)
            {
                result[data.Length + (i * blocks) + block] = remainder[i];
            }

            start += length;
        }

        return result;
    }

    /// <summary>Byte mode (0100), length, text, end (0000), and padding in turn of the two bytes that the standard names.</summary>
    private static byte[] Message(ReadOnlySpan<byte> text, QrLayout layout)
    {
        var data = new byte[layout.DataBytes];
        var position = 0;
        Append(0b0100, 4);
        Append(text.Length, layout.LengthBits);
        foreach (var one in text)
        {
            Append(one, 8);
        }

        position = Math.Min(position + 4, data.Length * 8);
        for (var (i, pad) = ((position + 7) / 8, 0xEC); i < data.Length; i++, pad ^= 0xEC ^ 0x11)
        {
            data[i] = (byte)pad;
        }

        return data;

        void Append(int value, int bits)
        {
            for (var bit = bits - 1; bit >= 0; bit--, position++)
            {
                data[position >> 3] |= (byte)((value >> bit & 1) << (7 - (position & 7)));
            }
        }
    }

    private static byte[] Remainder(ReadOnlySpan<byte> data, int degree)
    {
        var generator = Generators[degree];
        var rest = new byte[degree];
        foreach (var one in data)
        {
            var factor = one ^ rest[0];
            rest.AsSpan(1).CopyTo(rest);
            rest[^1] = 0;
            if (factor == 0)
            {
                continue;
            }

            var log = Logarithms[factor];
            for (var i = 0; i < degree; i++)
            {
                rest[i] ^= Exponents[generator[i] + log];
            }
        }

        return rest;
    }

    /// <summary>The coefficients below the highest of (x-1)(x-α)…, as logarithms: none of these polynomials has a zero among them.</summary>
    private static byte[] Generator(int degree)
    {
        var product = new byte[degree];
        product[^1] = 1;
        for (var root = 0; root < degree; root++)
        {
            for (var i = 0; i < degree; i++)
            {
                var scaled = product[i] == 0 ? 0 : Exponents[Logarithms[product[i]] + root];
                product[i] = (byte)(scaled ^ (i + 1 < degree ? product[i + 1] : 0));
            }
        }

        return [.. product.Select(coefficient => Logarithms[coefficient])];
    }
}
