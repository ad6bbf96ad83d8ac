using System.Collections.Immutable;
using EduSite.Model;

namespace EduSite.Diagnostics;

/// <summary>Mistakes of site.yml that concern its meaning.</summary>
public static class ConfigRules
{
    private static readonly Bilingual Unambiguous = new(
        "名称、别名和 slug 必须各指一个，否则同一个词会进两个列表，两个列表会抢一个地址。",
        "A name, alias or slug must mean one thing, or one word leads to two lists and two lists to one address.");

    public static readonly Rule BaseUrlInvalid = new(
        "base-url-invalid", Severity.Error,
        new("base_url“{0}”不是网站地址", "the base_url {0} is not a site's address"),
        new("写完整的网址，路径只用小写，例如 https://www.example.gov.cn/jyj/", "write a whole address in lower case, such as https://www.example.gov.cn/jyj/"),
        new("订阅、站点地图和 SiteDomain 标签都要用到它（国办发〔2017〕47号）。", "Feeds, sitemap and the SiteDomain tag need it."));

    public static readonly Rule PermalinkInvalid = new(
        "permalink-invalid", Severity.Error,
        new("permalinks“{0}”的写法不对：{1}", "the permalinks pattern {0} is wrong: {2}"),
        new("例如 /{{yyyy}}/{{mm}}/{{slug}}.html，可用 {3}", "for example /{{yyyy}}/{{mm}}/{{slug}}.html; available: {3}"),
        new("每篇稿件的地址由它拼成，必须各不相同而且永久不变。", "Every report's permanent address is made from it."));

    public static readonly Rule SitePathInvalid = new(
        "site-path-invalid", Severity.Error,
        new("“{0}”不是网站文件夹里的位置", "{0} is not a place inside the site's folder"),
        new("用 / 分隔，从 site.yml 所在的文件夹写起，例如 {1}", "write it with `/`, from the folder of site.yml, such as {1}"),
        new("生成网站时只读网站文件夹里的东西，换一台电脑结果也一样。", "Only the site's folder is read, so that every machine builds the same site."));

    public static readonly Rule NameTaken = new(
        "name-taken", Severity.Error,
        new("“{0}”已经用过了（第 {1} 行）", "{0} is taken already (line {1})"),
        new("换一个，或删掉重复的一条", "choose another, or remove the duplicate"), Unambiguous);

    public static readonly Rule ColumnReserved = new(
        "column-reserved", Severity.Error,
        new("栏目 id“{0}”是系统保留的地址", "the column id {0} is an address of the system"),
        new("换一个 id，例如 {0}-news", "choose another id, such as {0}-news"), Unambiguous);

    public static readonly Rule HeadlineColumns = new(
        "headline-columns", Severity.Error,
        new("有两个要闻栏目（kind: headline）", "there are two columns of kind headline"),
        new("只留一个，其余改成 news", "keep one, and make the others `news`"),
        new("被选为要闻的稿件只会出现在一个要闻栏目里。", "Promoted reports show in one headline column."));

    public static readonly Rule IdentityFormat = new(
        "identity-format", Severity.Warning,
        new("{0}“{1}”的格式不对", "{0} {1} has not the usual form"),
        new("应当像 {2}；以主管部门核发的为准", "it should look like {2}, as issued by the authority"),
        new("页脚的网站标识码、ICP 备案号、公安备案号是检查必看项（国办发〔2017〕47号）。", "Inspections look for these in the footer."));

    public static readonly Rule GreyInvalid = new(
        "grey-invalid", Severity.Error,
        new("grey“{0}”不是日期或日期段", "the grey days {0} are no date or range of dates"),
        new("写一天，如 2026-12-13；或起止两天，如 2026-12-13..2026-12-14", "write a day, 2026-12-13, or a range, 2026-12-13..2026-12-14"),
        new("全站变灰用于公祭日等悼念活动，到时不变灰或不恢复都会造成不良影响。", "Sites turn grey on days of mourning; neither that nor the return may be missed."));

    public static readonly Rule RuleUnknown = new(
        "rule-unknown", Severity.Error,
        new("没有“{0}”这条检查规则{1}", "unknown rule {0}{2}"),
        new("用 edusite explain 查看全部规则", "see all rules with `edusite explain`"),
        new("写错的规则名不会生效。", "A misspelt rule id has no effect."));

    public static readonly Rule RuleLocked = new(
        "rule-locked", Severity.Error,
        new("规则“{0}”不能调低，也不能关闭", "the rule {0} cannot be lowered or switched off"),
        new("删掉这一行；确需公开的某一处，在那篇稿件的文件头用 acknowledged 写明核准人和理由。",
            "delete this line, and acknowledge the single occurrence in its report's front matter"),
        new("个人信息和密级的检查关系到法律责任，只能一处一处地核准；读不懂的文件，关掉提示也读不懂。",
            "Leaks are answered for one by one; and what cannot be read stays unread without its message."));

    public static readonly Rule WordListMissing = new(
        "word-list-missing", Severity.Error,
        new("没有词表文件 {0}", "there is no word list {0}"),
        new("核对 site.yml 的 checks: word_lists，从 site.yml 所在的文件夹写起", "check `checks: word_lists` in site.yml"),
        new("读不到词表，错别字和机构名称就没有检查。", "Without the list its words are not looked for."));

    public static readonly Rule WordTooShort = new(
        "word-too-short", Severity.Warning,
        new("词表里的“{0}”不能用来检查", "the word {0} of the list cannot be looked for"),
        new("写两个字以上，错的和对的要不同", "write two characters or more, and make wrong and right differ"),
        new("一个字到处都是，会把每篇稿件都报一遍。", "A single character stands everywhere."));

    public static ImmutableArray<Rule> All { get; } =
    [
        BaseUrlInvalid, PermalinkInvalid, SitePathInvalid, NameTaken, ColumnReserved, HeadlineColumns, IdentityFormat,
        GreyInvalid, RuleUnknown, RuleLocked, WordListMissing, WordTooShort,
    ];
}
