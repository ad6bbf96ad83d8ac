using System.Collections.Immutable;
using EduSite.Model;

namespace EduSite.Diagnostics;

/// <summary>Mistakes of YAML as such: encoding, habits of Chinese typing, keys and the types of values.</summary>
public static class YamlRules
{
    private static readonly Bilingual YamlHabit = new(
        "YAML 只认半角的冒号、逗号和空格；写错时常常不报错，而是悄悄读成别的意思，所以逐条指出。",
        "YAML knows half-width colons, commas and spaces only, and often reads a slip as something else without a word.");

    private static readonly Bilingual OneEncoding = new(
        "全站统一用 UTF-8（GB/T 33190、W3C 建议），否则换一台电脑就成乱码。",
        "The whole site is UTF-8, so that every machine reads the same text.");

    private static readonly Bilingual Typed = new(
        "每一项都按固定的类型核对，写错的值不会被悄悄忽略。",
        "Every value is checked against its type; a wrong one is never silently ignored.");

    public static readonly Rule EncodingGbk = new(
        "encoding-gbk", Severity.Error,
        new("文件不是 UTF-8 编码，看起来是 GBK（ANSI）", "the file is not UTF-8; it looks like GBK (ANSI)"),
        new("用记事本打开，选“另存为”，编码选 UTF-8，再保存", "open it in an editor and save it again as UTF-8"),
        OneEncoding);

    public static readonly Rule EncodingUtf16 = new(
        "encoding-utf16", Severity.Error,
        new("文件是 UTF-16（记事本里叫 Unicode）编码，不是 UTF-8", "the file is UTF-16, not UTF-8"),
        new("用记事本打开，选“另存为”，编码选 UTF-8，再保存", "open it in an editor and save it again as UTF-8"),
        OneEncoding);

    public static readonly Rule EncodingUnknown = new(
        "encoding-unknown", Severity.Error,
        new("从这里起不是合法的 UTF-8 文字", "from here on the bytes are not UTF-8"),
        new("确认它是文本文件，并另存为 UTF-8 编码", "make sure that it is a text file and save it as UTF-8"),
        OneEncoding);

    public static readonly Rule ByteOrderMark = new(
        "byte-order-mark", Severity.Warning,
        new("文件开头有看不见的 BOM 标记", "the file begins with an invisible byte order mark"),
        new("另存时选“UTF-8”，不要选“带 BOM 的 UTF-8”", "save it as UTF-8 without BOM"),
        OneEncoding);

    public static readonly Rule LineEndsCrLf = new(
        "line-ends-crlf", Severity.Warning,
        new("文件用的是 Windows 换行（CRLF）", "the file has Windows line ends (CRLF)"),
        new("在编辑器右下角把 CRLF 改成 LF 再保存；内容不受影响", "switch the editor to LF and save; the text stays the same"),
        new("仓库统一用 LF 换行，混用会让每一行都显示为“有改动”。", "Mixed line ends make every line look changed in a review."));

    public static readonly Rule ColonFullWidth = new(
        "colon-fullwidth", Severity.Error,
        new("“{0}：”用了全角冒号", "full-width colon after {0}"),
        new("改成半角冒号加一个空格，例如 {1}: 内容", "write a half-width colon and a space: `{1}: value`"), YamlHabit);

    public static readonly Rule ColonSpaceMissing = new(
        "colon-space-missing", Severity.Error,
        new("“{0}:”后面少了一个空格", "no space after `{0}:`"),
        new("在冒号后面加一个半角空格", "add a space after the colon"), YamlHabit);

    public static readonly Rule DashSpaceMissing = new(
        "dash-space-missing", Severity.Error,
        new("列表项的“-”后面少了一个空格", "no space after the `-` of a list item"),
        new("在“-”后面加一个半角空格", "add a space after the hyphen"), YamlHabit);

    public static readonly Rule ColonInValue = new(
        "colon-in-value", Severity.Error,
        new("内容里有半角冒号加空格，会被当成另一个项目", "a colon and a space inside a value start another key"),
        new("改成全角冒号“：”，或者给整个内容加上英文双引号", "use a full-width colon, or put the value in double quotes"), YamlHabit);

    public static readonly Rule CommaChinese = new(
        "comma-chinese", Severity.Error,
        new("列表里用了中文的“{0}”，几项会被当成一项", "a Chinese “{0}” in a list makes its items one"),
        new("改成半角逗号加空格，例如 [双减, 校园安全]", "separate items by a half-width comma, as in [a, b]"), YamlHabit);

    public static readonly Rule CommentInValue = new(
        "comment-in-value", Severity.Error,
        new("“#”和它后面的文字会被当成注释丢掉", "`#` and what follows would be dropped as a comment"),
        new("给整个内容加上英文双引号；确实是注释时，在 # 后面加一个空格",
            "put the value in double quotes; if it is a comment, write a space after the #"), YamlHabit);

    public static readonly Rule ValueNeedsQuotes = new(
        "value-needs-quotes", Severity.Error,
        new("内容以“{0}”开头，YAML 会读成别的意思", "a value that begins with `{0}` means something else in YAML"),
        new("给整个内容加上英文双引号", "put the value in double quotes"), YamlHabit);

    public static readonly Rule PairUnclosed = new(
        "pair-unclosed", Severity.Error,
        new("“{0}”没有配对的“{1}”", "`{0}` has no closing `{1}`"),
        new("在这一项的末尾补上半角的“{1}”", "add `{1}` at the end of the value"), YamlHabit);

    public static readonly Rule TabIndent = new(
        "tab-indent", Severity.Error,
        new("用了制表符（Tab）缩进", "a tab is used for indentation"),
        new("改成空格，每级两个", "use spaces, two for each level"), YamlHabit);

    public static readonly Rule SpaceFullWidth = new(
        "space-fullwidth", Severity.Error,
        new("这里的空格不是半角空格（是全角空格，或从网页、Word 里复制来的空格）", "this space is full-width, or a no-break space"),
        new("删掉它，用英文输入法重新打空格；缩进每级两个", "type it again as half-width spaces, two for each level"), YamlHabit);

    public static readonly Rule YamlSyntax = new(
        "yaml-syntax", Severity.Error,
        new("从这里起读不懂：{0}", "this is not valid YAML: {1}"),
        new("对照 content/README.md 的样例检查这一行和上一行：冒号后有空格、括号和引号成对、缩进用空格且对齐",
            "check this line and the one before: a space after the colon, brackets and quotes in pairs, aligned indentation"),
        YamlHabit);

    public static readonly Rule YamlFeature = new(
        "yaml-feature", Severity.Error,
        new("这里的“{0}”是 YAML 的{1}，本系统不支持", "`{0}` is {2} of YAML, which is not supported here"),
        new("直接写出内容；如果只是普通文字，加上英文双引号", "write the value out, or put it in double quotes if it is text"),
        new("锚点、别名、标签容易让人看不懂，也能被用来撑爆内存。", "Anchors, aliases and tags confuse people and can exhaust memory."));

    public static readonly Rule KeyUnknown = new(
        "key-unknown", Severity.Error,
        new("没有“{0}”这个项目{1}", "unknown key {0}{2}"),
        new("核对拼写；可用的项目见 content/README.md", "check the spelling; all keys are in content/README.md"),
        new("拼错的项目如果被忽略，写的人会以为已经生效。", "A misspelt key that is ignored looks as if it worked."));

    public static readonly Rule KeyDuplicate = new(
        "key-duplicate", Severity.Error,
        new("“{0}”写了两次，第 {1} 行已经有了", "{0} stands twice; see line {1}"),
        new("只留一个", "keep one of them"),
        new("YAML 默认悄悄采用后一个，前一个就白写了。", "YAML silently takes the last one."));

    public static readonly Rule ValueType = new(
        "value-type", Severity.Error,
        new("“{0}”应当是{1}", "{0} must be {2}"),
        new("照样例改写：{3}", "write it like this: {3}"), Typed);

    public static readonly Rule ValueMissing = new(
        "value-missing", Severity.Error,
        new("缺少“{0}”", "{0} is missing"),
        new("补上这一项，例如 {1}", "add it, for example {1}"), Typed);

    public static readonly Rule ValueChoice = new(
        "value-choice", Severity.Error,
        new("“{0}”不能是“{1}”{2}", "{0} cannot be {1}{3}"),
        new("可以写：{4}", "choose one of: {4}"), Typed);

    public static readonly Rule ValueRange = new(
        "value-range", Severity.Error,
        new("“{0}”应当在 {1} 到 {2} 之间", "{0} must be from {1} to {2}"),
        new("改成范围内的数", "use a number in the range"), Typed);

    public static readonly Rule DateFormat = new(
        "date-format", Severity.Error,
        new("日期“{0}”的写法不对", "the date {0} is not written as it should be"),
        new("写成 {1}", "write {2}"),
        new("日期统一写 2026-03-05 或 2026-03-05 09:30（国办发〔2017〕47号要求页面标注 YYYY-MM-DD HH:MM），按北京时间理解。",
            "Dates are 2026-03-05 or 2026-03-05 09:30, in China time (国办发〔2017〕47号)."));

    public static readonly Rule DateImpossible = new(
        "date-impossible", Severity.Error,
        new("没有“{0}”这一天（或这个时间）", "there is no such date or time: {0}"),
        new("核对年、月、日和时、分", "check day, month, hour and minute"),
        new("不存在的日期会让稿件排错位置，检查时也算发布日期不实。", "An impossible date puts the report in the wrong place."));

    public static readonly Rule SlugInvalid = new(
        "slug-invalid", Severity.Error,
        new("“{0}”不能用作网址的一段", "{0} cannot be part of an address"),
        new("只用小写字母、数字和连字符，例如 {1}", "use lower-case letters, digits and hyphens, for example {1}"),
        new("中文或大写进了网址，复制出来是一长串 % 乱码，换了系统还可能打不开。",
            "Chinese or capitals in an address turn into percent signs, or fail on another system."));

    public static readonly Rule UrlInvalid = new(
        "url-invalid", Severity.Error,
        new("“{0}”不是完整的网址", "{0} is not a full web address"),
        new("写完整的网址，以 http:// 或 https:// 开头", "write the whole address, beginning with http:// or https://"), Typed);

    public static ImmutableArray<Rule> All { get; } =
    [
        EncodingGbk, EncodingUtf16, EncodingUnknown, ByteOrderMark, LineEndsCrLf, ColonFullWidth, ColonSpaceMissing, DashSpaceMissing,
        ColonInValue, CommaChinese, CommentInValue, ValueNeedsQuotes, PairUnclosed, TabIndent, SpaceFullWidth, YamlSyntax, YamlFeature,
        KeyUnknown, KeyDuplicate, ValueType, ValueMissing, ValueChoice, ValueRange, DateFormat, DateImpossible, SlugInvalid,
        UrlInvalid,
    ];
}
