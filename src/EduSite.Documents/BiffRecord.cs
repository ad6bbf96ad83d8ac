using System.Buffers.Binary;
using System.Collections.Immutable;

namespace EduSite.Documents;

/// <summary>A record of .xls with the records that continue it.</summary>
/// <param name="Offset">Where it stands in the stream.</param>
internal sealed record BiffRecord(ushort Type, uint Offset, ReadOnlyMemory<byte> Data, ImmutableArray<ReadOnlyMemory<byte>> Continuations)
{
    public const ushort Begin = 0x0809;
    public const ushort End = 0x000A;
    public const ushort FilePass = 0x002F;
    public const ushort Strings = 0x00FC;
    public const ushort Sheet = 0x0085;
    public const ushort Column = 0x007D;
    public const ushort Row = 0x0208;
    public const ushort SharedLabel = 0x00FD;
    public const ushort Label = 0x0204;
    public const ushort Number = 0x0203;
    public const ushort Packed = 0x027E;
    public const ushort PackedRow = 0x00BD;
    public const ushort Formula = 0x0006;
    public const ushort FormulaText = 0x0207;
    public const ushort Object = 0x005D;
    public const ushort TextBox = 0x01B6;
    public const ushort Note = 0x001C;

    private const ushort Continuation = 0x003C;

    public static List<BiffRecord> ReadAll(ReadOnlyMemory<byte> stream)
    {
        var records = new List<BiffRecord>();
        for (var at = 0; at + 4 <= stream.Length;)
        {
            var type = BinaryPrimitives.ReadUInt16LittleEndian(stream.Span[at..]);
            var length = Math.Min(BinaryPrimitives.ReadUInt16LittleEndian(stream.Span[(at + 2)..]), stream.Length - at - 4);
            var data = stream.Slice(at + 4, length);
            if (type == Continuation && records.Count > 0)
            {
                records[^1] = records[^1] with { Continuations = records[^1].Continuations.Add(data) };
            }
            else
            {
                records.Add(new BiffRecord(type, (uint)at, data, []));
            }

            at += 4 + length;
        }

        return records;
    }

    public ushort Short(int at) => BinaryPrimitives.ReadUInt16LittleEndian(Data.Span[at..]);

    public uint Word(int at) => BinaryPrimitives.ReadUInt32LittleEndian(Data.Span[at..]);

    public double Double(int at) => BinaryPrimitives.ReadDoubleLittleEndian(Data.Span[at..]);
}
