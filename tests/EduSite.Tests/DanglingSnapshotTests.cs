using System.Text.RegularExpressions;

namespace EduSite.Tests;

/// <summary>Every committed snapshot belongs to a test that still exists, in whichever test project.</summary>
public sealed partial class DanglingSnapshotTests
{
    [Fact]
    public void Every_snapshot_has_its_test()
    {
        var tests = Repository.Files("tests", "*.cs")
            .SelectMany(file => Method().Matches(Repository.Read(file))
                .Select(match => $"{Path.GetFileNameWithoutExtension(file)}.{match.Groups[1].Value}"))
            .ToHashSet();

        Assert.All(
            Repository.Files("tests", "*.verified.*"),
            path => Assert.True(tests.Any(test => BelongsTo(path, test)), $"no test makes {path}"));
    }

    [Theory]
    [InlineData("tests/A/Snapshots/Class.Test.verified.txt", true)]
    [InlineData("tests/A/Class.Test_name=a.verified.html", true)]
    [InlineData("tests/A/Class.Test#feed.verified.xml", true)]
    [InlineData("tests/A/Class.Test/2026/index.verified.html", true)]
    [InlineData("tests/A/Class.Testing.verified.txt", false)]
    [InlineData("tests/A/Other.Class.Test.verified.txt", false)]
    public void A_snapshot_is_recognised_by_its_name(string path, bool belongs) =>
        Assert.Equal(belongs, BelongsTo(path, "Class.Test"));

    private static bool BelongsTo(string path, string test) => path.Split('/').Any(part =>
        part.StartsWith(test, StringComparison.Ordinal) &&
        (part.Length == test.Length || part[test.Length] is '.' or '_' or '#'));

    [GeneratedRegex(@"public (?:async )?Task (\w+)\(")]
    private static partial Regex Method();
}
