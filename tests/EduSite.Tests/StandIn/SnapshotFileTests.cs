using System.Text;

namespace EduSite.Tests.StandIn;

/// <summary>The stand-in for Verify follows its file names and rules.</summary>
public sealed class SnapshotFileTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("edusite-snapshots-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_new_text_fails_and_is_written_as_received()
    {
        var file = Snapshot("甲\n乙\n");

        Assert.Contains("is new", file.Check(accepting: false), StringComparison.Ordinal);
        Assert.Equal("甲\n乙\n", File.ReadAllText(Path.Combine(_folder, "Class.Test.received.txt")));
        Assert.False(File.Exists(file.Verified));
    }

    [Fact]
    public void A_difference_is_named_by_line_and_column()
    {
        Accept("一\n二三四\n五");

        var message = Snapshot("一\n二三肆\n五").Check(accepting: false);

        Assert.Contains("first difference at line 2, column 3", message, StringComparison.Ordinal);
        Assert.Contains("verified: 二三⟶四⏎", message, StringComparison.Ordinal);
        Assert.Contains("received: 二三⟶肆⏎", message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_that_only_grew_is_a_difference_at_its_end()
    {
        Accept("甲");

        var message = Snapshot("甲\n").Check(accepting: false);

        Assert.Contains("line 1, column 2", message, StringComparison.Ordinal);
        Assert.Contains("verified: 甲⟶␄", message, StringComparison.Ordinal);
        Assert.Contains("received: 甲⟶⏎", message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_that_matches_removes_what_was_received_before()
    {
        Accept("甲");
        Snapshot("乙").Check(accepting: false);
        var file = Snapshot("甲");
        Assert.True(File.Exists(file.Received));

        Assert.Null(file.Check(accepting: false));
        Assert.False(File.Exists(file.Received));
    }

    [Fact]
    public void Accepting_writes_the_text_in_utf8_without_a_mark_and_with_LF()
    {
        Accept("甲\r\n乙");

        Assert.Equal("甲\n乙"u8.ToArray(), File.ReadAllBytes(Snapshot("").Verified));
    }

    [Theory]
    [InlineData("甲\r\n乙", false)]
    [InlineData("甲\n乙", true)]
    public void A_verified_file_may_have_a_byte_order_mark_or_CRLF(string verified, bool mark)
    {
        var file = Snapshot("甲\n乙");
        File.WriteAllText(file.Verified, verified, new UTF8Encoding(mark));

        Assert.Null(file.Check(accepting: false));
    }

    [Fact]
    public void Names_follow_the_conventions_of_verify()
    {
        Assert.Equal("P#feed.verified.xml", Of(new("xml", "", "feed"), unique: false));
        Assert.Equal("P.verified.xml", Of(new("xml", ""), unique: false));
        Assert.Equal("P/2026/index.verified.html", Of(new("html", "", "2026/index"), unique: true));
        Assert.Equal("_name=a-b", SnapshotFile.Clean("_name=a:b"));

        static string Of(Target target, bool unique) => SnapshotFile.Of("P", target, unique).Verified.Replace('\\', '/');
    }

    [Fact]
    public void A_snapshot_that_a_test_no_longer_makes_is_a_fault_until_accepted()
    {
        var prefix = Path.Combine(_folder, "Class.Test");
        SnapshotFile[] before = [.. Both().Select(target => SnapshotFile.Of(prefix, target, uniqueDirectory: true))];
        Assert.All(before, file => file.Check(accepting: true));

        Assert.Contains("b.verified.html", Assert.Single(Orphans(accepting: false)), StringComparison.Ordinal);
        Assert.Empty(Orphans(accepting: true));
        Assert.False(File.Exists(before[1].Verified));

        IEnumerable<string> Orphans(bool accepting) =>
            SnapshotFile.RemoveOrphans(prefix, before[..1], uniqueDirectory: true, accepting);

        static Target[] Both() => [new("html", "1", "a"), new("html", "2", "b")];
    }

    private SnapshotFile Snapshot(string text) =>
        SnapshotFile.Of(Path.Combine(_folder, "Class.Test"), new Target("txt", text), uniqueDirectory: false);

    private void Accept(string text) => Assert.Null(Snapshot(text).Check(accepting: true));
}
