using System.Collections.Frozen;
using System.Collections.Immutable;
using EduSite.Diagnostics;
using EduSite.IO;
using EduSite.Model;
using EduSite.Text;
using Scriban;
using Scriban.Parsing;

namespace EduSite.Templating;

/// <summary>
/// Reads a theme and those it extends into one, and finds all mistakes that can be found before a page is rendered.
/// </summary>
internal static class ThemeReader
{
    /// <summary>One layout for each kind of page.</summary>
    public static readonly ImmutableArray<string> Layouts =
    [
        "home", "report", "list", "overview", "indicators", "indicator", "redirect", "tombstone", "search", "not_found",
        "sitemap", "leave",
    ];

    public static Theme? Read(IFileTree tree, SiteConfig config, DiagnosticBag problems)
    {
        var own = new DiagnosticBag();
        var theme = ThemeFolder.Read(tree, config, own) is { } folder ? Read(tree, folder, config, own) : null;
        var found = own.ToSorted();
        problems.AddRange(found);
        return found.Any(problem => problem.Severity == Severity.Error) ? null : theme;
    }

    private static Theme Read(IFileTree tree, ThemeFolder folder, SiteConfig config, DiagnosticBag problems)
    {
        var templates = ReadTemplates(tree, folder, problems);
        CheckLayouts(folder, templates.Keys, problems);
        UnusedTemplates.Report(folder, templates, problems);
        var options = ThemeOptions.Read(tree, folder, config, problems);
        var bare = new Theme(folder.Name, templates, options, ThemeAssets.None);
        return bare.With(ThemeAssets.Read(tree, folder, bare, problems));
    }

    /// <summary>Parses every template, also those that no page uses yet: a mistake is found when it is made.</summary>
    private static FrozenDictionary<string, ThemeTemplate> ReadTemplates(
        IFileTree tree, ThemeFolder folder, DiagnosticBag problems)
    {
        var templates = new Dictionary<string, ThemeTemplate>(StringComparer.Ordinal);
        foreach (var (name, path) in folder.FilesIn("layouts", "partials"))
        {
            if (path.Extension == ".html" &&
                ReadText(tree, path, problems) is { } source && Parse(source, problems) is { } template)
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

    private static void CheckLayouts(ThemeFolder folder, IEnumerable<string> templates, DiagnosticBag problems)
    {
        // A layout with a syntax error has been reported as such; without the theme it extends all would be missing.
        var faulty = problems.ToSorted();
        if (faulty.Any(problem => problem.Rule == ThemeRules.ExtendsMissing || problem.Rule == ThemeRules.ExtendsCircle))
        {
            return;
        }

        foreach (var layout in Layouts.Select(kind => $"layouts/{kind}.html").Except(templates))
        {
            if (!faulty.Any(problem => problem.Location.Path.Value.EndsWith('/' + layout)))
            {
                problems.Add(Diagnostic.At(SitePath.Of($"{folder.Path}/{layout}"), ThemeRules.LayoutMissing, layout));
            }
        }
    }
}
