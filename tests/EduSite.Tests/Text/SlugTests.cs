using EduSite.Model;
using EduSite.Text;

namespace EduSite.Tests.Text;

public sealed class SlugTests
{
    [Theory]
    [InlineData("a")]
    [InlineData("school-bus-2026")]
    [InlineData("console")]
    [InlineData("com10")]
    public void Words_of_small_letters_and_digits_are_valid(string text) => Assert.True(Slug.IsValid(text));

    [Theory]
    [InlineData("")]
    [InlineData("-a")]
    [InlineData("a-")]
    [InlineData("a--b")]
    [InlineData("A")]
    [InlineData("a_b")]
    [InlineData("校车")]
    public void Anything_else_is_not(string text) => Assert.False(Slug.IsValid(text));

    [Theory]
    [InlineData("con")]
    [InlineData("prn")]
    [InlineData("aux")]
    [InlineData("nul")]
    [InlineData("com1")]
    [InlineData("lpt9")]
    public void A_device_of_Windows_is_no_slug_and_a_file_named_so_gets_another(string name)
    {
        Assert.False(Slug.IsValid(name));
        Assert.Matches("^x[0-9a-f]{10}$", Slug.FromFileName(name.ToUpperInvariant()));
    }

    [Fact]
    public void A_slug_has_at_most_eighty_characters()
    {
        Assert.True(Slug.IsValid(new string('a', 80)));
        Assert.False(Slug.IsValid(new string('a', 81)));
    }

    [Theory]
    [InlineData("School Bus (2)", "school-bus-2")]
    [InlineData("--a__b--", "a-b")]
    [InlineData("2026.03.05", "2026-03-05")]
    public void An_ASCII_file_name_keeps_its_words(string stem, string slug) => Assert.Equal(slug, Slug.FromFileName(stem));

    [Fact]
    public void Any_other_name_becomes_a_short_hash_of_all_of_it()
    {
        var summary = Slug.FromFileName("2023年工作总结");

        Assert.Equal("x", summary[..1]);
        Assert.Matches("^x[0-9a-f]{10}$", summary);
        Assert.Equal(summary, Slug.FromFileName("2023年工作总结"));
        Assert.NotEqual(summary, Slug.FromFileName("2023年工作要点"));
        Assert.Matches("^x[0-9a-f]{10}$", Slug.FromFileName("()"));
        Assert.Matches("^x[0-9a-f]{10}$", Slug.FromFileName(""));
    }

    [Fact]
    public void A_hundred_thousand_names_get_as_many_slugs()
    {
        var slugs = Enumerable.Range(0, 100_000).Select(number => Slug.FromFileName($"第{number}期简报")).ToHashSet();

        Assert.Equal(100_000, slugs.Count);
    }

    [Fact]
    public void A_long_name_is_cut_and_stays_apart_from_others_that_begin_alike()
    {
        var common = string.Concat(Enumerable.Repeat("long-word ", 12));

        var first = Slug.FromFileName(common + "1");
        var second = Slug.FromFileName(common + "2");

        Assert.True(Slug.IsValid(first), first);
        Assert.StartsWith("long-word-long-word-", first, StringComparison.Ordinal);
        Assert.NotEqual(first, second);
        Assert.Equal("/files/" + first + ".pdf", Route.Of("/files/" + first + ".pdf").Value);
    }

    [Fact]
    public void A_name_of_eighty_characters_is_kept_whole() =>
        Assert.Equal(new string('a', 80), Slug.FromFileName(new string('a', 80)));

    [Theory]
    [InlineData("一、总体要求", "一-总体要求")]
    [InlineData("  Work Plan 2026!", "work-plan-2026")]
    [InlineData("第Ⅰ部分", "第ⅰ部分")]
    [InlineData("①准备", "①准备")]
    [InlineData("½ 日制", "½-日制")]
    [InlineData("cafe\u0301 au lait", "cafe\u0301-au-lait")]
    [InlineData("𠮷野家", "𠮷野家")]
    [InlineData("！？", "")]
    public void An_anchor_keeps_Han_letters_and_numbers_of_any_kind(string heading, string anchor) =>
        Assert.Equal(anchor, Slug.ForAnchor(heading));
}
