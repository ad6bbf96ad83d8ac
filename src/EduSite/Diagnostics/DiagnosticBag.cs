using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.InteropServices;
using EduSite.Model;
using EduSite.Text;

namespace EduSite.Diagnostics;

/// <summary>Collects the mistakes of one run from any thread, and gives them back in one fixed order.</summary>
/// <param name="whole">Where the mistakes of a part of the run go.</param>
public sealed class DiagnosticBag(DiagnosticBag? whole = null)
{
    // A bag for each page: they must cost nothing as long as nothing is wrong.
    private readonly ConcurrentQueue<Diagnostic> _diagnostics = whole?._diagnostics ?? new();
    private readonly ConcurrentDictionary<(Rule Rule, SitePath Path, TextPosition Start), bool> _once = whole?._once ?? new();

    /// <summary>Whether no mistake was found, in this part of the run.</summary>
    public bool IsEmpty { get; private set; } = true;

    public void Add(Diagnostic diagnostic)
    {
        NoteMistake();
        _diagnostics.Enqueue(diagnostic);
    }

    /// <summary>Adds a mistake only the first time it is met at its place: one of the theme is met by many pages.</summary>
    public void AddOnce(Diagnostic diagnostic)
    {
        NoteMistake();
        if (_once.TryAdd((diagnostic.Rule, diagnostic.Location.Path, diagnostic.Location.Start), true))
        {
            _diagnostics.Enqueue(diagnostic);
        }
    }

    public void AddRange(IEnumerable<Diagnostic> diagnostics)
    {
        foreach (var diagnostic in diagnostics)
        {
            Add(diagnostic);
        }
    }

    /// <summary>Everything so far, of the whole run, with the severities of site.yml applied, by path, line, column and rule.</summary>
    public ImmutableArray<Diagnostic> ToSorted(CheckConfig? config = null)
    {
        var sorted = _diagnostics
            .Where(d => config?.Disabled.Contains(d.Rule.Id) != true)
            .Select(d => config?.Severities.TryGetValue(d.Rule.Id, out var severity) == true ? d with { Severity = severity } : d)
            .ToArray();
        Array.Sort(sorted, Compare);
        return ImmutableCollectionsMarshal.AsImmutableArray(sorted);
    }

    private void NoteMistake()
    {
        IsEmpty = false;
        whole?.NoteMistake();
    }

    /// <summary>An inspection sorts hundreds of thousands, nearly all of which differ in their place.</summary>
    private static int Compare(Diagnostic left, Diagnostic right)
    {
        var order = left.Location.Path.CompareTo(right.Location.Path);
        order = order != 0 ? order : left.Location.Start.CompareTo(right.Location.Start);
        order = order != 0 ? order : string.CompareOrdinal(left.Rule.Id, right.Rule.Id);
        for (var i = 0; order == 0 && i < Math.Min(left.Arguments.Length, right.Arguments.Length); i++)
        {
            order = string.CompareOrdinal(left.Arguments[i], right.Arguments[i]);
        }

        return order != 0 ? order : left.Arguments.Length.CompareTo(right.Arguments.Length);
    }
}
