using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using EduSite.Diagnostics;
using EduSite.Model;

namespace EduSite.Cli;

/// <summary>Prints diagnostics as a GitLab code quality report, shown in merge requests.</summary>
internal static class GitLabPrinter
{
    public static void Print(ImmutableArray<Diagnostic> diagnostics, TextWriter output, Language language) => JsonPrinter.Write(output, json =>
    {
        var seen = new Dictionary<string, int>();
        json.WriteStartArray();
        foreach (var diagnostic in diagnostics)
        {
            json.WriteStartObject();
            json.WriteString("description", $"{diagnostic.Message(language.IsChinese)} {diagnostic.Remedy(language.IsChinese)}");
            json.WriteString("check_name", diagnostic.Rule.Id);
            json.WriteString("fingerprint", Fingerprint(diagnostic, seen));
            json.WriteString("severity", diagnostic.Severity switch
            {
                Severity.Error => "blocker",
                Severity.Warning => "minor",
                _ => "info",
            });
            json.WriteStartObject("location");
            json.WriteString("path", diagnostic.Location.Path.Value);
            json.WriteStartObject("lines");
            json.WriteNumber("begin", diagnostic.Location.Start.Line);
            json.WriteEndObject();
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    });

    /// <summary>
    /// GitLab tells a known finding from a new one by it, so it is made of the words and not of the line number, which moves
    /// with every paragraph above it.
    /// </summary>
    private static string Fingerprint(Diagnostic diagnostic, Dictionary<string, int> seen)
    {
        var words = string.Join('\n', [diagnostic.Rule.Id, diagnostic.Location.Path.Value, diagnostic.Location.LineText, .. diagnostic.Arguments]);
        var count = CollectionsMarshal.GetValueRefOrAddDefault(seen, words, out _)++;
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{words}\n{count}")).AsSpan(0, 16));
    }
}
