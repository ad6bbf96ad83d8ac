using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using EduSite.Text;

namespace EduSite.Pages;

/// <summary>The one way JSON files are written: UTF-8, compact, Han as it is, no member for an absent value.</summary>
internal static class JsonFile
{
    private static readonly JsonWriterOptions Options = new()
    {
        // The default encoder writes every Han character as \uXXXX; these files are never put inside HTML.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static void Write(IBufferWriter<byte> output, Action<Utf8JsonWriter> content)
    {
        using (var json = new Utf8JsonWriter(output, Options))
        {
            json.WriteStartObject();
            content(json);
            json.WriteEndObject();
        }

        output.Write("\n"u8);
    }

    public static void WriteText(this Utf8JsonWriter json, string name, string? text)
    {
        if (XmlFile.Clean(text ?? "") is { Length: > 0 } clean)
        {
            json.WriteString(name, clean);
        }
    }

    public static void WriteDate(this Utf8JsonWriter json, string name, ChinaDate? date)
    {
        if (date is { } value)
        {
            json.WriteString(name, value.ToIsoAsGiven());
        }
    }

    public static void WriteTexts(this Utf8JsonWriter json, string name, IReadOnlyCollection<string> texts)
    {
        if (texts.Count == 0)
        {
            return;
        }

        json.WriteStartArray(name);
        foreach (var text in texts)
        {
            json.WriteStringValue(XmlFile.Clean(text));
        }

        json.WriteEndArray();
    }

    /// <summary>An array of objects; left out when it is empty.</summary>
    public static void WriteObjects<T>(
        this Utf8JsonWriter json, string name, IReadOnlyCollection<T> items, Action<T> content)
    {
        if (items.Count > 0)
        {
            json.WriteAllObjects(name, items, content);
        }
    }

    /// <summary>An array of objects that is there even when it is empty.</summary>
    public static void WriteAllObjects<T>(
        this Utf8JsonWriter json, string name, IEnumerable<T> items, Action<T> content)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStartObject();
            content(item);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
