using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using EduSite.Model;
using EduSite.Text;

namespace EduSite.Templating.Views;

/// <summary>
/// What a page is, for search engines: JSON-LD of schema.org in a data block, which no browser executes and no content
/// security policy forbids. Home says who publishes, a report that it is an article, every page but home where it stands.
/// </summary>
internal static class StructuredData
{
    private static readonly JsonWriterOptions Options = new()
    {
        // The default encoder writes every Han character as \uXXXX.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    // One for each thread, as thousands of pages have such a block.
    [ThreadStatic]
    private static ArrayBufferWriter<byte>? _buffer;

    [ThreadStatic]
    private static Utf8JsonWriter? _json;

    public static Html Of(Page page, ViewScope scope)
    {
        if (!page.IsIndexable)
        {
            return Html.Empty;
        }

        var buffer = _buffer ??= new ArrayBufferWriter<byte>(2048);
        var json = _json ??= new Utf8JsonWriter(buffer, Options);
        buffer.ResetWrittenCount();
        json.Reset();
        Write(json, page, scope);
        json.Flush();

        // In JSON < stands only inside texts; without it nothing can end the script element or begin a comment.
        var text = Encoding.UTF8.GetString(buffer.WrittenSpan).Replace("<", "\\u003c", StringComparison.Ordinal);
        return new Html($"<script type=\"application/ld+json\">{text}</script>");
    }

    private static void Write(Utf8JsonWriter json, Page page, ViewScope scope)
    {
        json.WriteStartObject();
        json.WriteString("@context", "https://schema.org");
        json.WriteStartArray("@graph");
        if (page is HomePage)
        {
            WriteOrganization(json, scope);
            WriteSite(json, scope);
        }
        else
        {
            if (page is ReportPage report)
            {
                WriteArticle(json, report, scope);
            }

            WriteBreadcrumb(json, page, scope);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteOrganization(Utf8JsonWriter json, ViewScope scope)
    {
        var identity = scope.Config.Identity;
        json.WriteStartObject();
        WritePublisher(json, scope);
        Text(json, "telephone", identity.Phone);
        Text(json, "email", identity.Email);
        Text(json, "address", identity.Address);
        json.WriteEndObject();
    }

    private static void WriteSite(Utf8JsonWriter json, ViewScope scope)
    {
        var home = scope.Config.BaseUrl.AbsoluteOf(Route.Home);
        json.WriteStartObject();
        json.WriteString("@type", "WebSite");
        json.WriteString("@id", home + "#website");
        json.WriteString("name", scope.Config.Title);
        json.WriteString("url", home);
        Text(json, "description", scope.Config.Description);
        json.WriteString("inLanguage", scope.Config.Language);
        json.WriteStartObject("publisher");
        json.WriteString("@id", home + "#organization");
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteArticle(Utf8JsonWriter json, ReportPage page, ViewScope scope)
    {
        var report = page.Report;
        var address = scope.Config.BaseUrl.AbsoluteOf(page.Route);
        json.WriteStartObject();
        json.WriteString("@type", "NewsArticle");
        json.WriteString("headline", report.Title);
        json.WriteString("url", address);
        json.WriteString("mainEntityOfPage", address);
        json.WriteString("datePublished", report.Date.ToIso());
        json.WriteString("dateModified", report.LastModified.ToIso());
        Text(json, "description", scope.Parts.Description);
        if (HeadTags.ImageOf(page, scope) is { } image)
        {
            json.WriteStartArray("image");
            json.WriteStringValue(image);
            json.WriteEndArray();
        }

        var person = report.Author ?? report.Correspondent;
        WriteNamed(json, "author", person is null ? "Organization" : "Person", person ?? report.Source);
        WriteNamed(json, "sourceOrganization", "Organization", report.Source);
        Text(json, "isBasedOn", report.SourceUrl);
        json.WriteStartObject("publisher");
        WritePublisher(json, scope);
        json.WriteEndObject();
        json.WriteString("articleSection", report.Column.Name);
        Text(json, "keywords", scope.Parts.Keywords);
        json.WriteString("inLanguage", scope.Config.Language);
        json.WriteEndObject();
    }

    /// <summary>The trail of 当前位置. Its last step is the page itself, whose address search engines know.</summary>
    private static void WriteBreadcrumb(Utf8JsonWriter json, Page page, ViewScope scope)
    {
        json.WriteStartObject();
        json.WriteString("@type", "BreadcrumbList");
        json.WriteStartArray("itemListElement");
        var position = 0;
        foreach (var link in scope.Parts.Breadcrumb)
        {
            json.WriteStartObject();
            json.WriteString("@type", "ListItem");
            json.WriteNumber("position", ++position);
            json.WriteString("name", link.Name);
            Text(json, "item", link.IsCurrent ? null : scope.Config.BaseUrl.Origin + link.Url);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>Who runs the site, the same and under the same id on every page.</summary>
    private static void WritePublisher(Utf8JsonWriter json, ViewScope scope)
    {
        var home = scope.Config.BaseUrl.AbsoluteOf(Route.Home);
        json.WriteString("@type", "GovernmentOrganization");
        json.WriteString("@id", home + "#organization");
        json.WriteString("name", scope.Config.Identity.Organizer is { Length: > 0 } organizer ? organizer : scope.Config.Title);
        json.WriteString("url", home);
    }

    private static void WriteNamed(Utf8JsonWriter json, string property, string type, string name)
    {
        json.WriteStartObject(property);
        json.WriteString("@type", type);
        json.WriteString("name", name);
        json.WriteEndObject();
    }

    private static void Text(Utf8JsonWriter json, string name, string? value)
    {
        if (!string.IsNullOrWhiteSpace(value))
        {
            json.WriteString(name, value);
        }
    }
}
