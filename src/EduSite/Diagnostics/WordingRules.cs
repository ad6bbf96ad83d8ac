using System.Collections.Immutable;
using EduSite.Model;

namespace EduSite.Diagnostics;

/// <summary>Words and marks of the text. Most of them can be corrected by <c>edusite fix</c>.</summary>
public static class WordingRules
{
    private static readonly Bilingual Punctuation = new(
        "GB/T 15834《标点符号用法》：中文用全角标点；半角标点混在汉字中间，排版会挤、行首行尾会错。",
        "GB/T 15834: Chinese text takes full-width marks; half-width ones break spacing and line ends.");

    private static readonly Bilingual FixIt = new("改成“{1}”；运行 edusite fix 可以一次改完", "write {1}, or let `edusite fix` do it");

    private static readonly Bilingual OfficialForm = new(
        "GB/T 9704-2012《党政机关公文格式》。", "GB/T 9704-2012, the layout of official documents.");

    private static readonly Bilingual Lists = new(
        "国办秘函〔2019〕19号：出现一处严重表述错误即单项否决。词表由本单位维护，写在 site.yml 的 checks: word_lists。",
        "国办秘函〔2019〕19号: one grave wording error is a veto. The lists are the bureau's own (`checks: word_lists`).");

    public static readonly Rule SeriousWord = Of(
        "serious-word", Severity.Error,
        new("严重错误：“{0}”应为“{1}”{2}", "grave error: {0} should be {1}{2}"),
        new("立即改正，并查一查别的稿件里有没有", "correct it at once, and look for it elsewhere"), Lists, isVeto: true);

    public static readonly Rule WrongWord = Of(
        "wrong-word", Severity.Warning,
        new("错别字：“{0}”应为“{1}”{2}", "wrong word: {0} should be {1}{2}"), FixIt, Lists);

    public static readonly Rule OrganisationName = Of(
        "org-name", Severity.Warning,
        new("机构名称“{0}”已改为“{1}”{2}", "the organisation {0} is now {1}{2}"),
        new("改用现在的名称；说的是改名以前的事，可以保留", "use the present name, unless it is about the time before"), Lists);

    public static readonly Rule LeaderOrder = Of(
        "leader-order", Severity.Warning,
        new("“{0}”排在“{1}”前面，与登记的次序不符", "{0} stands before {1}, against the registered order"),
        new("按词表里 leaders 的次序排列；会议有专门规定的，以规定为准", "follow the order of `leaders` in the word list"), Lists);

    public static readonly Rule LeaderPost = Of(
        "leader-post", Severity.Warning,
        new("{0}的职务写的是“{1}”，登记的是“{2}”", "{0} is called {1}, but registered as {2}"),
        new("核对职务；有变动时先改词表", "check the post; when it has changed, update the word list"), Lists);

    public static readonly Rule Placeholder = Of(
        "placeholder", Severity.Error,
        new("这里有没填的空：“{0}”", "a blank that was never filled: {0}"),
        new("填上真实的年份、地名、数字；不知道的，问来稿单位", "fill in the real year, place or number"),
        new("从范文、模板里抄来的空，是检查中的内容错误，也会让人怀疑全文。", "Blanks copied from templates count as content errors."));

    public static readonly Rule Boilerplate = Of(
        "boilerplate", Severity.Warning,
        new("这是下载网站的文字：“{0}”", "text of a download site: {0}"),
        new("删掉它，并核对全文是不是本单位的内容", "delete it, and check that the text is ours"),
        new("从文库网站复制的稿件会带上这些字；它说明稿件可能不是原创。", "Copied from a document site; the text may not be original."));

    public static readonly Rule PunctuationWidth = Of(
        "punct-width", Severity.Warning,
        new("汉字旁边用了半角标点“{0}”", "a half-width {0} beside Chinese characters"), FixIt, Punctuation);

    public static readonly Rule BracketWidth = Of(
        "bracket-width", Severity.Warning,
        new("中文里用了半角括号“{0}”", "half-width brackets in Chinese text: {0}"), FixIt, Punctuation);

    public static readonly Rule BracketYear = Of(
        "bracket-year", Severity.Warning,
        new("文号的年份用错了括号：“{0}”", "wrong brackets around the year of a document number: {0}"), FixIt, OfficialForm);

    public static readonly Rule DateZero = Of(
        "date-zero", Severity.Warning,
        new("年份里的零写错了：“{0}”", "a wrong zero in a year: {0}"), FixIt,
        new("GB/T 15835-2011《出版物上数字用法》：汉字年份的零写作“〇”。", "GB/T 15835-2011: the zero of a year in characters is 〇."));

    public static readonly Rule FullWidthAscii = Of(
        "fullwidth-ascii", Severity.Warning,
        new("字母或数字用了全角：“{0}”", "full-width letters or digits: {0}"), FixIt,
        new("W3C《中文排版需求》：避免全角字母和数字；全角数字搜索不到。", "W3C CLREQ: avoid full-width letters and digits; search does not find them."));

    public static readonly Rule Ellipsis = Of(
        "ellipsis-dash", Severity.Warning,
        new("省略号或破折号写法不对：“{0}”", "a wrong ellipsis or dash: {0}"), FixIt, Punctuation);

    public static readonly Rule StrayMark = Of(
        "stray-mark", Severity.Warning,
        new("这里多了标点：“{0}”", "a stray mark: {0}"),
        new("删掉多余的标点；运行 edusite fix 可以一次改完", "remove it, or let `edusite fix` do it"),
        new("复制、识别文字时常带进多余的标点，如“的.坚强领导”。", "Copying and text recognition leave stray marks."));

    public static readonly Rule DoubledPhrase = Of(
        "doubled-phrase", Severity.Warning,
        new("同样的字连写了两遍：“{0}”", "the same words twice in a row: {0}"),
        new("删掉一遍", "delete one of them"),
        new("粘贴两次、自动填充标题，常会这样。", "It comes from pasting twice."));

    public static readonly Rule DoubledParagraph = Of(
        "doubled-paragraph", Severity.Warning,
        new("这一段与第 {0} 行的一段完全相同", "this paragraph repeats that of line {0}"),
        new("删掉一段", "delete one of them"),
        new("粘贴两次常会这样。", "It comes from pasting twice."));

    public static readonly Rule NumberingGap = Of(
        "numbering-gap", Severity.Warning,
        new("序号不连续：“{0}”前面是“{1}”", "the numbering jumps: {0} follows {1}"),
        new("检查是不是漏了一段，或者序号写错", "look for a missing part or a wrong number"), OfficialForm);

    public static readonly Rule HeadingLadder = Of(
        "heading-ladder", Severity.Warning,
        new("序号越级：“{0}”的上一级是“{1}”，中间少了“{2}”一级", "the numbering skips a level: {0} under {1}, without {2}"),
        new("逐级使用：一、→（一）→1.→（1）", "use 一、→（一）→1.→（1） in order"), OfficialForm);

    public static readonly Rule NumberingMark = Of(
        "numbering-mark", Severity.Warning,
        new("序号后面的标点不对：“{0}”", "a wrong mark behind the number: {0}"), FixIt, OfficialForm);

    public static readonly Rule ParagraphLong = Of(
        "paragraph-long", Severity.Info,
        new("这一段有 {0} 字，太长了", "this paragraph has {0} characters"),
        new("分成几段，每段说一件事；上限可以在 site.yml 的 checks: limits: paragraph_characters 里改",
            "split it; the limit is `checks: limits: paragraph_characters`"),
        new("手机上一屏约 300 字；过长的段落没有人读完。", "A phone shows some 300 characters; nobody reads on."));

    public static ImmutableArray<Rule> All { get; } =
    [
        SeriousWord, WrongWord, OrganisationName, LeaderOrder, LeaderPost, Placeholder, Boilerplate, PunctuationWidth,
        BracketWidth, BracketYear, DateZero, FullWidthAscii, Ellipsis, StrayMark, DoubledPhrase, DoubledParagraph,
        NumberingGap, HeadingLadder, NumberingMark, ParagraphLong,
    ];

    private static Rule Of(string id, Severity severity, Bilingual message, Bilingual remedy, Bilingual reason, bool isVeto = false) =>
        new(id, severity, message, remedy, reason) { Category = RuleCategory.Wording, IsVeto = isVeto };
}
