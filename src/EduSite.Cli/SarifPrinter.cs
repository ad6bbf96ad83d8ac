using System.Collections.Immutable;
using System.Text.Json;
using EduSite.Diagnostics;
using EduSite.Model;
using EduSite.Text;

namespace EduSite.Cli;

/// <summary>Prints diagnostics as SARIF 2.1.0 (OASIS), which code hosts and editors read.</summary>
internal static class SarifPrinter
{
    public static void Print(ImmutableArray<Diagnostic> diagnostics, TextWriter output, Language language) => JsonPrinter.Write(output, json =>
    {
        json.WriteStartObject();
        json.WriteString("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
        json.WriteString("version", "2.1.0");
        json.WriteStartArray("runs");
        json.WriteStartObject();
        json.WriteString("columnKind", "utf16CodeUnits");
        WriteTool(json, diagnostics, language);
        json.WriteStartArray("results");
        foreach (var diagnostic in diagnostics)
        {
            WriteResult(json, diagnostic, language);
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    });

    private static void WriteTool(Utf8JsonWriter json, ImmutableArray<Diagnostic> diagnostics, Language language)
    {
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "EduSite");
        json.WriteString("version", typeof(SarifPrinter).Assembly.GetName().Version!.ToString(3));
        json.WriteStartArray("rules");
        foreach (var rule in diagnostics.Select(diagnostic => diagnostic.Rule).Distinct().OrderBy(rule => rule.Id, StringComparer.Ordinal))
        {
            json.WriteStartObject();
            json.WriteString("id", rule.Id);
            WriteText(json, "shortDescription", ExplainCommand.Plain(rule.Message, language));
            WriteText(json, "fullDescription", ExplainCommand.Plain(rule.Reason, language));
            WriteText(json, "help", ExplainCommand.Plain(rule.Remedy, language));
            json.WriteStartObject("defaultConfiguration");
            json.WriteString("level", LevelOf(rule.Severity));
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteResult(Utf8JsonWriter json, Diagnostic diagnostic, Language language)
    {
        json.WriteStartObject();
        json.WriteString("ruleId", diagnostic.Rule.Id);
        json.WriteString("level", LevelOf(diagnostic.Severity));
        WriteText(json, "message", $"{diagnostic.Message(language.IsChinese)} {diagnostic.Remedy(language.IsChinese)}");
        if (!diagnostic.Location.Path.IsRoot)
        {
            json.WriteStartArray("locations");
            json.WriteStartObject();
            json.WriteStartObject("physicalLocation");
            WriteArtifact(json, diagnostic.Location.Path);
            WriteRegion(json, "region", diagnostic.Location.Start, diagnostic.Location.End);
            json.WriteEndObject();
            json.WriteEndObject();
            json.WriteEndArray();
        }

        if (diagnostic.Edit is { } edit && RegionOf(edit, diagnostic.Location) is var (start, end))
        {
            WriteFix(json, diagnostic.Location.Path, start, end, edit.Replacement);
        }

        json.WriteEndObject();
    }

    private static string LevelOf(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "note",
    };

    /// <summary>
    /// Line and column of an edit on the diagnostic's own line, null for another one. Its offsets would not do: they count
    /// line ends as one character, and a reader of SARIF counts those of the file on disk.
    /// </summary>
    private static (TextPosition Start, TextPosition End)? RegionOf(TextEdit edit, Location location)
    {
        var start = location.Start.Column + edit.Span.Start - location.Offset;
        var end = start + edit.Span.Length;
        return start >= 1 && end <= location.LineText.Length + 1
            ? (location.Start with { Column = start }, location.Start with { Column = end })
            : null;
    }

    private static void WriteRegion(Utf8JsonWriter json, string name, TextPosition start, TextPosition end)
    {
        json.WriteStartObject(name);
        json.WriteNumber("startLine", start.Line);
        json.WriteNumber("startColumn", start.Column);
        json.WriteNumber("endLine", end.Line);
        json.WriteNumber("endColumn", end.Column);
        json.WriteEndObject();
    }

    private static void WriteFix(Utf8JsonWriter json, SitePath path, TextPosition start, TextPosition end, string replacement)
    {
        json.WriteStartArray("fixes");
        json.WriteStartObject();
        json.WriteStartArray("artifactChanges");
        json.WriteStartObject();
        WriteArtifact(json, path);
        json.WriteStartArray("replacements");
        json.WriteStartObject();
        WriteRegion(json, "deletedRegion", start, end);
        WriteText(json, "insertedContent", replacement);
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void WriteArtifact(Utf8JsonWriter json, SitePath path)
    {
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", string.Join('/', path.Value.Split('/').Select(Uri.EscapeDataString)));
        json.WriteEndObject();
    }

    private static void WriteText(Utf8JsonWriter json, string name, string text)
    {
        json.WriteStartObject(name);
        json.WriteString("text", text);
        json.WriteEndObject();
    }
}
