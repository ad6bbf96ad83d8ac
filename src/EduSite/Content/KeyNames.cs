using System.Collections.Frozen;
using EduSite.Model;

namespace EduSite.Content;

/// <summary>The words that staff may use for closed sets of values, and what they tend to call the keys in Chinese.</summary>
internal static class KeyNames
{
    public static readonly (string Name, ReportStatus Value)[] Statuses =
    [
        ("draft", ReportStatus.Draft), ("published", ReportStatus.Published), ("withdrawn", ReportStatus.Withdrawn),
        ("草稿", ReportStatus.Draft), ("已发布", ReportStatus.Published), ("发布", ReportStatus.Published),
        ("撤稿", ReportStatus.Withdrawn), ("已撤稿", ReportStatus.Withdrawn),
    ];

    public static readonly (string Name, Validity Value)[] Validities =
    [
        ("effective", Validity.Effective), ("expired", Validity.Expired), ("repealed", Validity.Repealed),
        ("有效", Validity.Effective), ("失效", Validity.Expired), ("废止", Validity.Repealed),
    ];

    public static readonly (string Name, OutletLevel Value)[] OutletLevels =
    [
        ("national", OutletLevel.National), ("province", OutletLevel.Provincial), ("city", OutletLevel.City),
        ("district", OutletLevel.District), ("国家", OutletLevel.National), ("国家级", OutletLevel.National),
        ("省", OutletLevel.Provincial), ("省级", OutletLevel.Provincial), ("市", OutletLevel.City), ("市级", OutletLevel.City),
        ("区", OutletLevel.District), ("区级", OutletLevel.District), ("县", OutletLevel.District),
        ("县级", OutletLevel.District),
    ];

    public static readonly FrozenDictionary<string, string> OfSiteInChinese = new Dictionary<string, string>
    {
        ["标题"] = "title",
        ["名称"] = "title",
        ["网站名称"] = "title",
        ["网址"] = "base_url",
        ["网站地址"] = "base_url",
        ["简介"] = "description",
        ["关键词"] = "keywords",
        ["预压缩"] = "precompress",
        ["栏目"] = "columns",
        ["区县"] = "districts",
        ["主题"] = "topics",
        ["单位"] = "units",
        ["指标"] = "indicators",
        ["图片"] = "images",
        ["审核"] = "review",
        ["跳转"] = "redirects",
        ["离站提示"] = "leave_prompt",
        ["灰色"] = "grey",
        ["黑白"] = "grey",
        ["哀悼"] = "grey",
    }.ToFrozenDictionary();

    public static readonly FrozenDictionary<string, string> InChinese = new Dictionary<string, string>
    {
        ["标题"] = "title",
        ["日期"] = "date",
        ["时间"] = "date",
        ["发布时间"] = "date",
        ["发布日期"] = "date",
        ["栏目"] = "column",
        ["区县"] = "districts",
        ["地区"] = "districts",
        ["主题"] = "topics",
        ["年度"] = "year",
        ["年份"] = "year",
        ["来源"] = "source",
        ["作者"] = "author",
        ["通讯员"] = "correspondent",
        ["编辑"] = "editor",
        ["责任编辑"] = "editor",
        ["摘要"] = "summary",
        ["关键词"] = "keywords",
        ["文号"] = "document_number",
        ["封面"] = "cover",
        ["状态"] = "status",
        ["要闻"] = "headline",
        ["附件"] = "attachments",
        ["审核"] = "review",
        ["公示"] = "notice",
        ["更新"] = "updates",
        ["有效性"] = "validity",
        ["原文链接"] = "source_url",
        ["定时发布"] = "publish_at",
        ["下线时间"] = "expire_at",
        ["采用"] = "outlets",
        ["获奖"] = "awards",
        ["指标"] = "figures",
    }.ToFrozenDictionary();
}
