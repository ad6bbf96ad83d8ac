using System.Text;

namespace EduSite.Text;

/// <summary>
/// The text of one source file: frozen and safe to share between threads. Lines end with LF whatever the file had, so
/// nothing after this type knows about Windows line ends; line numbers and columns are those of the file on disk.
/// </summary>
public sealed class SourceText
{
    /// <summary>The code page of GB 18030, which holds all of GBK.</summary>
    private const int Gb18030 = 54936;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly Lazy<int[]> _lineStarts;

    private SourceText(string content, bool hadByteOrderMark, int firstCarriageReturn, EncodingFault? fault)
    {
        Content = content;
        HadByteOrderMark = hadByteOrderMark;
        FirstCarriageReturn = firstCarriageReturn;
        Fault = fault;
        _lineStarts = new Lazy<int[]>(FindLineStarts);
    }

    /// <summary>The text with LF line ends and without byte order mark.</summary>
    public string Content { get; }

    /// <summary>Whether the file began with a UTF-8 byte order mark (Windows Notepad writes one).</summary>
    public bool HadByteOrderMark { get; }

    /// <summary>Offset in <see cref="Content"/> of the first line end that was CR LF on disk, or -1.</summary>
    public int FirstCarriageReturn { get; }

    /// <summary>Where and how the bytes were not UTF-8; then <see cref="Content"/> is a best effort, for display only.</summary>
    public EncodingFault? Fault { get; }

    public int LineCount => _lineStarts.Value.Length;

    public static SourceText From(string content) => Create(content, hadByteOrderMark: false, fault: null);

    /// <summary>Decodes UTF-8, or says in <see cref="Fault"/> what the bytes seem to be instead.</summary>
    public static SourceText Decode(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
        {
            var utf16 = bytes[0] == 0xFF ? Encoding.Unicode : Encoding.BigEndianUnicode;
            return Create(utf16.GetString(bytes[2..]), false, new EncodingFault(0, SuspectedEncoding.Utf16));
        }

        var hadByteOrderMark = bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]);
        var body = hadByteOrderMark ? bytes[3..] : bytes;
        var valid = System.Text.Unicode.Utf8.IsValid(body);
        if (GuessUtf16(body, valid) is { } guess)
        {
            return Create(guess.GetString(body), hadByteOrderMark, new EncodingFault(0, SuspectedEncoding.Utf16));
        }

        if (valid)
        {
            return Create(Strict.GetString(body), hadByteOrderMark, fault: null);
        }

        return DecodeFaulty(body, hadByteOrderMark);
    }

    /// <summary>Line and column of an offset; offsets past the end give the end.</summary>
    public TextPosition Position(int offset)
    {
        var starts = _lineStarts.Value;
        offset = Math.Clamp(offset, 0, Content.Length);
        var found = Array.BinarySearch(starts, offset);
        var line = found >= 0 ? found : ~found - 1;
        return new TextPosition(line + 1, offset - starts[line] + 1);
    }

    /// <summary>The offset of a line (from 1) and column (from 1); a column past the line's end gives its end.</summary>
    public int Offset(TextPosition position)
    {
        var line = Math.Clamp(position.Line, 1, LineCount);
        return _lineStarts.Value[line - 1] + Math.Clamp(position.Column - 1, 0, Line(line).Length);
    }

    /// <summary>One line (from 1) without its line end.</summary>
    public ReadOnlySpan<char> Line(int line)
    {
        var starts = _lineStarts.Value;
        var start = starts[line - 1];
        var end = line < starts.Length ? starts[line] - 1 : Content.Length;
        return Content.AsSpan(start, end - start);
    }

    private static SourceText Create(string raw, bool hadByteOrderMark, EncodingFault? fault)
    {
        var carriageReturn = raw.IndexOf("\r\n", StringComparison.Ordinal);
        if (carriageReturn < 0 && !raw.Contains('\r'))
        {
            return new SourceText(raw, hadByteOrderMark, -1, fault);
        }

        var content = raw.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
        return new SourceText(content, hadByteOrderMark, carriageReturn, fault);
    }

    private static SourceText DecodeFaulty(ReadOnlySpan<byte> body, bool hadByteOrderMark)
    {
        var valid = ValidPrefix(body);
        // Some GBK characters are valid UTF-8 of two bytes, but Han in UTF-8 has three: without any, nothing was UTF-8.
        var firstNonAscii = body.IndexOfAnyExceptInRange((byte)0, (byte)0x7F);
        if (body[..valid].IndexOfAnyInRange((byte)0xE0, (byte)0xFF) < 0 && !IsBrokenOff(body[valid..]) && LooksLikeGbk(body[firstNonAscii..]))
        {
            valid = firstNonAscii;
        }

        var rest = body[valid..];
        var gbk = !IsBrokenOff(rest) && LooksLikeGbk(rest);
        // Latin-1 keeps one character per byte where nothing better is known: the line can still be shown.
        var encoding = gbk ? CodePagesEncodingProvider.Instance.GetEncoding(Gb18030)! : Encoding.Latin1;
        var tail = encoding.GetString(rest);
        var head = Strict.GetString(body[..valid]);
        var offset = head.Replace("\r\n", "\n", StringComparison.Ordinal).Length;
        var suspect = gbk ? SuspectedEncoding.Gbk : SuspectedEncoding.Unknown;
        return Create(head + tail, hadByteOrderMark, new EncodingFault(offset, suspect));
    }

    private static int ValidPrefix(ReadOnlySpan<byte> bytes)
    {
        var position = 0;
        while (position < bytes.Length &&
               Rune.DecodeFromUtf8(bytes[position..], out _, out var consumed) == System.Buffers.OperationStatus.Done)
        {
            position += consumed;
        }

        return position;
    }

    /// <summary>
    /// UTF-16 without its mark has a NUL beside each ASCII character, so line ends alone give it away. A stray NUL in
    /// good UTF-8 does not: there at least a quarter of the bytes must be NUL.
    /// </summary>
    private static UnicodeEncoding? GuessUtf16(ReadOnlySpan<byte> bytes, bool validUtf8)
    {
        Span<int> zeros = stackalloc int[2];
        for (var i = bytes.IndexOf((byte)0); i >= 0 && i < bytes.Length; i++)
        {
            zeros[i & 1] += bytes[i] == 0 ? 1 : 0;
        }

        var all = zeros[0] + zeros[1];
        return all == 0 || (validUtf8 && all < bytes.Length / 4)
            ? null
            : new UnicodeEncoding(bigEndian: zeros[0] > zeros[1], byteOrderMark: false);
    }

    /// <summary>Whether the bytes are only the beginning of one UTF-8 character: the file was cut, not written otherwise.</summary>
    private static bool IsBrokenOff(ReadOnlySpan<byte> bytes) =>
        Rune.DecodeFromUtf8(bytes, out _, out _) == System.Buffers.OperationStatus.NeedMoreData;

    /// <summary>
    /// Whether all is ASCII, pairs of a lead byte 81–FE and a trail byte 40–FE (GBK), or fours of such a lead byte and a
    /// digit, twice (GB 18030-2022).
    /// </summary>
    private static bool LooksLikeGbk(ReadOnlySpan<byte> bytes)
    {
        while (!bytes.IsEmpty)
        {
            var length = bytes switch
            {
                [< 0x80, ..] => 1,
                [>= 0x81 and <= 0xFE, (>= 0x40 and <= 0x7E) or (>= 0x80 and <= 0xFE), ..] => 2,
                [>= 0x81 and <= 0xFE, >= 0x30 and <= 0x39, >= 0x81 and <= 0xFE, >= 0x30 and <= 0x39, ..] => 4,
                _ => 0,
            };
            if (length == 0)
            {
                return false;
            }

            bytes = bytes[length..];
        }

        return true;
    }

    private int[] FindLineStarts()
    {
        var starts = new List<int> { 0 };
        for (var i = Content.IndexOf('\n'); i >= 0; i = Content.IndexOf('\n', i + 1))
        {
            starts.Add(i + 1);
        }

        return [.. starts];
    }
}

/// <summary>Where a file stopped being UTF-8 (offset into the decoded text), and what it probably is.</summary>
public sealed record EncodingFault(int Offset, SuspectedEncoding Suspect);

public enum SuspectedEncoding
{
    Unknown,
    Gbk,
    Utf16,
}
