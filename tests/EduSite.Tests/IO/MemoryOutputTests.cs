using System.Text;
using EduSite.IO;
using EduSite.Model;

namespace EduSite.Tests.IO;

public sealed class MemoryOutputTests
{
    [Fact]
    public void Nothing_is_visible_before_the_commit_and_each_build_replaces_the_last()
    {
        using var output = new MemoryOutput();
        Put(output, ("a.html", "甲"), ("b.html", "乙"), ("c.html", "丙"));
        Assert.Empty(output.Files);
        Assert.Equal(new OutputSummary(Written: 3, Unchanged: 0, Removed: 0, Bytes: 9), output.Commit([]));

        Put(output, ("a.html", "甲"), ("b.html", "二"));
        Assert.Equal(new OutputSummary(Written: 1, Unchanged: 1, Removed: 1, Bytes: 6), output.Commit([]));

        Assert.Equal(["a.html", "b.html"], output.Files.Keys.Order(StringComparer.Ordinal));
        Assert.Equal("二"u8.ToArray(), output.Files["b.html"]);
    }

    [Fact]
    public void A_build_without_a_commit_is_forgotten()
    {
        var output = new MemoryOutput();
        Put(output, ("a.html", "旧"));
        output.Commit([]);
        Put(output, ("a.html", "新"));

        output.Dispose();

        Assert.Equal("旧"u8.ToArray(), output.Files["a.html"]);
    }

    private static void Put(MemoryOutput output, params (string Path, string Text)[] files)
    {
        foreach (var (path, text) in files)
        {
            output.Put(new OutputFile(OutputPath.Of(path), Encoding.UTF8.GetBytes(text)));
        }
    }
}
