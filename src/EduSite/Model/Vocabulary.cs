using System.Collections.Frozen;
using System.Collections.Immutable;
using EduSite.Text;

namespace EduSite.Model;

/// <summary>One entry of a controlled vocabulary: a district (区县), topic (主题), unit (来源单位) or indicator (指标).</summary>
/// <param name="Name">The canonical name, shown to readers.</param>
/// <param name="Slug">Its part of an address, unique in its vocabulary.</param>
/// <param name="Aliases">Other spellings that staff may use; they never appear on a page.</param>
/// <param name="Order">Place in menus and overviews, from 0: the order of site.yml, because Chinese order is custom, not code.</param>
public sealed record Term(string Name, string Slug, ImmutableArray<string> Aliases, int Order)
{
    /// <summary>Where a district stands on the schematic map; null when site.yml does not say.</summary>
    public GridPlace? Place { get; init; }

    public bool Equals(Term? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);

    public override string ToString() => Name;
}

/// <summary>A cell of the schematic map of districts; rows and columns count from 1, north and west being first.</summary>
public sealed record GridPlace(int Row, int Column);

/// <summary>A controlled vocabulary of site.yml. Frozen.</summary>
public sealed class Vocabulary
{
    private readonly FrozenDictionary<string, Term> _byName;

    public Vocabulary(ImmutableArray<Term> terms)
    {
        Terms = terms;
        var names = new Dictionary<string, Term>(StringComparer.OrdinalIgnoreCase);
        foreach (var term in terms)
        {
            foreach (var name in term.Aliases.Prepend(term.Name))
            {
                names.TryAdd(name, term);
            }
        }

        _byName = names.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }

    public static Vocabulary Empty { get; } = new([]);

    /// <summary>All terms in the order of site.yml.</summary>
    public ImmutableArray<Term> Terms { get; }

    /// <summary>Looks a term up by name or alias, ignoring ASCII letter case.</summary>
    public Term? Find(string name) => _byName.GetValueOrDefault(name.Trim());

    /// <summary>The name or alias nearest to an unknown one, as its term.</summary>
    public Term? Suggest(string name) =>
        NearestName.Find(name, _byName.Keys.Order(StringComparer.Ordinal)) is { } near ? _byName[near] : null;
}
