using System.Collections.Immutable;
using EduSite.Diagnostics;
using EduSite.Model;
using EduSite.Yaml;

namespace EduSite.Templating;

/// <summary>What an option of a theme may hold.</summary>
internal enum OptionType
{
    Text,
    Bool,
    Number,

    /// <summary><c>#rgb</c> or <c>#rrggbb</c></summary>
    Color,

    /// <summary>One of <see cref="ThemeOption.Choices"/>.</summary>
    Choice,

    /// <summary>A list of texts.</summary>
    List,

    /// <summary>A list of <c>{ name, url }</c>.</summary>
    Links,
}

/// <summary>An option as theme.yml declares it.</summary>
internal sealed record ThemeOption(string Name, OptionType Type, SettingValue? Default, ImmutableArray<string> Choices);

/// <summary>Reads theme.yml: the options that a theme has.</summary>
internal static class ThemeManifest
{
    private static readonly ImmutableArray<string> Keys = ["name", "description", "options"];

    private static readonly ImmutableArray<string> OptionKeys = ["type", "default", "choices", "description"];

    private static readonly ImmutableArray<(string Word, OptionType Type)> Types =
        [.. Enum.GetValues<OptionType>().Select(type => (type.ToString().ToLowerInvariant(), type))];

    public static ImmutableArray<ThemeOption> Read(SourceFile source, DiagnosticBag problems)
    {
        var manifest = SettingReader.Read(source, out var fault);
        if (fault is { } unreadable)
        {
            problems.Add(Diagnostic.At(source, unreadable.Span, ThemeRules.ManifestUnreadable, unreadable.Message));
            return [];
        }

        foreach (var (key, value) in manifest.Entries.Where(entry => !Keys.Contains(entry.Key)))
        {
            problems.Add(Diagnostic.At(source, value.Span, ThemeRules.ManifestKey, key, string.Join(", ", Keys)));
        }

        var declared = Find(manifest, "options") as MapSetting;
        var options = ImmutableArray.CreateBuilder<ThemeOption>();
        foreach (var (name, value) in declared?.Entries ?? [])
        {
            if (Declare(name, value) is { } option)
            {
                options.Add(option);
            }
            else
            {
                var types = string.Join(" | ", Types.Select(type => type.Word));
                problems.Add(Diagnostic.At(source, value.Span, ThemeRules.ManifestOption, name, types));
            }
        }

        return options.ToImmutable();
    }

    /// <summary>The declaration, or null when it has an unknown key or type, or a choice has no choices.</summary>
    private static ThemeOption? Declare(string name, SettingValue value)
    {
        if (value is not MapSetting map || map.Entries.Any(entry => !OptionKeys.Contains(entry.Key)))
        {
            return null;
        }

        var word = (Find(map, "type") as ScalarSetting)?.Text;
        var type = Types.FirstOrDefault(known => known.Word == word);
        var choices = (Find(map, "choices") as ListSetting)?.Items.OfType<ScalarSetting>().Select(item => item.Text);
        ImmutableArray<string> texts = [.. choices ?? []];
        return type.Word is null || type.Type == OptionType.Choice == texts.IsEmpty
            ? null
            : new ThemeOption(name, type.Type, Find(map, "default"), texts);
    }

    private static SettingValue? Find(MapSetting map, string key) =>
        map.Entries.FirstOrDefault(entry => entry.Key == key).Value;
}
