using EduSite.Building;
using EduSite.IO;
using Microsoft.Extensions.Time.Testing;

namespace EduSite.Tests.Building;

public sealed class TimingsTests
{
    [Fact]
    public void Every_stage_template_and_report_of_a_build_is_measured()
    {
        var timings = new Timings(new FakeTimeProvider { AutoAdvanceAmount = TimeSpan.FromMilliseconds(1) });
        var tree = new MemoryTree(MiniSite.WithDefaults(MiniSite.ParseFiles("""
            -- content/news/a.md --
            ---
            title: 第一篇
            date: 2026-03-05
            ---
            正文。
            -- content/news/b.md --
            ---
            title: 第二篇
            date: 2026-03-06
            ---
            正文。
            -- themes/mini/layouts/home.html --
            {{ include 'box' }}
            -- themes/mini/partials/box.html --
            <b>
            """)));

        var result = SiteBuild.Run(tree, new MemoryOutput(), new FakeTimeProvider(MiniSite.Now), timings: timings);

        Assert.True(result.Succeeded);
        Assert.Equal(Enum.GetValues<TimedStage>(), timings.Stages.Select(stage => stage.Stage));
        Assert.Equal(["content/news/a.md", "content/news/b.md"], timings.Reports.Select(report => report.Path.Value).Order());
        Assert.Equal(2, timings.Templates.Single(template => template.Name == "themes/mini/layouts/report.html").Count);
        Assert.Equal(1, timings.Templates.Single(template => template.Name == "themes/mini/partials/box.html").Count);
        Assert.All(timings.Templates, template => Assert.True(template.Total >= template.Longest && template.Longest > TimeSpan.Zero));
    }
}
