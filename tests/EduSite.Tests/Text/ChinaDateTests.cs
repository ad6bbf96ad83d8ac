using EduSite.Text;

namespace EduSite.Tests.Text;

public sealed class ChinaDateTests
{
    [Theory]
    [InlineData("2026-03-05", "2026-03-05")]
    [InlineData("2026-3-5", "2026-03-05")]
    [InlineData("2026-03-05 09:30", "2026-03-05T09:30:00+08:00")]
    [InlineData("2026-3-5 9:30", "2026-03-05T09:30:00+08:00")]
    [InlineData("2026-03-05 09:30:15", "2026-03-05T09:30:15+08:00")]
    [InlineData("2026-03-05T09:30", "2026-03-05T09:30:00+08:00")]
    [InlineData("2026-03-05T01:30:00Z", "2026-03-05T09:30:00+08:00")]
    [InlineData("2026-03-04T23:30-05:00", "2026-03-05T12:30:00+08:00")]
    [InlineData("2026-03-05 09:30:00 +08:00", "2026-03-05T09:30:00+08:00")]
    [InlineData("1900-01-01", "1900-01-01")]
    [InlineData("1899-12-31T16:00:00Z", "1900-01-01T00:00:00+08:00")]
    [InlineData("2999-12-31 23:59", "2999-12-31T23:59:00+08:00")]
    public void Dates_and_times_are_read_on_the_clock_of_China(string text, string expected)
    {
        Assert.True(ChinaDate.TryParse(text, out var date));
        Assert.Equal(expected, date.ToIsoAsGiven());
    }

    [Theory]
    [InlineData("")]
    [InlineData("Z")]
    [InlineData("2026")]
    [InlineData("2026-02-29")]
    [InlineData("2026-03-05 24:00")]
    [InlineData("2026/03/05")]
    [InlineData("2026年3月5日")]
    [InlineData(" 2026-03-05")]
    public void Anything_else_is_no_date(string text) => Assert.False(ChinaDate.TryParse(text, out _));

    [Theory]
    [InlineData("0001-01-01")]
    [InlineData("0001-01-01 00:00")]
    [InlineData("0001-01-01T00:00:00Z")]
    [InlineData("1899-12-31")]
    [InlineData("1899-12-31T15:59:00Z")]
    [InlineData("9999-12-31T23:00:00Z")]
    public void A_year_that_can_only_be_a_slip_is_no_date(string text) => Assert.False(ChinaDate.TryParse(text, out _));

    [Fact]
    public void A_day_ends_with_its_last_moment_and_a_time_is_its_own_end()
    {
        Assert.Equal(new DateTime(2026, 3, 6).AddTicks(-1), Date("2026-03-05").EndOfDay().Local);
        Assert.Equal(Date("2026-03-05 09:30"), Date("2026-03-05 09:30").EndOfDay());
    }

    [Fact]
    public void The_last_day_of_the_calendar_ends_with_the_calendar() =>
        Assert.Equal(DateTime.MaxValue, new ChinaDate(new DateTime(9999, 12, 31), HasTime: false).EndOfDay().Local);

    [Fact]
    public void A_date_is_written_for_people_and_for_programs()
    {
        var date = Date("2026-03-05 09:30");

        Assert.Equal("2026-03-05", date.ToDay());
        Assert.Equal("2026-03-05 09:30", date.ToMinute());
        Assert.Equal("2026-03-05T09:30:00+08:00", date.ToIso());
        Assert.Equal("03-05", date.ToMonthDay());
        Assert.Equal("2026-03-05 09:30", date.ToString());
        Assert.Equal("2026-03-05", Date("2026-03-05").ToString());
        Assert.Equal((2026, 3, 5), (date.Year, date.Month, date.Day));
    }

    [Fact]
    public void An_instant_comes_back_as_it_was()
    {
        var instant = new DateTimeOffset(2026, 3, 4, 20, 0, 0, TimeSpan.Zero);

        var date = ChinaDate.From(instant);

        Assert.Equal("2026-03-05 04:00", date.ToMinute());
        Assert.Equal(instant, date.ToInstant());
    }

    [Fact]
    public void Dates_are_ordered_by_the_clock()
    {
        Assert.True(Date("2026-03-05") < Date("2026-03-05 00:01"));
        Assert.True(Date("2026-03-05") <= Date("2026-03-05 00:00"));
        Assert.True(Date("2026-03-06") > Date("2026-03-05 23:59"));
        Assert.True(Date("2026-03-06") >= Date("2026-03-06"));
    }

    private static ChinaDate Date(string text) =>
        ChinaDate.TryParse(text, out var date) ? date : throw new ArgumentException(text, nameof(text));
}
