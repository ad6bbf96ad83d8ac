namespace EduSite.Cli.Tests;

public sealed class UsageErrorsTests
{
    [Theory]
    [InlineData("", "还缺命令：build、serve、check、fix、addresses、new、explain\n用法见：edusite --help\n")]
    [InlineData("bulid", "不认识的参数：bulid，是不是想写“build”？\n用法见：edusite --help\n")]
    [InlineData("new --titel 标题", "不认识的参数：--titel，是不是想写“--title”？\n用法见：edusite new --help\n")]
    [InlineData("build --soruce=x", "不认识的参数：--soruce=x，是不是想写“--source”？\n用法见：edusite build --help\n")]
    [InlineData("build zzz", "不认识的参数：zzz\n用法见：edusite build --help\n")]
    [InlineData("build --source", "--source 后面还缺内容\n用法见：edusite build --help\n")]
    [InlineData("build --source a --source b", "--source 只能写一次\n用法见：edusite build --help\n")]
    [InlineData("build --quiet=maybe", "不认识的参数：maybe\n用法见：edusite build --help\n")]
    [InlineData("build --as-of 明天", "--as-of 的日期写法不对：明天\n用法见：edusite build --help\n")]
    [InlineData("bulid --lang en", "unknown argument: bulid; did you mean `build`?\nsee: edusite --help\n")]
    [InlineData("build --source a --source b --lang en", "--source may be given once only\nsee: edusite build --help\n")]
    public void A_mistake_in_the_command_line_is_told_in_one_sentence_of_the_reader_s_language(string line, string told)
    {
        using var folder = new CliSite(files: null);

        Assert.Equal(new CliRun(2, "", told), folder.Run(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)));
    }

    [Theory]
    [InlineData("build --format xml", "--format 不能写 xml，只能是 text、json、github、gitlab、sarif\n用法见：edusite build --help\n")]
    [InlineData("build --lang fr", "--lang 不能写 fr，只能是 zh、en\n用法见：edusite build --help\n")]
    public void A_value_that_is_none_of_the_choices_is_answered_with_the_choices(string line, string told)
    {
        using var folder = new CliSite(files: null);

        Assert.Equal(new CliRun(2, "", told), folder.Run(line.Split(' ')));
    }
}
