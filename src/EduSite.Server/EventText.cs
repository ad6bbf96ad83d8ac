using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using EduSite.Building.Preview;
using EduSite.Diagnostics;
using EduSite.Model;

namespace EduSite.Server;

/// <summary>The state of the preview as an event: one line of JSON.</summary>
internal static class EventText
{
    /// <summary>Nobody reads more at once; the number of all is told.</summary>
    private const int MostProblems = 200;

    // Goes to a script, never into markup.
    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static byte[] Of(PreviewState state, string run)
    {
        var buffer = new ArrayBufferWriter<byte>();
        buffer.Write("data: "u8);
        using (var json = new Utf8JsonWriter(buffer, Plain))
        {
            json.WriteStartObject();
            json.WriteString("revision", $"{run}.{state.Revision}");
            json.WriteBoolean("inspected", state.IsInspected);
            json.WriteNumber("count", state.Problems.Length);
            json.WriteStartArray("problems");
            foreach (var problem in state.Problems.Take(MostProblems))
            {
                Write(json, problem);
            }

            json.WriteEndArray();
            json.WriteStartObject("unpublished");
            foreach (var report in state.Unpublished)
            {
                json.WriteString(report.Address, OverlayPage.NameOf(report.Publication));
            }

            json.WriteEndObject();
            json.WriteEndObject();
        }

        buffer.Write("\n\n"u8);
        return buffer.WrittenSpan.ToArray();
    }

    private static void Write(Utf8JsonWriter json, Diagnostic problem)
    {
        var (path, start, _, line) = problem.Location;
        json.WriteStartObject();
        json.WriteString("severity", problem.Severity switch
        {
            Severity.Error => "错误",
            Severity.Warning => "警告",
            _ => "提示",
        });
        json.WriteBoolean("grave", problem.Severity == Severity.Error);
        json.WriteString("place", path.IsRoot ? "全站" : $"{path} 第 {start.Line} 行第 {start.Column} 字");
        json.WriteString("line", line);
        json.WriteString("message", problem.Message(chinese: true));
        json.WriteString("remedy", problem.Remedy(chinese: true));
        json.WriteString("reason", problem.Rule.Reason.Chinese);
        json.WriteString("rule", problem.Rule.Id);
        json.WriteEndObject();
    }
}
