using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using EduSite.Diagnostics;
using EduSite.Model;

namespace EduSite.Cli;

/// <summary>
/// Prints diagnostics as one JSON object: <c>version</c> (1), <c>errors</c>, <c>warnings</c> and <c>diagnostics</c>.
/// Each of these has <c>rule</c>, <c>severity</c>, <c>path</c>, <c>line</c>, <c>column</c>, <c>endLine</c>,
/// <c>endColumn</c> (all from 1, columns in UTF-16 units), <c>message</c>, <c>remedy</c>, and <c>edit</c> where a safe
/// correction is known: <c>start</c> and <c>length</c> in the text with LF line ends and without byte order mark, and
/// <c>text</c>.
/// </summary>
internal static class JsonPrinter
{
    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static void Print(ImmutableArray<Diagnostic> diagnostics, TextWriter output, Language language) =>
        Write(output, json =>
        {
            json.WriteStartObject();
            json.WriteNumber("version", 1);
            json.WriteNumber("errors", diagnostics.Count(d => d.Severity == Severity.Error));
            json.WriteNumber("warnings", diagnostics.Count(d => d.Severity == Severity.Warning));
            json.WriteStartArray("diagnostics");
            foreach (var diagnostic in diagnostics)
            {
                WriteOne(json, diagnostic, language);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        });

    /// <summary>Writes JSON to a text writer, ending with a line end.</summary>
    public static void Write(TextWriter output, Action<Utf8JsonWriter> write)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            write(json);
        }

        output.WriteLine(System.Text.Encoding.UTF8.GetString(stream.ToArray()));
    }

    private static void WriteOne(Utf8JsonWriter json, Diagnostic diagnostic, Language language)
    {
        var (path, start, end, _) = diagnostic.Location;
        json.WriteStartObject();
        json.WriteString("rule", diagnostic.Rule.Id);
        json.WriteString("severity", diagnostic.Severity switch
        {
            Severity.Error => "error",
            Severity.Warning => "warning",
            _ => "info",
        });
        json.WriteString("path", path.Value);
        json.WriteNumber("line", start.Line);
        json.WriteNumber("column", start.Column);
        json.WriteNumber("endLine", end.Line);
        json.WriteNumber("endColumn", end.Column);
        json.WriteString("message", diagnostic.Message(language.IsChinese));
        json.WriteString("remedy", diagnostic.Remedy(language.IsChinese));
        if (diagnostic.Edit is { } edit)
        {
            json.WriteStartObject("edit");
            json.WriteNumber("start", edit.Span.Start);
            json.WriteNumber("length", edit.Span.Length);
            json.WriteString("text", edit.Replacement);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }
}
