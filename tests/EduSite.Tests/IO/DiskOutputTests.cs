using System.Runtime.Versioning;
using System.Text;
using CsCheck;
using EduSite.IO;
using EduSite.Model;

namespace EduSite.Tests.IO;

public sealed class DiskOutputTests : TemporaryFolder
{
    [Fact]
    public void A_first_build_writes_the_site_and_its_manifest_and_leaves_nothing_else()
    {
        var summary = Build(("index.html", "首页"), ("2026/03/bus.html", "校车"));

        Assert.Equal(new OutputSummary(Written: 2, Unchanged: 0, Removed: 0, Bytes: 12), summary);
        Assert.Equal(["2026/03/bus.html", "index.html"], FilesOf("site").Keys);
        Assert.Equal(["lock", "manifest.json"], Entries("site.build"));
        Assert.Equal(
            """
            {"format":1,"files":[
            {"path":"2026/03/bus.html","bytes":6,"sha256":"303bc4ae28da1fc788259d0577b88649ae8a28d9a6b1114b4a64c96bcf601f09"},
            {"path":"index.html","bytes":6,"sha256":"203c08e0d44ac3753a3c5b96644a6e10403bc0cbc5770b55cd1f775745a0a978"}
            ]}

            """,
            File.ReadAllText(At("site.build/manifest.json")));
    }

    [Fact]
    public void Nothing_is_visible_before_the_commit_and_a_build_without_one_changes_nothing()
    {
        Build(("index.html", "旧"));
        var before = File.ReadAllText(At("site.build/manifest.json"));

        using (var output = Open())
        {
            Put(output, ("index.html", "新"), ("more.html", "新"));
            Assert.Equal("旧", FilesOf("site")["index.html"]);
        }

        Assert.Equal(["index.html"], FilesOf("site").Keys);
        Assert.Equal("旧", FilesOf("site")["index.html"]);
        Assert.Equal(before, File.ReadAllText(At("site.build/manifest.json")));
        Assert.Equal(["lock", "manifest.json"], Entries("site.build"));
    }

    [Fact]
    public void Unchanged_files_are_not_touched_and_stale_ones_go_with_their_folders()
    {
        Build(("index.html", "首页"), ("a/b/old.html", "旧"), ("a/keep.html", "留"), ("changed.html", "一"));
        var touched = File.GetLastWriteTimeUtc(At("site/index.html")).AddDays(-1);
        File.SetLastWriteTimeUtc(At("site/index.html"), touched);

        var summary = Build(("index.html", "首页"), ("a/keep.html", "留"), ("changed.html", "二"), ("new/c.html", "新"));

        Assert.Equal(new OutputSummary(Written: 2, Unchanged: 2, Removed: 1, Bytes: 15), summary);
        Assert.Equal(["a/keep.html", "changed.html", "index.html", "new/c.html"], FilesOf("site").Keys);
        Assert.Equal("二", FilesOf("site")["changed.html"]);
        Assert.Equal(touched, File.GetLastWriteTimeUtc(At("site/index.html")));
        Assert.False(Directory.Exists(At("site/a/b")));
    }

    [Fact]
    public void A_file_named_by_its_content_is_kept_unread_if_it_is_still_there()
    {
        Build(("a.0f.jpg", "甲"), ("b.1e.jpg", "乙"), ("c.html", "丙"));
        File.Delete(At("site/b.1e.jpg"));

        using var output = Open();
        Assert.True(output.Keep(OutputPath.Of("a.0f.jpg")));
        Assert.False(output.Keep(OutputPath.Of("b.1e.jpg")));
        Assert.False(output.Keep(OutputPath.Of("d.2d.jpg")));
        Put(output, ("b.1e.jpg", "乙"));

        Assert.Equal(new OutputSummary(Written: 1, Unchanged: 1, Removed: 1, Bytes: 6), output.Commit([]));
        Assert.Equal(["a.0f.jpg", "b.1e.jpg"], FilesOf("site").Keys);
    }

    [Fact]
    public void A_file_that_was_changed_by_hand_or_lost_is_restored()
    {
        Build(("a.html", "甲甲"), ("b.html", "乙"), ("c.html", "丙"));
        File.WriteAllText(At("site/a.html"), "改改");
        File.SetLastWriteTimeUtc(At("site/a.html"), File.GetLastWriteTimeUtc(At("site.build/manifest.json")).AddSeconds(1));
        File.AppendAllText(At("site/b.html"), "尾");
        File.Delete(At("site/c.html"));

        var summary = Build(("a.html", "甲甲"), ("b.html", "乙"), ("c.html", "丙"));

        Assert.Equal((3, 0), (summary.Written, summary.Unchanged));
        Assert.Equal(["甲甲", "乙", "丙"], FilesOf("site").Values);
    }

    [Fact]
    public void Files_that_were_only_copied_to_a_younger_date_are_not_written_again()
    {
        Build(("a.html", "甲"));
        File.SetLastWriteTimeUtc(At("site/a.html"), File.GetLastWriteTimeUtc(At("site.build/manifest.json")).AddDays(1));

        Assert.Equal(1, Build(("a.html", "甲")).Unchanged);
    }

    [Fact]
    public void Files_that_no_build_wrote_stay()
    {
        Build(("index.html", "一"), ("a/b.html", "一"));
        Write("site/CNAME", "jyj.example");
        Write("site/.well-known/proof", "x");
        Write("site/a/upload.txt", "x");

        Build(("index.html", "二"));

        Assert.Equal([".well-known/proof", "CNAME", "a/upload.txt", "index.html"], FilesOf("site").Keys);
    }

    [Fact]
    public void Hidden_names_may_lie_in_a_folder_before_its_first_build()
    {
        Write("site/.git/HEAD", "x");

        Build(("index.html", "一"));

        Assert.Equal([".git/HEAD", "index.html"], FilesOf("site").Keys);
    }

    [LinuxFact]
    [UnsupportedOSPlatform("windows")]
    public void An_empty_folder_receives_the_site_and_keeps_its_own_rights()
    {
        const UnixFileMode ownerAndGroup = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute |
                                           UnixFileMode.GroupRead | UnixFileMode.GroupExecute | UnixFileMode.SetGroup;
        File.SetUnixFileMode(Directory.CreateDirectory(At("site")).FullName, ownerAndGroup);

        Build(("index.html", "一"), ("a/b/c.html", "一"));

        Assert.Equal(["a/b/c.html", "index.html"], FilesOf("site").Keys);
        Assert.Equal(ownerAndGroup, File.GetUnixFileMode(At("site")));
    }

    [Fact]
    public void A_file_may_become_a_folder_and_a_folder_a_file()
    {
        Build(("a.x", "file"), ("b.x/c/d.html", "deep"), ("b.x/e.html", "deep"));

        var summary = Build(("a.x/f.html", "now a folder"), ("b.x", "now a file"));

        Assert.Equal((2, 0, 3), (summary.Written, summary.Unchanged, summary.Removed));
        Assert.Equal(["a.x/f.html", "b.x"], FilesOf("site").Keys);
    }

    [Fact]
    public void A_site_may_become_empty()
    {
        Build(("a/b.html", "一"));

        Assert.Equal(new OutputSummary(0, 0, 1, 0), Build());
        Assert.Empty(FilesOf("site"));
        Assert.Equal(1, Build(("a/b.html", "一")).Written);
    }

    [Fact]
    public void Many_threads_may_put_files_into_the_same_folders()
    {
        using (var output = Open())
        {
            Parallel.For(0, 500, n => Put(output, ($"{n % 7}/{n % 5}/{n}.html", $"{n}")));
            Assert.Equal(500, output.Commit([]).Written);
        }

        Assert.Equal(500, FilesOf("site").Count);
    }

    [Fact]
    public void The_caller_may_reuse_its_buffer()
    {
        using var output = Open();
        var buffer = "一一"u8.ToArray();
        output.Put(new OutputFile(OutputPath.Of("a.html"), buffer));
        Array.Clear(buffer);
        output.Commit([]);

        Assert.Equal("一一", FilesOf("site")["a.html"]);
    }

    [Fact]
    public void The_manifest_does_not_depend_on_the_order_of_the_files()
    {
        Build(("a.html", "1"), ("b/c.html", "2"));
        var manifest = File.ReadAllText(At("site.build/manifest.json"));

        Build(("b/c.html", "2"), ("a.html", "1"));

        Assert.Equal(manifest, File.ReadAllText(At("site.build/manifest.json")));
    }

    [LinuxFact]
    public void The_output_folder_itself_may_be_a_link()
    {
        Directory.CreateDirectory(At("disk/real"));
        Directory.CreateSymbolicLink(At("site"), At("disk/real"));

        Build(("index.html", "一"));
        Build(("index.html", "二"));

        Assert.Equal("二", FilesOf("disk/real")["index.html"]);
        Assert.NotNull(new DirectoryInfo(At("site")).LinkTarget);
        Assert.True(File.Exists(At("disk/real.build/manifest.json")));
    }

    [LinuxFact]
    public void Two_names_of_one_folder_share_one_lock_and_one_manifest()
    {
        Directory.CreateDirectory(At("disk/a"));
        Directory.CreateSymbolicLink(At("disk/a/up"), "../.././disk");
        Directory.CreateSymbolicLink(At("alias"), At("disk/a/up"));

        BuildInto("disk/site", [("index.html", "一")]);

        Assert.Equal(1, BuildInto("alias/site", [("index.html", "一")]).Unchanged);
        using var first = DiskOutput.Open(At("disk/site"), At("source"));
        Assert.Throws<OutputException>(() => DiskOutput.Open(At("alias/site"), At("source")));
    }

    [LinuxFact]
    public void A_link_in_place_of_a_written_file_is_replaced_and_what_it_leads_to_stays()
    {
        Build(("a.html", "甲"), ("b.html", "乙"));
        Write("elsewhere.html", "甲");
        File.Delete(At("site/a.html"));
        File.CreateSymbolicLink(At("site/a.html"), At("elsewhere.html"));
        File.Delete(At("site/b.html"));
        File.CreateSymbolicLink(At("site/b.html"), At("elsewhere.html"));

        Build(("a.html", "甲"));

        Assert.Null(new FileInfo(At("site/a.html")).LinkTarget);
        Assert.Equal(["a.html"], Entries("site"));
        Assert.Equal("甲", File.ReadAllText(At("elsewhere.html")));
    }

    [Fact]
    public void Any_row_of_builds_leaves_exactly_the_last_one_and_its_counts_add_up()
    {
        var text = Gen.OneOf("", "一", "二", "三三");
        var path = Gen.OneOf("a.html", "b.x", "c/d.html", "c/e/f.html", "c/e/g.html", "h.x", "i/j/k/l.html");
        // What is a file above is a folder here, and the other way round.
        var turned = Gen.OneOf("a.html", "b.x/m.html", "c/d.html/n.html", "c/e", "h.x/o/p.html", "i");
        var build = Gen.Bool.SelectMany(turn => Gen.Select(turn ? turned : path, text).Array[0, 6])
            .Select(files => files.DistinctBy(file => file.Item1).ToDictionary(file => file.Item1, file => file.Item2));

        var number = 0;
        build.Array[1, 6].Sample(
            builds =>
            {
                var site = "site" + Interlocked.Increment(ref number);
                Dictionary<string, string> before = [];
                foreach (var files in builds)
                {
                    var summary = BuildInto(site, [.. files.Select(file => (file.Key, file.Value))]);

                    Assert.Equal(files.OrderBy(f => f.Key, StringComparer.Ordinal), FilesOf(site));
                    Assert.Equal(files.Count(f => before.GetValueOrDefault(f.Key) == f.Value), summary.Unchanged);
                    Assert.Equal(files.Count, summary.Written + summary.Unchanged);
                    Assert.Equal(before.Keys.Except(files.Keys).Count(), summary.Removed);
                    Assert.Equal(files.Values.Sum(text => Encoding.UTF8.GetByteCount(text)), summary.Bytes);
                    before = files;
                }
            },
            iter: 100);
    }

    private DiskOutput Open() => DiskOutput.Open(At("site"), At("source"));

    private OutputSummary Build(params (string Path, string Text)[] files) => BuildInto("site", files);

    private OutputSummary BuildInto(string site, (string Path, string Text)[] files)
    {
        using var output = DiskOutput.Open(At(site), At("source"));
        Put(output, files);
        return output.Commit([]);
    }

    private static void Put(DiskOutput output, params (string Path, string Text)[] files)
    {
        foreach (var (path, text) in files)
        {
            output.Put(new OutputFile(OutputPath.Of(path), Encoding.UTF8.GetBytes(text)));
        }
    }

    private IEnumerable<string?> Entries(string folder) =>
        Directory.EnumerateFileSystemEntries(At(folder)).Select(Path.GetFileName).Order(StringComparer.Ordinal);
}
