using System.Collections.Immutable;
using System.Text;
using EduSite.Model;
using EduSite.Text;

namespace EduSite.Building.Incremental;

/// <summary>Reads what <see cref="NoteWriter"/> wrote, in the same order.</summary>
internal sealed class NoteReader(byte[] bytes, int start) : IDisposable
{
    private readonly BinaryReader _reader = new(new MemoryStream(bytes, start, bytes.Length - start), Encoding.UTF8);

    public int ReadNumber() => _reader.Read7BitEncodedInt();

    public long ReadLong() => _reader.ReadInt64();

    public decimal ReadValue() => _reader.ReadDecimal();

    public Fingerprint ReadFingerprint() => new(_reader.ReadUInt64());

    public string ReadWord() => _reader.ReadString();

    public string? ReadText() => _reader.ReadBoolean() ? _reader.ReadString() : null;

    public ChinaDate ReadDate() => new(new DateTime(_reader.ReadInt64()), _reader.ReadBoolean());

    public ChinaDate? ReadDateIfAny() => _reader.ReadBoolean() ? ReadDate() : null;

    public Location ReadLocation(SitePath path) =>
        new(path, new TextPosition(ReadNumber(), ReadNumber()), new TextPosition(ReadNumber(), ReadNumber()), ReadWord())
        {
            Offset = ReadNumber(),
        };

    public T? ReadIfAny<T>(Func<T> read)
        where T : class => _reader.ReadBoolean() ? read() : null;

    public ImmutableArray<T> ReadAll<T>(Func<T> read)
    {
        var count = ReadNumber();
        if (count == 0)
        {
            return [];
        }

        var items = ImmutableArray.CreateBuilder<T>(count);
        while (items.Count < count)
        {
            items.Add(read());
        }

        return items.MoveToImmutable();
    }

    public Dictionary<TKey, TValue> ReadMap<TKey, TValue>(Func<KeyValuePair<TKey, TValue>> read)
        where TKey : notnull
    {
        var count = ReadNumber();
        var map = new Dictionary<TKey, TValue>(count);
        for (; count > 0; count--)
        {
            var (key, value) = read();
            map.Add(key, value);
        }

        return map;
    }

    public void Dispose() => _reader.Dispose();
}
