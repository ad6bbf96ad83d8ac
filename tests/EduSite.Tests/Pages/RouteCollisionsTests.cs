using EduSite.Diagnostics;
using EduSite.Model;
using EduSite.Pages;

namespace EduSite.Tests.Pages;

public sealed class RouteCollisionsTests
{
    [Fact]
    public void Two_generated_files_at_one_address_clash()
    {
        Assert.Equal(
            ["site.yml:1:1 route-duplicate /a.json"],
            Problems(SiteFixture.Site(SiteFixture.Reports), Route.Of("/a.json"), Route.Of("/b.json"), Route.Of("/a.json")));
    }

    [Fact]
    public void A_generated_file_and_a_page_at_one_address_clash_where_the_page_is() =>
        Assert.Equal(
            ["content/rich.md:1:1 route-duplicate /r/rich.html"],
            Problems(SiteFixture.Site(SiteFixture.Reports), Route.Of("/r/rich.html")));

    [Fact]
    public void Two_reports_at_one_address_clash_at_the_second() =>
        Assert.Equal(
            ["content/b.md:1:1 route-duplicate /r/a.html"],
            Problems(SiteFixture.Site([ReportIn(SiteFixture.News, "a"), ReportIn(SiteFixture.News, "b", "/r/a.html")])));

    [Theory]
    [InlineData("/")]
    [InlineData("/news/")]
    public void A_folder_and_its_index_are_one_address(string folder) =>
        Assert.Equal(
            [$"site.yml:3:7 alias-hits-page {folder}index.html"],
            Problems(WithRedirects(folder + "index.html")));

    [Fact]
    public void A_redirect_from_a_page_in_use_is_reported_where_it_is_written() =>
        Assert.Equal(["site.yml:3:7 alias-hits-page /r/rich.html"], Problems(WithRedirects("/r/rich.html")));

    [Fact]
    public void An_address_below_a_page_that_is_a_file_is_reported_at_the_page() =>
        Assert.Equal(
            ["content/rich.md:1:1 route-inside-file /r/rich.html/old/index.html"],
            Problems(WithRedirects("/r/rich.html/old/")));

    [Fact]
    public void An_address_below_a_generated_file_is_reported_where_it_is_written() =>
        Assert.Equal(
            ["site.yml:3:7 route-inside-file /sitemap.xml/old/index.html"],
            Problems(WithRedirects("/sitemap.xml/old/"), FileRoutes.Sitemap));

    [Theory]
    [InlineData("/files/list.html")]
    [InlineData("/assets/")]
    [InlineData("/assets/a/b/")]
    public void A_redirect_in_a_reserved_folder_is_reported_where_it_is_written(string from) =>
        Assert.Equal([$"site.yml:3:7 route-reserved {from}"], Problems(WithRedirects(from)));

    [Theory]
    [InlineData("files")]
    [InlineData("assets")]
    public void A_column_named_like_a_reserved_folder_is_reported_once(string id)
    {
        var column = new Column(id, "资料", "资料", ColumnKind.News, "", "", "", null, 2);
        var config = SiteFixture.Config with
        {
            Columns = [SiteFixture.News, column],
            Paging = new PagingConfig(PageSize: 1),
        };
        Assert.Equal([$"site.yml:1:1 route-reserved /{id}/"], Problems(SiteFixture.Site([ReportIn(column, "a"), ReportIn(column, "b")], config)));
    }

    [Theory]
    [InlineData("/filesystem/")]
    [InlineData("/news/files/")]
    [InlineData("/files.html")]
    public void Only_the_first_part_as_a_whole_is_reserved(string from) => Assert.Empty(Problems(WithRedirects(from)));

    [Fact]
    public void A_redirect_to_nothing_is_dead_and_one_to_a_page_or_elsewhere_is_not()
    {
        var config = SiteFixture.Config with
        {
            Redirects = [RedirectTo("/a/", "/gone/"), RedirectTo("/b/", "/news/"), RedirectTo("/c/", "https://x.example/")],
        };

        Assert.Equal(["site.yml:3:7 redirect-dead /gone/"], Problems(SiteFixture.Site(SiteFixture.Reports, config)));
    }

    [Fact]
    public void Only_the_headline_column_of_the_site_shows_the_headlines()
    {
        var second = new Column("more", "更多", "更多", ColumnKind.Headline, "", "", "", null, 2);
        var config = SiteFixture.Config with { Columns = [SiteFixture.News, SiteFixture.Notices, second] };
        var site = SiteFixture.Site(SiteFixture.Reports, config);

        var pages = PagePlanner.Plan(site, [], new DiagnosticBag()).PagesByRoute;

        Assert.Equal(site.Headlines.ToArray(), ((ListPage)pages[Route.Of("/news/")]).Members.ToArray());
        Assert.NotEmpty(site.Headlines);
        Assert.Empty(((ListPage)pages[Route.Of("/more/")]).Members);
    }

    private static Report ReportIn(Column column, string slug, string? route = null) => new()
    {
        Path = SitePath.Of($"content/{slug}.md"),
        Location = Location.Of(SitePath.Of($"content/{slug}.md")),
        BodyStart = 0,
        Title = slug,
        Date = SiteFixture.Date("2026-03-05"),
        Column = column,
        Year = 2026,
        Source = "教育局",
        Route = Route.Of(route ?? $"/r/{slug}.html"),
    };

    private static Site WithRedirects(string from) =>
        SiteFixture.Site(SiteFixture.Reports, SiteFixture.Config with { Redirects = [RedirectTo(from, "/news/")] });

    private static Redirect RedirectTo(string from, string to) =>
        new(
            Route.Of(from),
            to,
            new Location(SitePath.Of("site.yml"), new(3, 7), new(3, 12), "  - from: "));

    private static string[] Problems(Site site, params Route[] files)
    {
        var problems = new DiagnosticBag();
        PagePlanner.Plan(site, files, problems);
        return [.. problems.ToSorted().Select(Line)];
    }

    private static string Line(Diagnostic problem) =>
        $"{problem.Location.Path}:{problem.Location.Start.Line}:{problem.Location.Start.Column} {problem.Rule.Id} {problem.Arguments[0]}";
}
