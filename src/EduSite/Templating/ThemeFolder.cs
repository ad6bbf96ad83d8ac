using System.Collections.Immutable;
using EduSite.Diagnostics;
using EduSite.IO;
using EduSite.Model;
using EduSite.Text;
using EduSite.Yaml;

namespace EduSite.Templating;

/// <summary>One folder of <c>themes/</c> with what its theme.yml declares, and the theme it extends. Frozen.</summary>
/// <param name="Options">Those of the extended theme first; one that is declared again stands in its old place.</param>
internal sealed record ThemeFolder(
    string Name,
    SitePath Path,
    ImmutableArray<FileEntry> Files,
    ImmutableArray<ThemeOption> Options,
    ThemeFolder? Parent)
{
    private static readonly SitePath Themes = SitePath.Of("themes");

    /// <summary>This theme, the one it extends, and so on: where a file is looked up, in this order.</summary>
    public IEnumerable<ThemeFolder> Lineage
    {
        get
        {
            for (var folder = this; folder is not null; folder = folder.Parent)
            {
                yield return folder;
            }
        }
    }

    /// <summary>Null when there is no folder of the name that site.yml gives; a mistake further up leaves out what is behind it.</summary>
    public static ThemeFolder? Read(IFileTree tree, SiteConfig config, DiagnosticBag problems)
    {
        if (FilesOf(tree, config.Theme.Name) is { } files)
        {
            return Read(tree, config.Theme.Name, files, [], problems);
        }

        ReportMissing(tree, config.Source, config.Theme.NameSpan, config.Theme.Name, ThemeRules.Missing, problems);
        return null;
    }

    /// <summary>The files of the lineage by name below the theme's folder, each from the nearest theme that has it.</summary>
    public IEnumerable<(string Name, SitePath Path)> FilesIn(params IReadOnlyList<string> subfolders) => Lineage
        .SelectMany(theme => theme.Files.Select(file => (Name: file.Path.Below(theme.Path), file.Path)))
        .Where(file => subfolders.Any(sub => file.Name.StartsWith(sub + "/", StringComparison.Ordinal)))
        .DistinctBy(file => file.Name);

    private static ThemeFolder Read(
        IFileTree tree,
        string name,
        ImmutableArray<FileEntry> files,
        ImmutableArray<string> heirs,
        DiagnosticBag problems)
    {
        var path = SitePath.Of($"{Themes}/{name}");
        var yaml = SitePath.Of($"{path}/theme.yml");
        if (files.All(file => file.Path != yaml) || ThemeReader.ReadText(tree, yaml, problems) is not { } source)
        {
            return new ThemeFolder(name, path, files, [], null);
        }

        var manifest = new ThemeManifest(source, problems);
        var parent = manifest.Extends is { } extends
            ? ReadParent(tree, extends, source, [.. heirs, name], problems)
            : null;
        return new ThemeFolder(name, path, files, manifest.ReadOptions(parent?.Options ?? []), parent);
    }

    private static ThemeFolder? ReadParent(
        IFileTree tree,
        YamlScalar extends,
        SourceFile source,
        ImmutableArray<string> heirs,
        DiagnosticBag problems)
    {
        var name = extends.Value.Trim();
        if (heirs.Contains(name))
        {
            var circle = string.Join(" → ", [.. heirs.SkipWhile(heir => heir != name), name]);
            problems.Add(Diagnostic.At(source, extends.Span, ThemeRules.ExtendsCircle, circle));
            return null;
        }

        if (FilesOf(tree, name) is { } files)
        {
            return Read(tree, name, files, heirs, problems);
        }

        ReportMissing(tree, source, extends.Span, name, ThemeRules.ExtendsMissing, problems);
        return null;
    }

    /// <summary>Null when the name is no folder of themes/: it cannot lead out of it.</summary>
    private static ImmutableArray<FileEntry>? FilesOf(IFileTree tree, string name) =>
        !name.Contains('/') && SitePath.TryParse(name, Themes, out var folder) && folder.IsIn(Themes) && folder != Themes &&
        tree.List(folder) is { IsEmpty: false } files
            ? files
            : null;

    private static void ReportMissing(
        IFileTree tree, SourceFile source, TextSpan span, string name, Rule rule, DiagnosticBag problems)
    {
        var names = tree.List(Themes)
            .Select(file => file.Path.Below(Themes).Split('/'))
            .Where(parts => parts.Length > 1)
            .Select(parts => parts[0])
            .Distinct()
            .ToList();
        var near = NearestName.Find(name, names);
        problems.Add(Diagnostic.At(source, span, rule, name, near ?? string.Join(", ", names)) with
        {
            Edit = near is null ? null : new TextEdit(span, near),
        });
    }
}
