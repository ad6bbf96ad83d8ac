using System.IO.Compression;
using System.Text;
using System.Xml;

namespace EduSite.Documents;

/// <summary>A zip file whose parts are read within a budget.</summary>
internal sealed class OfficePackage : IDisposable
{
    private static readonly XmlReaderSettings Settings = new()
    {
        // No document of Office has a document type, and one that has wants to fetch or to explode.
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        CheckCharacters = false,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
    };

    private readonly ZipArchive _archive;
    private readonly HashSet<string> _read = new(StringComparer.Ordinal);

    public OfficePackage(ReadOnlyMemory<byte> content, UnpackingBudget budget)
    {
        // Chinese versions of Windows write the names of zip members in GBK.
        _archive = new ZipArchive(new MemoryStream(content.ToArray(), writable: false), ZipArchiveMode.Read, leaveOpen: false, Encoding.GetEncoding(54936));
        Budget = budget;
        budget.TakeEntries(_archive.Entries.Count);
    }

    public UnpackingBudget Budget { get; }

    public IEnumerable<ZipArchiveEntry> Entries => _archive.Entries.OrderBy(entry => entry.FullName.Length).ThenBy(entry => entry.FullName, StringComparer.Ordinal);

    public bool Has(string name) => _archive.GetEntry(name) is not null;

    /// <summary>Whether the texts of a part have been walked through.</summary>
    public bool HasRead(string name) => _read.Contains(name);

    public byte[] Read(ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        return Budget.ReadAll(stream);
    }

    /// <summary>Names of parts that lie directly in a folder, in the order of their numbers: sheet2 before sheet10.</summary>
    public IEnumerable<string> Names(string folder, string prefix) => Entries.Select(entry => entry.FullName)
        .Where(name => name.StartsWith(folder + prefix, StringComparison.Ordinal) && name.EndsWith(".xml", StringComparison.Ordinal) &&
                       name.IndexOf('/', folder.Length) < 0);

    /// <summary>Walks the elements and texts of a part; a part that is not there has none.</summary>
    public void Walk(string name, Action<XmlReader> visit)
    {
        if (_archive.GetEntry(name) is not { } entry)
        {
            return;
        }

        _read.Add(name);
        using var reader = XmlReader.Create(new MemoryStream(Read(entry)), Settings);
        while (reader.Read())
        {
            visit(reader);
        }
    }

    /// <summary>Targets of a part's relations by their ids; paths as in the package.</summary>
    public Dictionary<string, (string Type, string Target)> Relations(string part)
    {
        var slash = part.LastIndexOf('/');
        var folder = part[..(slash + 1)];
        var relations = new Dictionary<string, (string, string)>();
        Walk($"{folder}_rels/{part[(slash + 1)..]}.rels", reader =>
        {
            if (reader is { NodeType: XmlNodeType.Element, LocalName: "Relationship" } && reader.GetAttribute("Target") is { } target)
            {
                var uri = new Uri(new Uri("zip:///" + folder), target);
                relations[reader.GetAttribute("Id") ?? ""] = (reader.GetAttribute("Type") ?? "", Uri.UnescapeDataString(uri.AbsolutePath.TrimStart('/')));
            }
        });
        return relations;
    }

    public void Dispose() => _archive.Dispose();
}
