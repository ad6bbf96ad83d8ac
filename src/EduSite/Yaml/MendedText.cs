using System.Text;
using EduSite.Text;

namespace EduSite.Yaml;

/// <summary>A part of a file after mending, and the way back from an offset in it to the place in the file.</summary>
internal sealed class MendedText(TextSpan span)
{
    private readonly StringBuilder _text = new(span.Length + 16);

    /// <summary>Offsets greater than <c>At</c> lie <c>Shift</c> characters behind their place in the file.</summary>
    private readonly List<(int At, int Shift)> _shifts = [];

    public string Text => _text.ToString();

    /// <summary>Takes text of the file as it is, or with as many other characters.</summary>
    public void Append(ReadOnlySpan<char> text) => _text.Append(text);

    /// <summary>Adds text that the file does not have.</summary>
    public void Insert(string text)
    {
        Shift(_text.Length, text.Length);
        _text.Append(text);
    }

    /// <summary>Leaves out characters of the file.</summary>
    public void Skip(int count) => Shift(_text.Length - 1, -count);

    /// <summary>The place in the file; for an insertion, the place where it stands.</summary>
    public int ToOriginal(int offset)
    {
        var (low, high) = (0, _shifts.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _shifts[middle].At < offset ? (middle + 1, high) : (low, middle);
        }

        var shift = low == 0 ? 0 : _shifts[low - 1].Shift;
        return Math.Clamp(span.Start + offset - shift, span.Start, span.End);
    }

    private void Shift(int at, int by) => _shifts.Add((at, (_shifts.Count > 0 ? _shifts[^1].Shift : 0) + by));
}
