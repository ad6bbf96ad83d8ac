namespace EduSite.Model;

/// <summary>
/// The path of a file inside the site folder, such as <c>content/news/2026/bus.md</c>: relative, separated by <c>/</c>
/// on every machine, without <c>.</c>, <c>..</c> or empty parts. A path outside the folder cannot be expressed.
/// </summary>
public readonly record struct SitePath : IComparable<SitePath>
{
    private readonly string? _value;

    private SitePath(string value) => _value = value;

    public string Value => _value ?? "";

    public bool IsRoot => Value.Length == 0;

    /// <summary>Whether a part of it begins with a point: such files are never part of a site.</summary>
    public bool IsHidden => Value.StartsWith('.') || Value.Contains("/.", StringComparison.Ordinal);

    /// <summary>The last part, with its extension.</summary>
    public string Name => Value[(Value.LastIndexOf('/') + 1)..];

    /// <summary>The name without its last extension.</summary>
    public string Stem => Name.LastIndexOf('.') is > 0 and var dot ? Name[..dot] : Name;

    /// <summary>The last extension in lower case with its point, or empty.</summary>
    public string Extension => Name.LastIndexOf('.') is > 0 and var dot ? Name[dot..].ToLowerInvariant() : "";

    public SitePath Folder => Value.LastIndexOf('/') is > 0 and var slash ? new SitePath(Value[..slash]) : default;

    /// <summary>A path that was one before.</summary>
    internal static SitePath Known(string path) => new(path);

    /// <summary>A path known to be good (written in code, or listed by a file tree).</summary>
    public static SitePath Of(string path) =>
        TryParse(path, default, out var result) ? result : throw new ArgumentException($"not a path inside the site: {path}", nameof(path));

    /// <summary>
    /// Resolves a path as written in a file of <paramref name="folder"/>: relative to it, or from the site's root when it
    /// starts with <c>/</c>. False when it is the site folder itself or leaves it.
    /// </summary>
    public static bool TryParse(string path, SitePath folder, out SitePath result)
    {
        result = default;
        var parts = new List<string>();
        if (!path.StartsWith('/') && !folder.IsRoot)
        {
            parts.AddRange(folder.Value.Split('/'));
        }

        foreach (var part in path.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            switch (part)
            {
                case ".":
                    break;
                case ".." when parts.Count == 0:
                    return false;
                case "..":
                    parts.RemoveAt(parts.Count - 1);
                    break;
                // A colon or a backslash would mean a drive or a folder on Windows only.
                case var _ when part.AsSpan().IndexOfAny("\\:\0") >= 0:
                    return false;
                default:
                    parts.Add(part);
                    break;
            }
        }

        if (parts.Count == 0)
        {
            return false;
        }

        result = new SitePath(string.Join('/', parts));
        return true;
    }

    /// <summary>Whether this path lies in the folder (or is it).</summary>
    public bool IsIn(SitePath folder) =>
        folder.IsRoot || (Value.StartsWith(folder.Value, StringComparison.Ordinal) &&
                          (Value.Length == folder.Value.Length || Value[folder.Value.Length] == '/'));

    /// <summary>The rest of the path below a folder that holds it.</summary>
    public string Below(SitePath folder) => folder.IsRoot ? Value : Value[(folder.Value.Length + 1)..];

    public int CompareTo(SitePath other) => string.CompareOrdinal(Value, other.Value);

    public override string ToString() => Value;

    public static bool operator <(SitePath left, SitePath right) => left.CompareTo(right) < 0;

    public static bool operator >(SitePath left, SitePath right) => left.CompareTo(right) > 0;

    public static bool operator <=(SitePath left, SitePath right) => left.CompareTo(right) <= 0;

    public static bool operator >=(SitePath left, SitePath right) => left.CompareTo(right) >= 0;
}
