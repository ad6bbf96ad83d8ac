using System.Buffers;
using System.Text.Json;
using EduSite.Model;

namespace EduSite.Pages;

/// <summary>JSON Feed 1.1 (jsonfeed.org/version/1.1).</summary>
internal static class JsonFeed
{
    public static void Write(Feed feed, IReadOnlyList<ArticleOutline> outlines, IBufferWriter<byte> output) =>
        JsonFile.Write(output, json =>
        {
            json.WriteString("version", "https://jsonfeed.org/version/1.1");
            json.WriteText("title", feed.Title);
            json.WriteText("home_page_url", feed.PageUrl);
            json.WriteText("feed_url", feed.JsonUrl);
            json.WriteText("description", feed.Description);
            json.WriteText("language", feed.Config.Language);
            json.WriteObjects("authors", [feed.Publisher], name => json.WriteText("name", name));
            json.WriteAllObjects("items", feed.Members, ordinal =>
                WriteItem(json, feed.Config.BaseUrl, feed.Site.Reports[ordinal], outlines[ordinal]));
        });

    private static void WriteItem(Utf8JsonWriter json, BaseUrl url, Report report, ArticleOutline outline)
    {
        var address = url.AbsoluteOf(report.Route);
        json.WriteText("id", address);
        json.WriteText("url", address);
        json.WriteText("external_url", report.SourceUrl);
        json.WriteText("title", report.Title);
        // Compulsory in an item; a report without running text (a table, a picture) has its title at least.
        json.WriteText("content_text", outline.Summary.Length > 0 ? outline.Summary : report.Title);
        json.WriteText("summary", outline.Summary);
        json.WriteText("image", url.AbsoluteOf(outline.Image));
        json.WriteString("date_published", report.Date.ToIso());
        json.WriteString("date_modified", report.LastModified.ToIso());
        json.WriteObjects("authors", [.. Feed.AuthorsOf(report)], name => json.WriteText("name", name));
        json.WriteTexts("tags", [.. report.Topics.Select(topic => topic.Name)]);
    }
}
