using System.Text;
using EduSite.Text;

namespace EduSite.Tests.Text;

public sealed class HanTextTests
{
    [Theory]
    [InlineData("校", true)]
    [InlineData("〇", true)]
    [InlineData("々", true)]
    [InlineData("𠮷", true)]
    [InlineData("⻔", true)]
    [InlineData("⽊", true)]
    [InlineData("。", false)]
    [InlineData("a", false)]
    public void Ideographs_and_radicals_are_Han(string text, bool expected) =>
        Assert.Equal(expected, HanText.IsHan(Rune.GetRuneAt(text, 0)));

    [Theory]
    [InlineData("abc", 3)]
    [InlineData("标题", 4)]
    [InlineData("ｆｕｌｌ", 8)]
    [InlineData("（一）", 6)]
    [InlineData("“a”", 3)]
    [InlineData("é", 1)]
    [InlineData("e\u0301", 1)]
    [InlineData("✅⭐❌➕", 8)]
    [InlineData("🈲🀄🃏🆎", 8)]
    [InlineData("\u231A\u231B\u23F0\u267F\u26A1\u2B55", 12)]
    [InlineData("😀🚌🥇", 6)]
    [InlineData("☆★→①", 4)]
    [InlineData("🌡🕱", 2)]
    [InlineData("a\t\0\u007F\u0085b", 2)]
    [InlineData("\u200B\uFEFF", 0)]
    public void Width_counts_the_cells_of_a_terminal(string text, int cells) =>
        Assert.Equal(cells, HanText.DisplayWidth(text));

    [Theory]
    [InlineData("", 0)]
    [InlineData("校车，安全。", 4)]
    [InlineData("COVID-19 防控", 3)]
    [InlineData("共1,234人", 3)]
    [InlineData("入学率99.98%的县", 6)]
    [InlineData("共1,234,567.5元", 3)]
    [InlineData("one,two", 2)]
    [InlineData("1, 2", 2)]
    [InlineData("3,abc", 2)]
    [InlineData("cafe\u0301s", 1)]
    [InlineData("葛\uDB40\uDD00城", 2)]
    [InlineData("don't stop", 2)]
    [InlineData("⻔口", 2)]
    public void Length_counts_characters_of_Han_and_words_of_the_rest(string text, int count) =>
        Assert.Equal(count, HanText.CountCharacters(text));

    [Theory]
    [InlineData(0, 1)]
    [InlineData(400, 1)]
    [InlineData(401, 2)]
    public void Reading_takes_whole_minutes(int characters, int minutes) =>
        Assert.Equal(minutes, HanText.ReadingMinutes(characters));
}
