namespace EduSite.Cli.Tests;

public sealed class PromptTests
{
    private static readonly string[] Columns = ["教育要闻", "区县动态"];

    [Fact]
    public void An_empty_answer_is_asked_for_again() => Assert.Equal("开学第一课", Answering("\n  \n开学第一课\n").Ask("标题"));

    [Theory]
    [InlineData("2\n", "区县动态")]
    [InlineData("教育要闻\n", "教育要闻")]
    [InlineData("news\n", "news")]
    [InlineData("3\n0\n没有的\n1\n", "教育要闻")]
    public void A_choice_is_a_number_or_a_name_of_the_list(string typed, string chosen) =>
        Assert.Equal(chosen, Answering(typed).Choose("栏目", Columns, name => name == "news"));

    [Theory]
    [InlineData("\n", "")]
    [InlineData("2、news 2\n", "区县动态 news")]
    [InlineData("1，没有的\n1\n", "教育要闻")]
    [InlineData("", "")]
    public void Several_choices_may_be_made_or_none(string typed, string chosen) =>
        Assert.Equal(chosen, string.Join(' ', Answering(typed).ChooseAny("主题", Columns, name => name == "news")));

    [Fact]
    public void Nothing_is_asked_where_there_is_nothing_to_choose()
    {
        using var typed = new StringReader("下一个问题的答案\n");

        Assert.Empty(Reading(typed, isInteractive: true).ChooseAny("主题", [], _ => false));
        Assert.Equal("下一个问题的答案", typed.ReadLine());
    }

    [Fact]
    public void The_end_of_the_input_is_no_answer()
    {
        Assert.Null(Answering("").Ask("标题"));
        Assert.Null(Answering("9\n").Choose("栏目", Columns, name => name == "news"));
    }

    [Fact]
    public void Nobody_is_asked_where_nobody_sits()
    {
        using var typed = new StringReader("标题\n");

        Assert.Null(Reading(typed, isInteractive: false).Ask("标题"));
        Assert.Equal("标题", typed.ReadLine());
    }

    [Fact]
    public void Cancelling_ends_a_question_that_nobody_answers()
    {
        using var typed = new SilentReader();
        using var cancellation = new CancellationTokenSource();
        var prompt = Reading(typed, isInteractive: true, cancellation.Token);

        cancellation.Cancel();

        Assert.ThrowsAny<OperationCanceledException>(() => prompt.Ask("标题"));
    }

    private static Prompt Answering(string typed) => Reading(new StringReader(typed), isInteractive: true);

    private static Prompt Reading(TextReader typed, bool isInteractive, CancellationToken cancellation = default) => new(
        new Terminal(
            TextWriter.Null, TextWriter.Null, typed, isInteractive, ShowsProgress: false, HasColour: false,
            Path.GetTempPath(), TimeProvider.System, _ => null),
        Sample.Chinese,
        cancellation);

    private sealed class SilentReader : TextReader
    {
        private readonly ManualResetEventSlim _released = new();

        public override string? ReadLine()
        {
            _released.Wait();
            return null;
        }

        protected override void Dispose(bool disposing)
        {
            _released.Set();
            base.Dispose(disposing);
        }
    }
}
