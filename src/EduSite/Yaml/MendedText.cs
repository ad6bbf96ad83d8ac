using System.Text;
using EduSite.Text;

namespace EduSite.Yaml;

/// <summary>A part of a file after mending, and the way back from an offset in it to the place in the file.</summary>
internal sealed class MendedText(TextSpan span)
{
    private readonly StringBuilder _text = new(span.Length + 16);
    private readonly List<(int At, int Shift)> _insertions = [];

    public string Text => _text.ToString();

    /// <summary>Takes text of the file as it is, or with as many other characters.</summary>
    public void Append(ReadOnlySpan<char> text) => _text.Append(text);

    /// <summary>Adds text that the file does not have.</summary>
    public void Insert(string text)
    {
        var shift = _insertions.Count > 0 ? _insertions[^1].Shift : 0;
        _insertions.Add((_text.Length, shift + text.Length));
        _text.Append(text);
    }

    /// <summary>The place in the file; for an insertion, the place where it stands.</summary>
    public int ToOriginal(int offset)
    {
        var shift = 0;
        foreach (var (at, sum) in _insertions)
        {
            if (at >= offset)
            {
                break;
            }

            shift = sum;
        }

        return Math.Clamp(span.Start + offset - shift, span.Start, span.End);
    }
}
