using System.Text;
using EduSite.Model;
using EduSite.Text;

namespace EduSite.Building.Incremental;

/// <summary>Writes the values of a note one after the other; <see cref="NoteReader"/> reads them in the same order.</summary>
internal sealed class NoteWriter : IDisposable
{
    private readonly MemoryStream _stream = new();
    private readonly BinaryWriter _writer;

    public NoteWriter() => _writer = new BinaryWriter(_stream, Encoding.UTF8);

    public byte[] ToArray() => _stream.ToArray();

    public void Skip(int bytes) => _writer.Write(new byte[bytes]);

    public void Write(int number) => _writer.Write7BitEncodedInt(number);

    public void Write(long number) => _writer.Write(number);

    public void Write(decimal value) => _writer.Write(value);

    public void Write(Fingerprint fingerprint) => _writer.Write(fingerprint.Value);

    public void Write(string text) => _writer.Write(text);

    /// <param name="text">May be null.</param>
    public void WriteText(string? text)
    {
        _writer.Write(text is not null);
        if (text is not null)
        {
            _writer.Write(text);
        }
    }

    public void Write(ChinaDate date)
    {
        _writer.Write(date.Local.Ticks);
        _writer.Write(date.HasTime);
    }

    public void WriteDate(ChinaDate? date)
    {
        _writer.Write(date is not null);
        if (date is { } known)
        {
            Write(known);
        }
    }

    /// <summary>A place in the file that is being described.</summary>
    public void Write(Location location)
    {
        Write(location.Start.Line);
        Write(location.Start.Column);
        Write(location.End.Line);
        Write(location.End.Column);
        Write(location.LineText);
        Write(location.Offset);
    }

    public void WriteIfAny<T>(T? value, Action<NoteWriter, T> write)
        where T : class
    {
        _writer.Write(value is not null);
        if (value is not null)
        {
            write(this, value);
        }
    }

    public void WriteAll<T>(IReadOnlyCollection<T> items, Action<NoteWriter, T> write)
    {
        Write(items.Count);
        foreach (var item in items)
        {
            write(this, item);
        }
    }

    public void Dispose() => _writer.Dispose();
}
