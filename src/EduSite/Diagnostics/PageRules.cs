using System.Collections.Immutable;
using EduSite.Model;

namespace EduSite.Diagnostics;

/// <summary>
/// Mistakes of the finished pages, which come from the theme or from site.yml. One that many pages share is told once, for
/// the first of them, with their number.
/// </summary>
public static class PageRules
{
    private static readonly Bilingual Tags = new(
        "国办发〔2017〕47号附件《网页设计规范》：网站、栏目、内容三组 META 标签必须有、唯一、不空。",
        "国办发〔2017〕47号: the meta tags of site, column and content must be there, once, and not empty.");

    private static readonly Bilingual Links = new(
        "国办秘函〔2019〕19号：打不开的链接、图片、附件逐个扣分。", "国办秘函〔2019〕19号: every dead link, picture and attachment costs points.");

    private static readonly Bilingual Readers = new(
        "GB/T 37668-2019《互联网内容无障碍可访问性技术要求》；WCAG 2.2 第 1.1.1、3.1.1、4.1 条。", "GB/T 37668-2019; WCAG 2.2, 1.1.1, 3.1.1 and 4.1.");

    public static readonly Rule LinkDead = Of(
        RuleCategory.Links, "page-link-dead", Severity.Error,
        new("网页里的链接打不开：{0}（{1} 个网页有它）", "a link of the page leads nowhere: {0} (in {1} pages)"),
        new("检查主题模板和 site.yml 里写的地址", "check the addresses in the theme and in site.yml"), Links);

    public static readonly Rule AnchorDead = Of(
        RuleCategory.Links, "page-anchor-dead", Severity.Warning,
        new("链接指向的位置不存在：{0}（{1} 个网页有它）", "a link leads to no place of its page: {0} (in {1} pages)"),
        new("检查主题模板里的 id 和链接", "check ids and links of the theme"), Links);

    public static readonly Rule ThirdParty = Of(
        RuleCategory.Links, "page-third-party", Severity.Error,
        new("网页从别的网站加载内容：{0}（{1} 个网页有它）", "the page loads something from another site: {0} (in {1} pages)"),
        new("把文件放进主题的 assets 文件夹，用本站地址", "put the file into the theme's assets"),
        new("别的网站可以改掉这个文件，也会知道每位读者的访问。", "The other site can change the file, and learns of every visit."));

    public static readonly Rule Weight = Of(
        RuleCategory.Links, "page-weight", Severity.Warning,
        new("网页连同样式、脚本有 {0} KB", "the page weighs {0} KB with its styles and scripts"),
        new("拆分很长的表格，压缩主题的图片和样式", "split long tables, and make the theme's files smaller"),
        new("国办发〔2017〕47号附件：页面加载时长不宜超过 3 秒。", "国办发〔2017〕47号: a page should load within 3 seconds."));

    public static readonly Rule TagMissing = Of(
        RuleCategory.Identity, "page-tag-missing", Severity.Error,
        new("网页缺少标签 {0}，或者它是空的（{1} 个网页）", "the tag {0} is missing or empty (in {1} pages)"),
        new("主题模板里写上这个标签；值来自 site.yml 的，补上那一项", "write the tag in the theme; where site.yml gives its value, fill it in"), Tags);

    public static readonly Rule TagRepeated = Of(
        RuleCategory.Identity, "page-tag-repeated", Severity.Error,
        new("网页里的标签 {0} 出现多次（{1} 个网页）", "the tag {0} stands in the page more than once (in {1} pages)"),
        new("主题模板里只写一次", "write it once in the theme"), Tags);

    public static readonly Rule TagValue = Of(
        RuleCategory.Identity, "page-tag-value", Severity.Error,
        new("标签 {0} 的值不对：“{2}”（{1} 个网页）", "the tag {0} has a wrong value: {2} (in {1} pages)"),
        new("检查主题模板和 site.yml：标识码是 10 位数字或 bm 加 8 位，日期像 2026-03-05 09:30", "check theme and site.yml"), Tags);

    public static readonly Rule Leftover = Of(
        RuleCategory.Identity, "page-leftover", Severity.Error,
        new("网页上露出了程序的字样：“{0}”（{1} 个网页）", "the page shows a program's word: {0} (in {1} pages)"),
        new("检查主题模板：值可能为空时要先判断", "check the theme: a value may be empty there"), Tags);

    public static readonly Rule TitleMissing = Of(
        RuleCategory.Identity, "page-title-missing", Severity.Error,
        new("网页没有标题（title）（{1} 个网页）", "the page has no title (in {1} pages)"),
        new("主题模板的 head 里写 title", "write a title in the theme's head"), Readers);

    public static readonly Rule TitleRepeated = Of(
        RuleCategory.Identity, "page-title-repeated", Severity.Warning,
        new("{1} 个网页的标题都是“{0}”", "{1} pages have the title {0}"),
        new("标题里写明栏目、页码或者日期，使它们互不相同", "name column, page or date in the title"),
        new("标签页、收藏夹和搜索结果里，相同的标题分不清。", "Equal titles cannot be told apart in tabs, bookmarks and search results."));

    public static readonly Rule LanguageMissing = Of(
        RuleCategory.Accessibility, "page-lang", Severity.Error,
        new("网页没有写明语言（html 的 lang）（{1} 个网页）", "the page does not say its language (in {1} pages)"),
        new("主题模板写 html lang", "set lang on html in the theme"), Readers);

    public static readonly Rule IdRepeated = Of(
        RuleCategory.Accessibility, "page-id-repeated", Severity.Error,
        new("网页里有两处 id 都是“{0}”（{1} 个网页）", "the id {0} stands twice in the page (in {1} pages)"),
        new("改掉主题模板里的一个", "change one of them in the theme"), Readers);

    public static readonly Rule ImageAlternative = Of(
        RuleCategory.Accessibility, "page-image-alt", Severity.Error,
        new("图片没有 alt：{0}（{1} 个网页）", "a picture without alt: {0} (in {1} pages)"),
        new("主题模板里写上 alt；只作装饰的写 alt=\"\"", "add alt in the theme, empty for mere decoration"), Readers);

    public static readonly Rule IdentityMissing = Of(
        RuleCategory.Identity, "identity-missing", Severity.Warning,
        new("site.yml 的 identity 里没有 {0}（{1}）", "identity in site.yml lacks {0}"),
        new("补上这一项；它会显示在每页的页脚", "fill it in; it is shown at the foot of every page"),
        new("检查必看页脚：主办单位、联系方式、网站标识码、ICP 备案号、公安备案号、党政机关标识、找错入口；没有咨询渠道即单项否决。",
            "Inspections look for them in the footer; a site without a way to ask is vetoed."));

    public static ImmutableArray<Rule> All { get; } =
    [
        LinkDead, AnchorDead, ThirdParty, Weight, TagMissing, TagRepeated, TagValue, Leftover, TitleMissing, TitleRepeated,
        LanguageMissing, IdRepeated, ImageAlternative, IdentityMissing,
    ];

    private static Rule Of(
        RuleCategory category, string id, Severity severity, Bilingual message, Bilingual remedy, Bilingual reason) =>
        new(id, severity, message, remedy, reason) { Category = category };
}
