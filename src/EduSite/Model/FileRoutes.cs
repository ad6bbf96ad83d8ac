namespace EduSite.Model;

/// <summary>
/// The addresses of the files that accompany the pages. Whoever writes such a file and whoever links to it ask here, so
/// that they cannot disagree.
/// </summary>
internal static class FileRoutes
{
    public static Route Sitemap { get; } = Route.Of("/sitemap.xml");

    public static Route Robots { get; } = Route.Of("/robots.txt");

    public static Route ApiIndex { get; } = Route.Of("/api/index.json");

    public static Route ApiVocabulary { get; } = Route.Of("/api/vocabulary.json");

    public static Route ApiSchema { get; } = Route.Of("/api/schema.json");

    /// <summary>Where the search index begins; its other files lie below the same folder.</summary>
    public static Route SearchIndex { get; } = Route.Of("/search/index.bin");

    /// <summary>Where the pages before links to other sites lie (<see cref="LeavePage"/>).</summary>
    public const string LeaveFolder = "/leave/";

    /// <summary>
    /// Whether an address lies where attachments (<c>/files/</c>), theme files (<c>/assets/</c>), the search index (<c>/search/</c>)
    /// or the pages before links to other sites are put: all of them become known late, when pages name them.
    /// </summary>
    public static bool IsReserved(Route route) =>
        route.Value.StartsWith("/files/", StringComparison.Ordinal) ||
        route.Value.StartsWith("/assets/", StringComparison.Ordinal) ||
        route.Value.StartsWith("/search/", StringComparison.Ordinal) ||
        route.Value.StartsWith(LeaveFolder, StringComparison.Ordinal);

    /// <summary>
    /// One variant of a picture. It lies among the theme files, because what its name says never changes either, so that
    /// servers let browsers keep both for ever.
    /// </summary>
    /// <param name="stem">A slug of the original's name, for people who save it.</param>
    /// <param name="key">Of the original and everything that was done to it, in lower-case hexadecimal digits.</param>
    public static Route ImageVariant(string stem, string key, int width, ImageFormat format) =>
        Route.Of($"/assets/pictures/{stem}.{key}-{width}{ImageFormats.ExtensionOf(format)}");

    /// <summary>A part of a sitemap that is too long for one file; counts from 1.</summary>
    public static Route SitemapPart(int number) => Route.Of($"/sitemap-{number}.xml");

    /// <summary>All that is public about the reports of one reporting year.</summary>
    public static Route ApiReports(int year) => Route.Of($"/api/reports/{year:0000}.json");

    /// <summary>A list that is no crossing as JSON: <c>/years/2025/</c> is <c>/api/years/2025.json</c>.</summary>
    public static Route ApiList(ListingKey key) => Route.Of($"/api{key.Route.Value.TrimEnd('/')}.json");

    /// <summary>All values of all indicators, for a spreadsheet.</summary>
    public static Route IndicatorsCsv { get; } = Route.Of("/indicators/indicators.csv");

    /// <summary>All values of an indicator, for a spreadsheet; the file's name says which one it is when it is saved.</summary>
    public static Route IndicatorCsv(Indicator indicator) => Route.Of($"{indicator.Route}{indicator.Slug}.csv");

    public static Route ApiIndicators { get; } = Route.Of("/api/indicators.json");

    public static Route ApiIndicator(Indicator indicator) => Route.Of($"/api/indicators/{indicator.Slug}.json");

    public static Route AtomFeed(Route folder) => Route.Of($"{folder}feed.xml");

    public static Route JsonFeed(Route folder) => Route.Of($"{folder}feed.json");

    /// <summary>Columns, districts and topics are worth following; a year is over, a crossing too narrow.</summary>
    public static bool HasFeed(ListingKey key) =>
        !key.IsCrossing && (key.Column is not null || key.District is not null || key.Topic is not null);
}
