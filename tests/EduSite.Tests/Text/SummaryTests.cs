using EduSite.Text;

namespace EduSite.Tests.Text;

public sealed class SummaryTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(-5)]
    public void A_limit_of_nothing_gives_nothing(int limit) => Assert.Equal("", HanText.Summarize("校车安全。", limit));

    [Theory]
    [InlineData(" 校车安全。 ", 10, "校车安全。")]
    [InlineData("", 10, "")]
    public void A_short_text_is_its_own_summary(string text, int limit, string summary) =>
        Assert.Equal(summary, HanText.Summarize(text, limit));

    [Theory]
    [InlineData("校车安全。每天检查。司机培训。", 12, "校车安全。每天检查。")]
    [InlineData("他说：“校车安全。”每天检查。", 9, "他说：“校车安全。”")]
    [InlineData("他说：“校车安全吗？！”每天检查。", 10, "他说：“校车安全吗？！”")]
    [InlineData("他说\"校车安全。\"每天检查。", 8, "他说\"校车安全。\"")]
    [InlineData("校车安全。\"每天检查\"制度已建立", 8, "校车安全。")]
    [InlineData("校车安全。'每天检查'制度已建立", 8, "校车安全。")]
    [InlineData("It's safe? Yes it is safe", 14, "It's safe?")]
    [InlineData("校车安全吗?每天检查两次", 8, "校车安全吗?")]
    [InlineData("还没有结束…… 每天检查", 9, "还没有结束……")]
    public void Whole_sentences_are_kept_with_their_closing_quotes(string text, int limit, string summary) =>
        Assert.Equal(summary, HanText.Summarize(text, limit));

    [Theory]
    [InlineData("详见https://a.example/?id=12345的通知", 24, "详见https://a.example/?id=……")]
    [InlineData("详见https://a.example/#!/list的通知", 26, "详见https://a.example/#!/lis……")]
    public void A_question_mark_inside_an_address_ends_nothing(string text, int limit, string summary) =>
        Assert.Equal(summary, HanText.Summarize(text, limit));

    [Theory]
    [InlineData("校车、食堂、宿舍……都要每天检查两次以上", 12, "校车、食堂、宿舍……")]
    [InlineData("校车食堂宿舍等……都要每天检查两次以上", 8, "校车食堂宿舍等……")]
    [InlineData("校车食堂宿舍等……都要每天检查两次以上", 7, "校车食堂宿舍等……")]
    [InlineData("校车食堂宿舍等……都要每天检查两次以上", 12, "校车食堂宿舍等……")]
    public void An_ellipsis_in_mid_sentence_is_no_end_and_is_never_split(string text, int limit, string summary) =>
        Assert.Equal(summary, HanText.Summarize(text, limit));

    [Theory]
    [InlineData("好。全市中小学校车安全检查今日启动各区县同步", 12, "好。全市中小学校车安全检……")]
    [InlineData("好。全市中小学，校车安全检查今日启动各区县", 12, "好。全市中小学……")]
    [InlineData("全市中小学校车安全检查今日启动，各区县同步", 18, "全市中小学校车安全检查今日启动……")]
    [InlineData("他说：“校车安全。”每天检查。", 8, "他说：“校车安全……")]
    [InlineData("全市中小学（含幼儿园）校车安全检查", 6, "全市中小学……")]
    [InlineData("校车安全𠮷𠮷𠮷𠮷", 5, "校车安全……")]
    [InlineData("cafe\u0301 is open all day long", 4, "caf……")]
    public void A_long_sentence_is_cut_at_its_last_pause_or_at_the_limit(string text, int limit, string summary) =>
        Assert.Equal(summary, HanText.Summarize(text, limit));

    [Fact]
    public void A_row_of_exclamation_marks_does_not_carry_the_summary_away() =>
        Assert.InRange(HanText.Summarize("校车安全" + new string('！', 500), 10).Length, 4, 16);

    [Fact]
    public void No_limit_throws_or_runs_over_by_more_than_a_few_characters()
    {
        const string Text = "他说：“安全！”？……𠮷\"a? b\"https://x/?y，（一）cafe\u0301。’』」)】》";

        for (var limit = -1; limit <= Text.Length; limit++)
        {
            Assert.InRange(HanText.Summarize(Text, limit).Length, 0, Math.Max(0, limit) + 6);
        }
    }
}
