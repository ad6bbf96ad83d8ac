using System.Collections.Frozen;
using System.Collections.Immutable;
using EduSite.Diagnostics;
using EduSite.IO;
using EduSite.Model;
using EduSite.Text;
using Scriban.Runtime;

namespace EduSite.Templating;

/// <summary>
/// The value of every option that theme.yml declares: what site.yml sets, else the default. Frozen.
/// </summary>
/// <param name="Values">By name; null where there is neither.</param>
/// <param name="Addresses">Addresses of this site among them, to be checked once all its pages are known.</param>
/// <param name="Pictures">Pictures of content/ among them, by the name that they get as assets.</param>
internal sealed record ThemeOptions(
    FrozenDictionary<string, object?> Values,
    ImmutableArray<OptionAddress> Addresses,
    ImmutableArray<(string Asset, SitePath Path)> Pictures)
{
    public static ThemeOptions Read(IFileTree tree, ThemeFolder folder, SiteConfig config, DiagnosticBag problems)
    {
        var reader = new OptionReader(tree, folder, config, problems);
        var values = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (var option in folder.Options)
        {
            var setting = config.Theme.Settings.LastOrDefault(setting => setting.Name == option.Name);
            var (value, source) = setting is null
                ? (option.Default?.Value, option.Default?.Source)
                : (setting.Value, config.Source);
            values[option.Name] = value is null ? null : reader.Read(option, value, source!);
        }

        ReportUnknown(folder, config, problems);
        return new ThemeOptions(
            values.ToFrozenDictionary(StringComparer.Ordinal), [.. reader.Addresses], [.. reader.Pictures]);
    }

    /// <summary>The options as templates see them.</summary>
    public ScriptObject Show()
    {
        var shown = new ScriptObject(Values.Count);
        foreach (var (name, value) in Values)
        {
            shown.SetValue(name, value, readOnly: true);
        }

        shown.IsReadOnly = true;
        return shown;
    }

    private static void ReportUnknown(ThemeFolder folder, SiteConfig config, DiagnosticBag problems)
    {
        var names = folder.Options.Select(option => option.Name).ToList();
        foreach (var setting in config.Theme.Settings.Where(setting => !names.Contains(setting.Name)))
        {
            var near = NearestName.Find(setting.Name, names);
            var known = near ?? (names.Count > 0 ? string.Join(", ", names) : "—");
            problems.Add(Diagnostic.At(
                config.Source, setting.NameSpan, ThemeRules.OptionUnknown, setting.Name, config.Theme.Name, known) with
            {
                Edit = near is null ? null : new TextEdit(setting.NameSpan, near),
            });
        }
    }
}

/// <summary>An address of this site that an option names, and where.</summary>
internal sealed record OptionAddress(string Option, string Address, SourceFile Source, TextSpan Span)
{
    /// <summary>Reports it when there is no such page.</summary>
    public void Check(RouteTable routes, DiagnosticBag problems)
    {
        var end = Address.AsSpan().IndexOfAny('?', '#');
        var path = end < 0 ? Address : Address[..end];
        if (Route.TryParse(path, out var route) && routes.Contains(route))
        {
            return;
        }

        // Lists and overviews are what menus lead to; among ten thousand reports something is near to anything.
        var pages = routes.Pages.Where(page => page is not (ReportPage or RedirectPage or TombstonePage));
        var near = NearestName.Find(path, pages.Select(page => page.Route.Value));
        var hint = Suggestion.Of(near);
        problems.Add(Diagnostic.At(
            Source, Span, ThemeRules.OptionLinkDead, Option, Address, hint.Chinese, hint.English));
    }
}
