using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.InteropServices;
using EduSite.IO;
using EduSite.Model;
using EduSite.Text;

namespace EduSite.Building.Incremental;

/// <summary>
/// Decides which pages would come out as they are, and gathers what the next build needs to decide the same. A page is
/// rendered unless everything that it was made from is what it was. Safe from any thread.
/// </summary>
internal sealed class BuildMemory
{
    private readonly BuildNote _before;
    private readonly SiteFacts _facts;
    private readonly ConcurrentDictionary<OutputPath, PageRecord> _pages;
    private readonly ConcurrentDictionary<OutputPath, Fingerprint> _files;

    /// <summary>The facts of the last build, and after them those that only this one has met.</summary>
    private readonly Dictionary<(FactKind Kind, string Key), int> _numbers;

    private readonly List<(FactKind Kind, string Key)> _names;

    /// <summary>
    /// By number in the <see cref="FactTable"/>: one more than the number here; zero until somebody asks. Written under the lock
    /// of <see cref="_numbers"/>, and replaced as a whole to make room.
    /// </summary>
    private volatile int[] _numbersOfTable;

    /// <summary>Whether the facts of the last build are what they were; null until somebody asks.</summary>
    private readonly bool?[] _isSame;

    private readonly bool _hadOtherSites;

    public BuildMemory(BuildNote before, SiteFacts facts)
    {
        (_before, _facts) = (before, facts);
        // It would be made larger a dozen times on its way to tens of thousands of pages.
        _pages = new ConcurrentDictionary<OutputPath, PageRecord>(Environment.ProcessorCount, before.Pages.Count);
        _files = new ConcurrentDictionary<OutputPath, Fingerprint>(Environment.ProcessorCount, before.Files.Count);
        _isSame = new bool?[before.Facts.Length];
        _hadOtherSites = before.Facts.Any(fact => fact.Kind == FactKind.OtherSite);
        _names = [.. before.Facts.Select(fact => (fact.Kind, fact.Key))];
        _numbers = new Dictionary<(FactKind, string), int>(_names.Select(KeyValuePair.Create));
        _numbersOfTable = new int[facts.Table.Fixed + 256];
    }

    public FactTable Facts => _facts.Table;

    /// <summary>Whether anything is known of a last build by the same settings.</summary>
    public bool HasPages => _before.Pages.Count > 0;

    /// <summary>The record of a page of the last build, when it still holds.</summary>
    public PageRecord? Unchanged(Page page) =>
        _before.Pages.TryGetValue(page.File, out var record) && record.Own == _facts.OwnOf(page) && record.Facts.All(IsSame)
            ? record
            : null;

    /// <summary>All that speaks against keeping a page; nothing when it is kept.</summary>
    public ImmutableArray<PageCause> CausesOf(Page page)
    {
        if (!_before.Pages.TryGetValue(page.File, out var record))
        {
            return [new PageCause(_before.IsEmpty ? PageCauseKind.Settings : PageCauseKind.New)];
        }

        var facts = record.Facts.Where(number => !IsSame(number)).Select(number => _before.Facts[number])
            .Select(fact => new PageCause(PageCauseKind.Fact, fact.Kind, fact.Key));
        return record.Own == _facts.OwnOf(page) ? [.. facts] : [new PageCause(PageCauseKind.Own), .. facts];
    }

    /// <summary>Whether a content file that pages have read is what it was.</summary>
    public bool IsUnchanged(SitePath file)
    {
        lock (_numbers)
        {
            return _numbers.TryGetValue((FactKind.File, file.Value), out var number) && number < _isSame.Length && IsSame(number);
        }
    }

    /// <summary>Whether a file that tells of reports would come out as it is; what it is made from is remembered.</summary>
    /// <param name="reports">Their ordinals.</param>
    public bool IsUnchanged(OutputPath file, ImmutableArray<int> reports)
    {
        var content = _facts.OfReports(reports);
        _files[file] = content;
        return _before.Files.TryGetValue(file, out var known) && known == content;
    }

    /// <summary>Keeps the files that are made from all texts, when all texts are the same.</summary>
    public bool KeepFilesOfTexts(IOutputStore output)
    {
        var files = _before.Files.Where(file => file.Value == _facts.OfTexts).Select(file => file.Key).ToList();
        if (files.Count == 0 || !files.All(output.Keep))
        {
            return false;
        }

        files.ForEach(RememberFileOfTexts);
        return true;
    }

    public void RememberFileOfTexts(OutputPath file) => _files[file] = _facts.OfTexts;

    /// <summary>As <see cref="PageReads.OtherSites"/>, of a page of the last build.</summary>
    public IEnumerable<string> OtherSitesOf(PageRecord record) => _hadOtherSites
        ? record.Facts.Select(number => _before.Facts[number]).Where(fact => fact.Kind == FactKind.OtherSite).Select(fact => fact.Key)
        : [];

    public void Keep(Page page, PageRecord record) => _pages[page.File] = record;

    public void Remember(Page page, PageReads reads, ReportRecord? report)
    {
        var numbers = new int[reads.Facts.Length];
        for (var i = 0; i < numbers.Length; i++)
        {
            numbers[i] = NumberOf(reads.Facts[i]);
        }

        _pages[page.File] = new PageRecord(
            _facts.OwnOf(page), ImmutableCollectionsMarshal.AsImmutableArray(numbers), [.. reads.Published], report);
    }

    /// <summary>Whether a page tells the moment of the build.</summary>
    public bool TellsTime => _names.Contains((FactKind.Moment, ""));

    /// <summary>What to leave for the next build; facts that no page reads any more are dropped.</summary>
    public byte[] ToNote(Glance glance, ImmutableArray<ReportSource> reports)
    {
        var numbers = new int[_names.Count];
        foreach (var number in _pages.Values.SelectMany(page => page.Facts))
        {
            numbers[number] = 1;
        }

        var known = ImmutableArray.CreateBuilder<KnownFact>(_names.Count);
        for (var number = 0; number < numbers.Length; number++)
        {
            if (numbers[number] == 1)
            {
                numbers[number] = known.Count;
                known.Add(NowOf(number));
            }
        }

        return NoteFormat.Write(glance, reports, known, _pages, numbers, _files);
    }

    private bool IsSame(int number)
    {
        var fact = _before.Facts[number];
        // Threads that ask at once find the same answer.
        return _isSame[number] ??= _facts.Of(fact.Kind, fact.Key) == fact.Value;
    }

    /// <summary>A fact as this build finds it.</summary>
    private KnownFact NowOf(int number)
    {
        var (kind, key) = _names[number];
        return number < _isSame.Length && _isSame[number] == true
            ? _before.Facts[number]
            : new KnownFact(kind, key, _facts.Of(kind, key));
    }

    /// <param name="fact">Its number in the <see cref="FactTable"/>.</param>
    private int NumberOf(int fact)
    {
        var known = _numbersOfTable;
        return fact < known.Length && known[fact] > 0 ? known[fact] - 1 : FindNumberOf(fact);
    }

    private int FindNumberOf(int fact)
    {
        var name = (_facts.Table[fact].Kind, _facts.Table[fact].Key);
        lock (_numbers)
        {
            if (!_numbers.TryGetValue(name, out var number))
            {
                _numbers.Add(name, number = _names.Count);
                _names.Add(name);
            }

            var known = _numbersOfTable;
            if (fact >= known.Length)
            {
                Array.Resize(ref known, Math.Max(fact + 1, known.Length * 2));
            }

            known[fact] = number + 1;
            _numbersOfTable = known;
            return number;
        }
    }
}
