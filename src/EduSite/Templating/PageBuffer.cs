using System.Buffers;
using System.Buffers.Text;
using System.Text;
using EduSite.Text;

namespace EduSite.Templating;

/// <summary>The page that is being written, as UTF-8. One for each worker, reused from page to page.</summary>
public sealed class PageBuffer : IBufferWriter<byte>
{
    private static readonly SearchValues<char> Encoded = SearchValues.Create("<>&\"'");

    private byte[] _bytes = new byte[64 * 1024];
    private int _length;

    public ReadOnlyMemory<byte> Written => _bytes.AsMemory(0, _length);

    public void Clear() => _length = 0;

    public void Write(ReadOnlySpan<byte> utf8)
    {
        Reserve(utf8.Length);
        utf8.CopyTo(_bytes.AsSpan(_length));
        _length += utf8.Length;
    }

    /// <summary>Writes what is markup already.</summary>
    public void WriteMarkup(ReadOnlySpan<char> markup)
    {
        Reserve(Encoding.UTF8.GetMaxByteCount(markup.Length));
        _length += Encoding.UTF8.GetBytes(markup, _bytes.AsSpan(_length));
    }

    /// <summary>Writes a text encoded like <see cref="Html.EncodeText"/>.</summary>
    public void WriteText(string text)
    {
        if (text.AsSpan().ContainsAny(Encoded))
        {
            WriteMarkup(Html.EncodeText(text));
        }
        else
        {
            WriteMarkup(text);
        }
    }

    public void WriteNumber(int number)
    {
        Reserve(11);
        Utf8Formatter.TryFormat(number, _bytes.AsSpan(_length), out var written);
        _length += written;
    }

    public void Advance(int count) => _length += count;

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        Reserve(Math.Max(sizeHint, 1));
        return _bytes.AsMemory(_length);
    }

    public Span<byte> GetSpan(int sizeHint = 0) => GetMemory(sizeHint).Span;

    private void Reserve(int count)
    {
        if (_bytes.Length - _length < count)
        {
            Array.Resize(ref _bytes, Math.Max(_bytes.Length * 2, _length + count));
        }
    }
}
