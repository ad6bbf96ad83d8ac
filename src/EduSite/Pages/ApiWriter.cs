using System.Buffers;
using System.Text.Json;
using EduSite.Model;

namespace EduSite.Pages;

/// <summary>
/// The JSON API: files below <c>/api/</c> that other programs read, described by <c>/api/schema.json</c>. Every address
/// in it is absolute, every term is named by its slug.
/// </summary>
internal static class ApiWriter
{
    /// <summary>Raised when a member changes its meaning or goes; new members do not raise it.</summary>
    private const int Version = 2;

    public static IEnumerable<GeneratedFile> Files(Site site)
    {
        yield return new GeneratedFile(FileRoutes.ApiSchema, (_, output) => output.Write(ApiSchema.Json));
        yield return new GeneratedFile(FileRoutes.ApiIndex, (_, output) => WriteIndex(site, output));
        yield return new GeneratedFile(
            FileRoutes.ApiVocabulary, (_, output) => JsonFile.Write(output, json => ApiVocabulary.Write(json, site)));
        var crossings = site.Listings.Where(listing => listing.Key.IsCrossing).ToLookup(listing => listing.Key.First);
        foreach (var listing in site.Listings.Where(listing => !listing.Key.IsCrossing))
        {
            if (listing.Key is { Axis: Axis.Year, Year: { } year })
            {
                yield return new GeneratedFile(
                    FileRoutes.ApiReports(year), (outlines, output) => WriteReports(site, listing, outlines, output))
                {
                    Reports = listing.Members,
                };
            }

            yield return new GeneratedFile(
                FileRoutes.ApiList(listing.Key), (_, output) => WriteList(site, listing, crossings[listing.Key], output))
            {
                // A column that holds every report has no crossings until another column has a report, too.
                Reports = listing.Key.IsColumn && listing.Members.Length == site.Reports.Length ? null : listing.Members,
            };
        }
    }

    private static void WriteIndex(Site site, IBufferWriter<byte> output) => JsonFile.Write(output, json =>
    {
        var url = site.Config.BaseUrl;
        json.WriteNumber("version", Version);
        json.WriteString("schema", url.AbsoluteOf(FileRoutes.ApiSchema));
        json.WriteStartObject("site");
        WriteSite(json, site.Config);
        json.WriteEndObject();
        json.WriteNumber("total", site.Reports.Length);
        if (!site.Reports.IsEmpty)
        {
            json.WriteDate("modified", site.Reports.Max(report => report.LastModified));
        }

        json.WriteString("vocabulary", url.AbsoluteOf(FileRoutes.ApiVocabulary));
        if (!site.Indicators.IsEmpty)
        {
            json.WriteString("indicators_url", url.AbsoluteOf(FileRoutes.ApiIndicators));
        }

        json.WriteStartObject("addresses");
        WriteAddresses(json, $"{url.Origin}{url.Path}/api");
        json.WriteEndObject();
        json.WriteAllObjects("years", ListsOf(site, Axis.Year), listing =>
        {
            json.WriteNumber("year", listing.Key.Year!.Value);
            ApiVocabulary.WriteListing(json, site.Config, listing);
            json.WriteString("reports_url", url.AbsoluteOf(FileRoutes.ApiReports(listing.Key.Year.Value)));
        });
        json.WriteAllObjects("months", ListsOf(site, Axis.Month), listing =>
        {
            json.WriteString("month", ApiVocabulary.MonthOf(listing.Key.Month!.Value));
            ApiVocabulary.WriteListing(json, site.Config, listing);
        });
    });

    private static IEnumerable<Listing> ListsOf(Site site, Axis axis) =>
        site.Listings.Where(listing => listing.Key.Axis == axis);

    private static void WriteSite(Utf8JsonWriter json, SiteConfig config)
    {
        json.WriteText("title", config.Title);
        json.WriteString("url", config.BaseUrl.AbsoluteOf(Route.Home));
        json.WriteText("language", config.Language);
        json.WriteText("description", config.Description);
        json.WriteTexts("keywords", config.Keywords);
        json.WriteText("organizer", config.Identity.Organizer);
        json.WriteText("site_id_code", config.Identity.SiteIdCode);
        ApiVocabulary.WriteFeeds(json, config, Route.Home);
    }

    /// <summary>
    /// How to make the address of any list from slugs (RFC 6570 templates). One without reports has no file; crossings have
    /// none of their own.
    /// </summary>
    private static void WriteAddresses(Utf8JsonWriter json, string api)
    {
        json.WriteString("reports", $"{api}/reports/{{year}}.json");
        json.WriteString("column", $"{api}/{{column}}.json");
        json.WriteString("month", $"{api}/archive/{{yyyy}}/{{mm}}.json");
        json.WriteString("unit", $"{api}/units/{{unit}}.json");
        json.WriteString("year", $"{api}/years/{{year}}.json");
        json.WriteString("district", $"{api}/districts/{{district}}.json");
        json.WriteString("topic", $"{api}/topics/{{topic}}.json");
    }

    private static void WriteReports(
        Site site, Listing listing, IReadOnlyList<ArticleOutline> outlines, IBufferWriter<byte> output) =>
        JsonFile.Write(output, json =>
        {
            json.WriteNumber("year", listing.Key.Year!.Value);
            json.WriteNumber("total", listing.Members.Length);
            json.WriteAllObjects("reports", listing.Members, ordinal =>
                ApiReport.Write(json, site, site.Reports[ordinal], outlines[ordinal]));
        });

    /// <summary>
    /// A list holds what a link needs and no more: a report's summary is in the file of its year. The crossings that begin
    /// with the list stand in its file, their reports as positions in it: files of their own would be tens of thousands of
    /// one or two reports each, and who narrows a list by program has all of it already.
    /// </summary>
    private static void WriteList(Site site, Listing listing, IEnumerable<Listing> crossings, IBufferWriter<byte> output) =>
        JsonFile.Write(output, json =>
        {
            WriteHead(json, site, listing);
            json.WriteAllObjects("reports", listing.Members, ordinal =>
            {
                var report = site.Reports[ordinal];
                json.WriteText("title", report.Title);
                json.WriteString("url", site.Config.BaseUrl.AbsoluteOf(report.Route));
                json.WriteDate("date", report.Date);
                json.WriteString("column", report.Column.Id);
            });
            json.WriteObjects("crossings", [.. crossings], crossing =>
            {
                WriteHead(json, site, crossing);
                json.WriteStartArray("reports");
                foreach (var ordinal in crossing.Members)
                {
                    json.WriteNumberValue(listing.Members.AsSpan().BinarySearch(ordinal));
                }

                json.WriteEndArray();
            });
        });

    private static void WriteHead(Utf8JsonWriter json, Site site, Listing listing)
    {
        json.WriteStartObject("key");
        ApiVocabulary.WriteKey(json, listing.Key);
        json.WriteEndObject();
        json.WriteText("title", listing.Title);
        json.WriteString("url", site.Config.BaseUrl.AbsoluteOf(listing.Route));
        json.WriteNumber("total", listing.Members.Length);
    }
}
