using EduSite.Search.Spelling;

namespace EduSite.Tests.Search;

public sealed class SpellingTests
{
    private static readonly SearchReader Archive = new(path => MiniSite.Build(
        """
        -- content/district/a.md --
        ---
        title: 职业教育周，2026年行长话绿略
        date: 2026-03-01
        source: 榆阳区教育局
        topics: [双减]
        ---
        双减，正文里的麒麟不在标题里
        """).Files[path]);

    [Fact]
    public void Strings_of_titles_sources_and_names_stand_under_the_first_letters_of_their_sounds()
    {
        Assert.Contains("职业教育", Archive.Strings('z'));
        Assert.Contains("榆阳区教", Archive.Strings('y'));
        Assert.Contains("双减", Archive.Strings('s'));
        Assert.DoesNotContain("麒麟不在", Archive.Strings('q'));
    }

    [Fact]
    public void A_character_of_several_sounds_stands_under_each() => Assert.All("hx", initial => Assert.Contains("行长话绿", Archive.Strings(initial)));

    [Fact]
    public void A_string_ends_where_the_Han_characters_end() => Assert.Contains("年行长话", Archive.Strings('n'));

    [Theory]
    [InlineData('职', "z zh zhi")]
    [InlineData('长', "c ch chang z zh zhang")]
    [InlineData('绿', "l lu lv")]
    [InlineData('略', "l lue lve")]
    public void A_character_is_typed_by_its_sounds_or_how_they_begin(char character, string typed) => Assert.Equal(
        typed,
        string.Join(' ', Archive.Spelling().Readings.Where(reading => reading.Value.Contains(character)).Select(reading => reading.Key)));

    [Fact]
    public void Traditional_characters_are_known_where_the_simplified_one_can_be_found()
    {
        var simplified = Archive.Spelling().Simplified;

        Assert.Equal("职业教育", string.Concat("職業教育".Select(character => simplified.GetValueOrDefault(character, character))));
        Assert.DoesNotContain('龍', simplified.Keys);
    }

    [Fact]
    public void No_simplified_character_is_taken_for_the_traditional_form_of_itself() =>
        Assert.DoesNotContain(HanTables.Simplified, pair => pair.Traditional == pair.Simplified);
}
