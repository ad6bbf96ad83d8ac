using System.Collections.Immutable;
using EduSite.Model;

namespace EduSite.Diagnostics;

/// <summary>Mistakes of the site as a whole: addresses that clash, and files and anchors that are not there.</summary>
public static class RouteRules
{
    public static readonly Rule RouteDuplicate = new(
        "route-duplicate",
        Severity.Error,
        new("地址 {0} 有两个来源：这里和 {1}", "two sources for the address {0}: this one and {1}"),
        new("给其中一个另起地址：在稿件开头写 slug: 新名字（小写字母、数字和连字符），或改栏目、词表的 id、slug",
            "give one of them another address: set `slug:` in the report, or change the id or slug in site.yml"),
        new("一个地址只能有一个页面；后写的会悄悄盖掉先写的，读者再也看不到前一篇。",
            "One address can hold one page only; otherwise the later would silently replace the earlier."));

    public static readonly Rule AliasHitsPage = new(
        "alias-hits-page",
        Severity.Error,
        new("旧地址 {0} 正被 {1} 使用", "the old address {0} is in use by {1}"),
        new("删掉这个 aliases（或 redirects）条目，或给占用它的页面换地址",
            "remove this alias or redirect, or move the page that uses the address"),
        new("跳转页会盖住真正的页面，或被它盖住。", "The redirect page would cover the real page, or be covered by it."));

    public static readonly Rule RouteReserved = new(
        "route-reserved",
        Severity.Error,
        new("地址 {0}（{1}）用了保留的目录 /files/、/assets/ 或 /search/", "the address {0} ({1}) lies in /files/, /assets/ or /search/, which are reserved"),
        new("换一个地址：改栏目的 id、稿件的 slug、aliases，或 site.yml 的 permalinks、redirects",
            "use another address: change the column's id, the report's slug or alias, or permalinks or redirects in site.yml"),
        new("/files/ 放附件和图片，/assets/ 放主题的文件，/search/ 放站内搜索的索引；页面放在里面会和它们互相覆盖。",
            "/files/ holds attachments and pictures, /assets/ the theme's files, /search/ the search index; a page there could replace one of them."));

    public static readonly Rule RouteInsideFile = new(
        "route-inside-file",
        Severity.Error,
        new("地址 {0} 在 {1} 的“里面”，但后者是文件，不是目录", "the address {0} lies below {1}, which is a file and not a folder"),
        new("改掉其中一个地址", "change one of the two addresses"),
        new("静态网站的地址就是磁盘上的文件；同名的文件和目录不能并存。",
            "Addresses of a static site are files on a disk, where a file and a folder cannot share a name."));

    public static readonly Rule RedirectDead = new(
        "redirect-dead",
        Severity.Error,
        new("跳转的目标 {0} 不存在", "the redirect's target {0} does not exist"),
        new("改成本站已有的地址，或以 http:// 或 https:// 开头的完整地址",
            "use an address that exists on this site, or a full http(s) address"),
        new("跳到死链比没有跳转更糟（政府网站检查把站内死链计为问题，国办秘函〔2019〕19号）。",
            "A redirect to a dead link is worse than none; inspections count dead links (国办秘函〔2019〕19号)."));

    public static readonly Rule FileMissing = new(
        "file-missing",
        Severity.Error,
        new("找不到文件 {0}{1}", "there is no file {0}{2}"),
        new("核对文件名和文件夹（大小写也要一致），并确认文件已放进 content 目录",
            "check name, folder and letter case, and that the file is inside content/"),
        new("稿件提到的附件和图片必须存在，否则读者点开是死链（国办秘函〔2019〕19号）。",
            "Attachments and pictures that a report names must exist, or readers meet a dead link."));

    public static readonly Rule SymbolicLink = new(
        "symbolic-link",
        Severity.Warning,
        new("跳过了符号链接 {0}", "skipped the symbolic link {0}"),
        new("把真正的文件放进站点目录", "put the real file into the site folder"),
        new("链接可能指到站点之外，把不该公开的文件发布出去。",
            "A link may lead outside the site folder and publish what must not be public."));

    public static readonly Rule SiteFileMissing = new(
        "site-file-missing",
        Severity.Error,
        new("找不到站点配置 site.yml", "there is no site.yml"),
        new("请在站点目录里运行，或用 --source 指出站点目录", "run inside the site folder, or name it with --source"),
        new("site.yml 写明站名、栏目和词表，没有它无从建站。", "site.yml holds title, columns and vocabularies."));

    public static readonly Rule FileUnreadable = new(
        "file-unreadable",
        Severity.Error,
        new("无法读取文件：{0}", "the file cannot be read: {0}"),
        new("确认文件没有被别的程序占用，而且有读取权限，然后再试",
            "make sure that no other program holds the file and that it may be read, then try again"),
        new("缺了任何一个文件，建出的网站都不完整。", "A site built without one of its files would be incomplete."));

    public static ImmutableArray<Rule> All { get; } =
    [
        RouteDuplicate, AliasHitsPage, RouteReserved, RouteInsideFile, RedirectDead, FileMissing, SymbolicLink,
        SiteFileMissing, FileUnreadable,
    ];
}
