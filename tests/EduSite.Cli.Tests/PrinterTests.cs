using System.Text;
using System.Text.Json;
using EduSite.Diagnostics;
using EduSite.Model;
using EduSite.Text;

namespace EduSite.Cli.Tests;

public sealed class PrinterTests
{
    private static readonly Rule Rule = new(
        "sample",
        Severity.Warning,
        new("找不到 {0}", "no {0}"),
        new("改成 {1}", "use {1}"),
        new("理由", "reason"));

    [Fact]
    public void The_caret_stands_under_wide_characters_and_behind_tabs() => Assert.Equal(
        """
        警告[sample] content/a.md:2:4
          找不到 甲
          2 |     题：中文 x
            |         ^^^^
          改法：改成 乙

        """.ReplaceLineEndings("\n"),
        Text(At("---\n\t题：中文 x\n", "中文", "甲", "乙")));

    [Fact]
    public void What_would_turn_or_colour_a_terminal_is_made_visible()
    {
        var told = Text(At("a \e[31m\u202Eb\n", "b", "\e]0;x\a", "\u2066"));

        Assert.DoesNotContain(told, c => c is '\e' or '\a' or '\u202E' or '\u2066');
        Assert.Contains("a \uFFFD[31m\uFFFDb", told, StringComparison.Ordinal);
    }

    [Fact]
    public void A_long_line_is_cut_around_the_place()
    {
        var line = new string('前', 300) + "错处" + new string('后', 300);

        var shown = Text(At(line, "错处", "甲", "乙")).Split('\n');

        Assert.StartsWith("  1 | …前", shown[2], StringComparison.Ordinal);
        Assert.EndsWith("后…", shown[2], StringComparison.Ordinal);
        Assert.InRange(HanText.DisplayWidth(shown[2]), 90, 112);
        var caret = HanText.DisplayWidth(shown[2].AsSpan(0, shown[2].IndexOf('错', StringComparison.Ordinal)));
        Assert.Equal(new string(' ', caret - "    | ".Length) + "^^^^", shown[3]["    | ".Length..]);
    }

    [Fact]
    public void A_fix_in_SARIF_is_a_place_of_the_file_on_disk_whatever_its_line_ends()
    {
        var file = new SourceFile(SitePath.Of("content/要闻/a b.md"), SourceText.Decode(Encoding.UTF8.GetBytes("---\r\ntitle：题\r\n---\r\n")));
        var colon = new TextSpan(file.Text.Content.IndexOf('：', StringComparison.Ordinal), 1);
        var diagnostic = Diagnostic.At(file, colon, Rule, "甲", "乙") with { Edit = new TextEdit(colon, ": ") };

        using var sarif = JsonDocument.Parse(Sarif(diagnostic));

        var change = sarif.RootElement.GetProperty("runs")[0].GetProperty("results")[0].GetProperty("fixes")[0].GetProperty("artifactChanges")[0];
        var replacement = change.GetProperty("replacements")[0];
        Assert.Equal("content/%E8%A6%81%E9%97%BB/a%20b.md", change.GetProperty("artifactLocation").GetProperty("uri").GetString());
        Assert.Equal("""{"startLine":2,"startColumn":6,"endLine":2,"endColumn":7}""", Compact(replacement.GetProperty("deletedRegion")));
        Assert.Equal(": ", replacement.GetProperty("insertedContent").GetProperty("text").GetString());
    }

    [Fact]
    public void A_fix_on_another_line_than_its_diagnostic_is_left_out_of_SARIF()
    {
        var file = SourceFile.FromString("content/a.md", "first\nsecond\n");
        var diagnostic = Diagnostic.At(file, new TextSpan(0, 5), Rule, "甲", "乙") with { Edit = new TextEdit(new TextSpan(6, 6), "x") };

        using var sarif = JsonDocument.Parse(Sarif(diagnostic));

        Assert.False(sarif.RootElement.GetProperty("runs")[0].GetProperty("results")[0].TryGetProperty("fixes", out _));
    }

    [Fact]
    public void Rules_in_SARIF_have_texts_without_placeholders_and_their_level()
    {
        using var sarif = JsonDocument.Parse(Sarif(At("x", "x", "甲", "乙")));

        var rule = sarif.RootElement.GetProperty("runs")[0].GetProperty("tool").GetProperty("driver").GetProperty("rules")[0];
        Assert.Equal("找不到 …", rule.GetProperty("shortDescription").GetProperty("text").GetString());
        Assert.Equal("改成 …", rule.GetProperty("help").GetProperty("text").GetString());
        Assert.Equal("warning", rule.GetProperty("defaultConfiguration").GetProperty("level").GetString());
    }

    private static Diagnostic At(string content, string place, params string[] arguments)
    {
        var file = SourceFile.FromString("content/a.md", content);
        return Diagnostic.At(file, new TextSpan(content.IndexOf(place, StringComparison.Ordinal), place.Length), Rule, arguments);
    }

    private static string Text(Diagnostic diagnostic)
    {
        using var output = new StringWriter();
        new TextPrinter(output, new Language(true), colour: false).Print(diagnostic);
        return output.ToString().ReplaceLineEndings("\n");
    }

    private static string Sarif(Diagnostic diagnostic)
    {
        using var output = new StringWriter();
        SarifPrinter.Print([diagnostic], output, new Language(true));
        return output.ToString();
    }

    private static string Compact(JsonElement element) =>
        $"{{{string.Join(',', element.EnumerateObject().Select(property => $"\"{property.Name}\":{property.Value.GetRawText()}"))}}}";
}
