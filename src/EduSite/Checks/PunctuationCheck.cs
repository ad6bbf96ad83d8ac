using System.Buffers;
using EduSite.Diagnostics;
using EduSite.Text;

namespace EduSite.Checks;

/// <summary>Half-width marks and brackets in Chinese text.</summary>
internal static class PunctuationCheck
{
    private const string HalfWidth = ",;:!?";

    private static readonly string[] FullWidth = ["，", "；", "：", "！", "？"];
    private static readonly string[] Shown = [",", ";", ":", "!", "?"];

    /// <summary>What opens or closes, and so belongs to the words beside it.</summary>
    private const string Openers = "“‘《〈（【「『〔";
    private const string Closers = "”’》〉）】」』〕";

    private static readonly SearchValues<char> Marks = SearchValues.Create(HalfWidth);

    private static readonly SearchValues<char> Brackets = SearchValues.Create("()\n");

    public static void Run(ReportText text, CheckSettings settings, Findings findings)
    {
        _ = settings;
        CheckMarks(text, findings);
        CheckBrackets(text, findings);
    }

    private static void CheckMarks(ReportText text, Findings findings)
    {
        var content = text.Content;
        for (var i = Next(content, 0, Marks); i >= 0; i = Next(content, i + 1, Marks))
        {
            if (text.IsWords(i) && IsChinese(text.Before(i), text.After(i + 1), content[i]) && !IsRun(content, i))
            {
                var mark = HalfWidth.IndexOf(content[i]);
                // A space behind a half-width mark is part of it.
                var length = i + 2 < content.Length && content[i + 1] == ' ' && HanText.IsHanContext(content[i + 2]) ? 2 : 1;
                var span = new TextSpan(i, 1);
                findings.Fix(WordingRules.PunctuationWidth, span, new TextEdit(new TextSpan(i, length), FullWidth[mark]), Shown[mark], FullWidth[mark]);
            }
        }
    }

    /// <summary>
    /// Chinese on the left, and on the right Chinese, a number or the end of the line. 3:2 and Python: 教程 stay as they are.
    /// </summary>
    private static bool IsChinese(char before, char after, char mark)
    {
        var left = HanText.IsHan(before) || Closers.Contains(before);
        var right = HanText.IsHan(after) || Openers.Contains(after);
        return left
            ? right || after is '\n' or ' ' || (char.IsAsciiLetterOrDigit(after) && mark != '!')
            : right && (char.IsAsciiDigit(before) || before is '%' or ')') && mark is ',' or ';' or '!' or '?';
    }

    /// <summary>?? and !! are no marks but blanks or shouts; other rules see to them.</summary>
    private static bool IsRun(string content, int at) =>
        (at > 0 && content[at - 1] == content[at]) || (at + 1 < content.Length && content[at + 1] == content[at]);

    private static void CheckBrackets(ReportText text, Findings findings)
    {
        var content = text.Content;
        var open = new Stack<int>();
        for (var i = Next(content, text.BodyStart, Brackets); i >= 0; i = Next(content, i + 1, Brackets))
        {
            if (content[i] == '\n')
            {
                open.Clear();
            }
            else if (!text.IsWords(i))
            {
                continue;
            }
            else if (content[i] == '(')
            {
                open.Push(i);
            }
            else if (open.TryPop(out var start) && IsChinese(text, start, i))
            {
                Report(text, TextSpan.FromBounds(start, i + 1), findings);
            }
        }
    }

    private static void Report(ReportText text, TextSpan span, Findings findings)
    {
        var inside = text.Content.Substring(span.Start + 1, span.Length - 2);
        var shown = inside.Length > 20 ? inside[..18] + "……" : inside;

        // One bracket alone would be worse than two wrong ones, so a correction changes both or none.
        var edit = text.MayEdit(new TextSpan(span.Start, 1)) && text.MayEdit(new TextSpan(span.End - 1, 1)) && !text.Has(span, Region.NoWords)
            ? new TextEdit(span, $"（{inside}）")
            : null;
        findings.Add(WordingRules.BracketWidth, span, edit, $"({shown})", $"（{shown}）");
    }

    private static bool IsChinese(ReportText text, int open, int close)
    {
        var inside = text.Content.AsSpan(open + 1, close - open - 1);
        foreach (var c in inside)
        {
            if (HanText.IsHan(c))
            {
                return true;
            }
        }

        return !inside.IsEmpty && (HanText.IsHan(text.Before(open)) || HanText.IsHan(text.After(close + 1)));
    }

    private static int Next(string content, int from, SearchValues<char> marks)
    {
        var found = content.AsSpan(from).IndexOfAny(marks);
        return found < 0 ? -1 : from + found;
    }
}
