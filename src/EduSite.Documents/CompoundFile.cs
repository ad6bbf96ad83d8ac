using System.Buffers.Binary;
using System.Text;

namespace EduSite.Documents;

/// <summary>
/// The streams of a file of Office 97 to 2003 (MS-CFB): a file system of sectors in one file. Every chain is followed within
/// bounds, so that a broken or hostile file ends as an <see cref="InvalidDataException"/>.
/// </summary>
internal sealed class CompoundFile
{
    private const uint LastSector = 0xFFFFFFFA;

    private readonly ReadOnlyMemory<byte> _file;
    private readonly int _sectorSize;
    private readonly int _smallSize;
    private readonly uint _smallLimit;
    private readonly uint[] _next;
    private readonly uint[] _nextSmall;
    private readonly byte[] _small;
    private readonly Dictionary<string, (uint Start, long Length)> _streams = new(StringComparer.Ordinal);

    public CompoundFile(ReadOnlyMemory<byte> file)
    {
        _file = file;
        _sectorSize = 1 << Math.Min((int)Short(file.Span, 30), 16);
        _smallSize = 1 << Math.Min((int)Short(file.Span, 32), 16);
        _smallLimit = Word(file.Span, 56);
        _next = Table(TableSectors());
        _nextSmall = Words(Chain(Word(file.Span, 60), long.MaxValue));
        _small = [];
        var folder = Chain(Word(file.Span, 48), long.MaxValue);
        for (var at = 0; at + 128 <= folder.Length; at += 128)
        {
            var entry = folder.AsSpan(at, 128);
            var name = Encoding.Unicode.GetString(entry[..Math.Clamp(Short(entry, 64) - 2, 0, 62)]);
            var (start, length) = (Word(entry, 116), (long)Word(entry, 120));
            if (entry[66] == 5)
            {
                _small = Chain(start, length);
            }
            else if (entry[66] == 2)
            {
                // Of two streams of one name, the first lies nearer to the root.
                _streams.TryAdd(name, (start, length));
            }
        }
    }

    public static ReadOnlySpan<byte> Signature => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    public IEnumerable<string> Names => _streams.Keys;

    /// <summary>Null when there is none of that name.</summary>
    public byte[]? Read(string name)
    {
        if (!_streams.TryGetValue(name, out var stream))
        {
            return null;
        }

        return stream.Length < _smallLimit ? SmallChain(stream.Start, stream.Length) : Chain(stream.Start, stream.Length);
    }

    private List<uint> TableSectors()
    {
        var file = _file.Span;
        var sectors = new List<uint>();
        for (var i = 0; i < 109; i++)
        {
            sectors.Add(Word(file, 76 + (i * 4)));
        }

        var perSector = (_sectorSize / 4) - 1;
        for (var (at, left) = (Word(file, 68), file.Length / _sectorSize); at < LastSector && left > 0; left--)
        {
            var sector = Sector(at);
            for (var i = 0; i < perSector; i++)
            {
                sectors.Add(Word(sector, i * 4));
            }

            at = Word(sector, perSector * 4);
        }

        return sectors;
    }

    private uint[] Table(List<uint> sectors)
    {
        using var table = new MemoryStream();
        foreach (var sector in sectors.Where(sector => sector < LastSector).Take((_file.Length / _sectorSize) + 1))
        {
            table.Write(Sector(sector));
        }

        return Words(table.ToArray());
    }

    private byte[] Chain(uint start, long length)
    {
        using var chain = new MemoryStream();
        // A chain that bites its tail is longer than the file.
        for (var (at, left) = (start, _file.Length / _sectorSize + 1); at < LastSector && chain.Length < length && left > 0; left--)
        {
            chain.Write(Sector(at));
            at = at < _next.Length ? _next[at] : throw new InvalidDataException("sector");
        }

        chain.SetLength(Math.Min(chain.Length, length));
        return chain.ToArray();
    }

    private byte[] SmallChain(uint start, long length)
    {
        using var chain = new MemoryStream();
        for (var (at, left) = (start, (_small.Length / _smallSize) + 1); at < LastSector && chain.Length < length && left > 0; left--)
        {
            var from = (long)at * _smallSize;
            chain.Write(_small.AsSpan(checked((int)from), (int)Math.Min(_smallSize, _small.Length - from)));
            at = at < _nextSmall.Length ? _nextSmall[at] : throw new InvalidDataException("sector");
        }

        chain.SetLength(Math.Min(chain.Length, length));
        return chain.ToArray();
    }

    private ReadOnlySpan<byte> Sector(uint number)
    {
        var from = (number + 1L) * _sectorSize;
        return from >= _file.Length
            ? throw new InvalidDataException("sector")
            : _file.Span.Slice((int)from, (int)Math.Min(_sectorSize, _file.Length - from));
    }

    private static uint[] Words(ReadOnlySpan<byte> bytes)
    {
        var words = new uint[bytes.Length / 4];
        for (var i = 0; i < words.Length; i++)
        {
            words[i] = Word(bytes, i * 4);
        }

        return words;
    }

    private static ushort Short(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt16LittleEndian(bytes[at..]);

    private static uint Word(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt32LittleEndian(bytes[at..]);
}
