using System.Collections.Immutable;
using EduSite.Model;

namespace EduSite.Diagnostics;

/// <summary>What can keep a finished site from being written. In each case the last good site is as it was.</summary>
public static class OutputRules
{
    public static readonly Rule OutputBusy = new(
        "output-busy",
        Severity.Error,
        new("另一次生成正在写 {0}", "another build is writing {0}"),
        new("等它结束后再试；如果在预览，请先关掉预览", "wait until it has ended, or stop the preview, then try again"),
        new("两次生成同时写一个目录，会混成一个残缺的网站。", "Two builds writing one folder would mix into a broken site."));

    public static readonly Rule OutputForeign = new(
        "output-foreign",
        Severity.Error,
        new("目录 {0} 里有不是本程序写的内容，例如 {1}", "the folder {0} holds what this program did not write, such as {1}"),
        new("换一个空目录或还没有的目录；确认无用的，请自行清空后再试",
            "choose an empty or a new folder, or empty this one yourself once you are sure"),
        new("目录写错时（例如写成“我的文档”），绝不能覆盖或删掉别人的文件。只有以 . 开头的名字（如 .git）可以原先就在。",
            "A mistyped folder must never cost somebody their files. Only names that begin with a point may be there before."));

    public static readonly Rule OutputFileForeign = new(
        "output-file-foreign",
        Severity.Error,
        new("{0} 不是本程序写的，却占了新页面的位置", "{0} was not written by this program, but is in the place of a new page"),
        new("把它移走，或者给新页面换一个地址", "move it away, or give the new page another address"),
        new("手工放进输出目录的文件（如域名验证文件）一律保留，不覆盖、不删除。",
            "Files that somebody put into the output folder (such as proofs of a domain) are never replaced or deleted."));

    public static readonly Rule OutputInsideSource = new(
        "output-inside-source",
        Severity.Error,
        new("输出目录 {0} 与站点的源文件重叠", "the output folder {0} overlaps the site's sources"),
        new("改用别的目录，例如默认的 .artifacts/site", "use another folder, such as the default .artifacts/site"),
        new("生成时会在输出目录里增删文件，不能和稿件、主题混在一起。",
            "A build adds and removes files in its output folder, which must not be mixed with content and themes."));

    public static readonly Rule OutputLink = new(
        "output-link",
        Severity.Error,
        new("输出目录里的 {0} 是符号链接", "{0} in the output folder is a symbolic link"),
        new("删掉这个链接；要换地方存放网站，让输出目录本身是链接即可",
            "remove the link; to keep the site elsewhere, the output folder itself may be a link"),
        new("顺着里面的链接写，会改到输出目录之外的文件。", "Writing through a link inside would change files outside the output folder."));

    public static readonly Rule OutputNotFolder = new(
        "output-not-folder",
        Severity.Error,
        new("{0} 是文件，不是目录", "{0} is a file and not a folder"),
        new("把这个文件移走，或者换一个输出目录", "move that file away, or choose another output folder"),
        new("网站是一个目录，不能写进文件里。", "A site is a folder and cannot be written into a file."));

    public static readonly Rule OutputManifest = new(
        "output-manifest",
        Severity.Error,
        new("生成记录 {0} 已损坏，或是更新版本的程序写的", "the build record {0} is damaged, or written by a newer version of this program"),
        new("用原来的版本生成；或把输出目录和旁边以 .build 结尾的目录一起删掉，重新生成",
            "build with that version, or delete the output folder together with the .build folder beside it and build again"),
        new("记录写明哪些文件是本程序写的；没有它，就不知道哪些可以删。",
            "The record says which files are ours; without it there is no telling what may be removed."));

    public static readonly Rule OutputDiskFull = new(
        "output-disk-full",
        Severity.Error,
        new("磁盘已满，写不下 {0}", "the disk is full: no room for {0}"),
        new("腾出空间后再试；原来的网站没有改动", "free some space and try again; the last good site is as it was"),
        new("生成时新旧两份文件同时在盘上，大约需要网站两倍的空间。",
            "Until a build is complete, its files lie beside the old ones: it needs about twice the size of the site."));

    public static readonly Rule OutputDenied = new(
        "output-denied",
        Severity.Error,
        new("没有权限写 {0}，或磁盘是只读的", "no permission to write {0}, or the disk is read-only"),
        new("请管理员给当前用户这个目录的写权限，或者换一个输出目录",
            "have the administrator grant this user write access to the folder, or choose another one"),
        new("程序只用当前用户的权限写文件。", "The program writes with the rights of the current user only."));

    public static readonly Rule OutputUnwritable = new(
        "output-unwritable",
        Severity.Error,
        new("无法写入 {0}：{1}", "cannot write {0}: {1}"),
        new("确认文件没有被别的程序占用，磁盘和网络盘正常，然后再试",
            "make sure that no other program holds the file and that the disk or network drive works, then try again"),
        new("写到一半时宁可停下，也不留下半个网站；下次生成会接着完成。",
            "Better to stop than to leave half a site; the next build completes what was begun."));

    public static ImmutableArray<Rule> All { get; } =
    [
        OutputBusy, OutputForeign, OutputFileForeign, OutputInsideSource, OutputLink, OutputNotFolder, OutputManifest,
        OutputDiskFull, OutputDenied, OutputUnwritable,
    ];
}
