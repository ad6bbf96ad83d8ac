using System.Collections.Concurrent;
using System.Collections.Immutable;
using EduSite.IO;
using EduSite.Model;
using EduSite.Search.Spelling;
using EduSite.Text;

namespace EduSite.Search;

/// <summary>
/// The search index of the site: takes each report's text while its page is rendered, and writes static files that
/// <c>search.js</c> reads. The format is in README.md beside this file.
/// </summary>
public sealed class SearchIndex
{
    /// <summary>Of the texts of some 30,000 reports; a smaller site takes its memory as it comes.</summary>
    private const int ManyCharacters = 32 * 1024 * 1024;

    private readonly Site _site;
    private readonly IOutputStore _output;
    private readonly LastIndex? _last;
    private readonly string[] _documents;

    /// <param name="isContinued">Whether the last build wrote its index by the same rules.</param>
    public SearchIndex(Site site, IOutputStore output, bool isContinued, ParallelOptions parallelism)
    {
        (_site, _output) = (site, output);
        _last = isContinued ? LastIndex.Read(output, parallelism) : null;
        _documents = new string[site.Reports.Length];
    }

    /// <summary>Takes the text of a report; safe from any thread.</summary>
    public void Add(int ordinal, Article article) => _documents[ordinal] = SearchText.Of(_site.Reports[ordinal], article);

    /// <summary>Takes a text that is what it was in the last build. False when that is not known any more.</summary>
    public bool Keep(int ordinal)
    {
        var report = _site.Reports[ordinal];
        if (_last?.Documents.TryGetValue(report.Route.Value, out var last) != true)
        {
            return false;
        }

        _documents[ordinal] = SearchText.Again(report, last!);
        return true;
    }

    /// <summary>Writes the index of all reports taken; the same bytes in whatever order they came.</summary>
    public void Write(ParallelOptions parallelism)
    {
        // A report whose file vanished during the build has no text; the build fails, but not here.
        var documents = Array.ConvertAll(_documents, document => document ?? "");
        var facets = FacetWriter.NamesOf(_site);
        var code = HuffmanCode.Of(CharacterCounter.Count([.. documents, facets], parallelism));
        var text = GramText.Of(documents, parallelism);
        var units = GramUnits.Of(text);
        var stamp = StampOf(text.Lost, code, units);
        var before = _last?.Stamp == stamp ? _last.DocumentsOf(_site) : null;
        DocumentWriter.Write(documents, before, code, stamp, _output, parallelism);

        var changed = before is null ? null : GramChanges.UnitsOf(before, documents, units, parallelism);
        ImmutableArray<string> kept = changed is null ? [] : [.. _last!.FirstKeys.Where(key => !changed.Contains(units.Of(key[0])))];
        if (!kept.All(key => _output.Keep(SearchRoutes.Grams(key).File)))
        {
            (changed, kept) = (null, []);
        }

        Array.Clear(_documents);
        Array.Clear(documents);
        if (text.Ids.Length > ManyCharacters)
        {
            // What comes next needs the most memory of the whole build, and half of it is there already: the texts.
            GC.Collect();
        }

        var fresh = new ConcurrentBag<string>();
        GramIndexer.Index(text, units, unit => changed?.Contains(unit) != false, code, stamp, Write, parallelism);
        new SpellingWriter(text, code, stamp).Write([.. SpelledLines(facets)], _output);
        _output.Put(new OutputFile(SearchRoutes.Facets.File, FacetWriter.Write(_site, facets, code, stamp)));
        _output.Put(new OutputFile(SearchRoutes.Index.File, WriteIndex(code, stamp, kept.Concat(fresh).Order(StringComparer.Ordinal))));

        void Write(Shard shard)
        {
            fresh.Add(shard.FirstKey);
            _output.Put(new OutputFile(SearchRoutes.Grams(shard.FirstKey).File, shard.Content));
        }
    }

    /// <summary>Titles, and the names of columns, districts, topics and organisations.</summary>
    private IEnumerable<string> SpelledLines(string facets) =>
        [.. _site.Reports.Select(report => report.Title), .. _site.Reports.Select(report => report.Source).Distinct(), .. facets.Split('\n')];

    /// <summary>
    /// In every file, so that a browser never reads a file by the rules of another build: the code of texts and strings, the
    /// numbers of reports. When they are the same, files of two builds may meet: the older tells what its text was.
    /// </summary>
    private uint StampOf(ImmutableArray<char> lost, HuffmanCode code, GramUnits units)
    {
        var all = Fingerprint.Of(units.Shift).And(new string(lost.AsSpan()));
        return (uint)all.AndAll(code.ByLength.Select(characters => new string(characters)))
            .AndAll(_site.Reports.Select(report => report.Route.Value)).Value;
    }

    private byte[] WriteIndex(HuffmanCode code, uint stamp, IEnumerable<string> keys)
    {
        var bits = new BitWriter();
        bits.Bits(stamp, 32);
        bits.Gamma(_site.Reports.Length);
        bits.Gamma(DocumentWriter.ReportsPerFile);
        foreach (var characters in code.ByLength)
        {
            bits.Rising(characters);
        }

        var before = "";
        foreach (var key in keys)
        {
            ShardWriter.WriteKey(bits, key, before, code);
            before = key;
        }

        bits.Gamma(0);
        return bits.ToArray();
    }
}
