using System.Collections.Immutable;
using EduSite.Model;

namespace EduSite.Diagnostics;

/// <summary>What can keep a site from being written. The last good site is untouched in each case.</summary>
public static class OutputRules
{
    public static readonly Rule OutputBusy = new(
        "output-busy",
        Severity.Error,
        new("另一次生成正在写 {0}", "another build is writing {0}"),
        new("等它结束后再试。", "wait until it has ended, then try again"),
        new("两次生成同时写一个目录，会混成一个残缺的网站。", "Two builds writing one folder would mix into a broken site."));

    public static readonly Rule OutputForeign = new(
        "output-foreign",
        Severity.Error,
        new("输出目录 {0} 里有不是本工具生成的文件，例如 {1}", "the output folder {0} holds files that this tool did not write, such as {1}"),
        new("换一个空目录，或先确认无用后自行清空它。", "choose an empty folder, or empty it yourself once you are sure"),
        new("目录写错时（例如写成“我的文档”），绝不能覆盖或删掉别人的文件。",
            "A mistyped folder must never cost somebody their files."));

    public static readonly Rule OutputInsideSource = new(
        "output-inside-source",
        Severity.Error,
        new("输出目录 {0} 与站点的源文件重叠", "the output folder {0} overlaps the site's sources"),
        new("改用别的目录，例如默认的 .artifacts/site。", "use another folder, such as the default .artifacts/site"),
        new("生成时会在输出目录里增删文件，不能和稿件混在一起。",
            "A build adds and removes files in its output folder, which must not be mixed with the content."));

    public static readonly Rule OutputLink = new(
        "output-link",
        Severity.Error,
        new("输出目录里的 {0} 是符号链接", "{0} in the output folder is a symbolic link"),
        new("删掉这个链接，或把输出目录换成普通目录。", "remove the link, or use a plain folder"),
        new("顺着链接写，会改到输出目录之外的文件。", "Writing through a link would change files outside the output folder."));

    public static readonly Rule OutputUnwritable = new(
        "output-unwritable",
        Severity.Error,
        new("无法写入 {0}：{1}", "cannot write {0}: {1}"),
        new("检查磁盘空间、目录权限，以及文件是否被别的程序占用；原来的网站没有改动。",
            "check free space, permissions, and whether another program holds the file; the last good site is as it was"),
        new("磁盘满、目录只读时，宁可停下，也不写出半个网站。", "Better to stop than to leave half a site."));

    public static ImmutableArray<Rule> All { get; } =
        [OutputBusy, OutputForeign, OutputInsideSource, OutputLink, OutputUnwritable];
}
