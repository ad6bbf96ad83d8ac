using System.Collections.Immutable;
using EduSite.Model;

namespace EduSite.Diagnostics;

/// <summary>Whether a report went the way it must go: reviewed, in its period, still pinned for a reason.</summary>
public static class WorkflowRules
{
    private static readonly Bilingual ThreeReviews = new(
        "三审三校：初审、复审、终审由三个人依次进行，先审后发；制度写在 site.yml 的 review 里。",
        "Three reviews by three persons, in order, before publication; the policy is `review` in site.yml.");

    private static readonly Bilingual AidPeriod = new(
        "教财厅函〔2017〕28号和学生资助工作指南：公示不少于 5 个工作日，期满必须从网站撤下。",
        "教财厅函〔2017〕28号: a notice stands at least 5 working days and is taken down after its period.");

    public static readonly Rule ReviewMissing = Of(
        "review-missing", Severity.Error,
        new("没有{0}记录", "there is no record of {1}"),
        new("审核后在文件头 review 里写上{0}的姓名和日期", "write name and date of {1} under `review` once it is done"), ThreeReviews);

    public static readonly Rule ReviewDistinct = Of(
        "review-distinct", Severity.Error,
        new("{0}和{1}是同一个人（{2}）", "two reviews by one person ({2})"),
        new("三个环节由三个人担任；请另一位同志审核", "have another person do one of them"), ThreeReviews);

    public static readonly Rule ReviewOrder = Of(
        "review-order", Severity.Error,
        new("{0}（{1}）早于前一环节（{2}）", "a review of {1} before the one of {2} that precedes it"),
        new("核对两个日期", "check both dates"), ThreeReviews);

    public static readonly Rule ReviewLate = Of(
        "review-late", Severity.Warning,
        new("终审（{0}）晚于发布（{1}）", "the final review ({0}) is later than the publication ({1})"),
        new("先审后发：核对发布时间，或者把发布时间改到终审以后", "check the dates: review comes before publication"), ThreeReviews);

    public static readonly Rule ReviewerUnknown = Of(
        "reviewer-unknown", Severity.Warning,
        new("{0}“{1}”不在 site.yml 的名单里", "the reviewer {1} is not on the list of site.yml"),
        new("核对姓名；人员有变动时，先改 site.yml 的 review", "check the name, or update `review` in site.yml"), ThreeReviews);

    public static readonly Rule NoticePeriodMissing = Of(
        "notice-period-missing", Severity.Error,
        new("公示没有写起止日期", "the notice has no period"),
        new("在文件头写 notice: {{ start: 2026-03-05, end: 2026-03-11 }}，期满会自动撤下", "add `notice: {{ start: …, end: … }}`; it is taken down by itself"), AidPeriod);

    public static readonly Rule NoticePeriodShort = Of(
        "notice-period-short", Severity.Error,
        new("资助公示只有 {0} 个工作日", "the aid notice stands for {0} working days only"),
        new("公示不少于 5 个工作日", "let it stand for at least 5 working days"), AidPeriod);

    public static readonly Rule NoticeExpired = Of(
        "notice-expired", Severity.Info,
        new("公示已于 {0} 结束，网页已换成“已撤下”的说明", "the notice ended on {0}; its page says that it was taken down"),
        new("不用处理；含个人信息的附件请一并从 content 里删掉", "nothing to do; delete attachments with personal data from content/"), AidPeriod);

    public static readonly Rule PinExpired = Of(
        "pin-expired", Severity.Warning,
        new("置顶到 {0} 为止，已经过期", "the pin ended on {0}"),
        new("删掉 pin_until，或者改成新的日期", "delete `pin_until`, or give a later date"),
        new("过期的置顶不再起作用，留着会让人误以为还在置顶。", "It has no effect any more and misleads who reads the file."));

    public static readonly Rule ValidityMissing = Of(
        "validity-missing", Severity.Warning,
        new("政策文件没有标明有效性", "a policy document without its validity"),
        new("在文件头写 validity: 有效（或者失效、废止）", "add `validity: effective` (or expired, repealed)"),
        new("国办发〔2017〕47号：修改、失效、废止的文件要明确标注。", "国办发〔2017〕47号: amended, expired and repealed documents must be labelled."));

    public static readonly Rule AliasName = Of(
        "alias-name", Severity.Info,
        new("“{0}”是别名，正式名称是“{1}”", "{0} is an alias of {1}"),
        new("不改也能用；运行 edusite fix 可以统一成正式名称", "it works as it is; `edusite fix` writes the proper name"),
        new("统一的名称便于检索和统计。", "One name is easier to search for and to count."));

    private static readonly Bilingual IssueNumbers = new(
        "简报按年度编期号，从第1期起连续编排；期号重复、缺号或者年份不对，归档和引用都会出错。",
        "Bulletins are numbered from 1 every year, without a gap; they are filed and quoted by these numbers.");

    public static readonly Rule IssueRepeated = Of(
        "issue-repeated", Severity.Error,
        new("期号与 {0} 相同", "the same issue number as {0}"),
        new("核对题目里的年份和期号", "check year and number in the title"), IssueNumbers);

    public static readonly Rule IssueGap = Of(
        "issue-gap", Severity.Warning,
        new("缺第 {0} 期：这一期前面是第 {1} 期", "issue {0} is missing: the one before this is {1}"),
        new("补发缺的那一期；编错了的，改正题目里的期号", "publish what is missing, or correct the number in the title"), IssueNumbers);

    public static readonly Rule IssueYear = Of(
        "issue-year", Severity.Error,
        new("题目写的是 {0} 年的期号，发布日期却是 {1}", "an issue of {0} that is dated {1}"),
        new("核对题目里的年份和 date", "check the year in the title and `date`"), IssueNumbers);

    public static ImmutableArray<Rule> All { get; } =
    [
        ReviewMissing, ReviewDistinct, ReviewOrder, ReviewLate, ReviewerUnknown, NoticePeriodMissing, NoticePeriodShort,
        NoticeExpired, PinExpired, ValidityMissing, AliasName, IssueRepeated, IssueGap, IssueYear,
    ];

    private static Rule Of(string id, Severity severity, Bilingual message, Bilingual remedy, Bilingual reason) =>
        new(id, severity, message, remedy, reason) { Category = RuleCategory.Workflow };
}
