using System.Buffers;
using System.Text.RegularExpressions;
using EduSite.Diagnostics;
using EduSite.Text;

namespace EduSite.Checks;

/// <summary>Blanks of templates that nobody filled: 20xx年, 20__年, __区, **市, ??局, 某某学校, 待补充.</summary>
internal static partial class PlaceholderCheck
{
    private const string Units = "年月日市区县省镇乡村校所名个人项届级周次期局中";

    /// <summary>A line without any of these has no blank; nearly all lines have none.</summary>
    private static readonly SearchValues<char> Marks = SearchValues.Create("xXｘＸ×_*＊□○#△?？");

    private static readonly SearchValues<string> Words = SearchValues.Create(
        ["某某", "待补充", "待定稿", "待填", "填写", "此处", "测试", "lorem", "Lorem"], StringComparison.Ordinal);

    public static void Run(ReportText text, CheckSettings settings, Findings findings)
    {
        _ = settings;
        foreach (var line in text.AllLines())
        {
            var words = text.Content.AsSpan(line.Start, line.Length);
            if (words.ContainsAny(Marks) || words.ContainsAny(Words))
            {
                CheckLine(text, line, findings);
            }
        }
    }

    private static void CheckLine(ReportText text, TextSpan line, Findings findings)
    {
        var end = 0;
        foreach (var match in Blank().EnumerateMatches(text.Content.AsSpan(line.Start, line.Length)))
        {
            var blank = new TextSpan(line.Start + match.Index, match.Length);
            var span = Widen(text.Content, blank);
            if (span.Start >= end && text.IsWords(blank) && !findings.IsTaken(span))
            {
                findings.Add(WordingRules.Placeholder, span, text.Slice(span));
                end = span.End;
            }
        }
    }

    /// <summary>Takes the unit behind a blank along: _区 says more than _.</summary>
    private static TextSpan Widen(string content, TextSpan span) =>
        span.End < content.Length && Units.Contains(content[span.End]) && !HanText.IsHan(content[span.End - 1])
            ? new TextSpan(span.Start, span.Length + 1)
            : span;

    /// <remarks>
    /// In order: years; runs of x; runs of _; runs of *, ?, #, □ before a word; 某某 before what is named; words that say
    /// themselves that something is missing. A name made unrecognisable (张某某, 李某) is none of them.
    /// </remarks>
    [GeneratedRegex(
        @"(?<![\dA-Za-z])(?:19|20)[xXｘＸ×]{2}(?![A-Za-z\d])|(?<![\dA-Za-z])(?:19|20)(?:[xXｘＸ×*＊□○_]{1,2}|\d[xXｘＸ×*＊□])(?=[\s]?(?:[年级届季]|学年|[—\-－至~～〕\]］）)_]))|" +
        @"(?<![A-Za-z])[xXｘＸ]{2,}(?![A-Za-z.@/:=])|×{2,}(?!\d)|" +
        @"(?<![A-Za-z0-9_])_+(?=[\p{IsCJKUnifiedIdeographs}，,。、；;％%》”）)])|(?<=\d)_{2,}(?=\p{IsCJKUnifiedIdeographs})|(?<=\p{IsCJKUnifiedIdeographs})_{2,}(?=“)|" +
        @"(?<=^|[\p{IsCJKUnifiedIdeographs}\s“《（(，,。、；;：:])(?:\*{2,}|＊{2,}|□{1,}|○{2,}|#{2,}|△{2,})(?=[市区县省镇乡村校中小学局厅部委处科股室年月日名人个项所家届次期级万元同交通教育])|(?<=[\p{IsCJKUnifiedIdeographs}、“])#{2,}(?=[\p{IsCJKUnifiedIdeographs}”])|" +
        @"(?<![吗呢吧么啊])(?<=^|[\p{IsCJKUnifiedIdeographs}\s“《（(，,。、；;：:])[?？]{2,}(?=[\p{IsCJKUnifiedIdeographs}])|" +
        @"某某(?=市|区|县|省|镇|乡|村|街道|学校|中学|小学|幼儿园|局|厅|单位|部门|年|月|公司)|" +
        @"[(（【\[](?:待补充|待定稿|待填|请填写|此处填写[^）)】\]\n]{0,12}|填写[^）)】\]\n]{1,12})[)）】\]]|(?i:lorem ipsum)|此处(?:填写|插入|省略)|(?<=^[ \t]*)测试(?:稿|文章|内容|页面|数据)?(?=[ \t\d]*$)",
        RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex Blank();
}
