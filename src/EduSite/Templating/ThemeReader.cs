using System.Collections.Frozen;
using System.Collections.Immutable;
using EduSite.Diagnostics;
using EduSite.IO;
using EduSite.Model;
using EduSite.Text;
using Scriban;
using Scriban.Parsing;

namespace EduSite.Templating;

/// <summary>Reads the folder of a theme, and finds all mistakes that can be found before a page is rendered.</summary>
internal static class ThemeReader
{
    /// <summary>One layout for each kind of page.</summary>
    public static readonly ImmutableArray<string> Layouts =
        ["home", "report", "list", "overview", "redirect", "tombstone", "not_found"];

    private static readonly SitePath Themes = SitePath.Of("themes");

    public static Theme? Read(IFileTree tree, SiteConfig config, DiagnosticBag problems)
    {
        var name = config.Theme.Name;
        if (name.Contains('/') || !SitePath.TryParse(name, Themes, out var folder) ||
            tree.List(folder) is not { IsEmpty: false } files)
        {
            var names = string.Join(", ", NamesOf(tree));
            problems.Add(Diagnostic.At(config.Source, config.Theme.NameSpan, ThemeRules.Missing, name, names));
            return null;
        }

        var own = new DiagnosticBag();
        var templates = ReadTemplates(tree, folder, files, own);
        CheckLayouts(folder, templates.Keys, own);
        var options = ThemeOptions.Read(tree, folder, files, config, own);
        var bare = new Theme(name, templates, options, ThemeAssets.None);
        var assets = ThemeAssets.Read(tree, folder, files, bare, own);
        var found = own.ToSorted();
        problems.AddRange(found);
        return found.Any(problem => problem.Severity == Severity.Error) ? null : bare.With(assets);
    }

    private static IEnumerable<string> NamesOf(IFileTree tree) => tree.List(Themes)
        .Select(file => file.Path.Below(Themes).Split('/'))
        .Where(parts => parts.Length > 1)
        .Select(parts => parts[0])
        .Distinct();

    /// <summary>Parses every template, also those that no page uses yet: a mistake is found when it is made.</summary>
    private static FrozenDictionary<string, ThemeTemplate> ReadTemplates(
        IFileTree tree,
        SitePath folder,
        ImmutableArray<FileEntry> files,
        DiagnosticBag problems)
    {
        var templates = new Dictionary<string, ThemeTemplate>(StringComparer.Ordinal);
        foreach (var file in files)
        {
            var name = file.Path.Below(folder);
            if (file.Path.Extension == ".html" && name.Split('/')[0] is "layouts" or "partials" &&
                ReadText(tree, file.Path, problems) is { } source && Parse(source, problems) is { } template)
            {
                templates.Add(name, template);
            }
        }

        return templates.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>A text file of the theme; null when it is not UTF-8.</summary>
    internal static SourceFile? ReadText(IFileTree tree, SitePath path, DiagnosticBag problems)
    {
        var source = new SourceFile(path, SourceText.Decode(tree.Read(path)));
        if (source.Text.Fault is not { } fault)
        {
            return source;
        }

        problems.Add(Diagnostic.At(source, new TextSpan(fault.Offset, 1), ThemeRules.NotUtf8));
        return null;
    }

    internal static ThemeTemplate? Parse(SourceFile source, DiagnosticBag problems)
    {
        var template = Template.Parse(source.Text.Content, source.Path.Value);
        foreach (var message in template.Messages.Where(message => message.Type == ParserMessageType.Error))
        {
            problems.Add(Diagnostic.At(source, SpanOf(message.Span), ThemeRules.Syntax, message.Message));
        }

        return template.HasErrors ? null : new ThemeTemplate(source, template);
    }

    internal static TextSpan SpanOf(SourceSpan span) =>
        TextSpan.FromBounds(Math.Max(0, span.Start.Offset), Math.Max(0, span.End.Offset + 1));

    private static void CheckLayouts(SitePath folder, IEnumerable<string> templates, DiagnosticBag problems)
    {
        foreach (var layout in Layouts.Select(kind => $"layouts/{kind}.html").Except(templates))
        {
            // A layout with a syntax error has been reported as such.
            var path = SitePath.Of($"{folder}/{layout}");
            if (problems.ToSorted().All(problem => problem.Location.Path != path))
            {
                problems.Add(Diagnostic.At(path, ThemeRules.LayoutMissing, layout));
            }
        }
    }
}
