using EduSite.Building;
using EduSite.IO;
using Microsoft.Extensions.Time.Testing;

namespace EduSite.Tests.Checks;

/// <summary>A site of a bureau with the published theme, as an inspection finds it on 2026-03-10.</summary>
public sealed class BrokenSiteTests
{
    [Fact]
    public void A_sound_site_is_told_nothing() => Assert.Empty(Found(Sound));

    [Fact]
    public void Every_fault_of_a_broken_site_is_told_at_its_place_and_nothing_else() => Assert.Equal(
        """
        .artifacts/site/404.html:1:75 page-leftover
        .artifacts/site/404.html:1:83 page-third-party
        content/news/front.md:3:7 date-impossible
        content/news/front.md:4:16 topic-unknown
        content/news/key.md:5:1 key-unknown
        content/news/links.md:6:5 file-missing
        content/news/links.md:8:11 link-dead
        content/news/links.md:8:41 anchor-missing
        content/news/links.md:10:1 image-alt-missing
        content/news/links.md:10:5 image-dead
        content/news/links.md:12:7 link-ip
        content/news/links.md:12:31 link-text-vague
        content/news/links.md:12:75 link-nongov
        content/news/links.md:14:7 table-header
        content/news/privacy.md:6:7 pii-id
        content/news/privacy.md:6:34 pii-student-no
        content/news/privacy.md:8:5 pii-mobile
        content/news/privacy.md:8:21 pii-id-15
        content/news/privacy.md:8:41 pii-bank
        content/news/privacy.md:10:1 secrecy-mark
        content/news/review.md:5:43 pin-expired
        content/news/review.md:8:3 review-distinct
        content/news/review.md:9:3 review-order
        content/news/words.md:6:5 punct-width
        content/news/words.md:6:9 wrong-word
        content/news/words.md:6:11 bracket-width
        content/news/words.md:8:1 serious-word
        content/news/words.md:8:10 placeholder
        content/news/words.md:14:1 numbering-gap
        content/news/words.md:16:6 bracket-year
        content/news/words.md:16:16 date-zero
        content/news/words.md:16:24 ellipsis-dash
        content/news/words.md:18:1 doubled-phrase
        content/news/words.md:18:16 stray-mark
        content/news/words.md:20:8 boilerplate
        content/news/words.md:20:14 fullwidth-ascii
        content/news/words.md:24:1 doubled-paragraph
        content/notices/repeated.md:2:8 dup-title
        content/notices/repost.md:6:30 repost-link
        content/notices/setup.exe:1:1 attachment-type
        content/public/none.md:2:1 notice-period-missing
        content/public/short.md:5:1 notice-period-short
        content/public/short.md:7:13 notice-columns
        """.Split('\n'),
        Found(Sound + Broken));

    private const string Sound =
        """
        -- site.yml --
        title: 云川市教育局
        description: 云川市教育局门户网站
        keywords: [云川市, 教育]
        base_url: https://jyj.yunchuan.gov.cn/
        identity:
          organizer: 云川市教育局
          operator: 云川市教育技术中心
          phone: 029-86781200
          address: 云川市学府路1号
          site_id_code: "6101000042"
          icp: 云ICP备12345678号
          police_record: 云公网安备61010002000123号
          find_error_url: https://zfwzzc.yunshan.gov.cn/report?site=6101000042
          organ_badge_url: https://bszs.yunshan.gov.cn/badge/6101000042
          consult_url: https://www.yunchuan.gov.cn/message/
        columns:
          - { id: news, name: 教育要闻, kind: headline, description: 全市教育工作动态 }
          - { id: notices, name: 通知公告, kind: announcement, description: 通知和公告 }
          - { id: public, name: 公示, kind: notice, description: 各类公示 }
        districts:
          - { name: 榆阳区, slug: yuyang, aliases: [榆阳] }
        topics:
          - { name: 校园安全, slug: safety }
        theme: bureau
        -- content/news/opening.md --
        ---
        title: 全市教育工作会议召开
        date: 2026-03-05 09:00
        source: 云川市教育局
        review:
          first: { name: 王某, date: 2026-03-04 }
          second: { name: 李某, date: 2026-03-04 }
          final: { name: 赵某, date: 2026-03-05 }
        ---
        3月5日，全市教育工作会议在云川召开。会议总结了上一年的工作，部署了今年的任务。
        -- content/notices/holiday.md --
        ---
        title: 关于清明节放假的通知
        date: 2026-03-06 09:00
        source: 云川市教育局
        ---
        各区县教育局，市直属各学校：清明节放假三天，请安排好值班。
        -- content/public/teachers.md --
        ---
        title: 2026年优秀教师名单公示
        date: 2026-03-06 09:00
        source: 云川市教育局
        notice: { start: 2026-03-06, end: 2026-03-13, contact: 029-86781200 }
        ---
        公示期间有意见的，请与市教育局联系。

        """;

    private const string Broken =
        """
        -- content/news/front.md --
        ---
        title: 榆阳区开展防震演练
        date: 2026-02-30
        topics: [校园安全, 防灾减灾]
        source: 榆阳区教育局
        ---
        演练有序。
        -- content/news/key.md --
        ---
        title: 榆阳区召开座谈会
        date: 2026-03-02
        source: 榆阳区教育局
        distric: 榆阳区
        ---
        座谈热烈。
        -- content/news/links.md --
        ---
        title: 全市学校食堂检查完成
        date: 2026-03-03
        source: 云川市教育局
        attachments:
          - files/none.docx
        ---
        情况见[检查通报](../notices/gone.md)，名单见[放假通知](../notices/holiday.md#list)。

        ![](pictures/none.jpg)

        平台地址是 http://10.1.2.3/login ，[点击这里](https://www.moe.gov.cn/)查看要求，也可以看[商家](https://shop.example.com/a)的说明。

        | 学校 |  |
        |---|---|
        | 一小 | 好 |
        -- content/news/privacy.md --
        ---
        title: 全市评选出优秀学生
        date: 2026-03-04
        source: 云川市教育局
        ---
        学生王小明（11010519491231002X）和李小红（学籍号G110105194912310021）获奖。

        家长手机13812345678，旧证件号110105850630123，奖金打入6222021234567890128。

        机密★3年
        -- content/news/words.md --
        ---
        title: 全市教育系统总结工作
        date: 2026-03-05
        source: 云川市教育局
        ---
        会议强调,要认真布署(试行)的各项工作。

        中国共产常领导下，20xx年的任务已经完成。

        一、提高认识

        正文一。

        三、加强领导

        文件云教发[2026]12号和二00六年的要求......

        工作总结工作总结完成，在市委的.坚强领导下前进。

        本文来源于第一范文网，参加ＣＥＴ考试。

        各学校要认真组织学习，按照要求抓好落实，并于月底前把情况报送市教育局办公室汇总备案。

        各学校要认真组织学习，按照要求抓好落实，并于月底前把情况报送市教育局办公室汇总备案。
        -- content/news/review.md --
        ---
        title: 全市推进课后服务
        date: 2026-03-06
        source: 云川市教育局
        promote: { reason: 做法好, date: 2026-03-06, pin_until: 2026-03-08 }
        review:
          first: { name: 王某, date: 2026-03-05 }
          second: { name: 王某, date: 2026-03-05 }
          final: { name: 赵某, date: 2026-03-04 }
        ---
        课后服务覆盖全部学校。
        -- content/notices/repeated.md --
        ---
        title: 关于清明节放假的通知
        date: 2026-03-07
        source: 云川市教育局
        ---
        请各校做好假期安全教育，开学前完成一次隐患排查，并报告结果。
        -- content/notices/repost.md --
        ---
        title: 转发关于做好防汛工作的通知
        date: 2026-03-07
        source: 云山省教育厅
        ---
        请各校遵照执行，检查校舍和排水沟渠，落实值班制度。（来源：云山日报）
        -- content/public/short.md --
        ---
        title: 2026年困难学生资助名单公示
        date: 2026-03-08
        source: 云川市教育局
        notice: { start: 2026-03-08, end: 2026-03-11, contact: 029-86781200 }
        ---
        | 姓名 | 学校 | 身份证号 |
        |---|---|---|
        | 王某 | 一小 | 略 |
        -- content/public/none.md --
        ---
        title: 2026年先进集体公示
        date: 2026-03-08
        source: 云川市教育局
        ---
        拟表扬榆阳区第一小学等三所学校。
        -- content/notices/setup.exe --
        MZ
        -- themes/bureau/layouts/not_found.html --
        <!doctype html><html lang="zh-CN"><head><title>404</title></head><body><p>null</p><script src="https://cdn.example.com/a.js"></script></body></html>
        """;

    private static string[] Found(string files)
    {
        var texts = MiniSite.ParseFiles(files);
        foreach (var path in Repository.Files("themes/bureau", "*"))
        {
            texts.TryAdd(path, Repository.Read(path));
        }

        return
        [
            .. SiteCheck.Run(new MemoryTree(texts), new FakeTimeProvider(MiniSite.Now), CheckScope.Whole).Diagnostics
                .Select(d => $"{d.Location.Path}:{d.Location.Start.Line}:{d.Location.Start.Column} {d.Rule.Id}"),
        ];
    }
}
