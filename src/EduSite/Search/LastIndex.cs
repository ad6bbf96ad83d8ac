using System.Collections.Immutable;
using EduSite.IO;
using EduSite.Model;

namespace EduSite.Search;

/// <summary>The index that the last build wrote. What stays of it need not be made again.</summary>
/// <param name="Stamp">In each of its files; see <see cref="SearchIndex"/>.</param>
/// <param name="FirstKeys">The first string of each file of strings.</param>
/// <param name="Documents">The texts by the addresses of their reports.</param>
internal sealed record LastIndex(uint Stamp, ImmutableArray<string> FirstKeys, IReadOnlyDictionary<string, string> Documents)
{
    private const int StampBits = 32;

    /// <summary>Null when there is none, or not all of it is there.</summary>
    public static LastIndex? Read(IOutputStore output, ParallelOptions parallelism)
    {
        if (output.Last(SearchRoutes.Index.File) is not { } index)
        {
            return null;
        }

        var bits = new BitReader(index);
        var stamp = (uint)bits.Bits(StampBits);
        var documents = new string[bits.Gamma()];
        bits.Gamma();
        var code = new HuffmanCode([.. Enumerable.Range(0, HuffmanCode.LongestCode).Select(_ => ReadCharacters(bits))]);
        ImmutableArray<string> keys = [.. ReadKeys(bits, code)];
        return ReadDocuments(documents, code, output, parallelism)
            ? new LastIndex(stamp, keys, documents.ToDictionary(SearchText.AddressOf))
            : null;
    }

    /// <summary>The text of each report of the site; null when some were not known.</summary>
    public string[]? DocumentsOf(Site site)
    {
        string[] documents = [.. site.Reports.Select(report => Documents.GetValueOrDefault(report.Route.Value, ""))];
        return documents.Contains("") ? null : documents;
    }

    private static bool ReadDocuments(string[] documents, HuffmanCode code, IOutputStore output, ParallelOptions parallelism) =>
        Parallel.For(0, DocumentWriter.FileCount(documents.Length), parallelism, () => new char[4096], (file, loop, buffer) =>
        {
            if (output.Last(SearchRoutes.Documents(file).File) is not { } content)
            {
                loop.Stop();
                return buffer;
            }

            var bits = new BitReader(content);
            bits.Skip(StampBits);
            foreach (ref var document in documents.AsSpan(DocumentWriter.FileRange(file, documents.Length)))
            {
                document = new string(buffer, 0, code.Read(bits, ref buffer));
            }

            return buffer;
        }, _ => { }).IsCompleted;

    private static IEnumerable<string> ReadKeys(BitReader bits, HuffmanCode code)
    {
        var key = "";
        while (bits.Gamma() is > 0 and var fresh)
        {
            key = key[..^bits.Gamma()] + string.Concat(Enumerable.Range(0, fresh).Select(_ => code.ReadCharacter(bits)));
            yield return key;
        }
    }

    private static char[] ReadCharacters(BitReader bits)
    {
        var characters = new char[bits.Gamma()];
        for (var (i, next) = (0, 0); i < characters.Length; i++, next++)
        {
            next += bits.Gamma();
            characters[i] = (char)next;
        }

        return characters;
    }
}
