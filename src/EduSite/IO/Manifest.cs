using System.Collections.Frozen;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace EduSite.IO;

/// <summary>
/// What a build wrote: <c>manifest.json</c>, one file on each line, sorted by path, without times, so that two machines can
/// compare a site by comparing two texts:
/// <code>
/// {"format":1,"files":[
/// {"path":"index.html","bytes":5120,"sha256":"9f86d0…"}
/// ]}
/// </code>
/// </summary>
internal sealed record Manifest(FrozenDictionary<string, ManifestEntry> Files)
{
    private const int Format = 1;

    public static Manifest Empty { get; } = new(FrozenDictionary<string, ManifestEntry>.Empty);

    public long Bytes => Files.Values.Sum(entry => entry.Length);

    /// <summary>Reads a manifest; a damaged one, or one of another format, counts as none: then every file is written anew.</summary>
    public static Manifest? TryParse(ReadOnlyMemory<byte> json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            if (document.RootElement.GetProperty("format").GetInt32() != Format)
            {
                return null;
            }

            return new Manifest(document.RootElement.GetProperty("files").EnumerateArray().ToFrozenDictionary(
                file => file.GetProperty("path").GetString()!,
                file => new ManifestEntry(
                    file.GetProperty("bytes").GetInt64(), file.GetProperty("sha256").GetString()!)));
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            return null;
        }
    }

    public byte[] ToJson()
    {
        var text = new StringBuilder($"{{\"format\":{Format},\"files\":[\n");
        var separator = "";
        foreach (var (path, entry) in Files.OrderBy(file => file.Key, StringComparer.Ordinal))
        {
            text.Append(separator).Append("{\"path\":\"").Append(JavaScriptEncoder.Default.Encode(path))
                .Append("\",\"bytes\":").Append(entry.Length).Append(",\"sha256\":\"").Append(entry.Sha256).Append("\"}");
            separator = ",\n";
        }

        return Encoding.UTF8.GetBytes(text.Append("\n]}\n").ToString());
    }
}

/// <param name="Sha256">In lower-case hexadecimal.</param>
internal sealed record ManifestEntry(long Length, string Sha256);
