using System.Buffers;
using System.Text.RegularExpressions;
using EduSite.Diagnostics;
using EduSite.Text;

namespace EduSite.Checks;

/// <summary>Home addresses, birth dates and private phones that running text names as such, and marks of secrecy.</summary>
internal static partial class PersonalTextCheck
{
    /// <summary>Characters before the house that are taken for its street.</summary>
    private const int LongestStreet = 30;

    private static readonly SearchValues<string> SecrecyWords =
        SearchValues.Create(["绝密", "机密", "秘密", "内部"], StringComparison.Ordinal);

    public static void Run(ReportText text, CheckSettings settings, Findings findings)
    {
        _ = settings;
        AddGroups(text, LabelledAddress(), PrivacyRules.Address, findings);
        AddDwellings(text, findings);
        AddGroups(text, LabelledBirth(), PrivacyRules.BirthDate, findings);
        AddGroups(text, LabelledPhone(), PrivacyRules.Phone, findings);
        if (!text.Content.AsSpan().ContainsAny(SecrecyWords))
        {
            return;
        }

        foreach (var match in Secrecy().EnumerateMatches(text.Content))
        {
            var span = Trim(text, new TextSpan(match.Index, match.Length));
            if (text.IsWords(span) && (text[span.Start] & Region.BlockQuote) == 0)
            {
                findings.Add(PrivacyRules.SecrecyMark, span, text.Slice(span));
            }
        }
    }

    private static void AddDwellings(ReportText text, Findings findings)
    {
        foreach (var match in Dwelling().EnumerateMatches(text.Content))
        {
            var start = match.Index;
            while (start > 0 && match.Index - start < LongestStreet && HanText.IsHan(text.Content[start - 1]))
            {
                start--;
            }

            var span = TextSpan.FromBounds(start, match.Index + match.Length);
            if (match.Index - start >= 2 && !text.Has(span, Region.Address | Region.FrontMatter) && !findings.IsTaken(span))
            {
                findings.Add(PrivacyRules.Address, span, Masking.Of(text.Content.AsSpan(span.Start, span.Length)));
            }
        }
    }

    private static void AddGroups(ReportText text, Regex pattern, Rule rule, Findings findings)
    {
        if (!pattern.IsMatch(text.Content))
        {
            return;
        }

        foreach (Match match in pattern.Matches(text.Content))
        {
            var group = match.Groups["it"];
            var span = Trim(text, new TextSpan(group.Index, group.Length));
            if (!text.Has(span, Region.Address | Region.FrontMatter) && !group.ValueSpan.Contains('*') && !findings.IsTaken(span))
            {
                findings.Add(rule, span, Masking.Of(text.Content.AsSpan(span.Start, span.Length)));
            }
        }
    }

    private static TextSpan Trim(ReportText text, TextSpan span)
    {
        var slice = text.Content.AsSpan(span.Start, span.Length);
        return new TextSpan(span.Start + slice.Length - slice.TrimStart().Length, slice.Trim().Length);
    }

    [GeneratedRegex(
        @"(?:家庭住址|家庭地址|现住址|现居住地|居住地址|户籍地址|户籍所在地|住址)[ \t]*[:：为是][ \t]*(?<it>\p{IsCJKUnifiedIdeographs}[\p{IsCJKUnifiedIdeographs}0-9A-Za-z（）()\-]{3,60})",
        RegexOptions.CultureInvariant)]
    private static partial Regex LabelledAddress();

    /// <summary>Down to the door: offices are named by street and number, people live in 3栋2单元501室.</summary>
    [GeneratedRegex(
        @"(?:[0-9]+|[一二三四五六七八九十]{1,3})(?:号楼|栋|幢|座)[0-9一二三四五六七八九十]+单元[0-9]{2,4}(?:室|号|户)?",
        RegexOptions.CultureInvariant)]
    private static partial Regex Dwelling();

    [GeneratedRegex(
        @"(?:出生日期|出生年月日|出生年月|出生时间|生日)[ \t]*[:：为是][ \t]*(?<it>(?:19|20)\d\d[ \t]*[年./-][ \t]*\d{1,2}(?:[ \t]*[月./-](?:[ \t]*\d{1,2}日?)?)?)",
        RegexOptions.CultureInvariant)]
    private static partial Regex LabelledBirth();

    [GeneratedRegex(
        @"(?:家长|监护人|父亲|母亲|家庭|学生|本人)(?:联系)?电话[ \t]*[:：为是][ \t]*(?<it>(?:\(?0\d{2,3}\)?[- －]?)?[2-8]\d{6,7})(?!\d)",
        RegexOptions.CultureInvariant)]
    private static partial Regex LabelledPhone();

    /// <summary>
    /// A mark of GB/T 9704 has a star, or stands alone on its line, or says how to keep the paper. 保守国家秘密 in a sentence
    /// is none.
    /// </summary>
    [GeneratedRegex(
        @"(?:绝密|机密|秘密)[ \t]*[★☆][^\s，。；]{0,8}|^[ \t>*]*(?:密级[:：][ \t]*)?(?:绝密|机密|秘密)(?:件|级)?[ \t*]*$|^[ \t>*【\[（(]*内部(?:资料|文件|参考|参阅)[ \t*】\]）)]*$|" +
        @"内部(?:资料|文件)[ \t，,、·；;（(]*(?:注意保[存密]|请勿外传|不得外传|严禁外传|切勿外传|不得翻印)|内部参阅|仅供内部(?:使用|参考|传阅)|内部使用[ \t，,]*(?:不得|请勿|严禁)外传",
        RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex Secrecy();
}
