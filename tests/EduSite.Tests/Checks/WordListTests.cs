using EduSite.Diagnostics;

namespace EduSite.Tests.Checks;

public sealed class WordListTests
{
    private const string Site =
        "-- site.yml --\ntitle: 云川市教育局\nbase_url: https://jyj.example/\ncolumns:\n  - { id: news, name: 教育要闻, kind: headline }\n" +
        "checks:\n  word_lists: [wordlists/bureau.yml]\n";

    private const string List =
        """
        -- wordlists/bureau.yml --
        version: 2026-11
        serious:
          - { wrong: 攻府, right: 政府 }
        wrong:
          - { wrong: 云川师教育局, right: 云川市教育局 }
          - { wrong: 美国, right: 美利坚, except: [中美国家] }
        organisations:
          - { wrong: 教体局, right: 教育局, why: 2019年更名 }
        leaders:
          - { name: 甲某某, post: 局长 }
          - { name: 乙某某, post: 副局长 }
          - { name: 丙某, post: 副局长 }

        """;

    [Theory]
    [InlineData("秸杆禁烧", "1:1 wrong-word 秸杆")]
    [InlineData("市人民攻府", "1:4 serious-word 攻府")]
    [InlineData("云川师教育局召开", "1:1 wrong-word 云川师教育局")]
    [InlineData("由教体局负责", "1:2 org-name 教体局")]
    [InlineData("副局长乙某某、局长甲某某参加", "1:10 leader-order 甲某某")]
    [InlineData("丙某、乙某某参加", "1:4 leader-order 乙某某")]
    [InlineData("局长丙某出席", "1:1 leader-post 局长丙某")]
    public void A_word_of_the_lists_is_found(string body, string expected) => Assert.Equal([expected], Found(body));

    [Theory]
    [InlineData("市人民政府")]
    [InlineData("中美国家元首")]
    [InlineData("局长甲某某、副局长乙某某、丙某参加")]
    [InlineData("乙某某主持会议。甲某某讲话。")]
    [InlineData("原教体局负责")]
    [InlineData("全社会注意防火")]
    [InlineData("`秸杆`")]
    [InlineData("全党十九大以来")]
    [InlineData("引起社会注意")]
    public void What_only_holds_such_a_word_is_left_alone(string body) => Assert.Empty(Found(body));

    [Fact]
    public void A_missing_list_is_told()
    {
        var result = Inspection.Run(Site + Inspection.Report("会议。"));

        Assert.Equal(("word-list-missing", "wordlists/bureau.yml"), (result.Diagnostics[0].Rule.Id, result.Diagnostics[0].Location.Path.Value));
    }

    [Fact]
    public void A_mistake_of_a_list_stands_where_it_is()
    {
        var result = Inspection.Run(Site + "-- wordlists/bureau.yml --\nwrong:\n  - { wrong: 的, right: 得 }\n" + Inspection.Report("会议。"));

        var found = Assert.Single(result.Diagnostics);
        Assert.Equal((ConfigRules.WordTooShort, 2, 14), (found.Rule, found.Location.Start.Line, found.Location.Start.Column));
    }

    private static string[] Found(string body) =>
    [
        .. Inspection.Run(Site + List + Inspection.Report(body)).Diagnostics
            .Select(d => $"{d.Location.Start.Line - 4}:{d.Location.Start.Column} {d.Rule.Id} {d.Location.LineText[(d.Location.Start.Column - 1)..(d.Location.End.Column - 1)]}"),
    ];
}
