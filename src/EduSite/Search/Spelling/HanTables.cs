using System.Collections.Frozen;
using System.Collections.Immutable;

namespace EduSite.Search.Spelling;

/// <summary>How Han characters are read and simplified; README.md beside this file says who says so.</summary>
internal static class HanTables
{
    /// <summary>The syllables of pinyin, without tones and with v for ü, each with the characters that may be read so.</summary>
    private static readonly ImmutableArray<(string Sound, string Characters)> Sounds =
        [.. Lines("pinyin.txt").Select(line => line.Split(' ')).Select(parts => (parts[0], parts[1]))];

    /// <summary>How a character may be typed: its sounds, and their first letters, ascending (z, zh, zhi), with all so typed.</summary>
    public static ImmutableSortedDictionary<string, string> Readings { get; } = Sounds
        .SelectMany(sound => BeginningsOf(sound.Sound), (sound, reading) => (reading, sound.Characters))
        .GroupBy(pair => pair.reading, pair => pair.Characters)
        .ToImmutableSortedDictionary(
            group => group.Key,
            group => string.Concat(group.SelectMany(characters => characters).Distinct().Order()),
            StringComparer.Ordinal);

    /// <summary>The letters that the sounds of a character begin with.</summary>
    public static FrozenDictionary<char, string> Initials { get; } = Readings
        .Where(reading => reading.Key.Length == 1)
        .SelectMany(reading => reading.Value, (reading, character) => (character, Initial: reading.Key[0]))
        .GroupBy(pair => pair.character, pair => pair.Initial)
        .ToFrozenDictionary(group => group.Key, group => string.Concat(group));

    /// <summary>Traditional characters, ascending, each with the simplified one.</summary>
    public static ImmutableArray<(char Traditional, char Simplified)> Simplified { get; } =
        [.. Lines("traditional.txt").Select(line => (line[0], line[1]))];

    private static IEnumerable<string> BeginningsOf(string sound) =>
        sound is [_, 'h', ..] ? [sound[..1], sound[..2], sound] : sound.Length > 1 ? [sound[..1], sound] : [sound];

    private static IEnumerable<string> Lines(string name)
    {
        using var reader = new StreamReader(typeof(HanTables).Assembly.GetManifestResourceStream(name)!);
        while (reader.ReadLine() is { } line)
        {
            yield return line;
        }
    }
}
