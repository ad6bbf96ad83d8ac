using System.Text;
using EduSite.Diagnostics;

namespace EduSite.Building;

/// <summary>
/// A file being corrected. Corrections speak of the text with LF line ends; this keeps the line ends and the byte order mark
/// that the file has.
/// </summary>
internal sealed class TextDraft
{
    private readonly bool _hadByteOrderMark;
    private string _raw;

    private TextDraft(string raw, bool hadByteOrderMark)
    {
        (_raw, _hadByteOrderMark) = (raw, hadByteOrderMark);
        Text = Normal(raw);
    }

    /// <summary>With LF line ends and without byte order mark.</summary>
    public string Text { get; private set; }

    /// <param name="bytes">Valid UTF-8.</param>
    public static TextDraft Of(ReadOnlySpan<byte> bytes)
    {
        var hadMark = bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]);
        return new TextDraft(Encoding.UTF8.GetString(hadMark ? bytes[3..] : bytes), hadMark);
    }

    /// <param name="edits">In order of place, none touching another.</param>
    public void Apply(IEnumerable<TextEdit> edits)
    {
        var result = new StringBuilder(_raw.Length);
        var (raw, text) = (0, 0);
        foreach (var edit in edits)
        {
            var start = Advance(ref raw, ref text, edit.Span.Start);
            result.Append(_raw, start, raw - start).Append(edit.Replacement);
            Advance(ref raw, ref text, edit.Span.End);
        }

        result.Append(_raw, raw, _raw.Length - raw);
        _raw = result.ToString();
        Text = Normal(_raw);
    }

    public byte[] ToBytes() => [.. _hadByteOrderMark ? (ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF] : [], .. Encoding.UTF8.GetBytes(_raw)];

    /// <summary>Moves to the place in the file of an offset in the text; gives where it was.</summary>
    private int Advance(ref int raw, ref int text, int to)
    {
        var start = raw;
        for (; text < to; text++)
        {
            raw += _raw[raw] == '\r' && raw + 1 < _raw.Length && _raw[raw + 1] == '\n' ? 2 : 1;
        }

        return start;
    }

    private static string Normal(string raw) => raw.Contains('\r')
        ? raw.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n')
        : raw;
}
