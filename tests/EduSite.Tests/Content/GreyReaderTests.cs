using EduSite.Content;
using EduSite.Diagnostics;
using EduSite.Model;
using EduSite.Text;

namespace EduSite.Tests.Content;

public sealed class GreyReaderTests
{
    [Theory]
    [InlineData("grey: 2026-12-13", "2026-12-12 23:59", false)]
    [InlineData("grey: 2026-12-13", "2026-12-13 00:00", true)]
    [InlineData("grey: 2026-12-13", "2026-12-13 23:59", true)]
    [InlineData("grey: 2026-12-13", "2026-12-14 00:00", false)]
    [InlineData("grey: 2026-4-3 .. 2026-4-4", "2026-04-04 12:00", true)]
    [InlineData("grey:", "2026-12-13 12:00", false)]
    [InlineData("", "2026-12-13 12:00", false)]
    public void Pages_are_grey_on_the_days_given(string line, string now, bool isGrey)
    {
        var problems = new DiagnosticBag();
        var config = SiteConfigReader.Read(SourceFile.FromString("site.yml", $"title: 局\n{line}\n"), [], problems)!;
        Assert.True(ChinaDate.TryParse(now, out var moment));

        var site = SiteIndexer.Index(config, [], [], [], moment, problems);

        Assert.Empty(problems.ToSorted());
        Assert.Equal(isGrey, site.IsGrey);
    }
}
