using System.Collections.Immutable;
using EduSite.Model;

namespace EduSite.Diagnostics;

/// <summary>Mistakes of a theme, for whoever maintains it, and of the options that site.yml gives it.</summary>
public static class ThemeRules
{
    public static readonly Rule Missing = new(
        "theme-missing",
        Severity.Error,
        new("没有名为“{0}”的主题", "there is no theme called \u201c{0}\u201d"),
        new("把 site.yml 里的 theme 改成 themes 文件夹里已有的主题：{1}", "set `theme` in site.yml to one that lies in themes/: {1}"),
        new("没有主题，网页就没有模板可用。", "Without a theme there are no templates to make pages from."));

    public static readonly Rule ExtendsMissing = new(
        "theme-extends-missing",
        Severity.Error,
        new("没有名为“{0}”的主题可供扩展", "there is no theme called \u201c{0}\u201d to extend"),
        new("把 extends 改成 themes 文件夹里已有的主题：{1}", "set `extends` to a theme that lies in themes/: {1}"),
        new("本主题没有的模板和选项，要到它所扩展的主题里去找。",
            "Templates and options that this theme lacks are taken from the one it extends."));

    public static readonly Rule ExtendsCircle = new(
        "theme-extends-circle",
        Severity.Error,
        new("主题扩展来扩展去，回到了自己：{0}", "the themes extend each other in a circle: {0}"),
        new("去掉其中一个 extends", "remove one `extends` of the circle"),
        new("总要有一个不扩展其他主题的主题，模板才找得到头。", "One theme has to stand on its own, or the search for a template has no end."));

    public static readonly Rule TemplateUnused = new(
        "theme-template-unused",
        Severity.Warning,
        new("{0} 不起作用：它没有替换所扩展主题里的文件，也没有模板用到它{1}",
            "{0} has no effect: it replaces nothing of the theme that is extended, and no template uses it{2}"),
        new("核对文件名；不需要就删掉", "check the name of the file, or remove it"),
        new("文件名写错一个字母，网页就照旧使用原来的模板，改了也看不到变化。",
            "With one letter wrong, pages go on using the template that was to be replaced."));

    public static readonly Rule LayoutMissing = new(
        "theme-layout-missing",
        Severity.Error,
        new("主题缺少模板 {0}", "the theme has no template {0}"),
        new("在主题文件夹里补上这个文件；可从 bureau 主题复制一份再改",
            "add the file to the theme; copying it from the theme bureau is a good start"),
        new("每种页面都要有一个模板，缺一种，网站就缺一种页面。", "Each kind of page needs its layout."));

    public static readonly Rule NotUtf8 = new(
        "theme-not-utf8",
        Severity.Error,
        new("主题文件不是 UTF-8 编码", "this file of the theme is not UTF-8"),
        new("用编辑器把文件另存为 UTF-8 编码", "save the file as UTF-8"),
        new("网页统一用 UTF-8 输出，其他编码的汉字会变成乱码。",
            "Pages are written as UTF-8; text in another encoding would come out garbled."));

    public static readonly Rule Syntax = new(
        "theme-syntax",
        Severity.Error,
        new("模板语法有误：{0}", "the template cannot be parsed: {0}"),
        new("检查这里的 {{{{ }}}}、end 和引号是否成对", "check that {{{{ }}}}, `end` and quotes come in pairs here"),
        new("模板按 Scriban 语法书写，有一处读不懂，整页都无法生成。", "Templates are Scriban; one that cannot be parsed renders nothing."));

    public static readonly Rule MemberUnknown = new(
        "theme-member-unknown",
        Severity.Error,
        new("{1} 没有 {0} 这一项", "{1} has no member {0}"),
        new("可用的名字：{2}", "use: {2}"),
        new("写错的名字若被当作空白，页面会悄悄少掉内容。全部名字见 themes/README.md。",
            "If a misspelt name printed nothing, pages would silently lose content. All members are in themes/README.md."));

    public static readonly Rule VariableUnknown = new(
        "theme-variable-unknown",
        Severity.Error,
        new("模板里没有 {0} 这个变量或函数", "there is no variable or function {0}"),
        new("可用的名字：{1}；有些变量只在某种页面上有（如 report 只在稿件页）",
            "use: {1}; some variables exist on one kind of page only (`report` on report pages)"),
        new("写错的名字若被当作空白，页面会悄悄少掉内容。全部名字见 themes/README.md。",
            "If a misspelt name printed nothing, pages would silently lose content. All names are in themes/README.md."));

    public static readonly Rule PartialMissing = new(
        "theme-partial-missing",
        Severity.Error,
        new("主题里没有名为“{0}”的片段", "the theme has no partial \u201c{0}\u201d"),
        new("include 只能引用本主题（或它所扩展的主题）partials 文件夹里的文件，不写扩展名：{1}",
            "`include` takes the name, without extension, of a file in partials/ of the theme or of one it extends: {1}"),
        new("主题只能读 themes 文件夹里的文件，换一台机器也照样能用。", "A theme reads nothing outside themes/."));

    public static readonly Rule IncludeEndless = new(
        "theme-include-endless",
        Severity.Error,
        new("片段 {0} 一层套一层，没有尽头", "the partial {0} includes itself without end"),
        new("去掉片段之间的循环引用", "break the circle of includes"),
        new("互相引用的片段永远写不完一页。最多允许 32 层。",
            "Partials that include each other never finish a page; 32 levels are allowed."));

    public static readonly Rule LoopEndless = new(
        "theme-loop-endless",
        Severity.Error,
        new("这个循环没有尽头", "this loop has no end"),
        new("检查 while 的条件；一页之内的循环合计不得超过一百万次",
            "check the condition; all loops of a page may take one million steps together"),
        new("没有尽头的循环会让生成永远停在这一页。", "A loop without an end would hang the build."));

    public static readonly Rule AssetMissing = new(
        "theme-asset-missing",
        Severity.Error,
        new("主题的 assets 里没有 {0}", "the theme has no asset {0}"),
        new("可用的文件：{1}", "use: {1}"),
        new("指向不存在的样式或图片，页面会失去样式，检查也计为死链。",
            "A page that names a missing style sheet or picture is broken for readers."));

    public static readonly Rule AssetReference = new(
        "theme-asset-reference",
        Severity.Error,
        new("样式表引用的 {0} 不在主题的 assets 里，或与它循环引用",
            "{0} is not in the theme's assets, or refers back to this style sheet"),
        new("路径从样式表所在的文件夹算起，核对文件名和大小写",
            "the path starts from the style sheet's own folder; check name and letter case"),
        new("引用的文件要改成带内容指纹的地址，找不到就无法改写。",
            "The reference is rewritten to the hashed address of the file, which must exist."));

    public static readonly Rule AssetName = new(
        "theme-asset-name",
        Severity.Error,
        new("主题文件名 {0} 不能作网址", "the name {0} cannot be an address"),
        new("只用小写字母、数字、连字符、下划线和点，并带扩展名", "use lower-case letters, digits, - _ and . only, with an extension"),
        new("网址一律用小写 ASCII 字符，在任何服务器上都一样。",
            "Addresses are lower-case ASCII, so that they mean the same on every server."));

    public static readonly Rule LinkDead = new(
        "theme-link-dead",
        Severity.Error,
        new("模板里的链接 {0} 在本站不存在", "the template links to {0}, which does not exist on this site"),
        new("改成本站已有的地址（以 / 开头）；只在有内容时才出现的页面，请用 site、list 里给出的链接",
            "use an address of this site, beginning with /; for pages that may not exist use the links of `site` and `list`"),
        new("站内死链会被政府网站检查计为问题（国办秘函〔2019〕19号）。",
            "Dead links inside a site are a fault in inspections (国办秘函〔2019〕19号)."));

    public static readonly Rule Runtime = new(
        "theme-runtime",
        Severity.Error,
        new("模板在这里出错：{0}", "the template fails here: {0}"),
        new("可能为空的值（如没有来源单位的稿件的 unit）要先用 if 判断再取其中的项",
            "test a value that may be null (such as the unit of a report without one) with `if` before you use its members"),
        new("模板出错时这一页不会生成，线上仍是上一次的网站。", "A page whose template fails is not written; the last good site stays."));

    public static readonly Rule OptionChoices = new(
        "theme-option-choices",
        Severity.Error,
        new("theme.yml 的选项 {0}：choice 和 blocks 类型要写 choices，其他类型不写",
            "the option {0} of theme.yml: a choice and blocks need `choices`, other types have none"),
        new("写成 {0}: {{ type: choice, choices: [甲, 乙] }}", "write `{0}: {{ type: choice, choices: [a, b] }}`"),
        new("主题先说明每个选项能取什么值，写错的设置才能在生成前发现。",
            "Options are declared so that a wrong setting is found before a page is made."));

    public static readonly Rule OptionRetyped = new(
        "theme-option-retyped",
        Severity.Error,
        new("选项 {0} 在所扩展的主题里是 {1} 类型，不能改", "the option {0} is of type {1} in the theme that is extended"),
        new("去掉 type，只写新的 default；要另一种类型，就换一个选项名", "leave out `type` and give a default only, or use another name"),
        new("所扩展主题的模板按原来的类型使用这个选项。", "The templates of the extended theme rely on its type."));

    public static readonly Rule OptionUnknown = new(
        "theme-option-unknown",
        Severity.Error,
        new("主题 {1} 没有选项 {0}", "the theme {1} has no option {0}"),
        new("可用的选项：{2}", "use: {2}"),
        new("写错名字的选项若被忽略，设置就会悄悄失效。", "If a misspelt option were ignored, the setting would silently have no effect."));

    public static readonly Rule OptionInvalid = new(
        "theme-option-invalid",
        Severity.Error,
        new("选项 {0} 的值不合要求", "the value of the option {0} is not of the right kind"),
        new("应写成：{1}", "write: {1}"),
        new("主题按 theme.yml 里声明的类型使用选项。", "The theme relies on the type that theme.yml declares."));

    public static readonly Rule OptionValueUnknown = new(
        "theme-option-value",
        Severity.Error,
        new("选项 {0} 不能是“{1}”{2}", "the option {0} cannot be {1}{3}"),
        new("可以写：{4}", "choose from: {4}"),
        new("写错的名字若被忽略，页面上就会悄悄少一块内容。", "If a wrong name were ignored, a part of the page would silently be missing."));

    public static readonly Rule OptionTwice = new(
        "theme-option-twice",
        Severity.Error,
        new("选项 {0} 里“{1}”写了两次", "{1} stands twice in the option {0}"),
        new("删掉其中一个", "remove one of them"),
        new("同一块内容在一页上出现两次，标题重复，读屏软件的用户会分不清。",
            "The same block twice on a page repeats its headings, which people with screen readers cannot tell apart."));

    public static readonly Rule OptionAddress = new(
        "theme-option-address",
        Severity.Error,
        new("选项 {0} 里的“{1}”不是网址{2}", "{1} in the option {0} is not an address{3}"),
        new("本站的网页以 / 开头（如 /news/），外站写完整网址（如 https://www.moe.gov.cn/），邮箱写 mailto:，电话写 tel:",
            "a page of this site begins with `/` (/news/), another site with https://, mail and phone with mailto: and tel:"),
        new("不完整的网址在不同网页上会指向不同的地方。", "An incomplete address means another place on each page."));

    public static readonly Rule OptionLinkDead = new(
        "theme-option-link-dead",
        Severity.Error,
        new("选项 {0} 里的链接 {1} 在本站不存在{2}", "the option {0} links to {1}, which does not exist on this site{3}"),
        new("改成本站已有的地址；没有稿件的年度、区县和主题没有网页", "use an address that exists; a year, district or topic without reports has no page"),
        new("站内死链会被政府网站检查计为问题（国办秘函〔2019〕19号）。",
            "Dead links inside a site are a fault in inspections (国办秘函〔2019〕19号)."));

    public static readonly Rule OptionContrast = new(
        "theme-option-contrast",
        Severity.Warning,
        new("选项 {0} 的颜色 {1} 与 {2} 的对比度只有 {3}:1，不到 4.5:1", "the color {1} of the option {0} has a contrast of {3}:1 to {2}, below 4.5:1"),
        new("换一种对比度够的颜色，例如 {4}", "use a color of more contrast, such as {4}"),
        new("视力不好的人看不清对比度不到 4.5:1 的文字（WCAG 2.2 第 1.4.3 条）。",
            "Text below 4.5:1 is hard to read with weak eyes (WCAG 2.2, success criterion 1.4.3)."));

    public static ImmutableArray<Rule> All { get; } =
    [
        Missing, ExtendsMissing, ExtendsCircle, TemplateUnused, LayoutMissing, NotUtf8, Syntax, MemberUnknown, VariableUnknown, PartialMissing, IncludeEndless,
        LoopEndless, AssetMissing, AssetReference, AssetName, LinkDead, Runtime,
        OptionChoices, OptionRetyped, OptionUnknown, OptionInvalid, OptionValueUnknown, OptionTwice,
        OptionAddress, OptionLinkDead, OptionContrast,
    ];
}
