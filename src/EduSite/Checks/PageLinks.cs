using System.Collections.Concurrent;
using EduSite.Diagnostics;
using EduSite.Model;
using EduSite.Text;

namespace EduSite.Checks;

/// <summary>Collects where pages lead and what they hold, from any thread, and tells in the end what leads nowhere.</summary>
internal sealed class PageLinks(BaseUrl own)
{
    private readonly ConcurrentDictionary<string, int[]> _anchors = new();
    private readonly ConcurrentDictionary<string, byte> _files = new();
    private readonly ConcurrentDictionary<(string File, string Anchor), Place> _targets = new();
    private readonly ConcurrentDictionary<string, (string File, string Anchor)?> _rooted = new();

    public void AddFile(OutputPath path) => _files.TryAdd(path.Value, 0);

    /// <summary>An address of a page as a whole one, without anchor; as written when it is none.</summary>
    public string Whole(OutputPath page, string address) =>
        Uri.TryCreate(new Uri($"{own.Origin}{own.Path}/{page.Value}"), address, out var uri) ? uri.GetLeftPart(UriPartial.Query) : address;

    public void AddPage(OutputPath path, PageFacts facts)
    {
        _anchors[path.Value] = [.. facts.Ids.Select(id => Hash(id.Value)).Order()];
        foreach (var link in facts.Links)
        {
            Add(path, link);
        }

        foreach (var load in facts.Loads)
        {
            Add(path, load);
        }
    }

    /// <param name="told">Anchors that are known to be missing.</param>
    public void Check(IReadOnlySet<string> told, PageFindings findings)
    {
        foreach (var ((file, anchor), place) in _targets)
        {
            for (var i = 0; i < place.Count; i++)
            {
                if (!_files.ContainsKey(file))
                {
                    findings.Add(PageRules.LinkDead, place.Page, place.Position, Shown(file, ""));
                }
                else if (anchor.Length > 0 && anchor != "top" && !told.Contains(anchor) && _anchors.TryGetValue(file, out var anchors) && Array.BinarySearch(anchors, Hash(anchor)) < 0)
                {
                    findings.Add(PageRules.AnchorDead, place.Page, place.Position, Shown(file, anchor));
                }
            }
        }
    }

    private void Add(OutputPath page, PageAddress link)
    {
        if (Resolve(page, link.Value) is { } target)
        {
            _targets.AddOrUpdate(
                target,
                static (_, at) => new Place(at.page, at.Position, 1),
                static (_, known, at) => at.page.CompareTo(known.Page) < 0
                    ? new Place(at.page, at.Position, known.Count + 1)
                    : known with { Count = known.Count + 1 },
                (page, link.Position));
        }
    }

    /// <summary>The file and anchor of an address of this site; null when it leads elsewhere.</summary>
    private (string File, string Anchor)? Resolve(OutputPath page, string address) => address switch
    {
        "" => null,
        ['#', .. var anchor] => (page.Value, Uri.UnescapeDataString(anchor)),
        // The same from every page, and most of the links of a site are those of its menus and lists.
        ['/', ..] => _rooted.GetOrAdd(address, static (address, links) => links.Find(OutputPath.Of("index.html"), address), this),
        _ => address.StartsWith("data:", StringComparison.Ordinal) ? null : Find(page, address),
    };

    private (string File, string Anchor)? Find(OutputPath page, string address)
    {
        if (!Uri.TryCreate(new Uri($"{own.Origin}{own.Path}/{page.Value}"), address, out var uri) ||
            uri.GetLeftPart(UriPartial.Authority) != own.Origin || !(uri.AbsolutePath + "/").StartsWith(own.Path + "/", StringComparison.Ordinal))
        {
            return null;
        }

        var path = Uri.UnescapeDataString(uri.AbsolutePath[own.Path.Length..]).TrimStart('/');
        var anchor = Uri.UnescapeDataString(uri.Fragment.TrimStart('#'));
        return (path.Length == 0 || path.EndsWith('/') ? path + "index.html" : path, anchor);
    }

    private static string Shown(string file, string anchor) =>
        "/" + (file.EndsWith("index.html", StringComparison.Ordinal) ? file[..^"index.html".Length] : file) + (anchor.Length == 0 ? "" : "#" + anchor);

    /// <summary>FNV-1a: the same on every run, and small enough for every id of a large site.</summary>
    private static int Hash(string text)
    {
        var hash = 2166136261;
        foreach (var c in text)
        {
            hash = (hash ^ c) * 16777619;
        }

        return (int)hash;
    }

    private sealed record Place(OutputPath Page, TextPosition Position, int Count);
}
