using System.Text;

namespace EduSite.Benchmarks;

/// <summary>The same archive as a Hugo site: reports, lists by year, district and topic, home, archive, feed.</summary>
internal static class HugoFolder
{
    private const string Prefix = "Hugo/";

    public static void Write(Archive archive, string folder)
    {
        var program = typeof(HugoFolder).Assembly;
        foreach (var name in program.GetManifestResourceNames())
        {
            var file = Path.Combine(folder, name[Prefix.Length..].Replace('\\', '/'));
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            using var source = program.GetManifestResourceStream(name)!;
            using var copy = File.Create(file);
            source.CopyTo(copy);
        }

        foreach (var report in archive.Reports)
        {
            // Links are written as addresses already: Hugo is spared the work of resolving them.
            var text = report.FrontMatter(archive.SummaryOf(report)) +
                archive.BodyOf(report, other => $"/{other.Date.Year}/{other.Slug}/");
            var file = Path.Combine(folder, "content", $"{report.Date.Year}", report.Slug + ".md");
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        }
    }
}
