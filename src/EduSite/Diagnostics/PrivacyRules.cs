using System.Collections.Immutable;
using EduSite.Model;

namespace EduSite.Diagnostics;

/// <summary>
/// What must never be published. The numbers in the messages are masked: a log is public sooner than one thinks.
/// </summary>
public static class PrivacyRules
{
    private static readonly Bilingual AidNotice = new(
        "教财厅函〔2017〕28号：公示内容不得含身份证号、家庭住址、电话号码、出生日期、银行卡号等个人敏感信息；曾有教育局因此泄露 135 名贫困学生的信息。",
        "教财厅函〔2017〕28号 forbids ID numbers, addresses, phones, birth dates and bank cards in notices; a bureau leaked 135 pupils' data.");

    private static readonly Bilingual PersonalData = new(
        "个人信息保护法第二十八条、第三十一条：不满十四周岁未成年人的个人信息都是敏感个人信息；公开前须去标识化。",
        "Personal Information Protection Law, articles 28 and 31: all data of children under 14 are sensitive.");

    private static readonly Bilingual Remove = new(
        "删掉它。稿件进过 Git 的，请管理员同时清理历史；确需公开的，在文件头 acknowledged 里写明由谁批准、为什么",
        "delete it, and purge it from the Git history; if it must be public, acknowledge it in the front matter with name and reason");

    public static readonly Rule IdNumber = Of(
        "pii-id", Severity.Error,
        new("这里有居民身份证号码：{0}", "an identity card number: {0}"), Remove, AidNotice);

    public static readonly Rule OldIdNumber = Of(
        "pii-id-15", Severity.Error,
        new("这里像是 15 位旧身份证号码：{0}", "what looks like an old identity card number of 15 digits: {0}"), Remove, AidNotice);

    public static readonly Rule StudentNumber = Of(
        "pii-student-no", Severity.Error,
        new("这里有学籍号：{0}", "a student number: {0}"), Remove,
        new("全国学籍号由 G 加身份证号组成，公开学籍号就是公开身份证号。", "The national student number is G and the identity card number."));

    public static readonly Rule BankCard = Of(
        "pii-bank", Severity.Error,
        new("这里有银行卡号：{0}", "a bank card number: {0}"), Remove, AidNotice);

    public static readonly Rule Mobile = Of(
        "pii-mobile", Severity.Warning,
        new("这里有手机号码：{0}", "a mobile phone number: {0}"),
        new("联系方式改用办公电话；名单里的个人手机号一律删掉。确需公开的，在文件头 acknowledged 里写明由谁批准、为什么",
            "give an office phone instead, and delete personal numbers; if it must be public, acknowledge it in the front matter"), PersonalData);

    public static readonly Rule Phone = Of(
        "pii-phone", Severity.Error,
        new("个人名单里有电话号码：{0}", "a phone number in a list of persons: {0}"), Remove, AidNotice);

    public static readonly Rule Address = Of(
        "pii-address", Severity.Warning,
        new("这里像是个人住址：{0}", "what looks like a home address: {0}"), Remove, AidNotice);

    public static readonly Rule BirthDate = Of(
        "pii-birth", Severity.Warning,
        new("这里有个人的出生日期：{0}", "a person's date of birth: {0}"), Remove, AidNotice);

    public static readonly Rule NoticeColumn = Of(
        "notice-columns", Severity.Error,
        new("资助公示的表格里有“{0}”一栏", "the table of an aid notice has a column {0}"),
        new("只留姓名、学校、院系、年级、专业、班级，其余各栏整栏删掉（附件里的表格也一样）",
            "keep name, school, department, grade, major and class only, in attachments as well"), AidNotice);

    public static readonly Rule SecrecyMark = Of(
        "secrecy-mark", Severity.Error,
        new("这里有密级或内部标志：{0}", "a mark of secrecy or of internal use: {0}"),
        new("先停下，问清楚能不能公开。涉密不上网，上网不涉密；可以公开的，由保密员审查后删掉标志再发",
            "stop and ask whether it may be public; only after the secrecy review, remove the mark"),
        new("保守国家秘密法；政府信息公开条例第十四条：国家秘密不予公开。", "State Secrets Law; Regulations on Open Government Information, article 14."));

    public static ImmutableArray<Rule> All { get; } =
    [
        IdNumber, OldIdNumber, StudentNumber, BankCard, Mobile, Phone, Address, BirthDate, NoticeColumn, SecrecyMark,
    ];

    private static Rule Of(string id, Severity severity, Bilingual message, Bilingual remedy, Bilingual reason) =>
        new(id, severity, message, remedy, reason) { Category = RuleCategory.Privacy };
}
