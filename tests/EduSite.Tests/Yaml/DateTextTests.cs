using EduSite.Diagnostics;
using EduSite.Model;
using EduSite.Text;
using EduSite.Yaml;

namespace EduSite.Tests.Yaml;

public sealed class DateTextTests
{
    [Theory]
    [InlineData("2026年3月5日", "2026-03-05")]
    [InlineData("2026年3月5日 9时30分", "2026-03-05 09:30")]
    [InlineData("2026/3/5", "2026-03-05")]
    [InlineData("2026.03.05", "2026-03-05")]
    [InlineData("2026－3－5", "2026-03-05")]
    [InlineData("2026-03-05 9：30", "2026-03-05 09:30")]
    public void A_date_in_another_form_comes_with_the_right_one(string written, string proper) =>
        Assert.Equal((YamlRules.DateFormat.Id, proper), Read(written));

    [Theory]
    [InlineData("2026-02-30")]
    [InlineData("2026-13-01")]
    [InlineData("2026年2月30日")]
    [InlineData("2026-03-05 24:30")]
    public void A_day_that_never_was_has_no_correction(string written) =>
        Assert.Equal((YamlRules.DateImpossible.Id, null), Read(written));

    [Theory]
    [InlineData("昨天")]
    [InlineData("2026")]
    [InlineData("2026-03")]
    [InlineData("9999-12-31T23:59:59Z")]
    [InlineData("0001-01-01T00:00:00+14:00")]
    public void What_is_no_date_is_shown_how_dates_are_written(string written) =>
        Assert.Equal((YamlRules.DateFormat.Id, null), Read(written));

    [Theory]
    [InlineData("2026-03-05")]
    [InlineData("2026-3-5")]
    [InlineData("2026-03-05 09:30")]
    [InlineData("2026-03-05T09:30:00+08:00")]
    [InlineData("9999-12-31")]
    public void A_proper_date_is_read(string written) => Assert.Equal((null, null), Read(written));

    private static (string? Rule, string? Correction) Read(string written)
    {
        var problems = new DiagnosticBag();
        var file = SourceFile.FromString("content/a.md", written);
        DateText.Read(new YamlScalar(written, new TextSpan(0, written.Length)), file, problems);
        var found = problems.ToSorted().SingleOrDefault();
        return (found?.Rule.Id, found?.Edit?.Replacement);
    }
}
