using Scriban;
using Scriban.Runtime;

namespace EduSite.Templating.Compiled;

/// <summary>
/// The layouts of a theme in a form that runs several times as fast as Scriban's own evaluation: names are resolved to slots
/// once, markup is UTF-8 already, and members of views are found once for all pages. A layout that uses, itself or in a
/// partial, more of the language than <see cref="TemplateCompiler"/> knows is not here and is left to Scriban, which also
/// gives every page whose rendering goes wrong its diagnostic. What both render is the same, byte for byte.
/// </summary>
internal sealed class CompiledTheme
{
    private readonly Dictionary<Template, CompiledTemplate?> _templates = [];
    private readonly Dictionary<string, int> _globals = new(StringComparer.Ordinal);
    private readonly Theme _theme;

    public CompiledTheme(Theme theme)
    {
        _theme = theme;
        foreach (var layout in theme.Layouts)
        {
            Compile(layout);
        }
    }

    public int GlobalCount => _globals.Count;

    /// <summary>The functions and values that every template sees.</summary>
    public ScriptObject Functions { get; } = ThemeFunctions.Create();

    /// <summary>Null when the layout is left to Scriban.</summary>
    public CompiledTemplate? Find(Template layout) => _templates[layout];

    public int GlobalSlot(string name)
    {
        _globals.TryAdd(name, _globals.Count);
        return _globals[name];
    }

    /// <summary>The place of a name that templates use; null when none does.</summary>
    public int? FindGlobalSlot(string name) => _globals.TryGetValue(name, out var slot) ? slot : null;

    /// <exception cref="LeftToScriban">There is none, or it is left to Scriban.</exception>
    public CompiledTemplate Partial(string name) =>
        _theme.FindPartial(name) is { } partial && Compile(partial) is { } compiled ? compiled : throw new LeftToScriban();

    /// <exception cref="LeftToScriban">There is no such partial.</exception>
    public Template SharedPartial(string name) => _theme.FindPartial(name) ?? throw new LeftToScriban();

    /// <summary>As <see cref="Theme.NameOf"/>.</summary>
    public string NameOf(Template template) => _theme.NameOf(template);

    private CompiledTemplate? Compile(Template template)
    {
        if (_templates.TryGetValue(template, out var known))
        {
            return known;
        }

        // Until it is done: a partial that includes itself is left to Scriban.
        _templates[template] = null;
        try
        {
            return _templates[template] = new TemplateCompiler(this).Compile(template);
        }
        catch (LeftToScriban)
        {
            return null;
        }
    }
}
