namespace EduSite.Cli.Tests;

public sealed class BugTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("edusite 网站 ").FullName;

    public BugTests() => File.WriteAllText(Path.Combine(_folder, "site.yml"), "title: 云川市教育局\n");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_bug_is_told_in_words_and_not_as_a_stack()
    {
        var terminal = new SpokenTerminal { Folder = _folder, Clock = new BrokenClock() };

        Assert.Equal(ExitCode.Bug, terminal.Run("build"));
        Assert.StartsWith("程序内部出错（NotSupportedException：坏钟）", terminal.Error, StringComparison.Ordinal);
        Assert.Contains("EDUSITE_TRACE=1", terminal.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", terminal.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_stack_is_shown_to_who_asks_for_it()
    {
        var terminal = new SpokenTerminal
        {
            Folder = _folder,
            Clock = new BrokenClock(),
            Variables = new() { ["EDUSITE_TRACE"] = "1" },
        };

        Assert.Equal(ExitCode.Bug, terminal.Run("build", "--lang", "en"));
        Assert.StartsWith("A bug in EduSite (NotSupportedException: 坏钟)", terminal.Error, StringComparison.Ordinal);
        Assert.Contains("   at ", terminal.Error, StringComparison.Ordinal);
    }

    private sealed class BrokenClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => throw new NotSupportedException("坏钟");
    }
}
