namespace EduSite.Cli.Tests;

public sealed class TerminalTests
{
    [Theory]
    [InlineData(false, "", true)]
    [InlineData(false, "TERM=xterm", true)]
    [InlineData(false, "TERM=dumb", false)]
    [InlineData(false, "TERM=xterm NO_COLOR=1", false)]
    [InlineData(true, "", false)]
    [InlineData(true, "WT_SESSION=5d6c", true)]
    [InlineData(true, "ConEmuANSI=OFF", false)]
    [InlineData(true, "ConEmuANSI=ON", true)]
    [InlineData(true, "WT_SESSION=5d6c NO_COLOR=1", false)]
    public void Colours_are_for_terminals_that_understand_them(bool isWindows, string variables, bool understands)
    {
        var all = variables.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(pair => pair.Split('=')).ToDictionary(pair => pair[0], pair => pair[1]);

        Assert.Equal(understands, Terminal.UnderstandsColour(isWindows, all.GetValueOrDefault));
    }
}
