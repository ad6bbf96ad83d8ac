using System.Collections.Immutable;

namespace EduSite.Model;

/// <summary>
/// Notes what a page reads while it is written. Belongs to one thread, and is used for one page after another. Whoever keeps
/// something from page to page keeps what it had read as well (<see cref="Remember"/>).
/// </summary>
public sealed class PageReads
{
    private readonly HashSet<OutputPath> _published = [];
    private HashSet<Fact> _facts = [];

    public IReadOnlyCollection<Fact> Facts => _facts;

    /// <summary>Files published for the page's sake, beside the page.</summary>
    public IReadOnlyCollection<OutputPath> Published => _published;

    public void Clear()
    {
        _facts.Clear();
        _published.Clear();
    }

    public void Add(FactKind kind, object subject) => _facts.Add(new Fact(kind, subject));

    /// <summary>A fact of which there is one.</summary>
    public void Add(FactKind kind) => Add(kind, "");

    public void AddPublished(OutputPath path) => _published.Add(path);

    /// <summary>Makes something that is to be used on other pages too.</summary>
    public Remembered<T> Remember<T>(Func<T> make)
    {
        var outer = _facts;
        _facts = [];
        try
        {
            return new Remembered<T>(make(), [.. _facts]);
        }
        finally
        {
            outer.UnionWith(_facts);
            _facts = outer;
        }
    }

    /// <summary>Uses what was made for another page.</summary>
    public T Recall<T>(Remembered<T> remembered)
    {
        foreach (var fact in remembered.Facts)
        {
            _facts.Add(fact);
        }

        return remembered.Value;
    }
}

/// <summary>A value, and what was read to make it.</summary>
public sealed record Remembered<T>(T Value, ImmutableArray<Fact> Facts);
