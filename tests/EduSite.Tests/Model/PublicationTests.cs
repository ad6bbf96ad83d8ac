using EduSite.Model;
using EduSite.Tests.Pages;
using EduSite.Text;

namespace EduSite.Tests.Model;

public sealed class PublicationTests
{
    [Theory]
    [InlineData("2026-03-04 23:59", Publication.Scheduled)]
    [InlineData("2026-03-05 00:00", Publication.Published)]
    [InlineData("2026-03-10 23:59", Publication.Published)]
    [InlineData("2026-03-11 00:00", Publication.Expired)]
    public void A_report_shows_from_its_day_to_the_end_of_its_last(string now, Publication expected) =>
        Assert.Equal(expected, SiteFixture.Report("a", "2026-03-05", expire: "2026-03-10").PublicationAt(At(now)));

    [Fact]
    public void An_expiry_with_a_time_is_that_moment()
    {
        var report = SiteFixture.Report("a", "2026-03-05", expire: "2026-03-10 12:00");

        Assert.Equal(Publication.Published, report.PublicationAt(At("2026-03-10 12:00")));
        Assert.Equal(Publication.Expired, report.PublicationAt(At("2026-03-10 12:01")));
    }

    [Theory]
    [InlineData("2026-03-01")]
    [InlineData("2026-03-06")]
    [InlineData("2026-04-01")]
    public void Draft_and_withdrawn_count_more_than_any_date(string now)
    {
        var draft = SiteFixture.Report("a", "2026-03-05", status: ReportStatus.Draft, expire: "2026-03-10");
        var withdrawn = SiteFixture.Report("a", "2026-03-05", status: ReportStatus.Withdrawn, expire: "2026-03-10");

        Assert.Equal(Publication.Draft, draft.PublicationAt(At(now)));
        Assert.Equal(Publication.Withdrawn, withdrawn.PublicationAt(At(now)));
    }

    [Theory]
    [InlineData("2026-03-06 07:59", Publication.Scheduled)]
    [InlineData("2026-03-06 08:00", Publication.Published)]
    [InlineData("2026-03-12 23:59", Publication.Published)]
    [InlineData("2026-03-13 00:00", Publication.Expired)]
    public void Publish_at_holds_a_notice_back_and_its_period_takes_it_down(string now, Publication expected)
    {
        var report = new Report
        {
            Path = SitePath.Of("content/a.md"),
            Location = Location.Of(SitePath.Of("content/a.md")),
            BodyStart = 0,
            Title = "公示",
            Date = At("2026-03-05"),
            Column = SiteFixture.Notices,
            Year = 2026,
            Source = "教育局",
            Route = Route.Of("/a/"),
            PublishAt = At("2026-03-06 08:00"),
            Notice = new NoticePeriod(At("2026-03-06"), At("2026-03-12"), null),
        };

        Assert.Equal(expected, report.PublicationAt(At(now)));
    }

    [Fact]
    public void A_promotion_stays_pinned_to_the_end_of_its_day()
    {
        var promotion = new Promotion(null, At("2026-03-05"), At("2026-03-06"));

        Assert.True(promotion.IsPinnedAt(At("2026-03-06 23:59")));
        Assert.False(promotion.IsPinnedAt(At("2026-03-07 00:00")));
        Assert.False((promotion with { PinUntil = null }).IsPinnedAt(At("2026-03-05")));
    }

    private static ChinaDate At(string text) => SiteFixture.Date(text);
}
