using System.Text;
using EduSite.Diagnostics;
using EduSite.IO;
using EduSite.Model;

namespace EduSite.Tests.IO;

/// <summary>Places that cannot be written. Each has a rule that names the path, and leaves what is there as it was.</summary>
public sealed class DiskOutputFailureTests : TemporaryFolder
{
    [Fact]
    public void A_second_build_of_the_same_folder_is_refused_at_once()
    {
        using (Open("site"))
        {
            AssertRefused(OutputRules.OutputBusy, At("site"), () => Open("site"));
            using var other = Open("other");
        }

        using var after = Open("site");
    }

    [Fact]
    public void A_folder_with_somebody_else_s_files_is_refused()
    {
        Write("site/2025年总结.docx", "x");

        var error = AssertRefused(OutputRules.OutputForeign, At("site"), () => Open("site"));

        Assert.Contains("2025年总结.docx", error.Message(chinese: true), StringComparison.Ordinal);
        Assert.Equal(["2025年总结.docx"], FilesOf("site").Keys);
    }

    [Fact]
    public void A_work_folder_with_somebody_else_s_files_is_refused()
    {
        Write("site.build/staging/photo.jpg", "x");

        AssertRefused(OutputRules.OutputForeign, At("site.build"), () => Open("site"));

        Assert.Equal(["staging/photo.jpg"], FilesOf("site.build").Keys);
    }

    [Theory]
    [InlineData("robots.txt", "robots.txt")]
    [InlineData("a/b", "a/b/c.html")]
    [InlineData("x.html/inside.txt", "x.html")]
    public void A_foreign_file_in_the_way_of_a_new_page_stops_the_commit_and_nothing_changes(string foreign, string page)
    {
        Build(("index.html", "旧"), ("stale.html", "旧"));
        Write("site/" + foreign, "foreign");

        AssertRefused(OutputRules.OutputFileForeign, null, () => Build(("index.html", "新"), (page, "新")));

        Assert.Equal("foreign", FilesOf("site")[foreign]);
        Assert.Equal("旧", FilesOf("site")["index.html"]);
        Assert.Contains("stale.html", FilesOf("site").Keys);
        Assert.Equal(2, Build(("index.html", "旧"), ("stale.html", "旧")).Unchanged);
    }

    [Theory]
    [InlineData("source")]
    [InlineData("source/content")]
    [InlineData("source/content/news/site")]
    [InlineData("source/themes/bureau")]
    [InlineData("source/site.yml/x")]
    [InlineData("")]
    public void An_output_that_overlaps_the_source_is_refused(string site)
    {
        Directory.CreateDirectory(At("source/content"));

        AssertRefused(OutputRules.OutputInsideSource, null, () => Open(site));
    }

    [Fact]
    public void An_output_inside_the_source_folder_but_beside_what_is_read_is_allowed()
    {
        using var hidden = Open("source/.artifacts/site");
        using var plain = Open("source/content-built");
    }

    [LinuxFact]
    public void A_link_does_not_hide_that_the_output_overlaps_the_source()
    {
        Directory.CreateDirectory(At("source/content"));
        Directory.CreateSymbolicLink(At("alias"), At("source"));

        AssertRefused(OutputRules.OutputInsideSource, null, () => Open("alias/content/site"));
    }

    [Fact]
    public void A_file_where_the_folder_should_be_is_refused()
    {
        Write("site", "x");
        Write("other.build", "x");

        AssertRefused(OutputRules.OutputNotFolder, At("site"), () => Open("site"));
        AssertRefused(OutputRules.OutputNotFolder, At("site"), () => Open("site/below/it"));
        AssertRefused(OutputRules.OutputNotFolder, At("other.build"), () => Open("other"));
    }

    [LinuxFact]
    public void A_link_in_place_of_a_folder_of_the_site_is_refused_and_nothing_behind_it_changes()
    {
        Build(("a/b.html", "旧"), ("index.html", "旧"));
        Directory.Move(At("site/a"), At("outside"));
        Directory.CreateSymbolicLink(At("site/a"), At("outside"));

        AssertRefused(OutputRules.OutputLink, At("site/a"), () => Build(("a/b.html", "新")));
        AssertRefused(OutputRules.OutputLink, At("site/a"), () => Build(("index.html", "新")));

        Assert.Equal("旧", FilesOf("outside")["b.html"]);
        Assert.Equal("旧", FilesOf("site")["index.html"]);
    }

    [LinuxFact]
    public void A_work_folder_or_staging_that_is_a_link_is_refused()
    {
        Build(("index.html", "旧"));
        Write("outside/keep.txt", "x");
        Directory.CreateSymbolicLink(At("site.build/staging"), At("outside"));

        AssertRefused(OutputRules.OutputLink, At("site.build/staging"), () => Open("site"));

        Assert.Equal(["keep.txt"], FilesOf("outside").Keys);
    }

    [LinuxFact]
    public void Links_that_lead_in_a_circle_are_refused()
    {
        Directory.CreateSymbolicLink(At("one"), At("two"));
        Directory.CreateSymbolicLink(At("two"), At("one"));

        AssertRefused(OutputRules.OutputUnwritable, At("one/site"), () => Open("one/site"));
    }

    [Theory]
    [InlineData("{\"format\":1,\"fi")]
    [InlineData("")]
    [InlineData("{\"format\":2,\"files\":[]}")]
    [InlineData("{\"format\":1,\"files\":[{\"path\":\"../x\",\"bytes\":1,\"sha256\":\"\"}]}")]
    [InlineData("{\"format\":1,\"files\":[{\"path\":\"a.html\",\"bytes\":\"1\",\"sha256\":\"\"}]}")]
    [InlineData("[]")]
    public void A_damaged_or_newer_manifest_is_refused(string manifest)
    {
        Build(("index.html", "旧"));
        Write("site.build/manifest.json", manifest);

        AssertRefused(OutputRules.OutputManifest, At("site.build/manifest.json"), () => Open("site"));

        Assert.Equal(["index.html"], FilesOf("site").Keys);
    }

    [LinuxFact]
    public void A_place_where_nobody_can_write_is_refused()
    {
        AssertRefused(OutputRules.OutputUnwritable, "/proc/edusite/site", () => DiskOutput.Open("/proc/edusite/site", At("source")));
    }

    [LinuxFact]
    public void A_full_disk_has_a_rule_of_its_own()
    {
        using var full = File.OpenHandle("/dev/full", FileMode.Open, FileAccess.Write);
        var error = Assert.ThrowsAny<IOException>(() => RandomAccess.Write(full, "x"u8, 0));

        var named = OutputException.From(error, "site/index.html").Diagnostic;

        Assert.Equal(OutputRules.OutputDiskFull, named.Rule);
        Assert.Equal("磁盘已满，写不下 site/index.html", named.Message(chinese: true));
    }

    [Theory]
    [InlineData(30)]
    [InlineData(unchecked((int)0x80070013))]
    public void A_read_only_disk_and_missing_rights_have_the_same_rule(int number)
    {
        Assert.Equal(OutputRules.OutputDenied, OutputException.From(new IOException("x", number), "site").Diagnostic.Rule);
        Assert.Equal(OutputRules.OutputDenied, OutputException.From(new UnauthorizedAccessException(), "site").Diagnostic.Rule);
    }

    [Fact]
    public void A_file_that_cannot_be_staged_is_named_and_the_last_good_site_stays()
    {
        Build(("index.html", "旧"));
        using (var output = Open("site"))
        {
            Write("site.build/staging", "in the way");
            AssertRefused(OutputRules.OutputUnwritable, At("site.build/staging/index.html"), () => Put(output, ("index.html", "新")));
        }

        Assert.Equal("旧", FilesOf("site")["index.html"]);
    }

    [Fact]
    public void A_path_that_is_put_twice_is_a_bug_and_no_diagnostic()
    {
        using var output = Open("site");
        Put(output, ("a.html", "一"));

        Assert.Throws<InvalidOperationException>(() => Put(output, ("a.html", "二")));
    }

    [Fact]
    public void Every_rule_has_text_in_both_languages_and_an_id_of_its_own()
    {
        Assert.Equal(OutputRules.All.Length, OutputRules.All.Select(rule => rule.Id).Distinct().Count());
        Assert.All(OutputRules.All, rule => Assert.StartsWith("output-", rule.Id, StringComparison.Ordinal));
        Assert.All(OutputRules.All, rule => Assert.DoesNotContain("", new[]
        {
            rule.Message.Chinese, rule.Message.English, rule.Remedy.Chinese, rule.Remedy.English, rule.Reason.Chinese, rule.Reason.English,
        }));
    }

    private static Diagnostic AssertRefused(Rule rule, string? path, Action action)
    {
        var diagnostic = Assert.Throws<OutputException>(action).Diagnostic;
        Assert.Equal(rule.Id, diagnostic.Rule.Id);
        Assert.Equal(Location.Of(default), diagnostic.Location);
        if (path is not null)
        {
            Assert.Equal(path, diagnostic.Arguments[0]);
        }

        return diagnostic;
    }

    private DiskOutput Open(string site) => DiskOutput.Open(At(site), At("source"));

    private OutputSummary Build(params (string Path, string Text)[] files)
    {
        using var output = Open("site");
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
}
