using EduSite.Diagnostics;

namespace EduSite.Cli.Tests;

public sealed class ExplainCommandTests
{
    public static TheoryData<string> Rules => [.. RuleBook.All.Select(rule => rule.Id)];

    [Theory]
    [MemberData(nameof(Rules))]
    public void Every_rule_is_explained_in_both_languages(string rule)
    {
        using var site = new CliSite(files: null);

        var chinese = site.Run("explain", rule);
        var english = site.Run("explain", rule, "--lang", "en");

        Assert.Equal((0, "", 0, ""), (chinese.Code, chinese.Error, english.Code, english.Error));
        Assert.Matches($"^{rule}  (错误|警告|提示)\n问题：.+\n改法：.+\n理由：.+\n$", chinese.Out);
        Assert.Matches($"^{rule}  (error|warning|info)\nProblem: .+\nRemedy: .+\nReason: .+\n$", english.Out);
        Assert.All([chinese.Out, english.Out], text => Assert.DoesNotMatch(@"\{\d\}", text));
    }

    [Fact]
    public void Without_a_rule_all_are_listed_one_on_a_line()
    {
        using var site = new CliSite(files: null);

        var lines = site.Run("explain", "--lang", "en").Out.TrimEnd('\n').Split('\n');

        Assert.Equal(RuleBook.All.Select(rule => rule.Id), lines.Select(line => line.Split(' ')[0]));
    }

    [Theory]
    [InlineData("zh", "没有“link-daed”这条规则，是不是想写“link-dead”？\n")]
    [InlineData("en", "there is no rule link-daed; did you mean `link-dead`?\n")]
    public void A_mistyped_rule_is_answered_with_the_nearest_one(string language, string answer)
    {
        using var site = new CliSite(files: null);

        Assert.Equal(new CliRun(2, "", answer), site.Run("explain", "link-daed", "--lang", language));
    }

    [Fact]
    public void A_rule_like_none_is_answered_without_a_guess()
    {
        using var site = new CliSite(files: null);

        Assert.Equal(new CliRun(2, "", "没有“qqqqqqqqqq”这条规则\n"), site.Run("explain", "qqqqqqqqqq"));
    }
}
