using System.Collections.Concurrent;
using System.Text;

namespace VerifyTests;

/// <summary>A snapshot: <c>….verified.ext</c>, and beside it <c>….received.ext</c> while its test fails.</summary>
internal sealed record SnapshotFile(string Stem, string Extension, string Text)
{
    public const string AcceptVariable = "EDUSITE_ACCEPT";

    public const string HowToAccept =
        $"If what was received is right: run the test with {AcceptVariable}=1, look at the change, commit it.";

    private static readonly ConcurrentDictionary<string, byte> Claimed = new();

    public string Verified => $"{Stem}.verified.{Extension}";

    public string Received => $"{Stem}.received.{Extension}";

    public static SnapshotFile Of(string prefix, Target target, bool uniqueDirectory)
    {
        var text = target.Data.ReplaceLineEndings("\n");
        var stem = (uniqueDirectory, target.Name) switch
        {
            (true, var name) => Path.Combine(prefix, Clean(name ?? "target")),
            (false, { } name) => prefix + "#" + Clean(name),
            _ => prefix,
        };
        return new SnapshotFile(stem, target.Extension, text.Length == 0 ? "emptyString" : text);
    }

    /// <summary>Two comparisons with one name, as cases of a theory have, would share a snapshot.</summary>
    public static void Claim(string prefix)
    {
        if (!Claimed.TryAdd(prefix, 0))
        {
            throw new VerifyException(
                $"{Path.GetFileName(prefix)} was already compared. " +
                "Distinguish the cases of a theory with UseParameters or UseTextForParameters.");
        }
    }

    /// <summary>What Windows does not allow in a file name becomes <c>-</c>; <c>/</c> still makes folders.</summary>
    public static string Clean(string name) =>
        string.Concat(name.Select(c => c < ' ' || "\"<>|:*?\\".Contains(c, StringComparison.Ordinal) ? '-' : c));

    /// <summary>What is wrong, or null.</summary>
    public string? Check(bool accepting)
    {
        var verified = File.Exists(Verified) ? File.ReadAllText(Verified).ReplaceLineEndings("\n") : null;
        if (verified == Text || accepting)
        {
            if (verified != Text)
            {
                Write(Verified);
            }

            File.Delete(Received);
            return null;
        }

        Write(Received);
        return verified is null
            ? $"Snapshot is new: {Verified}\n  received text: {Path.GetFileName(Received)}"
            : $"""
              Snapshot differs: {Verified}
              {FirstDifference.Describe(verified, Text)}
                whole text: {Path.GetFileName(Received)}
              """;
    }

    /// <summary>Snapshots of a test that it no longer asks for: removed when accepting, else a fault each.</summary>
    public static IEnumerable<string> RemoveOrphans(
        string prefix, IReadOnlyCollection<SnapshotFile> files, bool uniqueDirectory, bool accepting)
    {
        var wanted = files.Select(file => Path.GetFullPath(file.Verified)).ToHashSet(StringComparer.Ordinal);
        foreach (var path in Existing(prefix, uniqueDirectory).Except(wanted).Order(StringComparer.Ordinal))
        {
            if (accepting)
            {
                File.Delete(path);
            }
            else
            {
                yield return $"Snapshot is no longer made: {path}";
            }
        }
    }

    private static IEnumerable<string> Existing(string prefix, bool uniqueDirectory)
    {
        var folder = uniqueDirectory ? prefix : Path.GetDirectoryName(prefix)!;
        if (!Directory.Exists(folder))
        {
            return [];
        }

        return uniqueDirectory
            ? Directory.EnumerateFiles(Path.GetFullPath(folder), "*.verified.*", SearchOption.AllDirectories)
            : Directory.EnumerateFiles(Path.GetFullPath(folder), Path.GetFileName(prefix) + "#*.verified.*");
    }

    private void Write(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, Text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
    }
}
