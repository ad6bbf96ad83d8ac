using EduSite.Text;
using EduSite.Yaml;

namespace EduSite.Tests.Yaml;

public sealed class MendedTextTests
{
    [Fact]
    public void Every_place_behind_insertions_and_omissions_leads_back_to_the_file()
    {
        // The file: 10 characters before, then "ab", a tab and a full-width space left out, "cd".
        var mended = new MendedText(new TextSpan(10, 6));
        mended.Append("ab");
        mended.Insert("**");
        mended.Skip(2);
        mended.Append("cd");

        Assert.Equal("ab**cd", mended.Text);
        Assert.Equal(10, mended.ToOriginal(0));
        Assert.Equal(11, mended.ToOriginal(1));
        Assert.Equal(14, mended.ToOriginal(4));
        Assert.Equal(15, mended.ToOriginal(5));
        Assert.Equal(16, mended.ToOriginal(99));
    }
}
