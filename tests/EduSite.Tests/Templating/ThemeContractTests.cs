using System.Text.RegularExpressions;
using EduSite.Templating.Views;

namespace EduSite.Tests.Templating;

public sealed partial class ThemeContractTests
{
    [Fact]
    public void The_guide_for_themes_lists_exactly_the_members_that_there_are()
    {
        var members = ViewCatalogue.All.Select(type =>
            $"{type.Name}\n" + string.Concat(type.Members.Select(member => $"  {member.Name}: {member.Kind}\n")));

        Assert.Equal(string.Concat(members), MembersOf(Repository.Read("themes/README.md")));
    }

    [Fact]
    public void Every_kind_of_a_member_is_explained()
    {
        string[] simple = ["text", "number", "bool", "html"];
        var known = ViewCatalogue.All.Select(type => type.Name).Concat(simple).ToHashSet();

        Assert.All(ViewCatalogue.All.SelectMany(type => type.Members), member =>
            Assert.Contains(member.Kind.TrimStart('→').TrimEnd('?'), known));
    }

    [GeneratedRegex(@"^(?:### (?<type>\w+)|\| `(?<member>\w+)` \| (?<kind>[^ |]+) \|.*)$", RegexOptions.Multiline)]
    private static partial Regex Line();

    private static string MembersOf(string guide) => string.Concat(
        Line().Matches(guide[guide.IndexOf("## What templates see", StringComparison.Ordinal)..]).Select(match =>
            match.Groups["type"].Success
                ? $"{match.Groups["type"].Value}\n"
                : $"  {match.Groups["member"].Value}: {match.Groups["kind"].Value}\n"));
}
