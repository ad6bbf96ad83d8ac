using EduSite.Content;
using EduSite.Diagnostics;
using EduSite.Model;
using EduSite.Text;

namespace EduSite.Cli;

/// <summary>Finds the site that a command is about.</summary>
internal static class SiteFolder
{
    private static readonly SitePath Config = SitePath.Of("site.yml");

    /// <summary>What to say when <see cref="Find"/> finds none.</summary>
    public static Diagnostic Missing { get; } = Diagnostic.At(Config, RouteRules.SiteFileMissing);

    /// <summary>The folder named, else the nearest one upwards; null where there is no site.yml.</summary>
    public static string? Find(string? named, Terminal terminal)
    {
        if (named is not null)
        {
            var folder = Path.GetFullPath(named, terminal.Folder);
            return Holds(folder) ? folder : null;
        }

        for (var folder = terminal.Folder; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (Holds(folder))
            {
                return folder;
            }
        }

        return null;
    }

    public static string OutputOf(string? named, string source, Terminal terminal) =>
        named is null ? Path.Combine(source, ".artifacts", "site") : Path.GetFullPath(named, terminal.Folder);

    /// <summary>Reads site.yml; null when it has errors, which are then in <paramref name="problems"/>.</summary>
    public static SiteConfig? ReadConfig(string folder, DiagnosticBag problems)
    {
        var text = SourceText.Decode(File.ReadAllBytes(Path.Combine(folder, Config.Value)));
        var config = SiteConfigReader.Read(new SourceFile(Config, text), RuleBook.Ids, problems);
        return problems.ToSorted().Any(diagnostic => diagnostic.Severity == Severity.Error) ? null : config;
    }

    private static bool Holds(string folder) => File.Exists(Path.Combine(folder, Config.Value));
}
