using EduSite.Model;

namespace EduSite.Tests.Content;

public sealed class SiteConfigReaderTests
{
    [Fact]
    public void A_title_is_enough()
    {
        var (config, found) = Reading.ReadSite("title: 云川市教育局\n");

        Assert.Empty(found);
        Assert.Equal("http://localhost", config?.BaseUrl.Origin);
        var column = Assert.Single(config!.Columns);
        Assert.Equal(("reports", "报告", ""), (column.Id, column.Name, column.Folder));
    }

    [Fact]
    public void Pictures_have_widths_limits_and_a_mark()
    {
        var (config, found) = Reading.ReadSite(
            """
            title: 云川市教育局
            images:
              widths: [320, 640]
              quality: 75
              max_megapixels: 24
              max_megabytes: 8
              watermark: { logo: images/_logo.png, position: 左上, opacity: 50, size: 15 }
            """);

        Assert.Empty(found);
        var images = config!.Images;
        Assert.Equal([320, 640], images.Widths.ToArray());
        Assert.Equal((75, 24, 8), (images.Quality, images.MaximumMegapixels, images.MaximumMegabytes));
        Assert.Equal("content/images/_logo.png", images.Watermark!.Logo?.Value);
        Assert.Equal((ImageCorner.TopLeft, 50, 15), (images.Watermark.Corner, images.Watermark.Opacity, images.Watermark.Size));
    }

    [Theory]
    [InlineData("widths: [480, 80]", "2:25 image-widths")]
    [InlineData("widths: [800, 480]", "2:25 image-widths")]
    [InlineData("widths: [480, 宽]", "2:25 image-widths")]
    [InlineData("watermark: { text: 云川, logo: /a.png }", "2:40 watermark-choice")]
    [InlineData("watermark: { opacity: 50 }", "2:22 watermark-choice")]
    [InlineData("watermark: { logo: ../../a.png }", "2:30 watermark-logo")]
    [InlineData("watermark: { text: 云川, position: 右边 }", "2:44 value-choice")]
    public void A_mistake_about_pictures_is_named_at_its_place(string images, string place)
    {
        var (_, found) = Reading.ReadSite($"title: 云川市教育局\nimages: {{ {images} }}\n");

        Assert.Equal([place], found.Select(d => $"{d.Location.Start.Line}:{d.Location.Start.Column} {d.Rule.Id}"));
    }

    [Fact]
    public void Every_key_is_read_and_kept()
    {
        var (config, found) = Reading.ReadSite(
            """
            title: 云川市教育局   # 站名
            base_url: https://www.yunchuan.example/jyj/
            language: zh-Hans-CN
            description: 政务网站
            keywords: [教育, 云川]
            identity:
              organizer: 云川市教育局
              operator: 信息中心
              site_id_code: "6108000013"
              icp: 陕ICP备12345678号-1
              police_record: 陕公网安备61080002000123号
              phone: 0912-1234567
              address: 市府路 1 号
              email: jyj@example.cn
              find_error_url: https://zfwzgl.example/
              organ_badge_url: https://bszs.example/
              consult_url: https://example.cn/consult
            columns:
              - id: news
                name: 教育要闻
                folder: 要闻
                kind: headline
                type: 工作动态
                description: 要闻
                keywords: [要闻, 教育]
                update_days: 14
              - { id: policy, name: 政策文件, kind: 政策 }
            districts:
              - { name: 榆阳区, slug: yuyang, aliases: [榆阳] }
            topics: []
            units:
            permalinks: /{column}/{year}/{slug}/
            markdown: { allow_html: true, numbered_headings: false, summary_characters: 100 }
            paging: { page_size: 10, home_headlines: 5, home_latest: 4 }
            feeds: { enabled: false, items: 30 }
            checks:
              severity: { link-dead: warning, tab-indent: 提示 }
              word_lists: [wordlists/terms.yml]
              allowed_hosts: [moe.gov.cn]
            review: { required: true, first: [甲, 乙], final: 丙 }
            theme: { name: bureau, options: { accent: "#8b1a1a", links: [{ name: 甲, url: /a/ }] } }
            redirects:
              - { from: /old/index.html, to: /news/ }
              - { from: /older/, to: https://example.cn/ }
            deploy: { kind: rsync, target: "web@host:/srv/www" }
            """);

        Assert.Equal("", Reading.Show(found));
        Assert.NotNull(config);
        Assert.Equal(("云川市教育局", "/jyj"), (config.Title, config.BaseUrl.Path));
        Assert.Equal(
            new Identity
            {
                Organizer = "云川市教育局",
                Operator = "信息中心",
                SiteIdCode = "6108000013",
                Icp = "陕ICP备12345678号-1",
                PoliceRecord = "陕公网安备61080002000123号",
                Phone = "0912-1234567",
                Address = "市府路 1 号",
                Email = "jyj@example.cn",
                FindErrorUrl = "https://zfwzgl.example/",
                OrganBadgeUrl = "https://bszs.example/",
                ConsultUrl = "https://example.cn/consult",
            },
            config.Identity);
        Assert.Equal([ColumnKind.Headline, ColumnKind.Policy], config.Columns.Select(column => column.Kind));
        Assert.Equal(("policy", "政策文件", "本栏目发布政策文件。"),
            (config.Columns[1].Folder, config.Columns[1].Type, config.Columns[1].Description));
        Assert.Equal((14, "要闻,教育"), (config.Columns[0].UpdateDays, config.Columns[0].Keywords));
        Assert.Equal("yuyang", config.Districts.Find("榆阳")?.Slug);
        Assert.Equal(("zh-Hans-CN", "政务网站"), (config.Language, config.Description));
        Assert.Equal(["教育", "云川"], config.Keywords.ToArray());
        Assert.Equal("/{column}/{year}/{slug}/", config.Permalinks.Pattern);
        Assert.Equal(new MarkdownConfig(true, false, 100), config.Markdown);
        Assert.Equal(new PagingConfig(10, 5, 4), config.Paging);
        Assert.Equal(new FeedConfig(false, 30), config.Feeds);
        Assert.Equal(Severity.Info, config.Checks.Severities["tab-indent"]);
        Assert.Equal("wordlists/terms.yml", Assert.Single(config.Checks.WordLists).Value);
        Assert.True(config.Review.Required);
        Assert.Equal(["moe.gov.cn"], config.Checks.AllowedHosts.ToArray());
        Assert.Equal(Severity.Warning, config.Checks.Severities["link-dead"]);
        Assert.Equal(["甲", "乙"], config.Review.Reviewers![ReviewStage.First].ToArray());
        Assert.Equal(["丙"], config.Review.Reviewers[ReviewStage.Final].ToArray());
        Assert.Equal("bureau", config.Theme.Name);
        Assert.Equal("#8b1a1a", Assert.IsType<ScalarSetting>(config.Theme.Settings[0].Value).Text);
        Assert.IsType<ListSetting>(config.Theme.Settings[1].Value);
        Assert.Equal(["/news/", "https://example.cn/"], config.Redirects.Select(redirect => redirect.To));
        Assert.Equal(new DeployConfig(DeployKind.Rsync, "web@host:/srv/www"), config.Deploy);
    }
}
