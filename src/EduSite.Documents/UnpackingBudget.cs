namespace EduSite.Documents;

/// <summary>How much one file may unpack to, all that lies in it together: a bomb of 42 KB holds petabytes.</summary>
internal sealed class UnpackingBudget
{
    private const long MostBytes = 256_000_000;

    private const int MostEntries = 5_000;

    private long _bytes = MostBytes;

    private int _entries = MostEntries;

    /// <exception cref="UnpackingBudgetException">The file unpacks to more than any document is.</exception>
    public void TakeEntries(int count)
    {
        _entries -= count;
        if (_entries < 0)
        {
            throw new UnpackingBudgetException($"> {MostEntries} files");
        }
    }

    /// <summary>Reads a stream to its end, as far as the budget goes.</summary>
    /// <exception cref="UnpackingBudgetException">The file unpacks to more than any document is.</exception>
    public byte[] ReadAll(Stream stream)
    {
        using var memory = new MemoryStream();
        Take(stream, memory);
        return memory.ToArray();
    }

    /// <summary>Reads a stream to its end, as far as the budget goes, and keeps nothing of it.</summary>
    /// <exception cref="UnpackingBudgetException">The file unpacks to more than any document is.</exception>
    public void Take(Stream stream) => Take(stream, Stream.Null);

    /// <exception cref="UnpackingBudgetException">The file unpacks to more than any document is.</exception>
    public void ThrowIfExceeded()
    {
        if (_bytes < 0)
        {
            throw new UnpackingBudgetException($"> {MostBytes / 1_000_000} MB");
        }
    }

    private void Take(Stream stream, Stream copy)
    {
        var buffer = new byte[81920];
        for (var read = stream.Read(buffer); read > 0; read = stream.Read(buffer))
        {
            _bytes -= read;
            ThrowIfExceeded();
            copy.Write(buffer, 0, read);
        }
    }
}

/// <summary>A file unpacks to more than any document is.</summary>
internal sealed class UnpackingBudgetException(string message) : Exception(message);
