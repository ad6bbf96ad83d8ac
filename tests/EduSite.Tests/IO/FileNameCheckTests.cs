using System.Collections.Immutable;
using EduSite.Diagnostics;
using EduSite.IO;
using EduSite.Model;

namespace EduSite.Tests.IO;

public sealed class FileNameCheckTests : TemporaryFolder
{
    [Theory]
    [InlineData("content/校车 2026/春季 开学.md")]
    [InlineData("content/a-b_c.v2.md")]
    [InlineData("content/console.md")]
    [InlineData("content/caf\u00E9.md")]
    public void Ordinary_names_are_fine(string path) => Assert.Empty(Check(new MemoryTree((path, ""))));

    [Theory]
    [InlineData("content/为什么?.md", "为什么?.md", "Windows: ?")]
    [InlineData("content/“引”\"号\"/a.md", "“引”\"号\"", "Windows: \"")]
    [InlineData("content/news./a.md", "news.", "Windows: …“.”")]
    [InlineData("content/Con.md", "Con.md", "Windows: Con")]
    [InlineData("content/lpt1", "lpt1", "Windows: lpt1")]
    [InlineData("content/cafe\u0301.md", "cafe\u0301.md", "Mac: U+0301")]
    public void A_name_that_another_machine_cannot_hold_is_a_warning_on_its_file(string path, string name, string fault)
    {
        var problem = Assert.Single(Check(new MemoryTree((path, ""))));

        Assert.Equal(FileNameRules.FileNameNotPortable, problem.Rule);
        Assert.Equal(Location.Of(SitePath.Of(path)), problem.Location);
        Assert.Equal([name, fault], problem.Arguments.ToArray());
    }

    [Fact]
    public void Names_that_differ_by_letter_case_only_are_a_warning_on_the_later_one()
    {
        var problem = Assert.Single(Check(new MemoryTree(("content/A.md", ""), ("content/a.md", ""), ("content/b.md", ""))));

        Assert.Equal(FileNameRules.FileNameClash, problem.Rule);
        Assert.Equal(Location.Of(SitePath.Of("content/a.md")), problem.Location);
        Assert.Equal(["content/A.md"], problem.Arguments.ToArray());
    }

    [LinuxFact]
    public void A_name_that_cannot_be_used_is_an_error_on_its_folder()
    {
        Write("content/news/a:b.md", "x");

        var problem = Assert.Single(Check(new DiskTree(Root)));

        Assert.Equal(FileNameRules.FileNameUnusable, problem.Rule);
        Assert.Equal(Location.Of(SitePath.Of("content/news")), problem.Location);
        Assert.Equal(["a:b.md"], problem.Arguments.ToArray());
    }

    private static ImmutableArray<Diagnostic> Check(IFileTree tree)
    {
        var problems = new DiagnosticBag();
        FileNameCheck.Check(tree, SitePath.Of("content"), problems);
        return problems.ToSorted();
    }
}
