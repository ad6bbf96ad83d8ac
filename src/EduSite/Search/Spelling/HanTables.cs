using System.Collections.Frozen;
using System.Collections.Immutable;

namespace EduSite.Search.Spelling;

/// <summary>What Unicode says of Han characters; where the tables come from is in README.md beside this file.</summary>
internal static class HanTables
{
    /// <summary>Traditional characters that simplified texts also use, some in another meaning: 乾县, 著作, 宫商角徵羽.</summary>
    private const string AlsoSimplified = "乾俱吒夥姊後徵摺於箝苎菸著藉跤阪麽";

    /// <summary>The syllables of pinyin, without tones and with v for ü, each with the characters that may be read so.</summary>
    public static ImmutableArray<(string Sound, string Characters)> Sounds { get; } =
        [.. Lines("pinyin.txt").Select(line => line.Split(' ')).Select(parts => (parts[0], parts[1]))];

    /// <summary>The letters that the readings of a character begin with.</summary>
    public static FrozenDictionary<char, string> Initials { get; } = Sounds
        .SelectMany(sound => sound.Characters, (sound, character) => (character, Initial: sound.Sound[0]))
        .Distinct()
        .GroupBy(pair => pair.character, pair => pair.Initial)
        .ToFrozenDictionary(group => group.Key, group => string.Concat(group));

    /// <summary>Traditional characters, ascending, each with the simplified one.</summary>
    public static ImmutableArray<(char Traditional, char Simplified)> Simplified { get; } =
        [.. Lines("traditional.txt").Select(line => (line[0], line[1]))];

    private static readonly FrozenSet<char> Traditional =
        Simplified.Select(pair => pair.Traditional).Except(AlsoSimplified).ToFrozenSet();

    /// <summary>Whether only traditional texts use a character.</summary>
    public static bool IsTraditional(char character) => Traditional.Contains(character);

    private static IEnumerable<string> Lines(string name)
    {
        using var reader = new StreamReader(typeof(HanTables).Assembly.GetManifestResourceStream(name)!);
        while (reader.ReadLine() is { } line)
        {
            yield return line;
        }
    }
}
