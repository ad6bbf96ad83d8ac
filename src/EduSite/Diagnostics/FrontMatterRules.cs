using System.Collections.Immutable;
using EduSite.Model;

namespace EduSite.Diagnostics;

/// <summary>Mistakes of a report's front matter that concern its meaning.</summary>
public static class FrontMatterRules
{
    private static readonly Bilingual Controlled = new(
        "区县、主题、单位和栏目统一登记在 site.yml，避免同一个区县写出三个名字、分成三个页面。",
        "Districts, topics, units and columns are registered in site.yml, so that one district never becomes three pages.");

    public static readonly Rule FrontMatterMissing = new(
        "front-matter-missing", Severity.Error,
        new("稿件开头没有信息区", "the report does not begin with front matter"),
        new("第一行写 ---，接着写 title、date 等项目，再用一行 --- 结束", "begin with a line `---`, the keys, and another line `---`"),
        new("标题、日期等信息都写在稿件开头两行 --- 之间。", "Title, date and the rest stand between two lines of `---`."));

    public static readonly Rule FrontMatterUnclosed = new(
        "front-matter-unclosed", Severity.Error,
        new("信息区没有结束：缺少第二行 ---", "the front matter has no closing `---`"),
        new("在最后一个项目的下一行写 ---", "write `---` on the line after the last key"),
        new("没有结束线，正文会被当成信息区来读。", "Without it the text would be read as keys."));

    public static readonly Rule TitleMissing = new(
        "title-missing", Severity.Error,
        new("缺少标题（title）", "the report has no title"),
        new("加一行，例如 title: 我市召开教育工作会议", "add a line such as `title: …`"),
        new("标题是列表、搜索和 ArticleTitle 标签的内容（国办发〔2017〕47号）。", "ArticleTitle is compulsory (国办发〔2017〕47号)."));

    public static readonly Rule DateMissing = new(
        "date-missing", Severity.Error,
        new("缺少日期（date）", "the report has no date"),
        new("加一行，例如 date: 2026-03-05 09:30", "add a line such as `date: 2026-03-05 09:30`"),
        new("没有发布日期的信息在检查中视为没有更新（国办秘函〔2019〕19号）。", "Undated items count as not updated (国办秘函〔2019〕19号)."));

    public static readonly Rule ColumnUnknown = new(
        "column-unknown", Severity.Error,
        new("没有“{0}”这个栏目{1}", "unknown column {0}{2}"),
        new("可用的栏目：{3}", "the columns are: {3}"), Controlled);

    public static readonly Rule ColumnMissing = new(
        "column-missing", Severity.Error,
        new("不知道这篇稿件属于哪个栏目", "the column of this report is unknown"),
        new("放进某个栏目的文件夹（{0}），或者写 column: 栏目", "put it into a column's folder ({0}), or set `column:`"), Controlled);

    public static readonly Rule DistrictUnknown = new(
        "district-unknown", Severity.Error,
        new("没有登记“{0}”这个区县{1}", "unknown district {0}{2}"),
        new("核对写法；确实要新增时，先登记到 site.yml 的 districts", "check the spelling, or add it to `districts` in site.yml"), Controlled);

    public static readonly Rule TopicUnknown = new(
        "topic-unknown", Severity.Error,
        new("没有登记“{0}”这个主题{1}", "unknown topic {0}{2}"),
        new("核对写法；确实要新增时，先登记到 site.yml 的 topics", "check the spelling, or add it to `topics` in site.yml"), Controlled);

    public static readonly Rule UnitUnknown = new(
        "unit-unknown", Severity.Error,
        new("没有登记“{0}”这个来源单位{1}", "unknown unit {0}{2}"),
        new("核对写法；新单位先登记到 site.yml 的 units；转载外单位的稿件要写 source_url",
            "check the spelling, add it to `units` in site.yml, or give `source_url` for a repost"), Controlled);

    public static readonly Rule IndicatorUnknown = new(
        "indicator-unknown", Severity.Error,
        new("没有登记“{0}”这个指标{1}", "unknown indicator {0}{2}"),
        new("核对写法；确实要新增时，先登记到 site.yml 的 indicators", "check the spelling, or add it to `indicators` in site.yml"),
        new("同一个指标写成两个名字，历年数据就连不成一条线。", "An indicator under two names makes two broken lines."));

    public static readonly Rule FigureUnit = new(
        "figure-unit", Severity.Error,
        new("“{0}”的单位是“{1}”，这里写的是“{2}”", "the unit of {0} is {1}, not {2}"),
        new("改成“{1}”；单位只差“万”“亿”的可以照写，会自动换算", "write {1}; units that differ in 万 or 亿 only are converted"),
        new("单位不同的数不能画在一张图上。", "Numbers of different units cannot share a chart."));

    public static readonly Rule FigureConflict = new(
        "figure-conflict", Severity.Warning,
        new("“{0}”（{1}年，{2}）这里是{3}，{5} 里是{4}", "{0} ({1}, {2}) is {3} here and {4} in {5}"),
        new("核对两处，改正错的一处；确实是新的核定数，就在这一条里加 revised: true。图表采用较新的稿件",
            "correct the wrong one, or add `revised: true` here if the figure was revised; charts show the newer report's"),
        new("同一个指标先后公布两个数，群众不知道该信哪个。", "Two published values of one indicator leave readers wondering which is right."));

    public static readonly Rule AliasInvalid = new(
        "alias-invalid", Severity.Error,
        new("旧地址“{0}”做不成跳转页", "the old address {0} cannot become a redirect page"),
        new("写成以 / 开头、只含小写字母、数字和 - _ . / 的地址，例如 /info/1028/3341.htm 或 /old/news/",
            "write a path of lower-case ASCII beginning with `/`, such as /info/1028/3341.htm or /old/news/"),
        new("静态网站的跳转页是一个真实的文件，地址里不能有问号、大写字母和汉字。",
            "A redirect page of a static site is a file; its address can hold neither `?` nor capitals nor Han."));

    public static readonly Rule PathOutside = new(
        "path-outside", Severity.Error,
        new("“{0}”不是 content 目录里的文件", "{0} is not a path inside content/"),
        new("把文件放进 content 目录，用 / 分隔，从本稿所在的文件夹写起；以 / 开头表示从 content 写起",
            "put the file into content/ and write its path with `/`, from the report's own folder, or from content/ when it begins with `/`"),
        new("只有 content 里的文件会公开，别处的文件不能混进网站。", "Only files inside content/ are ever published."));

    public static readonly Rule PeriodOrder = new(
        "period-order", Severity.Error,
        new("结束日期 {1} 早于开始日期 {0}", "the end {1} is before the start {0}"),
        new("核对两个日期", "check both dates"),
        new("颠倒的时间段会让页面刚发布就下线。", "A reversed period takes the page down as soon as it is up."));

    public static readonly Rule AcknowledgementUnused = new(
        "acknowledgement-unused", Severity.Warning,
        new("核准的内容在稿件里找不到：{0} {1}", "what is acknowledged is not in the report: {0} {1}"),
        new("text 要与提示里显示的一样；内容已经删掉的，把这一条核准也删掉。",
            "`text` must be as the message shows it; when the text is gone, delete the acknowledgement"),
        new("留着没有对象的核准，以后同样的内容再出现时就没有人再看一眼。", "An acknowledgement of nothing would hide the next leak."));

    public static ImmutableArray<Rule> All { get; } =
    [
        FrontMatterMissing, FrontMatterUnclosed, TitleMissing, DateMissing, ColumnUnknown, ColumnMissing, DistrictUnknown,
        TopicUnknown, UnitUnknown, IndicatorUnknown, FigureUnit, FigureConflict, AliasInvalid, PathOutside, PeriodOrder,
        AcknowledgementUnused,
    ];
}
