using System.Text.RegularExpressions;
using EduSite.Diagnostics;
using EduSite.Model;
using EduSite.Text;

namespace EduSite.Checks;

/// <summary>Identity card, student, bank card and mobile numbers, wherever they stand: tables, code and addresses included.</summary>
internal static partial class PersonalNumberCheck
{
    private static readonly string[] ContactWords =
        ["联系", "咨询", "监督", "举报", "热线", "值班", "受理", "报名", "投诉", "服务电话", "办公"];

    public static void Run(ReportText text, CheckSettings settings, Findings findings)
    {
        var content = text.Content;
        foreach (var match in StudentNumber().EnumerateMatches(content))
        {
            AddStudentNumber(text, new TextSpan(match.Index, match.Length), settings, findings);
        }

        foreach (var match in LabelledStudentNumber().EnumerateMatches(content))
        {
            var digits = content.AsSpan(match.Index, match.Length);
            var start = match.Index + digits.IndexOfAnyInRange('0', '9');
            start -= content[start - 1] is 'G' or 'J' or 'L' or 'g' ? 1 : 0;
            AddOnce(text, PrivacyRules.StudentNumber, TextSpan.FromBounds(start, match.Index + match.Length), findings);
        }

        var found = new List<FoundNumber>();
        NumberScanner.FindAll(content, settings.LatestYear, found);
        foreach (var number in found)
        {
            AddNumber(text, number, findings);
        }
    }

    private static void AddStudentNumber(ReportText text, TextSpan span, CheckSettings settings, Findings findings)
    {
        var digits = text.Content.AsSpan(span.Start + 1, span.Length - 1);
        Span<char> upper = stackalloc char[digits.Length];
        digits.ToUpperInvariant(upper);

        // G is followed by the identity number itself; J and L by a number that has no check digit.
        if (text.Content[span.Start] is not ('G' or 'g' or 'Ｇ') || PersonalNumbers.IsIdentity(upper, settings.LatestYear))
        {
            AddOnce(text, PrivacyRules.StudentNumber, span, findings);
        }
    }

    private static void AddNumber(ReportText text, FoundNumber number, Findings findings)
    {
        var region = text[number.Span.Start];

        // Addresses are full of long numbers; only one that proves itself counts there.
        if ((region & Region.Address) != 0 && number.Kind != NumberKind.Identity)
        {
            return;
        }

        switch (number.Kind)
        {
            case NumberKind.Identity:
                AddOnce(text, PrivacyRules.IdNumber, number.Span, findings);
                break;
            case NumberKind.RoundedIdentity when (region & Region.Table) != 0:
                AddOnce(text, PrivacyRules.IdNumber, number.Span, findings);
                break;
            case NumberKind.OldIdentity:
                AddOnce(text, PrivacyRules.OldIdNumber, number.Span, findings);
                break;
            case NumberKind.BankCard:
                AddOnce(text, PrivacyRules.BankCard, number.Span, findings);
                break;
            case NumberKind.Mobile when !IsOtherNumber(text, number.Span.Start):
                AddMobile(text, number.Span, findings);
                break;
        }
    }

    private static void AddMobile(ReportText text, TextSpan span, Findings findings)
    {
        if (!IsAcknowledgement(text, span) && !findings.IsTaken(span))
        {
            var severity = IsPersonalList(text, span.Start) ? Severity.Error : PrivacyRules.Mobile.Severity;
            findings.Add(PrivacyRules.Mobile, severity, span, Masking.Of(text.Content.AsSpan(span.Start, span.Length)));
        }
    }

    /// <summary>A mobile number of a list or of a 公示 is a private one, unless its line says whom to ask.</summary>
    private static bool IsPersonalList(ReportText text, int offset)
    {
        var isList = (text[offset] & Region.Table) != 0 || text.Report is { Notice: not null } or { Column.Kind: ColumnKind.Notice };
        if (!isList)
        {
            return false;
        }

        var line = text.LineAt(offset).ToString();
        return !ContactWords.Any(word => line.Contains(word, StringComparison.Ordinal));
    }

    /// <summary>Numbers of 11 digits that say themselves what they are: QQ 群号, 编号, 账号, 索引号, 金额.</summary>
    private static bool IsOtherNumber(ReportText text, int start)
    {
        var from = Math.Max(0, start - 8);
        return OtherLabel().IsMatch(text.Content.AsSpan(from, start - from));
    }

    private static void AddOnce(ReportText text, Rule rule, TextSpan span, Findings findings)
    {
        if (!IsAcknowledgement(text, span) && !findings.IsTaken(span))
        {
            findings.Add(rule, span, Masking.Of(text.Content.AsSpan(span.Start, span.Length)));
        }
    }

    /// <summary>The front matter names an acknowledged number again; only there are marks of YAML more than a character.</summary>
    private static bool IsAcknowledgement(ReportText text, TextSpan span) =>
        (text[span.Start] & (Region.FrontMatter | Region.Markup)) == (Region.FrontMatter | Region.Markup);

    [GeneratedRegex(@"(?<![A-Za-z0-9])[GgJLＧ]\d{17}[\dXx](?![A-Za-z0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex StudentNumber();

    [GeneratedRegex(@"学籍号(?:码)?[ \t]*(?:[:：为是][ \t]*)?[GJLg]?[0-9]{8,18}[0-9Xx](?![0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex LabelledStudentNumber();

    [GeneratedRegex(@"(?:群号?|编号|账号|帐号|订单号|流水号|索引号|文号|单号|序列号|标识码|QQ|金额|合计|总额|经费)[ \t]*[:：]?[ \t]*$", RegexOptions.CultureInvariant)]
    private static partial Regex OtherLabel();
}
