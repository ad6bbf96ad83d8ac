using EduSite.Diagnostics;
using EduSite.Model;

namespace EduSite.Tests.Checks;

/// <summary>The numbers are made up: valid by their arithmetic, given to nobody on purpose.</summary>
public sealed class PrivacyTests
{
    [Theory]
    [InlineData("张三的身份证号是610102201203071232。", "1:9 pii-id 610*************32")]
    [InlineData("身份证 11010519491231002X", "1:5 pii-id 110*************2X")]
    [InlineData("身份证 11010519491231002x，", "1:5 pii-id 110*************2x")]
    [InlineData("编号６１０１０２２０１２０３０７１２３２", "1:3 pii-id ６１０*************３２")]
    [InlineData("610102 20120307 1232", "1:1 pii-id 610***************32")]
    [InlineData("610102-20120307-1232", "1:1 pii-id 610***************32")]
    [InlineData("| 姓名 | 编号 |\n|--|--|\n| 张三 | 610102201203071232 |", "3:8 pii-id 610*************32")]
    [InlineData("![张三 610102201203071232](a.jpg)", "1:6 pii-id 610*************32")]
    [InlineData("见 [名单](610102201203071232.xlsx)", "1:8 pii-id 610*************32")]
    [InlineData("`610102201203071232`", "1:2 pii-id 610*************32")]
    [InlineData("旧证 610102520307123", "1:4 pii-id-15 610**********23")]
    [InlineData("学籍号 G610102201203071232", "1:5 pii-student-no G61**************32")]
    [InlineData("临时学籍 L123456789012345678", "1:6 pii-student-no L12**************78")]
    [InlineData("学籍号：2012030712345", "1:5 pii-student-no 201********45")]
    [InlineData("联系人手机 13912345678", "1:7 pii-mobile 139******78")]
    [InlineData("联系 +86 139 1234 5678", "1:8 pii-mobile 139********78")]
    [InlineData("联系 +8613912345678", "1:7 pii-mobile 139******78")]
    [InlineData("联系 １３９１２３４５６７８", "1:4 pii-mobile １３９******７８")]
    [InlineData("卡号 6222021234567890128", "1:4 pii-bank 622**************28")]
    [InlineData("卡号 6222 0212 3456 7890 128", "1:4 pii-bank 622******************28")]
    [InlineData("家庭住址：云川市青溪区文昌路3号", "1:6 pii-address 云川市******3号")]
    [InlineData("他住在青溪区文昌路3栋2单元501室。", "1:1 pii-address 他住在*************1室")]
    [InlineData("出生日期：2012年3月7日", "1:6 pii-birth 20*******")]
    [InlineData("家长电话：0900-5550130", "1:6 pii-phone 090*******30")]
    public void A_leak_is_found_and_masked(string body, string expected) => Assert.Equal([expected], Inspection.Of(body));

    [Theory]
    [InlineData("订单号610102201203071234")]
    [InlineData("文号610102201213071233的快递")]
    [InlineData("共投入13912345678元")]
    [InlineData("共投入 13912345678 元")]
    [InlineData("共投入 13912345678 万元")]
    [InlineData("QQ群：13912345678")]
    [InlineData("坐标 108.13912345678 度")]
    [InlineData("咨询电话：0900-5550130")]
    [InlineData("办公电话 5550130")]
    [InlineData("链接 https://jyj.example/13912345678.html 查看")]
    [InlineData("时间 2026-11-20 13:30 至 2026-11-21 17:30")]
    [InlineData("流水号 6222021234567890123")]
    [InlineData("序列 12345678901234567890123")]
    [InlineData("手机 139****5678")]
    [InlineData("地点：青溪区文昌路3号教育局")]
    [InlineData("1978年3月生，中共党员")]
    [InlineData("标识码 9900000013，公网安备99000002000001号")]
    [InlineData("ISBN 9787302511625")]
    [InlineData("要保守国家秘密，商业秘密也不得泄露。")]
    [InlineData("开展机密文件清查和秘密载体管理。")]
    public void What_only_looks_like_a_leak_is_left_alone(string body) => Assert.Empty(Inspection.Of(body));

    [Fact]
    public void Every_private_part_of_a_line_is_masked_in_what_is_shown_of_it()
    {
        var result = Inspection.Run(Inspection.Report("张三 610102201203071232 13912345678 6222021234567890128"));

        Assert.Equal(3, result.Diagnostics.Length);
        Assert.All(result.Diagnostics, diagnostic =>
        {
            Assert.Equal("张三 610*************32 139******78 622**************28", diagnostic.Location.LineText);
            Assert.DoesNotContain("1232", diagnostic.Message(chinese: true));
        });
    }

    [Theory]
    [InlineData("绝密★启用前", "1:1 secrecy-mark 绝密★启用前")]
    [InlineData("秘密", "1:1 secrecy-mark 秘密")]
    [InlineData("内部资料 注意保存", "1:1 secrecy-mark 内部资料 注意保存")]
    [InlineData("（内部资料，请勿外传）", "1:2 secrecy-mark 内部资料，请勿外传")]
    public void A_mark_of_secrecy_stops_everything(string body, string expected) => Assert.Equal([expected], Inspection.Of(body));

    [Fact]
    public void A_number_in_a_list_of_persons_is_graver_than_one_to_ask_at()
    {
        var list = Inspection.Run(Inspection.Report("| 姓名 | 手机 |\n|--|--|\n| 张三 | 13912345678 |"));
        var contact = Inspection.Run(Inspection.Report("联系人：李老师，13912345678。"));

        Assert.Equal(Severity.Error, Assert.Single(list.Diagnostics).Severity);
        Assert.Equal(Severity.Warning, Assert.Single(contact.Diagnostics).Severity);
    }

    [Fact]
    public void A_directory_of_offices_may_have_phones()
    {
        var body = "| 科室 | 姓名 | 职务 | 电话 |\n|--|--|--|--|\n| 办公室 | 王某 | 主任 | 0900-5550130 |";

        Assert.Empty(Inspection.Of(body));
    }

    [Fact]
    public void A_list_of_families_may_not()
    {
        var body = "| 姓名 | 家长电话 | 家庭住址 | 出生年月 |\n|--|--|--|--|\n| 张三 | 5550130 | 青溪区文昌路 | 2012-03 |";

        Assert.Equal(
            ["3:8 pii-phone 55*****", "3:18 pii-address 青溪****", "3:27 pii-birth 20*****"],
            Inspection.Of(body));
    }

    [Fact]
    public void The_columns_of_an_aid_notice_are_counted_out()
    {
        var body = "| 序号 | 姓名 | 学校 | 班级 | 身份证号 | 困难原因 | 性别 |\n|--|--|--|--|--|--|--|\n| 1 | 张三 | 滨河小学 | 一班 | | | 男 |";

        Assert.Equal(
            ["1:23 notice-columns 身份证号", "1:30 notice-columns 困难原因", "1:37 notice-columns 性别"],
            Inspection.Of("国家助学金受助学生。\n\n" + body, "notice: { start: 2026-03-01, end: 2026-03-20 }")
                .Select(line => line.Replace("3:", "1:", StringComparison.Ordinal)));
        Assert.Empty(Inspection.Of("学生资助工作总结。\n\n" + body));
    }

    [Theory]
    [InlineData("13912345678")]
    [InlineData("139******78")]
    public void One_occurrence_can_be_acknowledged_by_name_and_with_a_reason(string text)
    {
        var result = Inspection.Run(Inspection.Report(
            "值班 13912345678，投诉 13812345678。",
            $"acknowledged: [{{ rule: pii-mobile, text: {text}, by: 王某, reason: 值班手机 }}]"));

        Assert.Equal("138******78", Assert.Single(result.Diagnostics).Arguments[0]);
        var accepted = Assert.Single(result.Accepted);
        Assert.Equal(("139******78", "王某", "值班手机"), (accepted.Diagnostic.Arguments[0], accepted.By, accepted.Reason));
    }

    [Fact]
    public void A_masked_number_acknowledges_only_the_first_that_looks_like_it()
    {
        var result = Inspection.Run(Inspection.Report(
            "13912345678、13911111178、13912345678",
            "acknowledged: [{ rule: pii-mobile, text: 139******78, by: 王某, reason: 值班手机 }]"));

        Assert.Equal(13, Assert.Single(result.Diagnostics).Location.Start.Column);
        Assert.Equal(2, result.Accepted.Length);
    }

    [Fact]
    public void An_acknowledgement_of_nothing_is_told()
    {
        var found = Inspection.Of(
            "会议召开。", "acknowledged:", "  - { rule: pii-mobile, text: 139******78, by: 王某, reason: 值班 }");

        Assert.Equal(["-1:13 acknowledgement-unused pii-mobile"], found);
    }

    [Theory]
    [InlineData("pii-id", "warning")]
    [InlineData("pii-mobile", "off")]
    public void Rules_against_leaks_cannot_be_switched_off(string rule, string level)
    {
        var result = Inspection.Run($"-- site.yml --\ntitle: 云川市教育局\nbase_url: https://jyj.example/\nchecks:\n  severity:\n    {rule}: {level}\n");

        Assert.Contains(result.Diagnostics, d => d.Rule == ConfigRules.RuleLocked && d.Location.Start == new EduSite.Text.TextPosition(5, 5 + rule.Length + 2));
    }

    [Fact]
    public void A_leak_is_found_where_the_front_matter_cannot_be_read()
    {
        var result = Inspection.Run("-- content/news/a.md --\n---\ntitle: 甲\n\n张三 610102201203071232\n");

        Assert.Contains(result.Diagnostics, d => d.Rule == PrivacyRules.IdNumber && d.Location.Start == new EduSite.Text.TextPosition(4, 4));
    }
}
