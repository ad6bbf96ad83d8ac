using System.Text;
using EduSite.IO;
using EduSite.Model;

namespace EduSite.Tests.IO;

/// <summary>
/// What a killed build can leave on the disk, made by hand, and what the next <see cref="DiskOutput.Open"/> makes of it.
/// Between the two builds a file changes, one appears in a new folder, one goes, one stays, and a file and a folder trade places.
/// </summary>
public sealed class DiskOutputRecoveryTests : TemporaryFolder
{
    private static readonly (string Path, string Text)[] Old =
        [("changed.html", "旧"), ("same.html", "同"), ("stale/gone.html", "旧"), ("was-file.x", "旧"), ("was-folder.x/in.html", "旧")];

    private static readonly (string Path, string Text)[] New =
        [("changed.html", "新"), ("new/page.html", "新"), ("same.html", "同"), ("was-file.x/in.html", "新"), ("was-folder.x", "新")];

    /// <summary>The steps of a commit in their order: what gives way, what moves in, what goes.</summary>
    private static readonly (string Verb, string Path)[] Steps =
    [
        ("remove", "was-file.x"), ("remove", "was-folder.x/in.html"), ("prune", "was-folder.x"),
        ("move", "changed.html"), ("move", "new/page.html"), ("move", "was-file.x/in.html"), ("move", "was-folder.x"),
        ("remove", "stale/gone.html"), ("prune", "stale"),
    ];

    public static TheoryData<int> CutPoints => [.. Enumerable.Range(0, Steps.Length + 1)];

    [Theory]
    [MemberData(nameof(CutPoints))]
    public void A_build_killed_after_any_step_of_its_commit_is_completed_by_the_next(int stepsDone)
    {
        Build("next", New);
        var newManifest = File.ReadAllText(At("next.build/manifest.json"));
        Build("site", Old);
        Write("site.build/commit.json", newManifest);
        foreach (var (path, text) in New.Except(Old))
        {
            Write("site.build/staging/" + path, text);
        }

        foreach (var (verb, path) in Steps[..stepsDone])
        {
            Do(verb, path);
        }

        Open("site").Dispose();

        Assert.Equal(FilesOf("next"), FilesOf("site"));
        Assert.Equal(newManifest, File.ReadAllText(At("site.build/manifest.json")));
        Assert.Equal(["lock", "manifest.json"], Entries("site.build"));
        Assert.False(Directory.Exists(At("site/stale")));
        Assert.Equal(New.Length, Build("site", New).Unchanged);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_first_build_killed_around_its_one_rename_is_completed(bool renamed)
    {
        Build("next", New);
        Write("site.build/lock", "");
        Write("site.build/commit.json", File.ReadAllText(At("next.build/manifest.json")));
        foreach (var (path, text) in New)
        {
            Write((renamed ? "site/" : "site.build/staging/") + path, text);
        }

        Open("site").Dispose();

        Assert.Equal(FilesOf("next"), FilesOf("site"));
        Assert.Equal(["lock", "manifest.json"], Entries("site.build"));
    }

    [Fact]
    public void A_build_killed_before_its_commit_leaves_the_old_site_and_its_leftovers_are_cleared()
    {
        Build("site", Old);
        Write("site.build/staging/changed.html", "新");
        Write("site.build/staging/new/page.html", "新");
        Write("site.build/commit.json.new", "{\"format\":1,\"fi");

        Open("site").Dispose();

        Assert.Equal(Old.Select(file => file.Path), FilesOf("site").Keys);
        Assert.Equal("旧", FilesOf("site")["changed.html"]);
        Assert.False(Directory.Exists(At("site.build/staging")));
        Assert.Equal(3, Build("site", Old[..3]).Unchanged);
    }

    [Fact]
    public void A_first_build_killed_before_its_commit_leaves_no_site_and_can_be_repeated()
    {
        Write("site.build/lock", "");
        Write("site.build/staging/half.html", "半");

        Assert.Equal(New.Length, Build("site", New).Written);

        Assert.Equal(New.Select(file => file.Path), FilesOf("site").Keys);
    }

    [Fact]
    public void A_file_that_a_power_failure_emptied_is_written_again()
    {
        Build("site", Old);
        File.WriteAllText(At("site/same.html"), "");

        Assert.Equal(1, Build("site", Old).Written);
        Assert.Equal("同", FilesOf("site")["same.html"]);
    }

    private void Do(string verb, string path)
    {
        switch (verb)
        {
            case "remove":
                File.Delete(At("site/" + path));
                break;
            case "prune":
                Directory.Delete(At("site/" + path));
                break;
            default:
                Directory.CreateDirectory(Path.GetDirectoryName(At("site/" + path))!);
                File.Move(At("site.build/staging/" + path), At("site/" + path), overwrite: true);
                break;
        }
    }

    private DiskOutput Open(string site) => DiskOutput.Open(At(site), At("source"));

    private OutputSummary Build(string site, params (string Path, string Text)[] files)
    {
        using var output = Open(site);
        foreach (var (path, text) in files)
        {
            output.Put(new OutputFile(OutputPath.Of(path), Encoding.UTF8.GetBytes(text)));
        }

        return output.Commit([]);
    }

    private IEnumerable<string?> Entries(string folder) =>
        Directory.EnumerateFileSystemEntries(At(folder)).Select(Path.GetFileName).Order(StringComparer.Ordinal);
}
