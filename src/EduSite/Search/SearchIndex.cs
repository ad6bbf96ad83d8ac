using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using EduSite.IO;
using EduSite.Model;
using EduSite.Search.Spelling;

namespace EduSite.Search;

/// <summary>
/// The search index of the site: takes each report's text while its page is rendered, and writes static files that
/// <c>search.js</c> reads. The format is in README.md beside this file.
/// </summary>
public sealed class SearchIndex(Site site)
{
    private readonly string[] _documents = new string[site.Reports.Length];

    /// <summary>Takes the text of a report; safe from any thread.</summary>
    public void Add(int ordinal, Article article) =>
        _documents[ordinal] = SearchText.Of(site.Reports[ordinal], article);

    /// <summary>Writes the index of all reports taken; the same bytes in whatever order they came.</summary>
    public void Write(IOutputStore output, ParallelOptions parallelism)
    {
        // A report whose file vanished during the build has no text; the build fails, but not here.
        var documents = Array.ConvertAll(_documents, document => document ?? "");
        var facets = FacetWriter.NamesOf(site);
        var stamp = StampOf(documents, facets);
        var code = HuffmanCode.Of(CharacterCounter.Count([.. documents, facets], parallelism));
        DocumentWriter.Write(documents, code, stamp, output, parallelism);
        var text = GramText.Of(documents, parallelism);
        Array.Clear(_documents);
        Array.Clear(documents);

        var shards = GramIndexer.Index(text, stamp, parallelism);
        for (var i = 0; i < shards.Length; i++)
        {
            output.Put(new OutputFile(SearchRoutes.Grams(i).File, shards[i].Content));
        }

        new SpellingWriter(text, stamp).Write([.. site.Reports.Select(report => report.Title), .. facets.Split('\n')], output);
        output.Put(new OutputFile(SearchRoutes.Facets.File, FacetWriter.Write(site, facets, code, stamp)));
        output.Put(new OutputFile(SearchRoutes.Index.File, WriteIndex(text, code, stamp, shards)));
    }

    /// <summary>In every file, so that a browser never mixes the files of two builds.</summary>
    private static uint StampOf(string[] documents, string facets)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var document in documents.Append(facets))
        {
            hash.AppendData(MemoryMarshal.AsBytes(document.AsSpan()));
        }

        return BitConverter.ToUInt32(hash.GetHashAndReset());
    }

    private byte[] WriteIndex(GramText text, HuffmanCode code, uint stamp, ImmutableArray<Shard> shards)
    {
        var bits = new BitWriter();
        bits.Bits(stamp, 32);
        bits.Gamma(site.Reports.Length);
        bits.Gamma(DocumentWriter.ReportsPerFile);
        WriteCharacters(bits, [.. text.Letters]);
        foreach (var characters in code.ByLength)
        {
            WriteCharacters(bits, characters);
        }

        ushort[] before = [];
        foreach (var shard in shards)
        {
            ShardWriter.WriteKey(bits, shard.FirstKey, before, text.LetterBits);
            before = shard.FirstKey;
        }

        bits.Gamma(0);
        return bits.ToArray();
    }

    private static void WriteCharacters(BitWriter bits, char[] ascending)
    {
        bits.Gamma(ascending.Length);
        var next = 0;
        foreach (var character in ascending)
        {
            bits.Gamma(character - next);
            next = character + 1;
        }
    }
}
