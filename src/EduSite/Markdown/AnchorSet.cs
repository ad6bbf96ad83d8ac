using System.Globalization;

namespace EduSite.Markdown;

/// <summary>The ids of one page, in the order in which they were given out.</summary>
internal sealed class AnchorSet
{
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);

    public List<string> Ids { get; } = [];

    public bool Contains(string id) => _taken.Contains(id);

    public bool TryAdd(string id)
    {
        if (!_taken.Add(id))
        {
            return false;
        }

        Ids.Add(id);
        return true;
    }

    /// <summary>Takes the id, or the first free one of <c>id-2</c>, <c>id-3</c>, …</summary>
    public string AddUnique(string id)
    {
        var unique = id;
        for (var number = 2; !TryAdd(unique); number++)
        {
            unique = string.Create(CultureInfo.InvariantCulture, $"{id}-{number}");
        }

        return unique;
    }
}
