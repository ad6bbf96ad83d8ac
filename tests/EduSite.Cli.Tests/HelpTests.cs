namespace EduSite.Cli.Tests;

public sealed class HelpTests
{
    private static readonly string[] SharedOptions =
        ["--source <…>", "--output <…>", "--as-of <…>", "--format <…>", "--lang <…>", "--quiet  "];

    [Theory]
    [InlineData("--help")]
    [InlineData("-h")]
    [InlineData("build", "--help")]
    [InlineData("new", "--help")]
    [InlineData("explain", "--help")]
    public void Help_names_every_shared_option_in_the_reader_s_language(params string[] arguments)
    {
        using var site = new CliSite(files: null);

        var chinese = site.Run(arguments);
        var english = site.Run([.. arguments, "--lang", "en"]);

        Assert.Equal((0, 0), (chinese.Code, english.Code));
        Assert.All([.. SharedOptions, "-h, --help  "], option =>
        {
            Assert.Contains(option, chinese.Out);
            Assert.Contains(option, english.Out);
        });
        Assert.StartsWith("用法：", chinese.Out.Split("\n\n")[1]);
        Assert.StartsWith("Usage:", english.Out.Split("\n\n")[1]);
        Assert.DoesNotContain(english.Out, IsHan);
    }

    [Fact]
    public void Version_is_printed_alone()
    {
        using var site = new CliSite(files: null);

        Assert.Matches(@"^\d+\.\d+\.\d+\S*\n$", site.Run("--version").Out);
    }

    [Fact]
    public void No_command_at_all_is_a_mistake_in_the_command()
    {
        using var site = new CliSite();

        var run = site.Run();

        Assert.Equal((2, ""), (run.Code, run.Out));
        Assert.Contains("edusite --help", run.Error);
    }

    private static bool IsHan(char c) => EduSite.Text.HanText.IsHan(c);
}
