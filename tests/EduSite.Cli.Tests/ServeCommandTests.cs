namespace EduSite.Cli.Tests;

public sealed class ServeCommandTests
{
    [Fact]
    public void Ctrl_C_is_the_normal_end_and_nothing_was_written()
    {
        using var site = new CliSite();
        using var cancellation = new CancellationTokenSource();
        cancellation.Cancel();

        var run = site.RunUntil(cancellation.Token, "serve", "--port", "0");

        Assert.Equal(ExitCode.Ok, run.Code);
        Assert.Matches(@"^预览：http://127\.0\.0\.1:\d+/（按 Ctrl\+C 结束）\n$", run.Out);
        Assert.False(site.Has(".artifacts"));
    }

    [Fact]
    public void Whoever_opens_it_to_the_network_is_told_who_can_see_it()
    {
        using var site = new CliSite();
        using var cancellation = new CancellationTokenSource();
        cancellation.Cancel();

        var run = site.RunUntil(cancellation.Token, "serve", "--port", "0", "--host", "0.0.0.0");

        Assert.Contains("包括草稿", run.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--port", "70000", "--port 要写 0 到 65535 的数：70000")]
    [InlineData("--host", "pc-07", "--host 要写本机的一个 IP 地址，或 0.0.0.0：pc-07")]
    public void A_port_or_host_that_cannot_be_is_refused(string option, string value, string message)
    {
        using var site = new CliSite();

        var run = site.Run("serve", option, value);

        Assert.Equal(ExitCode.Usage, run.Code);
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
    }
}
