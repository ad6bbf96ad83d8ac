using System.Text.Json;
using EduSite.Model;
using EduSite.Pages;

namespace EduSite.Tests.Pages;

public sealed class ApiWriterTests
{
    private static readonly JsonElement Schema = Parse(WriteAll(SiteFixture.Site([]))["/api/schema.json"]);

    [Fact]
    public void Every_document_obeys_the_published_schema()
    {
        var validator = new JsonSchemaValidator(Schema);
        var noFeeds = SiteFixture.Config with { Feeds = new FeedConfig(Enabled: false) };
        Site[] sites = [SiteFixture.Site(SiteFixture.Reports), SiteFixture.Site([]), SiteFixture.Site([], noFeeds)];

        foreach (var site in sites)
        {
            foreach (var (route, text) in WriteAll(site).Where(file => file.Key != "/api/schema.json"))
            {
                Assert.Equal([], validator.Validate(Parse(text)).Select(fault => $"{route} {fault}"));
            }
        }
    }

    [Fact]
    public void The_schema_says_no_to_what_is_not_in_it()
    {
        var validator = new JsonSchemaValidator(Schema);

        Assert.NotEmpty(validator.Validate(Parse("{}")));
        Assert.Contains(
            "unknown member reviews",
            Assert.Single(validator.Validate(Parse(
                """{"key":{"year":2025},"title":"2025年","url":"https://a/","total":0,"reports":[],"reviews":1}"""))),
            StringComparison.Ordinal);
        Assert.NotEmpty(validator.Validate(Parse(
            """{"key":{"year":2025},"title":"2025年","url":"/years/2025/","total":0,"reports":[]}""")));
    }

    [Fact]
    public void Every_member_of_a_report_that_the_schema_documents_is_written_for_a_report_that_has_all()
    {
        var documented = Schema.GetProperty("$defs").GetProperty("report").GetProperty("properties");
        var report = RichReport();

        Assert.Equal(
            documented.EnumerateObject().Select(member => member.Name).Order(),
            report.EnumerateObject().Select(member => member.Name).Order());
    }

    [Fact]
    public void Every_list_and_every_reporting_year_has_its_file()
    {
        var site = SiteFixture.Site(SiteFixture.Reports);

        var files = WriteAll(site);

        var lists = site.Listings.Where(listing => !listing.Key.IsCrossing).ToList();
        Assert.All(lists, listing => Assert.Contains($"/api{listing.Route.Value.TrimEnd('/')}.json", files.Keys));
        string[] years = ["/api/reports/2024.json", "/api/reports/2025.json", "/api/reports/2026.json"];
        Assert.Equal(years, files.Keys.Where(route => route.StartsWith("/api/reports/", StringComparison.Ordinal)));
        Assert.Equal(lists.Count + years.Length + 3, files.Count);
    }

    [Fact]
    public void The_address_templates_lead_to_the_files()
    {
        var files = WriteAll(SiteFixture.Site(SiteFixture.Reports));
        var templates = Parse(files["/api/index.json"]).GetProperty("addresses");

        foreach (var template in templates.EnumerateObject())
        {
            var address = template.Value.GetString()!
                .Replace("{year}", "2025", StringComparison.Ordinal)
                .Replace("{yyyy}", "2026", StringComparison.Ordinal)
                .Replace("{mm}", "03", StringComparison.Ordinal)
                .Replace("{column}", "notices", StringComparison.Ordinal)
                .Replace("{district}", "yuyang", StringComparison.Ordinal)
                .Replace("{topic}", "safety", StringComparison.Ordinal)
                .Replace("{unit}", "yuyang-bureau", StringComparison.Ordinal);

            Assert.Contains(address["https://jyj.example".Length..], files.Keys);
        }
    }

    [Fact]
    public void A_crossing_stands_in_the_file_of_its_first_list_and_names_reports_by_their_positions_there()
    {
        var year = Parse(WriteAll(SiteFixture.Site(SiteFixture.Reports))["/api/years/2025.json"]);

        var crossing = year.GetProperty("crossings").EnumerateArray().Single(one =>
            one.GetProperty("url").GetString() == "https://jyj.example/years/2025/districts/yuyang/topics/shuangjian/");

        Assert.Equal("""{"year":2025,"district":"yuyang","topic":"shuangjian"}""", crossing.GetProperty("key").GetRawText());
        var position = Assert.Single(crossing.GetProperty("reports").EnumerateArray()).GetInt32();
        Assert.Equal("https://jyj.example/r/rich.html", year.GetProperty("reports")[position].GetProperty("url").GetString());
    }

    [Fact]
    public void Every_crossing_stands_in_one_file_with_all_its_reports()
    {
        var site = SiteFixture.Site(SiteFixture.Reports);

        var found = WriteAll(site).Values.Select(Parse)
            .Where(file => file.TryGetProperty("crossings", out _))
            .SelectMany(file => file.GetProperty("crossings").EnumerateArray(), (file, crossing) => (
                Url: crossing.GetProperty("url").GetString()!,
                Reports: crossing.GetProperty("reports").EnumerateArray()
                    .Select(position => file.GetProperty("reports")[position.GetInt32()].GetProperty("url").GetString()!)))
            .ToDictionary(crossing => crossing.Url, crossing => crossing.Reports.ToList());

        var expected = site.Listings.Where(listing => listing.Key.IsCrossing).ToDictionary(
            listing => site.Config.BaseUrl.AbsoluteOf(listing.Route),
            listing => listing.Members.Select(ordinal => site.Config.BaseUrl.AbsoluteOf(site.Reports[ordinal].Route)).ToList());
        Assert.NotEmpty(expected);
        Assert.Equal(expected, found);
    }

    [Fact]
    public void What_is_the_bureaus_own_business_stays_out()
    {
        var everything = string.Concat(WriteAll(SiteFixture.Site(SiteFixture.Reports)).Values);

        Assert.DoesNotContain("初审人", everything, StringComparison.Ordinal);
        Assert.DoesNotContain("secret-alias", everything, StringComparison.Ordinal);
        Assert.DoesNotContain("内部理由", everything, StringComparison.Ordinal);
        Assert.DoesNotContain("减负", everything, StringComparison.Ordinal);
    }

    [Fact]
    public void A_report_says_when_copies_of_it_must_go()
    {
        var report = RichReport();

        Assert.Equal("2026-04-20", report.GetProperty("expires").GetString());
    }

    [Fact]
    public void A_term_without_reports_has_a_total_and_no_address()
    {
        var vocabulary = Parse(WriteAll(SiteFixture.Site([]))["/api/vocabulary.json"]);

        var district = vocabulary.GetProperty("districts")[0];
        Assert.Equal(0, district.GetProperty("total").GetInt32());
        Assert.False(district.TryGetProperty("url", out _));
        Assert.True(vocabulary.GetProperty("columns")[0].TryGetProperty("url", out _));
    }

    private static JsonElement RichReport() =>
        Parse(WriteAll(SiteFixture.Site(SiteFixture.Reports))["/api/reports/2025.json"]).GetProperty("reports")[0];

    private static SortedDictionary<string, string> WriteAll(Site site) =>
        SiteFixture.Write(ApiWriter.Files(site), SiteFixture.Outlines(site));

    private static JsonElement Parse(string text)
    {
        using var document = JsonDocument.Parse(text);
        return document.RootElement.Clone();
    }
}
