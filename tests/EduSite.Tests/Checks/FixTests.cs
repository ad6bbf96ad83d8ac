using System.Text;
using CsCheck;
using EduSite.Building;
using EduSite.Diagnostics;
using EduSite.IO;
using EduSite.Text;
using Microsoft.Extensions.Time.Testing;

namespace EduSite.Tests.Checks;

public sealed class FixTests
{
    private const string Head = "---\ntitle: 会议召开\ndate: 2026-03-05\n---\n";

    /// <summary>What Chinese texts are made of, good and bad.</summary>
    private static readonly string[] Pieces =
    [
        "会议", "强调", "的", "年", "市", "一、", "（一）", "(一)", "1.", ",", ";", ":", "!", "?", ".", "。", "，", "、", "...", "……", "--", "——", "(", ")",
        "“", "”", "《", "》", "[2001]15号", "二oo五年", "二〇〇五年", "９８", "ＡＢ", "`a,b`", "https://a.gov.cn/b,c?d;e ", "[通知](a.md)", "**", "*", "> ",
        "\n", "\n\n", "\n- ", "| a | b |\n", "|--|--|\n", "```\n", "20xx年", "秸杆", "𠮷", "😀", " ", "A", "3",
    ];

    private static readonly Gen<string> Body = Gen.Int[0, Pieces.Length - 1].Array[0, 40].Select(
        indices => string.Concat(indices.Select(index => Pieces[index])));

    /// <summary>Paragraphs of which no correction may change a character.</summary>
    private static readonly string[] Protected =
    [
        "```\n会议,强调(试行)...秸杆\n```", "~~~ text\n二oo五年,九８\n~~~", "真的`会议,强调(试行)`", "真的``秸杆`,的.坚强``", "> 会议,强调(试行)...秸杆",
        "> 会议\n> 强调,秸杆", "他说“会议,强调(试行)...秸杆”。", "他说「会议,秸杆」。", "https://a.gov.cn/a,b;c?d:e(f)", "<https://a.gov.cn/a,b(c);d>",
        "[会议](a,b(试行)秸.md)", "![会议](会议,强调.jpg)", "[会议][秸,杆]\n\n[秸,杆]: 会议,强调.md", "会议<span title=\"会议,强调\">强调</span>",
        "会议<!-- 会议,强调 -->强调", "jy,zx@a.gov.cn",
    ];

    [Theory]
    [InlineData("会议强调,要落实", "会议强调，要落实")]
    [InlineData("会议(试行)通过", "会议（试行）通过")]
    [InlineData("青发[2001]15号", "青发〔2001〕15号")]
    [InlineData("二oo五年", "二〇〇五年")]
    [InlineData("就业率９8％", "就业率98％")]
    [InlineData("学习...", "学习……")]
    [InlineData("市委的.坚强领导", "市委的坚强领导")]
    [InlineData("占比提高。。另外", "占比提高。另外")]
    [InlineData("一.提高认识,明确责任", "一、提高认识，明确责任")]
    [InlineData("秸杆禁烧", "秸秆禁烧")]
    [InlineData("正文。\n\n点击下载文档\n", "正文。\n\n")]
    [InlineData("(一)加强领导(试行),落实", "（一）加强领导（试行），落实")]
    public void A_slip_is_corrected(string before, string after) => Assert.Equal(after, Fixed(before));

    [Theory]
    [InlineData("`会议,强调`")]
    [InlineData("```\n会议,强调\n```")]
    [InlineData("> 会议,强调")]
    [InlineData("他说“会议,强调”。")]
    [InlineData("https://a.gov.cn/a,b;c 可查")]
    [InlineData("[会议](a,b.md)")]
    [InlineData("真的20xx年")]
    public void What_is_code_address_or_quotation_stays(string text) => Assert.Equal(text, Fixed(text));

    [Fact]
    public void Line_ends_and_the_byte_order_mark_stay()
    {
        var before = "\uFEFF---\r\ntitle: 会议,召开\r\ndate: 2026-03-05\r\n---\r\n一,二\r\n三\n四,五\r\n";

        var file = Assert.Single(Run(Encoding.UTF8.GetBytes(before)));

        Assert.Equal(before.Replace(',', '，'), Encoding.UTF8.GetString(file.Bytes.Span));
        Assert.Equal(3, file.Rules["punct-width"]);
    }

    [Fact]
    public void A_file_that_is_not_UTF_8_is_left_alone() =>
        Assert.Empty(Run([.. Encoding.UTF8.GetBytes(Head), 0xD6, 0xD0, 0xB9, 0xFA, (byte)',', 0xD6, 0xD0]));

    [Fact]
    public void Fixing_twice_is_fixing_once() => Body.Sample(body =>
    {
        var once = Fixed(body);
        Assert.Equal(once, Fixed(once));
    });

    [Fact]
    public void Fixing_never_loses_a_character_of_Chinese() => Body.Sample(body =>
        Assert.Equal(Han(body), Han(Fixed(body)).Replace("秸秆", "秸杆", StringComparison.Ordinal)));

    [Fact]
    public void Fixing_never_makes_a_new_finding() => Body.Sample(body =>
    {
        var before = Rules(body);
        var after = Rules(Fixed(body));
        Assert.All(after, rule => Assert.True(before.GetValueOrDefault(rule.Key) >= rule.Value, $"{rule.Key} in {body}"));
    });

    [Fact]
    public void Fixing_leaves_code_addresses_and_quotations_as_they_are() => Gen.Select(Body, Gen.Int[0, Protected.Length - 1], Body).Sample((before, which, after) =>
    {
        var body = $"{Plain(before)}\n\n{Protected[which]}\n\n{after}";
        Assert.Contains(Protected[which], Fixed(body), StringComparison.Ordinal);
    });

    [Fact]
    public void Fixing_keeps_every_line_end_and_the_byte_order_mark() => Gen.Select(Body, Gen.Bool.Array[80], Gen.Bool).Sample((body, isWindows, hasMark) =>
    {
        var lines = (Head + body).Split('\n');
        var before = string.Concat(lines.Select((line, i) => i == lines.Length - 1 ? line : line + (isWindows[i] ? "\r\n" : "\n")));
        var bytes = Encoding.UTF8.GetBytes(hasMark ? "\uFEFF" + before : before);

        var after = Run(bytes) is [var file] ? file.Bytes.ToArray() : bytes;

        Assert.Equal(LineEnds(bytes), LineEnds(after));
        Assert.Equal(hasMark, after is [0xEF, 0xBB, 0xBF, ..]);
        var plain = Encoding.UTF8.GetString(after).TrimStart('\uFEFF').Replace("\r\n", "\n", StringComparison.Ordinal);
        Assert.Equal(Head + Fixed(body), plain);
    });

    private static IEnumerable<bool> LineEnds(byte[] bytes) =>
        Encoding.UTF8.GetString(bytes).Split('\n')[..^1].Select(line => line.EndsWith('\r'));

    /// <summary>Without what would take in the paragraphs behind it: a fence that stays open.</summary>
    private static string Plain(string body) => body.Replace("```", "", StringComparison.Ordinal);

    /// <summary>〇 stands for a wrong zero.</summary>
    private static string Han(string text) => string.Concat(text.EnumerateRunes().Where(HanText.IsHan).Where(rune => rune.Value != '〇'));

    private static Dictionary<string, int> Rules(string body) => Inspection
        .Run("-- content/news/a.md --\n" + Head + body.Replace("\n-- ", "\n - ", StringComparison.Ordinal)).Diagnostics
        .GroupBy(diagnostic => diagnostic.Rule.Id).ToDictionary(group => group.Key, group => group.Count());

    private static string Fixed(string body) => Run(Encoding.UTF8.GetBytes(Head + body)) is [var file] ? file.After[Head.Length..] : body;

    private static System.Collections.Immutable.ImmutableArray<FixedFile> Run(byte[] report)
    {
        var files = MiniSite.WithDefaults(new Dictionary<string, string>()).ToDictionary(file => file.Key, file => Encoding.UTF8.GetBytes(file.Value));
        files["content/news/a.md"] = report;
        return SiteFix.Run(new MemoryTree(files), new FakeTimeProvider(MiniSite.Now), CheckScope.Whole, new DiagnosticBag());
    }
}
