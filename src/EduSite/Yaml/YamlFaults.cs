using System.Collections.Immutable;
using EduSite.Diagnostics;
using EduSite.Text;

namespace EduSite.Yaml;

/// <summary>Why reading stopped.</summary>
internal sealed record YamlFault(Rule Rule, TextSpan Span, ImmutableArray<string> Arguments);

/// <summary>What can stop the reading, in words for people who do not know YAML.</summary>
internal static class YamlFaults
{
    public static readonly Bilingual KeyExpected =
        new("每一行应当是“项目: 内容”", "every line must be `key: value`");

    public static readonly Bilingual ValueExpected = new("这里应当有内容", "a value was expected");

    public static readonly (string Sign, Bilingual Name) Alias = ("*", new("别名", "an alias"));

    public static readonly (string Sign, Bilingual Name) Anchor = ("&", new("锚点", "an anchor"));

    public static readonly (string Sign, Bilingual Name) Tag = ("!", new("标签", "a tag"));

    public static readonly (string Sign, Bilingual Name) SecondDocument = ("---", new("第二份文档", "a second document"));

    public static readonly (string Sign, Bilingual Name) Nesting = ("[[…", new("多层嵌套", "deep nesting"));

    /// <summary>What YamlDotNet's words come to; the rest is passed on as it is.</summary>
    private static readonly (string Part, Bilingual Meaning)[] Meanings =
    [
        ("quoted scalar", new("引号没有成对，或引号里有 \\ 这样的特殊符号", "a quotation mark is not closed, or a \\ stands inside the quotes")),
        ("escape character", new("引号里有 \\ 这样的特殊符号，改用单引号或写成 \\\\", "an unknown \\ escape inside double quotes")),
        ("flow sequence", new("方括号没有成对，或各项之间缺少半角逗号", "a bracket is not closed, or a comma is missing")),
        ("flow mapping", new("花括号没有成对，或各项之间缺少半角逗号", "a brace is not closed, or a comma is missing")),
        ("mapping values are not allowed", new("这里不该有冒号，或者这一行的缩进没有对齐", "no colon can stand here, or the line is not aligned")),
        ("simple key", new("这一行缺少“项目: ”，或者应当缩进", "the line has no `key:`, or must be indented")),
        ("block mapping", new("这一行的缩进没有和上面的项目对齐", "the line is not aligned with the keys above")),
        ("block collection", new("这一行的缩进没有和上面的各项对齐", "the line is not aligned with the items above")),
        ("block sequence", new("这里不该有列表项“- ”，或者缩进没有对齐", "no list item can stand here, or it is not aligned")),
        ("tab", new("缩进里有制表符（Tab）", "a tab is used for indentation")),
        ("cannot start any token", new("内容不能以这个符号开头，要加英文双引号", "a value cannot begin with this character without quotes")),
    ];

    public static Bilingual MeaningOf(string message)
    {
        var found = Meanings.FirstOrDefault(one => message.Contains(one.Part, StringComparison.OrdinalIgnoreCase));
        return found.Part is null ? new("这里的写法不对", message.Length > 0 ? message.TrimEnd('.') : "this cannot stand here") : found.Meaning;
    }
}
