using System.Collections.Immutable;
using EduSite.Diagnostics;
using EduSite.Model;
using EduSite.Text;
using EduSite.Yaml;

namespace EduSite.Templating;

/// <summary>
/// theme.yml, read in two steps: what the theme extends, then its options, which may build on those of the extended theme.
/// </summary>
internal sealed class ThemeManifest
{
    private const string Example = "accent: { type: color, default: \"#8f1d21\" }";

    private static readonly ImmutableArray<(string Word, OptionType Type)> Types =
        [.. Enum.GetValues<OptionType>().Select(type => (type.ToString().ToLowerInvariant(), type))];

    private readonly YamlFields _fields;

    public ThemeManifest(SourceFile source, DiagnosticBag problems)
    {
        var document = YamlText.Read(source, new TextSpan(0, source.Text.Content.Length), problems);
        _fields = new YamlFields(document.Root, source, problems);
        _fields.Text("name");
        _fields.Text("description");
        Extends = _fields.Scalar("extends");
    }

    public YamlScalar? Extends { get; }

    /// <summary>All options that the theme has, and an end to reading.</summary>
    public ImmutableArray<ThemeOption> ReadOptions(ImmutableArray<ThemeOption> inherited)
    {
        var options = inherited.ToBuilder();
        foreach (var entry in _fields.Entries("options", $"options: {{ {Example} }}"))
        {
            var field = new YamlField(entry.Key.Value, entry.Key.Span, entry.Value);
            var known = inherited.FirstOrDefault(option => option.Name == field.Key);
            if (_fields.MapOf(field, Example) is not { } declared || Declare(field, declared, known) is not { } option)
            {
                continue;
            }

            if (known is null)
            {
                options.Add(option);
            }
            else
            {
                options[inherited.IndexOf(known)] = option;
            }
        }

        _fields.Finish();
        return options.ToImmutable();
    }

    /// <param name="known">The option as the extended theme declares it: what is not said again stays.</param>
    private ThemeOption? Declare(YamlField field, YamlFields declared, ThemeOption? known)
    {
        var typeAt = known is null ? declared.Required("type", "type: text") : declared.Scalar("type");
        var type = declared.Choice("type", Types) ?? (typeAt is null ? known?.Type : null);
        var choices = declared.Texts("choices");
        var against = Colors(declared, "against");
        var initial = declared.Take("default");
        declared.Text("description");
        declared.Finish();
        if (type is not { } typed)
        {
            return null;
        }

        if (known is not null && typed != known.Type)
        {
            declared.Report(typeAt!.Span, ThemeRules.OptionRetyped, field.Key, WordOf(known.Type));
            return null;
        }

        choices = choices.IsEmpty && known is not null ? known.Choices : choices;
        if ((typed is OptionType.Choice or OptionType.Blocks) == choices.IsEmpty)
        {
            declared.Report(field.KeySpan, ThemeRules.OptionChoices, field.Key);
        }

        return new ThemeOption(field.Key, typed, choices, against.IsEmpty && known is not null ? known.Against : against)
        {
            Default = initial is { } value ? new OptionDefault(YamlSettings.Of(value.Value), _fields.File) : known?.Default,
        };
    }

    private static ImmutableArray<Rgb> Colors(YamlFields declared, string key)
    {
        var colors = ImmutableArray.CreateBuilder<Rgb>();
        foreach (var scalar in declared.Scalars(key))
        {
            if (Rgb.Parse(scalar.Value.Trim()) is { } color)
            {
                colors.Add(color);
            }
            else
            {
                declared.Report(scalar.Span, ThemeRules.OptionInvalid, key, "[\"#ffffff\"]");
            }
        }

        return colors.ToImmutable();
    }

    private static string WordOf(OptionType type) => Types.First(one => one.Type == type).Word;
}
