using System.Collections.Immutable;
using EduSite.Model;

namespace EduSite.Diagnostics;

/// <summary>Mistakes in the Markdown of a report's body: characters, headings, links, pictures, raw HTML.</summary>
public static class MarkdownRules
{
    public static readonly Rule ControlCharacter = new(
        "control-character",
        Severity.Warning,
        new("正文里有看不见的控制字符（{0}），已去掉", "An invisible control character ({0}) was removed"),
        new("在编辑器里删掉它；多半是从 Word 或网页粘贴时带来的", "Delete it; it usually comes with text pasted from Word or a web page"),
        new(
            "XML 1.0 第 2.2 节不允许这些字符，订阅源和站点地图会因此失效；HTML 校验也会报错。",
            "XML 1.0, section 2.2, forbids them, so feeds and sitemaps would break; HTML validators reject them too."));

    public static readonly Rule NestingTooDeep = new(
        "nesting-too-deep",
        Severity.Error,
        new("引用、列表或强调嵌套得太深，无法排版", "Quotes, lists or emphasis are nested too deeply to be set"),
        new("检查文中是否粘贴了大段的 >、* 或 [ 符号", "Look for long runs of >, * or [ that were pasted in"),
        new(
            "超过 100 层的嵌套不是正常的文章，却可以让程序耗尽内存。",
            "More than 100 levels is no article, but can exhaust a program's memory."));

    public static readonly Rule HeadingLevelOne = new(
        "heading-level-one",
        Severity.Warning,
        new("正文标题用了一个 #，全文标题已降一级", "The text uses a # heading; all its headings were moved down one level"),
        new("正文里的标题从 ## 开始；一个 # 留给文章题目（title）", "Start with ## in the text; a single # is the report's title"),
        new(
            "每页只应有一个一级标题，就是文章题目；读屏软件靠它定位（WCAG 2.2 第 1.3.1 条）。",
            "A page has one first-level heading, the title; screen readers navigate by it (WCAG 2.2, 1.3.1)."));

    public static readonly Rule HeadingJump = new(
        "heading-jump",
        Severity.Warning,
        new("标题从第 {0} 级跳到了第 {1} 级", "The heading jumps from level {0} to level {1}"),
        new("逐级使用 ##、###、####，中间不要跳过", "Use ##, ###, #### in order, without leaving one out"),
        new(
            "跳级的标题让读屏软件的用户以为漏听了内容（WCAG 2.2 第 1.3.1 条）。",
            "A skipped level makes users of screen readers think that they missed something (WCAG 2.2, 1.3.1)."));

    public static readonly Rule HeadingEmpty = new(
        "heading-empty",
        Severity.Warning,
        new("标题是空的，已略去", "The heading is empty and was left out"),
        new("在 # 后面写上文字，或删掉这一行", "Write some text after the #, or delete the line"),
        new(
            "空标题在目录里没有名字，读屏软件会读出一个空的标题。",
            "An empty heading has no name in the contents, and screen readers announce nothing."));

    public static readonly Rule AnchorDuplicate = new(
        "anchor-duplicate",
        Severity.Error,
        new("锚点“{0}”在这篇文章里已经用过", "The anchor “{0}” is used already in this report"),
        new("换一个名字，例如 {{#{0}-2}}", "Choose another name, such as {{#{0}-2}}"),
        new(
            "一页里两个相同的 id 使链接落到错误的位置（HTML 标准：id 在页面内必须唯一）。",
            "Two equal ids send links to the wrong place (HTML standard: an id is unique in its page)."));

    public static readonly Rule AnchorMissing = new(
        "anchor-missing",
        Severity.Error,
        new("链接的锚点“{0}”不存在{1}", "There is no anchor “{0}”{2}"),
        new("把 # 后面的名字改成目标文章里有的标题或锚点", "Name a heading or anchor that the target has"),
        new("点了没有反应的链接在网站检查中算作不可用链接。", "A link that does nothing counts as a dead link in inspections."));

    public static readonly Rule AttributeNotAllowed = new(
        "attribute-not-allowed",
        Severity.Warning,
        new("属性“{0}”不允许使用，已略去", "The attribute “{0}” is not allowed and was left out"),
        new(
            "花括号里只能写 .class、#id、lang、dir、title，图片还可以写 width 和 height",
            "Braces may hold .class, #id, lang, dir and title, for pictures also width and height"),
        new(
            "on… 和 style 等属性能执行脚本或破坏版式；允许的清单是封闭的。",
            "Attributes such as on… and style can run scripts or break the layout; the list is closed."));

    public static readonly Rule HtmlShownAsText = new(
        "html-shown-as-text",
        Severity.Warning,
        new("HTML 代码“{0}”按文字原样显示", "The HTML “{0}” is shown as text"),
        new(
            "改用 Markdown 写法，或删掉它；确有需要时在 site.yml 里设 markdown: allow_html: true",
            "Write it as Markdown or delete it; if it is needed, set markdown: allow_html: true in site.yml"),
        new(
            "粘贴来的 HTML 是挂马和版式错乱的主要来源，所以默认不解释。",
            "Pasted HTML is the main way in for malicious code and broken layouts: it is off by default."));

    public static readonly Rule HtmlRemoved = new(
        "html-removed",
        Severity.Warning,
        new("HTML 中的“{0}”不允许使用，已去掉", "“{0}” is not allowed in HTML and was removed"),
        new("删掉它，或换成允许的写法", "Delete it, or use something that is allowed"),
        new(
            "脚本、样式、框架、表单等可以危害读者或伪造页面；只保留清单内的元素和属性。",
            "Scripts, styles, frames and forms can harm readers or fake the page; only what is listed stays."));

    public static readonly Rule LinkEmpty = new(
        "link-empty",
        Severity.Error,
        new("链接没有写地址", "The link has no address"),
        new(
            "在括号里写上文件或网址，例如 [通知](../通知/开学.md)",
            "Write a file or address in the brackets, such as [notice](../notices/term.md)"),
        new("没有地址的链接点了没有反应，在网站检查中算作不可用链接。", "A link without address does nothing and counts as dead in inspections."));

    public static readonly Rule LinkTextMissing = new(
        "link-text-missing",
        Severity.Warning,
        new("链接没有文字", "The link has no text"),
        new("在方括号里写上读者看得懂的文字", "Write something in the square brackets that readers understand"),
        new(
            "没有文字的链接看不见，也无法被读屏软件读出（WCAG 2.2 第 2.4.4 条）。",
            "A link without text is invisible and cannot be read out (WCAG 2.2, 2.4.4)."));

    public static readonly Rule LinkDead = new(
        "link-dead",
        Severity.Error,
        new("链接的目标不存在：{0}{1}", "The target of the link does not exist: {0}{2}"),
        new("检查路径和文件名，大小写也要一致", "Check the path and the file name, letter case included"),
        new(
            "不可用链接是政府网站检查的扣分项（国办秘函〔2019〕19号）。",
            "Dead links cost points in the inspection of government sites (国办秘函〔2019〕19号)."));

    public static readonly Rule LinkCase = new(
        "link-case",
        Severity.Error,
        new("文件名的大小写不一致：写的是 {0}，实际是 {1}", "The letter case differs: written {0}, the file is {1}"),
        new("改成 {1}", "Write {1}"),
        new("在 Windows 上打得开，到了 Linux 服务器上就是死链。", "It opens on Windows, but is a dead link on a Linux server."));

    public static readonly Rule LinkUnpublished = new(
        "link-to-unpublished",
        Severity.Error,
        new("链接的文章还没有发布：{0}", "The linked report is not published: {0}"),
        new("先发布那篇文章，或去掉这个链接", "Publish that report first, or remove the link"),
        new("草稿和定时稿没有网页，读者会得到“找不到”。", "Drafts and scheduled reports have no page; readers would get “not found”."));

    public static readonly Rule LinkRemoved = new(
        "link-to-removed",
        Severity.Warning,
        new("链接的文章已撤下：{0}", "The linked report was taken down: {0}"),
        new("换成现行的文章，或去掉这个链接", "Link to a current report, or remove the link"),
        new("那个地址只剩一句“已撤下”的说明，读者看不到内容。", "Only a note that it was taken down remains at that address."));

    public static readonly Rule LinkOutside = new(
        "link-outside-content",
        Severity.Error,
        new("链接指到了 content 文件夹外面：{0}", "The link leaves the content folder: {0}"),
        new("只能链接 content 里的文件；检查 ../ 是否多写了", "Only files in content can be linked; look for one ../ too many"),
        new("content 以外的文件不会发布，也不应被读到。", "Files outside content are not published and must not be read."));

    public static readonly Rule LinkLocalPath = new(
        "link-local-path",
        Severity.Error,
        new("链接写的是自己电脑上的路径：{0}", "The link is a path on your own computer: {0}"),
        new(
            "把文件放进 content 文件夹，再写相对路径，例如 images/a.jpg",
            "Put the file into the content folder and write a relative path, such as images/a.jpg"),
        new("别人的电脑上没有这个路径；它还会暴露本机的用户名和目录。", "Nobody else has that path, and it reveals user names and folders."));

    public static readonly Rule LinkBackslash = new(
        "link-backslash",
        Severity.Error,
        new("链接里用了反斜杠：{0}", "The link has backslashes: {0}"),
        new("改用斜杠 /，例如 images/a.jpg", "Use slashes /, such as images/a.jpg"),
        new("反斜杠只在 Windows 的文件夹里有效，在网址里无效。", "Backslashes separate folders on Windows only, not in addresses."));

    public static readonly Rule LinkScheme = new(
        "link-scheme",
        Severity.Error,
        new("不允许的链接类型：{0}", "This kind of link is not allowed: {0}"),
        new("只能用 http、https、mailto、tel，或本站文件的路径", "Use http, https, mailto, tel, or the path of a file of this site"),
        new("javascript:、data: 等链接可以执行代码。", "Links such as javascript: and data: can run code."));

    public static readonly Rule LinkSpace = new(
        "link-space",
        Severity.Error,
        new("地址里有空格，所以这里没有成为链接：{0}", "The address has a space, so this is no link: {0}"),
        new("用尖括号把地址括起来：[文字](<{0}>)", "Put the address in angle brackets: [text](<{0}>)"),
        new("CommonMark 规定：不带尖括号的链接地址不能有空格。", "CommonMark: an address without angle brackets may not hold spaces."));

    public static readonly Rule LinkFullWidth = new(
        "link-full-width",
        Severity.Error,
        new("链接用了全角括号，所以这里没有成为链接：{0}", "The link has full-width brackets, so this is no link: {0}"),
        new("改用半角括号：[文字](地址)", "Use half-width brackets: [text](address)"),
        new("Markdown 只认半角的 [ ] 和 ( )。", "Markdown knows only the half-width [ ] and ( )."));

    public static readonly Rule ImageDead = new(
        "image-dead",
        Severity.Error,
        new("图片不存在：{0}{1}", "The picture does not exist: {0}{2}"),
        new("检查路径和文件名，大小写也要一致", "Check the path and the file name, letter case included"),
        new(
            "缺失的图片在网页上是一个破图标，在网站检查中算作错误。",
            "A missing picture shows as a broken icon and counts as an error in inspections."));

    public static readonly Rule ImageExternal = new(
        "image-external",
        Severity.Error,
        new("图片来自别的网站：{0}", "The picture comes from another site: {0}"),
        new("把图片下载到 content 文件夹，再写相对路径", "Save the picture in the content folder and write a relative path"),
        new(
            "对方撤图本站就缺图；读者的访问记录也会泄露给对方。",
            "When they remove it we lose it, and every reader's visit is revealed to them."));

    public static readonly Rule ImageAltMissing = new(
        "image-alt-missing",
        Severity.Warning,
        new("图片没有替代文字", "The picture has no alternative text"),
        new("在 ![ ] 里写一句话，说明图上是什么", "Say in ![ ] what the picture shows"),
        new(
            "看不见图片的人靠它了解内容（WCAG 2.2 第 1.1.1 条；GB/T 37668-2019）。",
            "People who cannot see the picture depend on it (WCAG 2.2, 1.1.1; GB/T 37668-2019)."));

    public static readonly Rule AlertUnknown = new(
        "alert-kind-unknown",
        Severity.Warning,
        new("没有“{0}”这种提示框，按“说明”显示", "There is no alert of kind “{0}”; it is shown as a note"),
        new("可用的有 NOTE、TIP、IMPORTANT、WARNING、CAUTION", "Use NOTE, TIP, IMPORTANT, WARNING or CAUTION"),
        new("提示框的种类决定它的标题和颜色。", "The kind of an alert decides its title and colour."));

    public static readonly Rule FootnoteUndefined = new(
        "footnote-undefined",
        Severity.Error,
        new("脚注 [{0}] 没有内容", "The footnote [{0}] has no text"),
        new("另起一行写 [{0}]: 脚注内容", "Write [{0}]: and its text on a line of its own"),
        new("没有内容的脚注会在网页上原样露出方括号。", "A footnote without text shows its brackets to readers."));

    public static readonly Rule FootnoteUnused = new(
        "footnote-unused",
        Severity.Warning,
        new("脚注 [{0}] 在正文里没有用到，不会显示", "The footnote [{0}] is not used in the text and is not shown"),
        new("在正文里写上 [{0}]，或删掉这条脚注", "Write [{0}] in the text, or delete the footnote"),
        new(
            "脚注只在被引用时才排印，否则这段文字会丢失。",
            "A footnote is set only when it is referred to; otherwise its text would be lost."));

    public static ImmutableArray<Rule> All { get; } =
    [
        ControlCharacter, NestingTooDeep, HeadingLevelOne, HeadingJump, HeadingEmpty, AnchorDuplicate, AnchorMissing,
        AttributeNotAllowed, HtmlShownAsText, HtmlRemoved, LinkEmpty, LinkTextMissing, LinkDead, LinkCase,
        LinkUnpublished, LinkRemoved, LinkOutside, LinkLocalPath, LinkBackslash, LinkScheme, LinkSpace, LinkFullWidth,
        ImageDead, ImageExternal, ImageAltMissing, AlertUnknown, FootnoteUndefined, FootnoteUnused,
    ];
}
