using System.Diagnostics;
using EduSite.Model;

namespace EduSite.Yaml;

/// <summary>Values that somebody else types later: the options of a theme, in site.yml and in theme.yml.</summary>
internal static class YamlSettings
{
    public static SettingValue Of(YamlNode node) => node switch
    {
        YamlScalar scalar => new ScalarSetting(scalar.Value, scalar.Span),
        YamlList list => new ListSetting([.. list.Items.Select(Of)], list.Span),
        YamlMap map => new MapSetting([.. map.Entries.Select(Of)], map.Span),
        _ => throw new UnreachableException(),
    };

    public static ThemeSetting Of(YamlEntry entry) => new(entry.Key.Value, Of(entry.Value), entry.Key.Span);
}
