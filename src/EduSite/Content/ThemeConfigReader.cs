using EduSite.Model;
using EduSite.Yaml;

namespace EduSite.Content;

/// <summary>Reads which theme site.yml wants, and the options it sets; the theme itself knows their types.</summary>
internal static class ThemeConfigReader
{
    private const string Example = "theme: { name: bureau, options: { accent: \"#8b1a1a\" } }";

    public static ThemeConfig Read(YamlFields fields)
    {
        if (fields.Take("theme") is not { } field)
        {
            return new ThemeConfig("bureau", []);
        }

        if (field.Value is YamlScalar name)
        {
            return new ThemeConfig(name.Value.Trim(), [], name.Span);
        }

        if (fields.MapOf(field, Example) is not { } map)
        {
            return new ThemeConfig("bureau", []);
        }

        var named = map.Scalar("name");
        var options = map.Entries("options", Example);
        map.Finish();
        return new ThemeConfig(
            named?.Value.Trim() ?? "bureau",
            [.. options.Select(YamlSettings.Of)],
            named?.Span ?? field.KeySpan);
    }
}
