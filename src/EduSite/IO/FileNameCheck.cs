using System.Buffers;
using System.Collections.Frozen;
using EduSite.Diagnostics;
using EduSite.Model;

namespace EduSite.IO;

/// <summary>Finds names below a folder that would not survive a move to another machine.</summary>
internal static class FileNameCheck
{
    private static readonly SearchValues<char> NotOnWindows = SearchValues.Create("<>\"|?*");

    /// <summary>Names of devices, with any extension (learn.microsoft.com, “Naming Files, Paths, and Namespaces”).</summary>
    private static readonly FrozenSet<string> Devices = new[] { "con", "prn", "aux", "nul" }
        .Concat(Enumerable.Range(1, 9).SelectMany(n => new[] { $"com{n}", $"lpt{n}" }))
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    public static void Check(IFileTree tree, SitePath folder, DiagnosticBag problems)
    {
        foreach (var unusable in tree.UnusableNames(folder))
        {
            problems.Add(Diagnostic.At(unusable.Folder, FileNameRules.FileNameUnusable, unusable.Name));
        }

        var seen = new Dictionary<string, SitePath>(StringComparer.OrdinalIgnoreCase);
        foreach (var path in tree.List(folder).Select(file => file.Path))
        {
            if (!seen.TryAdd(path.Value, path))
            {
                problems.Add(Diagnostic.At(path, FileNameRules.FileNameClash, seen[path.Value].Value));
            }

            foreach (var name in path.Value.Split('/'))
            {
                if (Fault(name) is { } fault)
                {
                    problems.Add(Diagnostic.At(path, FileNameRules.FileNameNotPortable, name, fault));
                    break;
                }
            }
        }
    }

    private static string? Fault(string name) =>
        name.AsSpan().IndexOfAny(NotOnWindows) is >= 0 and var at ? $"Windows: {name[at]}"
        : name[^1] is '.' or ' ' ? $"Windows: …“{name[^1]}”"
        : Devices.Contains(name.Split('.')[0].TrimEnd()) ? $"Windows: {name.Split('.')[0]}"
        : name.FirstOrDefault(IsCombiningMark) is not '\0' and var mark ? $"Mac: U+{(int)mark:X4}"
        : null;

    /// <summary>Old Macs decompose é into e and an accent; a link written with é does not find such a name.</summary>
    private static bool IsCombiningMark(char c) => c is >= '\u0300' and <= '\u036F';
}
