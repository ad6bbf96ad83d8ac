using System.Buffers;
using System.Text.RegularExpressions;
using EduSite.Diagnostics;
using EduSite.Model;
using EduSite.Text;

namespace EduSite.Checks;

/// <summary>Lists of persons: which columns they may have, and what stands in the columns that they may not.</summary>
internal static partial class PersonalTableCheck
{
    /// <summary>The name of a column; a longer cell is a sentence.</summary>
    private const int LongestHead = 12;

    private static readonly SearchValues<string> Persons =
        SearchValues.Create(["姓名", "监护人", "家长", "学生"], StringComparison.Ordinal);

    /// <summary>A list with one of these is a directory of offices and their staff.</summary>
    private static readonly SearchValues<string> Offices =
        SearchValues.Create(["职务", "科室", "部门", "单位", "办公", "值班", "负责人", "联系人"], StringComparison.Ordinal);

    private static readonly SearchValues<string> Phones =
        SearchValues.Create(["电话", "手机", "联系方式", "联系号码"], StringComparison.Ordinal);

    private static readonly SearchValues<string> Addresses = SearchValues.Create(
        ["家庭住址", "家庭地址", "住址", "居住地", "户籍", "通讯地址", "详细地址"], StringComparison.Ordinal);

    private static readonly SearchValues<string> Births = SearchValues.Create(["出生", "生日"], StringComparison.Ordinal);

    private static readonly SearchValues<string> Accounts =
        SearchValues.Create(["银行", "卡号", "账号", "帐号", "账户"], StringComparison.Ordinal);

    private static readonly SearchValues<string> AidWords = SearchValues.Create(
        ["资助", "助学金", "贫困", "困难学生", "困难家庭", "家庭经济困难", "免学费", "低保", "建档立卡", "救助", "生活补助"],
        StringComparison.Ordinal);

    public static void Run(ReportText text, CheckSettings settings, Findings findings)
    {
        _ = settings;
        foreach (var table in text.Tables)
        {
            var head = table.Head.Select(cell => Plain(text, cell)).ToArray();
            var all = string.Join('|', head);
            if (!all.AsSpan().ContainsAny(Persons))
            {
                continue;
            }

            var isDirectory = all.AsSpan().ContainsAny(Offices);
            if (IsAidNotice(text))
            {
                CheckColumns(table, head, isDirectory, findings);
            }

            CheckCells(text, table, head, isDirectory, findings);
        }
    }

    /// <summary>A 公示 about aid; a report on aid work is none.</summary>
    public static bool IsAidNotice(ReportText text)
    {
        var title = text.Title;
        var isNotice = title.Contains("公示", StringComparison.Ordinal) || title.Contains("名单", StringComparison.Ordinal) ||
            text.Report is { Notice: not null } or { Column.Kind: ColumnKind.Notice };
        return isNotice && (text.Content.AsSpan().ContainsAny(AidWords) || title.AsSpan().ContainsAny(AidWords));
    }

    /// <summary>Whether a row names the columns of a list of persons.</summary>
    public static bool IsHead(IEnumerable<string> cells)
    {
        var names = cells.Select(cell => string.Concat(cell.Where(c => !char.IsWhiteSpace(c)))).Where(cell => cell.Length > 0).ToArray();
        return names.Length > 1 && names.Any(name => name.Length <= LongestHead && name.AsSpan().ContainsAny(Persons));
    }

    /// <param name="isDirectory">Whether it may name offices and their phones.</param>
    private static void CheckColumns(TextTable table, string[] head, bool isDirectory, Findings findings)
    {
        for (var i = 0; i < head.Length; i++)
        {
            var isExpected = isDirectory
                ? !Forbidden().IsMatch(head[i]) || head[i].AsSpan().ContainsAny(Phones) || head[i].AsSpan().ContainsAny(Offices)
                : Allowed().IsMatch(head[i]);
            if (head[i].Length > 0 && !isExpected)
            {
                findings.Add(
                    PrivacyRules.NoticeColumn, Forbidden().IsMatch(head[i]) ? Severity.Error : Severity.Warning, table.Head[i], head[i]);
            }
        }
    }

    private static void CheckCells(ReportText text, TextTable table, string[] head, bool isDirectory, Findings findings)
    {
        for (var column = 0; column < head.Length; column++)
        {
            var name = head[column].AsSpan();
            Action<TextSpan>? check =
                name.ContainsAny(Phones) && !isDirectory ? cell => AddPhone(text, cell, findings)
                : name.ContainsAny(Addresses) && !isDirectory ? cell => AddAddress(text, cell, findings)
                : name.ContainsAny(Accounts) ? cell => AddCard(text, cell, findings)
                : name.ContainsAny(Births) ? cell => AddDate(text, cell, findings)
                : null;
            foreach (var row in check is null ? [] : table.Rows)
            {
                if (column < row.Length)
                {
                    check!(row[column]);
                }
            }
        }
    }

    private static void AddPhone(ReportText text, TextSpan cell, Findings findings)
    {
        foreach (var match in FixedPhone().EnumerateMatches(text.Content.AsSpan(cell.Start, cell.Length)))
        {
            AddCell(text, PrivacyRules.Phone, new TextSpan(cell.Start + match.Index, match.Length), findings);
        }
    }

    private static void AddAddress(ReportText text, TextSpan cell, Findings findings)
    {
        if (text.Slice(cell).Any(c => HanText.IsHan(c)))
        {
            AddCell(text, PrivacyRules.Address, cell, findings);
        }
    }

    private static void AddCard(ReportText text, TextSpan cell, Findings findings)
    {
        if (PersonalNumbers.IsRoundedBankCard(text.Content.AsSpan(cell.Start, cell.Length)))
        {
            AddCell(text, PrivacyRules.BankCard, cell, findings);
        }
    }

    private static void AddDate(ReportText text, TextSpan cell, Findings findings)
    {
        if (text.Content.AsSpan(cell.Start, cell.Length).IndexOfAnyInRange('0', '9') >= 0)
        {
            AddCell(text, PrivacyRules.BirthDate, cell, findings);
        }
    }

    private static void AddCell(ReportText text, Rule rule, TextSpan cell, Findings findings)
    {
        if (cell.Length > 1 && !text.Slice(cell).Contains('*') && !findings.IsTaken(cell))
        {
            findings.Add(rule, cell, Masking.Of(text.Content.AsSpan(cell.Start, cell.Length)));
        }
    }

    private static string Plain(ReportText text, TextSpan cell) =>
        new([.. text.Slice(cell).Where(c => HanText.IsHan(c) || char.IsLetterOrDigit(c))]);

    /// <summary>教财厅函〔2017〕28号 names six; the others say only which item of the list it is and what was granted.</summary>
    [GeneratedRegex(
        "^(?:序号|编号|排名|(?:学生|受助学生|受资助学生|获奖学生)?姓名|(?:所在|就读|毕业)?(?:学校|院校)(?:名称)?|院系|系部|学院|系|(?:所在)?年级|专业(?:名称)?|(?:所在)?班级|年级班级|" +
        "学段|县区|区县|市县|市区|乡镇|学年|学期|年度|资助(?:项目|类型|类别|等次|档次|等级|标准|金额|年度|名称)|(?:资助|奖励|补助|发放)?金额元?|项目(?:名称)?|等次|等级|档次|类别|奖项|备注)$",
        RegexOptions.CultureInvariant)]
    private static partial Regex Allowed();

    [GeneratedRegex(
        "身份证|证件|电话|手机|联系|住址|地址|出生|生日|年龄|银行|卡号|账号|帐号|账户|开户|监护人|家长|父亲|母亲|家庭|户籍|户口|学籍|贫困|困难|致贫|低保|残疾|孤儿|疾病|健康|原因",
        RegexOptions.CultureInvariant)]
    private static partial Regex Forbidden();

    [GeneratedRegex(@"(?<![\d-])(?:\(?0\d{2,3}\)?[- －]?)?[2-8]\d{6,7}(?![\d-])", RegexOptions.CultureInvariant)]
    private static partial Regex FixedPhone();
}
