using System.Diagnostics;

namespace EduSite.Site.Tests;

/// <summary>Every page before the Nu Html Checker of the W3C, where there is one.</summary>
public sealed class MarkupTests(PublishedSite site) : IClassFixture<PublishedSite>
{
    [MarkupFact]
    public async Task No_page_has_an_error_in_its_HTML()
    {
        var folder = Directory.CreateTempSubdirectory("edusite-markup-");
        try
        {
            foreach (var (path, content) in site.Files.Where(file => file.Key.EndsWith(".html", StringComparison.Ordinal)))
            {
                var file = Path.Combine(folder.FullName, path);
                Directory.CreateDirectory(Path.GetDirectoryName(file)!);
                await File.WriteAllBytesAsync(file, content);
            }

            using var checker = Process.Start(new ProcessStartInfo(
                "java", ["-jar", MarkupFactAttribute.Checker!, "--errors-only", "--skip-non-html", folder.FullName])
            {
                RedirectStandardError = true,
            })!;
            var errors = await checker.StandardError.ReadToEndAsync();
            await checker.WaitForExitAsync();

            Assert.True(checker.ExitCode == 0, errors.Replace(new Uri(folder.FullName).AbsoluteUri, "", StringComparison.Ordinal));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private sealed class MarkupFactAttribute : FactAttribute
    {
        public MarkupFactAttribute() =>
            Skip = Checker is null ? "Set EDUSITE_VNU to the path of vnu.jar (npm package vnu-jar; needs Java)." : null;

        public static string? Checker => Environment.GetEnvironmentVariable("EDUSITE_VNU");
    }
}
