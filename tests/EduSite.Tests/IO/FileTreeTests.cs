using System.Text;
using EduSite.IO;
using EduSite.Model;

namespace EduSite.Tests.IO;

/// <summary>What both trees promise, and what only the disk can do to us.</summary>
public sealed class FileTreeTests : TemporaryFolder
{
    private static readonly SitePath Content = SitePath.Of("content");

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Files_are_listed_in_ordinal_order_with_their_lengths_and_without_hidden_names(bool onDisk)
    {
        var tree = Tree(
            onDisk,
            ("content/要闻 2026/春季 开学.md", "一"),
            ("content/b.md", "22"),
            ("content/a/z.md", "1"),
            ("content/a.md", "1"),
            ("content/.git/config", "x"),
            ("content/.draft.md", "x"),
            ("themes/t.html", "x"));

        Assert.Equal(
            [("content/a.md", 1L), ("content/a/z.md", 1L), ("content/b.md", 2L), ("content/要闻 2026/春季 开学.md", 3L)],
            tree.List(Content).Select(file => (file.Path.Value, file.Length)));
        Assert.Equal(["content/a/z.md"], tree.List(SitePath.Of("content/a")).Select(file => file.Path.Value));
        Assert.Equal(["content/b.md"], tree.List(SitePath.Of("content/b.md")).Select(file => file.Path.Value));
        Assert.Equal(5, tree.List(default).Length);
        Assert.Empty(tree.List(SitePath.Of("content/none")));
        Assert.Empty(tree.List(SitePath.Of("content/.git")));
        Assert.Empty(tree.SkippedLinks(default));
        Assert.Empty(tree.UnusableNames(default));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_file_is_read_whole_and_a_missing_one_is_an_input_error(bool onDisk)
    {
        var tree = Tree(onDisk, ("content/空.md", ""), ("content/满.md", "春季开学"));

        Assert.Empty(tree.Read(SitePath.Of("content/空.md")));
        Assert.Equal("春季开学", Encoding.UTF8.GetString(tree.Read(SitePath.Of("content/满.md"))));
        Assert.ThrowsAny<IOException>(() => tree.Read(SitePath.Of("content/无.md")));
        Assert.ThrowsAny<IOException>(() => tree.Read(SitePath.Of("none/无.md")));
        Assert.ThrowsAny<IOException>(() => tree.Read(Content));
    }

    [LinuxFact]
    public void Links_are_named_and_neither_listed_nor_read()
    {
        Write("secret/pay.md", "工资");
        Write("site/content/a.md", "a");
        File.CreateSymbolicLink(At("site/content/pay.md"), At("secret/pay.md"));
        File.CreateSymbolicLink(At("site/content/inner.md"), "a.md");
        File.CreateSymbolicLink(At("site/content/broken.md"), "nowhere");
        Directory.CreateSymbolicLink(At("site/content/folder"), At("secret"));
        Directory.CreateSymbolicLink(At("site/content/loop"), At("site"));
        var tree = new DiskTree(At("site"));

        Assert.Equal(["content/a.md"], tree.List(default).Select(file => file.Path.Value));
        Assert.Equal(
            ["content/broken.md", "content/folder", "content/inner.md", "content/loop", "content/pay.md"],
            tree.SkippedLinks(Content).Select(path => path.Value));
        Assert.All(
            ["content/pay.md", "content/inner.md", "content/folder/pay.md", "content/loop/content/a.md"],
            path => Assert.ThrowsAny<IOException>(() => tree.Read(SitePath.Of(path))));
    }

    [LinuxFact]
    public void A_folder_that_is_reached_through_a_link_is_empty_and_the_link_is_named()
    {
        Write("elsewhere/bureau/theme.yml", "x");
        Directory.CreateDirectory(At("site"));
        Directory.CreateSymbolicLink(At("site/themes"), At("elsewhere"));
        var tree = new DiskTree(At("site"));

        Assert.Empty(tree.List(SitePath.Of("themes/bureau")));
        Assert.Equal(["themes"], tree.SkippedLinks(SitePath.Of("themes/bureau")).Select(path => path.Value));
    }

    [LinuxFact]
    public void The_site_folder_itself_may_be_a_link()
    {
        Write("real/content/a.md", "a");
        Directory.CreateSymbolicLink(At("site"), At("real"));

        Assert.Equal([(byte)'a'], new DiskTree(At("site")).Read(new DiskTree(At("site")).List(default).Single().Path));
    }

    [LinuxFact]
    public void A_link_that_appears_after_the_listing_is_not_read()
    {
        var file = Write("site/content/a.md", "a");
        var tree = new DiskTree(At("site"));
        var listed = tree.List(Content).Single();
        File.Delete(file);
        File.CreateSymbolicLink(file, Write("secret.md", "工资"));

        Assert.ThrowsAny<IOException>(() => tree.Read(listed.Path));
    }

    [LinuxFact]
    public void Names_that_no_path_can_hold_are_named_and_left_out()
    {
        Write("site/content/好.md", "x");
        Write("site/content/a:b.md", "x");
        Write("site/content/a\\b.md", "x");
        Write("site/content/a\nb.md", "x");
        Write("site/content/c:/inside.md", "x");
        var tree = new DiskTree(At("site"));

        Assert.Equal(["content/好.md"], tree.List(default).Select(file => file.Path.Value));
        Assert.Equal(
            ["a:b.md", "a\\b.md", "a\uFFFDb.md", "c:"],
            tree.UnusableNames(default).Select(one => one.Name).Order(StringComparer.Ordinal));
        Assert.All(tree.UnusableNames(default), one => Assert.Equal(Content, one.Folder));
    }

    [LinuxFact]
    public void Names_that_differ_by_letter_case_or_normal_form_are_two_files()
    {
        Write("site/content/A.md", "upper");
        Write("site/content/a.md", "lower");
        Write("site/content/caf\u00E9.md", "composed");
        Write("site/content/cafe\u0301.md", "decomposed");
        var tree = new DiskTree(At("site"));

        Assert.Equal(
            ["upper", "lower", "decomposed", "composed"],
            tree.List(default).Select(file => Encoding.UTF8.GetString(tree.Read(file.Path))));
    }

    [Fact]
    public void A_tree_shows_one_moment()
    {
        Write("site/content/a.md", "a");
        var tree = new DiskTree(At("site"));
        Assert.Single(tree.List(default));

        Write("site/content/b.md", "b");

        Assert.Single(tree.List(default));
        Assert.Equal(2, new DiskTree(At("site")).List(default).Length);
    }

    private IFileTree Tree(bool onDisk, params (string Path, string Text)[] files)
    {
        if (!onDisk)
        {
            return new MemoryTree(files);
        }

        foreach (var (path, text) in files)
        {
            Write("site/" + path, text);
        }

        return new DiskTree(At("site"));
    }
}
