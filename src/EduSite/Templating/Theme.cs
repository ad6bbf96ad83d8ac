using System.Collections.Frozen;
using EduSite.Diagnostics;
using EduSite.IO;
using EduSite.Model;
using EduSite.Templating.Compiled;
using Scriban;

namespace EduSite.Templating;

/// <summary>
/// A theme as the site uses it: its templates parsed, its options typed, its assets named. Frozen, and shared by all
/// renderers.
/// </summary>
public sealed class Theme
{
    private readonly FrozenDictionary<string, ThemeTemplate> _templates;
    private readonly FrozenDictionary<Template, string> _names;
    private readonly Lazy<CompiledTheme> _compiled;

    internal Theme(
        string name,
        FrozenDictionary<string, ThemeTemplate> templates,
        ThemeOptions options,
        ThemeAssets assets)
    {
        Name = name;
        _templates = templates;
        _names = templates.ToFrozenDictionary(named => named.Value.Template, named => named.Key);
        Options = options;
        Assets = assets;
        _compiled = new Lazy<CompiledTheme>(() => new CompiledTheme(this));
    }

    /// <summary>The name of its own folder.</summary>
    public string Name { get; }

    /// <summary>Style sheets, pictures and the like, with their addresses.</summary>
    public ThemeAssets Assets { get; }

    internal ThemeOptions Options { get; }

    internal IEnumerable<string> PartialNames =>
        _templates.Keys.Where(name => name.StartsWith("partials/", StringComparison.Ordinal))
            .Select(name => name["partials/".Length..^".html".Length]);

    /// <summary>
    /// Reads <c>themes/&lt;name&gt;/</c> and the themes it extends. Null when it has mistakes; all of them are in <paramref name="problems"/>.
    /// </summary>
    public static Theme? Load(IFileTree tree, SiteConfig config, DiagnosticBag problems) =>
        ThemeReader.Read(tree, config, problems);

    /// <summary>Reports the addresses of this site in options that lead nowhere: known once every page is.</summary>
    public void CheckAddresses(Site site, RouteTable routes, DiagnosticBag problems)
    {
        // A page may be missing because of a report that could not be read, which has been reported.
        foreach (var address in site.FaultyFiles.Count > 0 ? [] : Options.Addresses)
        {
            address.Check(routes, problems);
        }
    }

    internal CompiledTheme Compiled => _compiled.Value;

    internal IEnumerable<Template> Layouts =>
        _templates.Where(named => named.Key.StartsWith("layouts/", StringComparison.Ordinal)).Select(named => named.Value.Template);

    internal Template Layout(string kind) => _templates[$"layouts/{kind}.html"].Template;

    /// <summary>A partial by the name that <c>include</c> gives: only files of themes can be found.</summary>
    internal Template? FindPartial(string name) => _templates.GetValueOrDefault($"partials/{name}.html")?.Template;

    /// <summary>As <c>layouts/home.html</c>, whichever theme it comes from.</summary>
    internal string NameOf(Template template) => _names[template];

    /// <summary>The text of a template by that name; null when there is none.</summary>
    internal string? FindText(string name) => _templates.GetValueOrDefault(name)?.Source.Text.Content;

    /// <summary>The text of a template, for diagnostics.</summary>
    internal SourceFile? FindSource(string path) =>
        _templates.Values.FirstOrDefault(template => template.Source.Path.Value == path)?.Source;

    internal Theme With(ThemeAssets assets) => new(Name, _templates, Options, assets);
}

/// <summary>One template file of a theme.</summary>
internal sealed record ThemeTemplate(SourceFile Source, Template Template);
