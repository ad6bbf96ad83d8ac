using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;
using EduSite.Diagnostics;
using EduSite.Model;
using EduSite.Templating.Views;
using EduSite.Text;
using Scriban.Runtime;

namespace EduSite.Templating;

/// <summary>Types the options that site.yml sets against what theme.yml declares.</summary>
internal static partial class ThemeOptions
{
    public static FrozenDictionary<string, object?> Read(ThemeFolder folder, SiteConfig config, DiagnosticBag problems)
    {
        var declared = folder.Options;
        var values = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (var option in declared)
        {
            values[option.Name] =
                option.Default is { } initial ? TypeOf(option, initial.Value, initial.Source, problems) : null;
        }

        foreach (var setting in config.Theme.Settings)
        {
            if (declared.FirstOrDefault(option => option.Name == setting.Name) is { } option)
            {
                values[option.Name] = TypeOf(option, setting.Value, config.Source, problems);
            }
            else
            {
                var names = declared.Select(one => one.Name).ToList();
                var near = NearestName.Find(setting.Name, names) ?? (names.Count > 0 ? string.Join(", ", names) : "—");
                problems.Add(Diagnostic.At(
                    config.Source, setting.NameSpan, ThemeRules.OptionUnknown, setting.Name, config.Theme.Name, near));
            }
        }

        return values.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>The options as templates see them.</summary>
    public static ScriptObject Show(FrozenDictionary<string, object?> options)
    {
        var shown = new ScriptObject(options.Count);
        foreach (var (name, value) in options)
        {
            shown.SetValue(name, value, readOnly: true);
        }

        shown.IsReadOnly = true;
        return shown;
    }

    [GeneratedRegex("^#(?:[0-9a-fA-F]{3}|[0-9a-fA-F]{6})$")]
    private static partial Regex ColorPattern();

    private static object? TypeOf(ThemeOption option, SettingValue value, SourceFile source, DiagnosticBag problems)
    {
        var typed = value switch
        {
            ScalarSetting scalar => TypeOf(option, scalar.Text),
            ListSetting list when option.Type == OptionType.List => TextsOf(list),
            ListSetting list when option.Type == OptionType.Links => LinksOf(list),
            _ => null,
        };
        if (typed is null)
        {
            problems.Add(Diagnostic.At(source, value.Span, ThemeRules.OptionInvalid, option.Name, ExpectedBy(option)));
        }

        return typed;
    }

    private static object? TypeOf(ThemeOption option, string text) => option.Type switch
    {
        OptionType.Text => text,
        OptionType.Bool => text switch
        {
            "true" => true,
            "false" => false,
            _ => null,
        },
        OptionType.Number =>
            decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) ? number : null,
        OptionType.Color => ColorPattern().IsMatch(text) ? text : null,
        OptionType.Choice => option.Choices.Contains(text) ? text : null,
        _ => null,
    };

    private static ViewList<string>? TextsOf(ListSetting list) => list.Items.All(item => item is ScalarSetting)
        ? new ViewList<string>([.. list.Items.Cast<ScalarSetting>().Select(item => item.Text)], text => text)
        : null;

    private static ViewList<Link>? LinksOf(ListSetting list)
    {
        var links = list.Items.Select(LinkOf).ToList();
        return links.Contains(null) ? null : SiteViews.Link.ShowAll([.. links.OfType<Link>()]);
    }

    private static Link? LinkOf(SettingValue item)
    {
        var texts = (item as MapSetting)?.Entries.Where(entry => entry.Value is ScalarSetting)
            .ToDictionary(entry => entry.Key, entry => ((ScalarSetting)entry.Value).Text, StringComparer.Ordinal);
        return texts?.Count == 2 && texts.TryGetValue("name", out var name) && texts.TryGetValue("url", out var url)
            ? new Link(name, url, 0, false)
            : null;
    }

    /// <summary>The form that a value must have, as an example: it needs no translation.</summary>
    private static string ExpectedBy(ThemeOption option) => option.Type switch
    {
        OptionType.Bool => "true / false",
        OptionType.Number => "1, 20, 0.5",
        OptionType.Color => "\"#8b1a1a\"",
        OptionType.Choice => string.Join(" / ", option.Choices),
        OptionType.List => "[…, …]",
        OptionType.Links => "[{ name: …, url: … }]",
        _ => "\"…\"",
    };
}
