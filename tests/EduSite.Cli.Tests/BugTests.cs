namespace EduSite.Cli.Tests;

public sealed class BugTests
{
    [Fact]
    public void A_bug_is_told_in_words_and_not_as_a_stack()
    {
        using var site = new CliSite { Clock = new BrokenClock() };

        var run = site.Run("build");

        Assert.Equal((70, ""), (run.Code, run.Out));
        Assert.StartsWith("程序内部出错（NotSupportedException：坏钟）", run.Error);
        Assert.Contains("EDUSITE_TRACE=1", run.Error);
        Assert.DoesNotContain("   at ", run.Error);
    }

    [Fact]
    public void The_stack_is_shown_to_who_asks_for_it()
    {
        using var site = new CliSite { Clock = new BrokenClock(), Variables = { ["EDUSITE_TRACE"] = "1" } };

        var run = site.Run("build", "--lang", "en");

        Assert.Equal((70, ""), (run.Code, run.Out));
        Assert.StartsWith("A bug in EduSite (NotSupportedException: 坏钟)", run.Error);
        Assert.Contains("   at ", run.Error);
    }

    private sealed class BrokenClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => throw new NotSupportedException("坏钟");
    }
}
