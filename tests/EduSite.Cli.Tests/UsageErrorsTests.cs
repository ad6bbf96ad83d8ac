namespace EduSite.Cli.Tests;

public sealed class UsageErrorsTests
{
    [Theory]
    [InlineData("", "还缺命令：build、new、explain\n用法见：edusite --help\n")]
    [InlineData("bulid", "不认识的参数：bulid（是不是 build？）\n用法见：edusite --help\n")]
    [InlineData("new --titel 标题", "不认识的参数：--titel（是不是 --title？）\n用法见：edusite new --help\n")]
    [InlineData("build --soruce=x", "不认识的参数：--soruce=x（是不是 --source？）\n用法见：edusite build --help\n")]
    [InlineData("build zzz", "不认识的参数：zzz\n用法见：edusite build --help\n")]
    [InlineData("build --source", "--source 后面还缺内容\n用法见：edusite build --help\n")]
    [InlineData("build --source a --source b", "--source 只能写一次\n用法见：edusite build --help\n")]
    [InlineData("build --quiet=maybe", "不认识的参数：maybe\n用法见：edusite build --help\n")]
    [InlineData("build --as-of 明天", "--as-of 的日期写法不对：明天\n用法见：edusite build --help\n")]
    [InlineData("bulid --lang en", "unknown argument: bulid (did you mean build?)\nsee: edusite --help\n")]
    [InlineData("build --source a --source b --lang en", "--source may be given once only\nsee: edusite build --help\n")]
    public void A_mistake_in_the_command_line_is_told_in_one_sentence_of_the_reader_s_language(string line, string told)
    {
        var terminal = new SpokenTerminal();

        Assert.Equal(ExitCode.Usage, terminal.Run(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)));
        Assert.Equal(told, terminal.Error);
        Assert.Empty(terminal.Out);
    }

    [Theory]
    [InlineData("build --format xml")]
    [InlineData("build --lang fr")]
    public void A_value_that_is_none_of_the_choices_is_a_mistake_of_usage(string line)
    {
        var terminal = new SpokenTerminal();

        Assert.Equal(ExitCode.Usage, terminal.Run(line.Split(' ')));
        Assert.Empty(terminal.Out);
    }
}
