using System.Collections.Immutable;
using EduSite.Model;

namespace EduSite.Diagnostics;

/// <summary>Names of source files that cannot be used, or not on every machine.</summary>
public static class FileNameRules
{
    public static readonly Rule FileNameUnusable = new(
        "file-name-unusable",
        Severity.Error,
        new("无法使用的文件名“{0}”，这个文件或文件夹没有被读取", "the name “{0}” cannot be used; this file or folder was not read"),
        new("改一个文件名：可用汉字、字母、数字、空格和连字符，不要用 : 和 \\；从旧系统拷来的乱码文件名也要改",
            "rename it: no colon, backslash or control character, and encoded in UTF-8"),
        new("这样的名字在 Windows 上不能存在，或不是 UTF-8 编码（常见于旧系统打的压缩包），换台机器就读不到。",
            "Windows cannot hold such a name, or it is not UTF-8 (common in archives packed by old systems)."));

    public static readonly Rule FileNameNotPortable = new(
        "file-name-not-portable",
        Severity.Warning,
        new("文件名“{0}”在别的电脑上会出问题：{1}", "the name “{0}” fails on other machines: {1}"),
        new("改一个文件名，并改掉稿件里对它的引用", "rename it, and correct the reports that refer to it"),
        new("稿件会在 Windows、苹果电脑和服务器之间传递；一台机器上没有的文件，建出的网站就缺一块。",
            "Content travels between Windows, Mac and servers; where a file cannot exist, the site lacks it."));

    public static readonly Rule FileNameClash = new(
        "file-name-clash",
        Severity.Warning,
        new("文件名和 {0} 只差大小写", "the name differs from {0} in letter case only"),
        new("给其中一个改名", "rename one of the two"),
        new("在 Windows 和苹果电脑上它们是同一个文件，只会留下一个。",
            "On Windows and Mac they are one file, so only one of them would be left."));

    public static ImmutableArray<Rule> All { get; } = [FileNameUnusable, FileNameNotPortable, FileNameClash];
}
