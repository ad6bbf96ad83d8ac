using EduSite.Diagnostics;

namespace EduSite.Tests.Checks;

public sealed class WordingTests
{
    [Theory]
    [InlineData("会议强调,要落实", "1:5 punct-width ,")]
    [InlineData("一是安全;二是质量", "1:5 punct-width ;")]
    [InlineData("时间:2026年", "1:3 punct-width :")]
    [InlineData("他说:“好。”", "1:3 punct-width :")]
    [InlineData("“好”,他说", "1:4 punct-width ,")]
    [InlineData("**加强**,提高", "1:7 punct-width ,")]
    [InlineData("占13%,比上年高", "1:5 punct-width ,")]
    [InlineData("第一行,\n第二行", "1:4 punct-width ,")]
    [InlineData("> 引文,也要查", "1:5 punct-width ,")]
    [InlineData("（试行)和(暂行)", "1:6 bracket-width (暂行)")]
    [InlineData("共青团(2002)号", "1:4 bracket-width (2002)")]
    [InlineData("青发[2001]15号文件", "1:3 bracket-year [2001]15号")]
    [InlineData("云教发（2026）12号", "1:4 bracket-year （2026）12号")]
    [InlineData("二oo五年五月", "1:1 date-zero 二oo五")]
    [InlineData("二00三年元月", "1:1 date-zero 二00三")]
    [InlineData("二○二六年", "1:1 date-zero 二○二六")]
    [InlineData("就业率９8％", "1:4 fullwidth-ascii ９")]
    [InlineData("参加ＣＥＴ考试", "1:3 fullwidth-ascii ＣＥＴ")]
    [InlineData("学习、交流...等", "1:6 ellipsis-dash ...")]
    [InlineData("学习。。。", "1:3 ellipsis-dash 。。。")]
    [InlineData("学习…等", "1:3 ellipsis-dash …")]
    [InlineData("关键--课程", "1:3 ellipsis-dash --")]
    [InlineData("市委的.坚强领导", "1:4 stray-mark .")]
    [InlineData("感恩.自强活动", "1:3 stray-mark .")]
    [InlineData("占比提高。。另外", "1:5 stray-mark 。。")]
    [InlineData("会议召开，。", "1:5 stray-mark ，。")]
    [InlineData("听了两节课。，改革开局良好", "1:6 stray-mark 。，")]
    [InlineData("，希望大家喜欢", "1:1 stray-mark ，")]
    [InlineData("工作总结工作总结完成", "1:1 doubled-phrase 工作总结工作总结")]
    [InlineData("云川市教育局教育局召开", "1:4 doubled-phrase 教育局教育局")]
    [InlineData("一.提高认识", "1:1 numbering-mark 一.")]
    [InlineData("（一）、提高认识", "1:1 numbering-mark （一）、")]
    public void A_slip_of_the_keyboard_is_found(string body, string expected) => Assert.Equal([expected], Inspection.Of(body));

    [Theory]
    [InlineData("比分为3:2，比例1:18。")]
    [InlineData("教材为 Python: A Primer, 2nd edition。")]
    [InlineData("下午2:30开始。")]
    [InlineData("登录 https://jyj.example/b,c;d?e=1 查看")]
    [InlineData("写 `甲,乙` 即可")]
    [InlineData("```\n甲,乙\n```")]
    [InlineData("[通知](a.md \"标题\")")]
    [InlineData("![湿地](a.jpg)")]
    [InlineData("函数 f(x) 与 g(y)。")]
    [InlineData("二〇二六年，二零二六年。")]
    [InlineData("2001—2005年，北京—上海。")]
    [InlineData("关键——课程……等")]
    [InlineData("研究研究，一步一步，高高兴兴，一个一个。")]
    [InlineData("三年级三班、三年级二班")]
    [InlineData("去年二〇〇五年二〇〇五年")]
    [InlineData("他说“加油干加油干加油干”。")]
    [InlineData("（2026）3号楼")]
    [InlineData("一、变化\n\n正文\n\n二、三项做法\n\n正文\n\n三、问题")]
    [InlineData("一、二、三")]
    [InlineData("一、二年级不布置书面作业，一、二等奖各三名")]
    [InlineData("| 名称 | 数量 |\n| :-- | --: |\n| 学校 | 3 |")]
    [InlineData("甲\n:   乙")]
    [InlineData("正文\n\n---\n\n正文")]
    public void What_is_right_is_left_alone(string body) => Assert.Empty(Inspection.Of(body));

    [Theory]
    [InlineData("20xx年工作", "1:1 placeholder 20xx年")]
    [InlineData("20XX 年工作", "1:1 placeholder 20XX")]
    [InlineData("20__年工作", "1:1 placeholder 20__年")]
    [InlineData("20_年工作", "1:1 placeholder 20_年")]
    [InlineData("201x年工作", "1:1 placeholder 201x年")]
    [InlineData("向__市教育局提交", "1:2 placeholder __市")]
    [InlineData("_月份组织活动", "1:1 placeholder _月")]
    [InlineData("发挥**市学生的作用", "1:3 placeholder **市")]
    [InlineData("邀请???区法院", "1:3 placeholder ???区")]
    [InlineData("我局在“??教育信息网”公开", "1:5 placeholder ??")]
    [InlineData("树立xx区教育的形象", "1:3 placeholder xx区")]
    [InlineData("在某某区召开", "1:2 placeholder 某某")]
    [InlineData("数据（待补充）", "1:3 placeholder （待补充）")]
    [InlineData("##区学校", "1:1 placeholder ##区")]
    [InlineData("三届六次全会上、##书记在会上", "1:9 placeholder ##")]
    [InlineData("推进“平安##”创建", "1:6 placeholder ##")]
    [InlineData("深刻领会____“改善民生”", "1:5 placeholder ____")]
    public void A_blank_is_found(string body, string expected) => Assert.Equal([expected], Inspection.Of(body));

    [Fact]
    public void Blanks_of_one_paragraph_are_no_emphasis() => Assert.Equal(
        ["1:2 placeholder __市", "1:10 placeholder 20__", "1:15 placeholder 20__"],
        Inspection.Of("《__市意见》和《20__—20__学年规划》"));

    [Theory]
    [InlineData("张某某、李某参加。")]
    [InlineData("**市教育局**召开会议")]
    [InlineData("这是*重点*，__强调__。")]
    [InlineData("文件名为 a_b_c.docx")]
    [InlineData("真的吗??我们去看")]
    [InlineData("面积 3×4 米")]
    [InlineData("XXL 号校服")]
    [InlineData("## 区县动态")]
    public void What_only_looks_blank_is_left_alone(string body) =>
        Assert.Empty(Inspection.Of(body, [WordingRules.Placeholder]));

    [Theory]
    [InlineData("一、甲\n\n三、乙", "3:1 numbering-gap 三、")]
    [InlineData("（一）甲\n\n（三）乙", "3:1 numbering-gap （三）")]
    [InlineData("1.甲\n\n3.乙", "3:1 numbering-gap 3.")]
    [InlineData("一、甲\n\n1.乙", "3:1 heading-ladder 1.")]
    public void A_gap_in_the_numbering_is_found(string body, string expected) => Assert.Equal([expected], Inspection.Of(body));

    [Theory]
    [InlineData("一、甲\n\n（一）乙\n\n1.丙\n\n2.丁\n\n（二）戊\n\n1.己\n\n二、庚\n\n（一）辛")]
    [InlineData("一、甲\n\n二、乙\n\n附件一\n\n一、丙")]
    [InlineData("九、甲\n\n十、乙\n\n十一、丙")]
    [InlineData("1. 甲\n1. 乙\n1. 丙")]
    [InlineData("一、二年级学生参加")]
    public void A_good_ladder_is_left_alone(string body) => Assert.Empty(Inspection.Of(body));

    [Theory]
    [InlineData("教育局总结一文由www.1566.cn搜集整理,版权归作者所有,转载请注明出处!", "1:1 boilerplate")]
    [InlineData("点击下载文档", "1:1 boilerplate")]
    [InlineData("第2篇 区教育局工作总结 1800字", "1:1 boilerplate")]
    [InlineData("教育局年终工作总结报道篇一", "1:1 boilerplate")]
    [InlineData("第1页 / 共9页", "1:1 boilerplate")]
    [InlineData("共2页,当前第1页12", "1:1 boilerplate")]
    [InlineData("下面是小编整理的总结范文，希望对大家有所帮助。", "1:1 boilerplate")]
    public void The_marks_of_a_download_site_are_found(string body, string expected) =>
        Assert.Contains(Inspection.Of(body), found => found.StartsWith(expected, StringComparison.Ordinal));

    [Theory]
    [InlineData("学生可以下载文档后填写。")]
    [InlineData("老师朗读下水范文。")]
    [InlineData("本书第3页至第5页。")]
    public void What_a_bureau_writes_itself_is_left_alone(string body) =>
        Assert.Empty(Inspection.Of(body, [WordingRules.Boilerplate]));

    [Fact]
    public void A_paragraph_that_stands_there_twice_is_found()
    {
        var paragraph = "我局坚持立德树人根本任务，全面落实双减政策，推动义务教育优质均衡发展取得新的成效。";

        Assert.Equal(["5:1 doubled-paragraph 我局坚持立德树人根本任务，全面落实双减政"], Inspection.Of($"{paragraph}\n\n中间一段。\n\n{paragraph}"));
    }

    [Fact]
    public void The_longest_paragraph_is_a_setting()
    {
        var files = "-- site.yml --\ntitle: 云川市教育局\nbase_url: https://jyj.example/\ncolumns:\n  - { id: news, name: 教育要闻, kind: headline }\n" +
            "checks:\n  limits: { paragraph_characters: 100 }\n" + Inspection.Report(string.Concat(Enumerable.Range(0, 101).Select(i => (char)(0x4E00 + i))));

        var found = Assert.Single(Inspection.Run(files).Diagnostics);
        Assert.Equal(("paragraph-long", 5, 1), (found.Rule.Id, found.Location.Start.Line, found.Location.Start.Column));
    }

    [Fact]
    public void Titles_are_read_like_texts() =>
        Assert.Contains("-1:14 punct-width ,", Inspection.Of("会议召开。", "summary: 会议召开,部署工作"));

    [Fact]
    public void A_rule_can_be_switched_off_in_the_site()
    {
        var files = "-- site.yml --\ntitle: 云川市教育局\nbase_url: https://jyj.example/\ncolumns:\n  - { id: news, name: 教育要闻, kind: headline }\n" +
            "checks:\n  severity: { punct-width: off }\n" + Inspection.Report("会议,召开");

        Assert.Empty(Inspection.Run(files).Diagnostics);
    }
}
