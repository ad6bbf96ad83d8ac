using System.Collections.Immutable;
using EduSite.Diagnostics;

namespace EduSite.Cli;

/// <summary>Prints the diagnostics of a run in the format that --format asks for.</summary>
internal static class DiagnosticPrinter
{
    public static void Print(
        string format, ImmutableArray<Diagnostic> diagnostics, Terminal terminal, Language language)
    {
        switch (format)
        {
            case "json":
                JsonPrinter.Print(diagnostics, terminal.Out, language);
                break;
            case "sarif":
                SarifPrinter.Print(diagnostics, terminal.Out, language);
                break;
            case "github":
                GitHubPrinter.Print(diagnostics, terminal.Out, language);
                break;
            case "gitlab":
                GitLabPrinter.Print(diagnostics, terminal.Out, language);
                break;
            default:
                new TextPrinter(terminal.Out, language, terminal.HasColour).PrintAll(diagnostics);
                break;
        }
    }
}
