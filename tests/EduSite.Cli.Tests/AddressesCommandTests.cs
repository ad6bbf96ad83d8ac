namespace EduSite.Cli.Tests;

public sealed class AddressesCommandTests
{
    private const string Report = "-- content/news/a.md --\n---\ntitle: 会议召开\ndate: 2026-03-05\nslug: a\n---\n会议召开。\n";

    [Fact]
    public void Addresses_are_recorded_when_asked_for()
    {
        using var site = new CliSite(Report);

        Assert.Equal("0 个公布过的网址都在，还有 1 个没有记入。发布以后加 --write 运行一次。\n", site.Run("addresses").Out);
        Assert.False(site.Has("addresses.txt"));

        Assert.Equal(ExitCode.Ok, site.Run("addresses", "--write").Code);
        Assert.EndsWith("\n/2026/03/a.html content/news/a.md\n", site.Read("addresses.txt"), StringComparison.Ordinal);
        Assert.Equal("1 个公布过的网址都在。\n", site.Run("addresses").Out);
    }

    [Fact]
    public void An_address_that_is_gone_fails_the_build_the_inspection_and_the_record()
    {
        using var site = new CliSite(Report);
        site.Run("build");
        site.Run("build");
        site.Write("addresses.txt", "/2026/01/gone.html content/news/gone.md\n");

        var build = site.Run("build");

        Assert.Equal(ExitCode.ContentErrors, build.Code);
        Assert.Contains("错误[url-vanished] addresses.txt:1:1", build.Out, StringComparison.Ordinal);
        Assert.Contains("url-vanished", site.Run("check").Out, StringComparison.Ordinal);
        Assert.Equal(ExitCode.ContentErrors, site.Run("addresses", "--write").Code);
        Assert.Equal("/2026/01/gone.html content/news/gone.md\n", site.Read("addresses.txt"));
    }
}
