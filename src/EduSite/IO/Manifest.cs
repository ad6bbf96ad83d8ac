using System.Collections.Frozen;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using EduSite.Model;

namespace EduSite.IO;

/// <summary>
/// What a build wrote: <c>manifest.json</c>, one file on each line, in ordinal order of path, without times, so that
/// two machines can compare a site by comparing two texts:
/// <code>
/// {"format":1,"files":[
/// {"path":"404.html","bytes":512,"sha256":"2c26b4…"},
/// {"path":"index.html","bytes":5120,"sha256":"9f86d0…"}
/// ]}
/// </code>
/// </summary>
internal sealed class Manifest
{
    private const int Format = 1;

    private readonly Lazy<ReadOnlyMemory<byte>> _json;
    private readonly Lazy<string> _name;

    /// <param name="files">Not changed any more.</param>
    public Manifest(IReadOnlyDictionary<OutputPath, ManifestEntry> files)
    {
        Files = files;
        _json = new Lazy<ReadOnlyMemory<byte>>(ToJson);
        _name = new Lazy<string>(() => Convert.ToHexStringLower(SHA256.HashData(Json.Span).AsSpan(0, 8)));
    }

    private Manifest(ReadOnlyMemory<byte> json, IEnumerable<KeyValuePair<OutputPath, ManifestEntry>> files)
        : this(new Dictionary<OutputPath, ManifestEntry>(files)) => _json = new Lazy<ReadOnlyMemory<byte>>(json);

    public static Manifest Empty { get; } = new(FrozenDictionary<OutputPath, ManifestEntry>.Empty);

    public IReadOnlyDictionary<OutputPath, ManifestEntry> Files { get; }

    public ReadOnlyMemory<byte> Json => _json.Value;

    /// <summary>Tells manifests apart.</summary>
    public string Name => _name.Value;

    /// <summary>Null when the text is no manifest, or one of a format that this version does not know.</summary>
    public static Manifest? Parse(ReadOnlyMemory<byte> json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            var root = document.RootElement;
            return root.GetProperty("format").GetInt32() == Format
                ? new Manifest(json, root.GetProperty("files").EnumerateArray().Select(ReadEntry))
                : null;
        }
        catch (Exception error) when (error is JsonException or KeyNotFoundException or InvalidOperationException or
                                          FormatException or ArgumentException)
        {
            return null;
        }
    }

    private ReadOnlyMemory<byte> ToJson()
    {
        var text = new StringBuilder().Append("{\"format\":").Append(Format).Append(",\"files\":[");
        var separator = "\n";
        foreach (var (path, entry) in Files.OrderBy(file => file.Key))
        {
            // Neither the alphabet of an output path nor hexadecimal digits hold anything that JSON would escape.
            text.Append(separator).Append("{\"path\":\"").Append(path.Value).Append("\",\"bytes\":").Append(entry.Bytes)
                .Append(",\"sha256\":\"").Append(entry.Sha256).Append("\"}");
            separator = ",\n";
        }

        return Encoding.UTF8.GetBytes(text.Append("\n]}\n").ToString());
    }

    /// <summary>The folders that the files lie in, each with all that it lies in, without the site itself.</summary>
    public HashSet<string> Folders() => FoldersOf(Files.Keys);

    public static HashSet<string> FoldersOf(IEnumerable<OutputPath> files)
    {
        var folders = new HashSet<string>();
        foreach (var path in files)
        {
            var slash = path.Value.LastIndexOf('/');
            // A folder met before has brought those it lies in already.
            while (slash > 0 && folders.Add(path.Value[..slash]))
            {
                slash = path.Value.LastIndexOf('/', slash - 1);
            }
        }

        return folders;
    }

    private static KeyValuePair<OutputPath, ManifestEntry> ReadEntry(JsonElement file) => new(
        OutputPath.Of(file.GetProperty("path").GetString()!),
        new ManifestEntry(file.GetProperty("bytes").GetInt64(), file.GetProperty("sha256").GetString()!));
}

/// <param name="Sha256">In lower-case hexadecimal.</param>
internal readonly record struct ManifestEntry(long Bytes, string Sha256);
