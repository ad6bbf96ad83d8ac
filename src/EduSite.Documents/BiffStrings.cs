using System.Text;

namespace EduSite.Documents;

/// <summary>Strings of .xls: of one byte or two a character, perhaps with formats, perhaps cut by the end of a record.</summary>
internal static class BiffStrings
{
    private const int WideFlag = 1;
    private const int PhoneticFlag = 4;
    private const int FormatsFlag = 8;

    /// <summary>The name of a sheet, whose length has one byte.</summary>
    public static string ReadName(BiffRecord record) => ReadCharacters(record.Data[7..], record.Data.Span[6]);

    /// <summary>A string whose length has two bytes.</summary>
    public static string Read(BiffRecord record, int at) => ReadCharacters(record.Data[(at + 2)..], record.Short(at));

    /// <summary>A byte of flags, and then the characters, as far as they are there.</summary>
    public static string ReadCharacters(ReadOnlyMemory<byte> data, int count)
    {
        var isWide = (data.Span[0] & WideFlag) != 0;
        var bytes = data.Span[1..];
        return isWide
            ? Encoding.Unicode.GetString(bytes[..Math.Min(count * 2, bytes.Length & ~1)])
            : Encoding.Latin1.GetString(bytes[..Math.Min(count, bytes.Length)]);
    }

    /// <summary>Every string that the cells of all sheets share.</summary>
    public static List<string> ReadTable(BiffRecord record)
    {
        var cursor = new Cursor([record.Data, .. record.Continuations]);
        cursor.Skip(4);
        var count = cursor.Word();
        var strings = new List<string>();
        while (strings.Count < count && !cursor.IsAtEnd)
        {
            strings.Add(cursor.ReadString());
        }

        return strings;
    }

    /// <summary>A place in a row of records. Where a record ends within characters, the next begins with new flags.</summary>
    private sealed class Cursor(ReadOnlyMemory<byte>[] records)
    {
        private int _record;
        private int _at;

        public bool IsAtEnd
        {
            get
            {
                while (_record < records.Length && _at >= records[_record].Length)
                {
                    _record++;
                    _at = 0;
                }

                return _record >= records.Length;
            }
        }

        public string ReadString()
        {
            int count = Short();
            var flags = Byte();
            var formats = (flags & FormatsFlag) != 0 ? Short() * 4L : 0;
            var phonetics = (flags & PhoneticFlag) != 0 ? Word() : 0;
            var text = new StringBuilder(count);
            var isWide = (flags & WideFlag) != 0;
            for (var begins = _record; text.Length < count; begins = _record)
            {
                if (IsAtEnd)
                {
                    break;
                }

                isWide = _record == begins ? isWide : (Byte() & WideFlag) != 0;
                text.Append(isWide ? (char)Short() : (char)Byte());
            }

            Skip(formats + phonetics);
            return text.ToString();
        }

        public void Skip(long count)
        {
            for (; count > 0 && !IsAtEnd; count--)
            {
                _at++;
            }
        }

        public uint Word() => Short() | ((uint)Short() << 16);

        private ushort Short() => (ushort)(Byte() | (Byte() << 8));

        private byte Byte() => IsAtEnd ? (byte)0 : records[_record].Span[_at++];
    }
}
