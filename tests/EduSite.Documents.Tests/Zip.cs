using System.IO.Compression;
using System.Text;

namespace EduSite.Documents.Tests;

/// <summary>Archives written by hand.</summary>
internal static class Zip
{
    public static byte[] Of(params (string Name, byte[] Content)[] members)
    {
        using var memory = new MemoryStream();
        using (var archive = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in members)
            {
                using var stream = archive.CreateEntry(name, CompressionLevel.Optimal).Open();
                stream.Write(content);
            }
        }

        return memory.ToArray();
    }

    public static byte[] Of(params (string Name, string Content)[] members) =>
        Of([.. members.Select(member => (member.Name, Encoding.UTF8.GetBytes(member.Content)))]);

    /// <summary>With the mark of a password on its only member.</summary>
    public static byte[] Locked(string name, string content)
    {
        var zip = Of((name, content));
        zip[6] |= 1;
        var directory = zip.AsSpan().LastIndexOf("PK\u0001\u0002"u8);
        zip[directory + 8] |= 1;
        return zip;
    }
}
