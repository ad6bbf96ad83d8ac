using System.Text.Json;
using EduSite.Model;

namespace EduSite.Pages;

/// <summary>The words by which the API names lists: columns, districts, topics, units, and keys made of them.</summary>
internal static class ApiVocabulary
{
    public static void Write(Utf8JsonWriter json, Site site)
    {
        json.WriteAllObjects("columns", site.Config.Columns, column => WriteColumn(json, site, column));
        WriteTerms(json, site, "districts", site.Config.Districts, term => new ListingKey(District: term));
        WriteTerms(json, site, "topics", site.Config.Topics, term => new ListingKey(Topic: term));
        WriteTerms(json, site, "units", site.Config.Units, term => new ListingKey(Unit: term));
    }

    public static void WriteKey(Utf8JsonWriter json, ListingKey key)
    {
        json.WriteText("column", key.Column?.Id);
        if (key.Year is { } year)
        {
            json.WriteNumber("year", year);
        }

        if (key.Month is { } month)
        {
            json.WriteString("month", MonthOf(month));
        }

        json.WriteText("district", key.District?.Slug);
        json.WriteText("topic", key.Topic?.Slug);
        json.WriteText("unit", key.Unit?.Slug);
    }

    /// <summary>How many reports a list has and where it is: as a page, as JSON and as feeds.</summary>
    public static void WriteListing(Utf8JsonWriter json, SiteConfig config, Listing listing)
    {
        json.WriteNumber("total", listing.Members.Length);
        json.WriteString("url", config.BaseUrl.AbsoluteOf(listing.Route));
        json.WriteString("api_url", config.BaseUrl.AbsoluteOf(FileRoutes.ApiList(listing.Key)));
        if (FileRoutes.HasFeed(listing.Key))
        {
            WriteFeeds(json, config, listing.Route);
        }
    }

    public static void WriteFeeds(Utf8JsonWriter json, SiteConfig config, Route folder)
    {
        if (config.Feeds.Enabled)
        {
            json.WriteString("feed_atom", config.BaseUrl.AbsoluteOf(FileRoutes.AtomFeed(folder)));
            json.WriteString("feed_json", config.BaseUrl.AbsoluteOf(FileRoutes.JsonFeed(folder)));
        }
    }

    public static string MonthOf(YearMonth month) => $"{month.Year:0000}-{month.Month:00}";

    private static void WriteColumn(Utf8JsonWriter json, Site site, Column column)
    {
        json.WriteString("id", column.Id);
        json.WriteText("name", column.Name);
        json.WriteString("kind", column.Kind.ToString().ToLowerInvariant());
        json.WriteText("type", column.Type);
        json.WriteText("description", column.Description);
        WriteListingOrNone(json, site, new ListingKey(Column: column));
    }

    private static void WriteTerms(
        Utf8JsonWriter json, Site site, string name, Vocabulary vocabulary, Func<Term, ListingKey> keyOf) =>
        json.WriteAllObjects(name, vocabulary.Terms, term =>
        {
            json.WriteString("slug", term.Slug);
            json.WriteText("name", term.Name);
            WriteListingOrNone(json, site, keyOf(term));
        });

    /// <summary>A term that no report carries has no list, and so no address.</summary>
    private static void WriteListingOrNone(Utf8JsonWriter json, Site site, ListingKey key)
    {
        if (site.FindListing(key) is { } listing)
        {
            WriteListing(json, site.Config, listing);
        }
        else
        {
            json.WriteNumber("total", 0);
        }
    }
}
