using EduSite.Text;

namespace EduSite.Tests.Text;

public sealed class NearestNameTests
{
    [Theory]
    [InlineData("titel", "title")]
    [InlineData("Title", "title")]
    [InlineData("datе", "date")]
    [InlineData("榆阳", "榆阳区")]
    public void A_slip_finds_the_name_that_was_meant(string typed, string meant) =>
        Assert.Equal(meant, NearestName.Find(typed, ["date", "title", "榆阳区", "横山区"]));

    [Theory]
    [InlineData("colour")]
    [InlineData("神木")]
    [InlineData("")]
    public void A_name_far_from_all_finds_none(string typed) =>
        Assert.Null(NearestName.Find(typed, ["date", "title", "榆阳区", "横山区"]));

    [Fact]
    public void Of_two_as_near_the_first_is_taken() => Assert.Equal("bat", NearestName.Find("cat", ["bat", "hat"]));

    [Theory]
    [InlineData("", "abc", 3)]
    [InlineData("abc", "abc", 0)]
    [InlineData("abc", "acb", 1)]
    [InlineData("kitten", "sitting", 3)]
    public void Distance_counts_edits_and_swaps(string a, string b, int distance) =>
        Assert.Equal(distance, NearestName.Distance(a, b));
}
