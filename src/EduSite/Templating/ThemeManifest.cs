using System.Collections.Immutable;
using EduSite.Diagnostics;
using EduSite.Model;
using EduSite.Text;
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
    private const string Example = "accent: { type: color, default: \"#8f1d21\" }";

    private static readonly ImmutableArray<(string Word, OptionType Type)> Types =
        [.. Enum.GetValues<OptionType>().Select(type => (type.ToString().ToLowerInvariant(), type))];

    public static ImmutableArray<ThemeOption> Read(SourceFile source, DiagnosticBag problems)
    {
        var document = YamlText.Read(source, new TextSpan(0, source.Text.Content.Length), problems);
        var fields = new YamlFields(document.Root, source, problems);
        fields.Text("name");
        fields.Text("description");
        var options = ImmutableArray.CreateBuilder<ThemeOption>();
        foreach (var entry in fields.Entries("options", $"options: {{ {Example} }}"))
        {
            var field = new YamlField(entry.Key.Value, entry.Key.Span, entry.Value);
            if (fields.MapOf(field, Example) is { } declared && Declare(field, declared) is { } option)
            {
                options.Add(option);
            }
        }

        fields.Finish();
        return options.ToImmutable();
    }

    private static ThemeOption? Declare(YamlField field, YamlFields declared)
    {
        declared.Required("type", "type: text");
        var type = declared.Choice("type", Types);
        var choices = declared.Texts("choices");
        var initial = declared.Take("default");
        declared.Text("description");
        declared.Finish();
        if (type is { } known && known == OptionType.Choice == choices.IsEmpty)
        {
            declared.Report(field.KeySpan, ThemeRules.OptionChoices, field.Key);
        }

        return type is { } typed
            ? new ThemeOption(field.Key, typed, initial is { } value ? YamlSettings.Of(value.Value) : null, choices)
            : null;
    }
}
