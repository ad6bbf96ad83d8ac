using EduSite.Diagnostics;
using EduSite.Model;
using EduSite.Text;

namespace EduSite.Cli.Tests;

public sealed class TextPrinterTests
{
    [Fact]
    public void A_diagnostic_says_where_what_and_what_to_do()
    {
        Assert.Equal(
            """
            错误[sample-rule] content/a.md:2:4
              “bad”不对
              2 | is bad here
                |    ^^^
              改法：改成别的

            """,
            Print(Sample.At("first\nis ⟦bad⟧ here\n")));
    }

    [Fact]
    public void English_is_English_throughout()
    {
        Assert.Equal(
            """
            warning[sample-rule] content/a.md:1:1
              x is wrong
              1 | x
                | ^
              fix: use another

            """,
            Print(Sample.At("⟦x⟧", Severity.Warning), Sample.English));
    }

    [Theory]
    [InlineData("标题：⟦校车⟧开通", "标题：校车开通", "      ^^^^")]
    [InlineData("date：⟦2026⟧", "date：2026", "      ^^^^")]
    [InlineData("\t⟦x⟧\ty", "    x    y", "    ^")]
    [InlineData("a⟦\t⟧b", "a    b", " ^^^^")]
    [InlineData("é⟦é⟧", "éé", " ^")]
    [InlineData("a\u0301⟦b⟧", "a\u0301b", " ^")]
    [InlineData("😀⟦字⟧😀", "😀字😀", "  ^^")]
    [InlineData("字⟦😀😀⟧", "字😀😀", "  ^^^^")]
    [InlineData("𠮷⟦𠮷⟧", "𠮷𠮷", "  ^^")]
    [InlineData("end⟦⟧", "end", "   ^")]
    [InlineData("⟦⟧start", "start", "^")]
    [InlineData("a⟦\u0301⟧", "a\u0301", " ^")]
    [InlineData("\u001b[31m⟦x⟧", "\uFFFD[31mx", "     ^")]
    [InlineData("a\u202E⟦b⟧\u2066", "a\uFFFDb\uFFFD", "  ^")]
    [InlineData("one ⟦two\nthree⟧", "one two", "    ^^^")]
    [InlineData("one⟦\nthree⟧", "one", "   ^")]
    public void The_caret_stands_under_the_place(string marked, string line, string caret)
    {
        var lines = Print(Sample.At(marked)).Split("  1 | ")[1].Split('\n');

        Assert.Equal(line, lines[0]);
        Assert.Equal("    | " + caret, lines[1]);
    }

    [Fact]
    public void Content_in_a_message_cannot_steer_the_terminal()
    {
        var told = Print(Sample.At("⟦\e]0;x\a\u2066⟧"));

        Assert.DoesNotContain(told, c => c is '\e' or '\a' or '\u2066');
        Assert.Contains("\n  “\uFFFD]0;x\uFFFD\uFFFD”不对\n", told);
    }

    [Fact]
    public void The_gutter_is_as_wide_as_the_line_number()
    {
        var lines = Print(Sample.At(new string('\n', 122) + "⟦x⟧")).Split('\n');

        Assert.Contains("  123 | x", lines);
        Assert.Contains("      | ^", lines);
    }

    [Theory]
    [InlineData('字', 2000, 1000, 3)]
    [InlineData('字', 2000, 0, 3)]
    [InlineData('字', 2000, 1996, 4)]
    [InlineData('x', 2000, 1000, 500)]
    [InlineData('\t', 300, 150, 2)]
    [InlineData('\u0301', 300, 150, 2)]
    public void A_long_line_is_cut_around_the_place(char filler, int length, int at, int marked)
    {
        var (before, after) = (new string(filler, at), new string(filler, length - at - marked));
        var text = $"{before}⟦{new string('M', marked)}⟧{after}";
        var lines = Print(Sample.At(text)).Split("  1 | ")[1].Split('\n');

        Assert.InRange(HanText.DisplayWidth(lines[0]), 1, 140);
        var caret = lines[1]["    | ".Length..];
        var place = lines[0].AsSpan(0, lines[0].IndexOf('M', StringComparison.Ordinal));
        Assert.Equal(HanText.DisplayWidth(place), caret.IndexOf('^', StringComparison.Ordinal));
        Assert.Equal(lines[0].Count(c => c == 'M'), caret.Count(c => c == '^'));
    }

    [Fact]
    public void A_cut_never_splits_a_character_in_two()
    {
        for (var at = 60; at < 68; at++)
        {
            var text = string.Concat(Enumerable.Repeat("𠮷", at)) + "⟦x⟧" + string.Concat(Enumerable.Repeat("😀", 100));
            var line = Print(Sample.At(text)).Split("  1 | ")[1].Split('\n')[0];

            Assert.DoesNotContain('\uFFFD', line.EnumerateRunes().Select(rune => (char)rune.Value));
            Assert.StartsWith("…", line);
            Assert.EndsWith("…", line);
        }
    }

    [Fact]
    public void A_mistake_of_a_whole_file_has_no_gutter()
    {
        var diagnostic = Diagnostic.At(SitePath.Of("site.yml"), Sample.Rule, "x");

        Assert.Equal("错误[sample-rule] site.yml:1:1\n  “x”不对\n  改法：改成别的\n", Print(diagnostic));
    }

    [Fact]
    public void A_mistake_of_no_file_has_no_place()
    {
        var diagnostic = Diagnostic.At(default(SitePath), Sample.Rule, "x");

        Assert.Equal("错误[sample-rule]\n  “x”不对\n  改法：改成别的\n", Print(diagnostic));
    }

    [Theory]
    [InlineData(Severity.Error, "31")]
    [InlineData(Severity.Warning, "33")]
    [InlineData(Severity.Info, "36")]
    public void Colours_paint_the_head_and_the_caret_and_nothing_else(Severity severity, string colour)
    {
        var diagnostic = Sample.At("a ⟦b⟧ c", severity);

        var painted = Sample.Print(output => new TextPrinter(output, Sample.Chinese, colour: true).Print(diagnostic));

        Assert.Equal(2, painted.Split($"\e[1;{colour}m").Length - 1);
        Assert.Contains($"\e[1;{colour}m^\e[0m\n", painted);
        Assert.Equal(Print(diagnostic), painted.Replace($"\e[1;{colour}m", "").Replace("\e[0m", ""));
        Assert.DoesNotContain('\e', Print(diagnostic));
    }

    private static string Print(Diagnostic diagnostic, Language? language = null) =>
        Sample.Print(output => new TextPrinter(output, language ?? Sample.Chinese, colour: false).Print(diagnostic));
}
