using System.CommandLine;
using System.Diagnostics;
using System.Net;
using EduSite.Building.Preview;
using EduSite.IO;
using EduSite.Media;
using EduSite.Server;

namespace EduSite.Cli;

/// <summary><c>edusite serve</c>: the preview, until Ctrl+C.</summary>
internal sealed class ServeCommand(SharedOptions shared, Terminal terminal, CancellationToken cancellation)
{
    private const int UsualPort = 4300;

    private readonly Option<int?> _port = new("--port");
    private readonly Option<string?> _host = new("--host");
    private readonly Option<bool> _open = new("--open");

    public Command Command(Language language)
    {
        _port.Description = language.Pick($"端口；默认 {UsualPort}，被占用时往后找", $"the port; {UsualPort} or the next free one by default");
        _port.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var written }] && int.TryParse(written, out var port) && port is < 0 or > IPEndPoint.MaxPort)
            {
                result.AddError(language.Pick($"--port 要写 0 到 65535 的数：{written}", $"--port is a number from 0 to 65535: {written}"));
            }
        });
        _host.Description = language.Pick(
            "监听的地址；默认 127.0.0.1，只有本机能看。写 0.0.0.0 后，同一网络里的人（如手机）都能看，包括草稿",
            "the address to listen at; 127.0.0.1 by default, for this machine only. With 0.0.0.0 everybody in the network sees the site, drafts too");
        _host.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var written }] && !IPAddress.TryParse(written, out _))
            {
                result.AddError(language.Pick(
                    $"--host 要写本机的一个 IP 地址，或 0.0.0.0：{written}", $"--host is an IP address of this machine, or 0.0.0.0: {written}"));
            }
        });
        _open.Description = language.Pick("打开浏览器", "open the browser");
        var command = new Command("serve", language.Pick("预览网站：保存后浏览器自动刷新", "preview the site: the browser follows every save"))
        {
            _port, _host, _open,
        };
        command.SetAction(Run);
        return command;
    }

    private int Run(ParseResult arguments)
    {
        var language = Language.Choose(arguments.GetValue(shared.Lang), terminal.Variable);
        if (SiteFolder.Find(arguments.GetValue(shared.Source), terminal) is not { } source)
        {
            DiagnosticPrinter.Print(arguments.GetValue(shared.Format)!, [SiteFolder.Missing], terminal, language);
            return ExitCode.ContentErrors;
        }

        var output = SiteFolder.OutputOf(arguments.GetValue(shared.Output), source, terminal);
        var preview = new SitePreview(
            () => new DiskTree(source), shared.Clock(arguments, terminal), new DiskImageCache(new VipsStudio(), output));
        var host = IPAddress.Parse(arguments.GetValue(_host) ?? "127.0.0.1");
        return ServeAsync(source, preview, host, arguments.GetValue(_port), arguments.GetValue(_open), language).GetAwaiter().GetResult();
    }

    private async Task<int> ServeAsync(
        string source, SitePreview preview, IPAddress host, int? port, bool opens, Language language)
    {
        preview.Look();
        PreviewServer server;
        try
        {
            server = await PreviewServer.StartAsync(preview, host, port ?? UsualPort, mayMove: port is null);
        }
        catch (IOException exception)
        {
            terminal.Error.WriteLine(language.Pick(
                $"不能在 {host} 的 {port ?? UsualPort} 端口上预览：{exception.Message} 请用 --port 换一个端口，或检查 --host。",
                $"Cannot listen at {host}, port {port ?? UsualPort}: {exception.Message} Choose another --port, or look at --host."));
            return ExitCode.Usage;
        }

        await using (server)
        {
            var any = host.Equals(IPAddress.Any) || host.Equals(IPAddress.IPv6Any);
            var address = $"http://{new IPEndPoint(any ? IPAddress.Loopback : host, server.Port)}/";
            terminal.Out.WriteLine(language.Pick($"预览：{address}（按 Ctrl+C 结束）", $"Preview: {address} (Ctrl+C to end)"));
            if (!IPAddress.IsLoopback(host))
            {
                terminal.Out.WriteLine(language.Pick(
                    $"注意：同一网络里的人用本机的 IP 地址和端口 {server.Port} 都能看到，包括草稿。",
                    $"Everybody in this network can see it at this machine's address, port {server.Port}, drafts too."));
            }

            if (opens)
            {
                Open(address);
            }

            using var watch = new SiteWatch(source, preview);
            await watch.RunAsync(cancellation);
        }

        return ExitCode.Ok;
    }

    /// <summary>A machine without a browser shows the address on the terminal all the same.</summary>
    private static void Open(string address)
    {
        try
        {
            using var browser = Process.Start(new ProcessStartInfo(address) { UseShellExecute = true });
        }
        catch (Exception exception) when (exception is System.ComponentModel.Win32Exception or InvalidOperationException)
        {
            return;
        }
    }
}
