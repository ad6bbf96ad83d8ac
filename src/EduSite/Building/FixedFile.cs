using System.Collections.Immutable;
using EduSite.Model;

namespace EduSite.Building;

/// <summary>A report with its safe corrections applied; nothing is written yet.</summary>
/// <param name="Before">The text with LF line ends, for showing.</param>
/// <param name="After">The same after the corrections.</param>
/// <param name="Bytes">The whole file as it would be written: with the byte order mark and the line ends that it had.</param>
/// <param name="Rules">How often each rule's correction was applied.</param>
public sealed record FixedFile(
    SitePath Path, string Before, string After, ReadOnlyMemory<byte> Bytes, ImmutableSortedDictionary<string, int> Rules);
