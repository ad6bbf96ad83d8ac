namespace EduSite.Tests.StandIn;

/// <summary>The stand-in as tests call it, against committed snapshots.</summary>
public sealed class VerifierTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("edusite-verifier-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public Task A_text_is_compared_with_the_file_named_after_its_test() =>
        Verify("榆阳区\n").UseDirectory("Snapshots");

    [Theory]
    [InlineData("a")]
    [InlineData("b")]
    public async Task Cases_of_a_theory_have_files_of_their_own(string name) =>
        await Verify($"<p>{name}</p>", "html").UseDirectory("Snapshots").UseParameters(name);

    [Fact]
    public async Task The_name_is_that_of_the_test_even_after_another_thread_took_over()
    {
        await Task.Yield();

        await Verify("later").UseDirectory("Snapshots");
    }

    [Fact]
    public Task A_folder_is_compared_file_by_file()
    {
        Directory.CreateDirectory(Path.Combine(_folder, "2026"));
        File.WriteAllText(Path.Combine(_folder, "2026", "index.html"), "<p>2026</p>\n");
        File.WriteAllText(Path.Combine(_folder, "feed.xml"), "<feed/>");

        return VerifyDirectory(_folder).UseDirectory("Snapshots");
    }

    [Fact]
    public async Task Comparing_twice_under_one_name_fails()
    {
        var prefix = Path.Combine(_folder, "Class.Test");
        SnapshotFile.Claim(prefix);

        await Assert.ThrowsAsync<VerifyException>(() => Task.Run(() => SnapshotFile.Claim(prefix)));
    }
}
