using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace EduSite.Site.Tests.Browser;

/// <summary>
/// The published site in a real browser: one server and one browser for all tests of the collection, which run one after
/// the other, each with several pages at a time.
/// </summary>
public sealed partial class BrowserSite : IAsyncLifetime
{
    private IPlaywright? _playwright;
    private IBrowser? _browser;
    private SiteServer? _server;

    public PublishedSite Site { get; } = new();

    /// <summary>
    /// Pages which together show everything; on a developer's machine one of each kind, unless EDUSITE_THOROUGH is set, because
    /// tests which take minutes are not run.
    /// </summary>
    public IReadOnlyList<string> Sample { get; private set; } = [];

    /// <summary>Of each kind of page the one that shows most.</summary>
    public IReadOnlyList<string> Kinds { get; private set; } = [];

    internal static bool IsThorough =>
        Environment.GetEnvironmentVariable("CI") == "true" || !string.IsNullOrEmpty(Environment.GetEnvironmentVariable("EDUSITE_THOROUGH"));

    public async Task InitializeAsync()
    {
        if (InstalledBrowser.Path is null)
        {
            return;
        }

        Kinds = PageSample.OneOfEachKind(Site);
        Sample = IsThorough ? PageSample.Of(Site) : Kinds;
        _server = await SiteServer.StartAsync(Site.Files);
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = InstalledBrowser.Path,
            // Nothing outside this machine can be reached, whatever a page asks for.
            Args = ["--no-sandbox", "--disable-background-networking", "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"],
        });
    }

    public async Task DisposeAsync()
    {
        await (_browser?.CloseAsync() ?? Task.CompletedTask);
        _playwright?.Dispose();
        await (_server?.DisposeAsync() ?? ValueTask.CompletedTask);
    }

    /// <summary>
    /// A reader who opens one page, in a browser without history, and does something. Fails when anything went wrong on the
    /// way that a reader would not have seen: see <see cref="Faults"/>.
    /// </summary>
    public Task VisitAsync(string file, Func<IPage, Task> read, Mode? mode = null) => VisitAsync(_server!, file, read, mode);

    internal Task VisitAsync(SiteServer server, string file, Func<IPage, Task> read, Mode? mode = null)
    {
        mode ??= Mode.Light;
        return InBrowserAsync(mode, async page =>
        {
            var faults = new Faults(page, server.Origin);
            if (mode.Edit is { } edit)
            {
                var html = edit(Site.Text(file));
                await page.RouteAsync(server.AddressOf(file), async route =>
                    await route.FulfillAsync(new() { Response = await route.FetchAsync(), Body = html }));
            }

            await page.GotoAsync(server.AddressOf(file));
            await read(page);
            Fail(faults.Seen);
        });
    }

    /// <summary>A page of any server, which may fail.</summary>
    internal Task OpenAsync(string address, Func<IPage, Task> read) => InBrowserAsync(Mode.Light, async page =>
    {
        await page.GotoAsync(address);
        await read(page);
    });

    private async Task InBrowserAsync(Mode mode, Func<IPage, Task> read)
    {
        await using var context = await _browser!.NewContextAsync(new()
        {
            Locale = "zh-CN",
            ColorScheme = ColorScheme.Light,
            ReducedMotion = ReducedMotion.Reduce,
            JavaScriptEnabled = mode.HasScript,
        });
        // Long enough for a busy machine, short enough for something that never comes.
        context.SetDefaultTimeout(120_000);
        await read(await context.NewPageAsync()).WaitAsync(TimeSpan.FromMinutes(5));
    }

    /// <summary>
    /// Looks at many pages at a time, each as it is: one that sends the reader on at once is shown without that. Fails with
    /// all that was found on any of them.
    /// </summary>
    public async Task SweepAsync(IEnumerable<string> files, Func<IPage, Task<IEnumerable<string>>> find, Mode? mode = null)
    {
        mode ??= Mode.Light;
        var edit = mode.Edit ?? (html => html);
        var still = mode with { Edit = html => Refresh().Replace(edit(html), "") };
        var found = new ConcurrentBag<(string File, string Fault)>();
        await Parallel.ForEachAsync(files, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount + 1 }, async (file, _) =>
        {
            try
            {
                await VisitAsync(file, async page =>
                {
                    foreach (var fault in await find(page))
                    {
                        found.Add((file, fault));
                    }
                }, still);
            }
            catch (Exception e) when (e is Xunit.Sdk.XunitException or PlaywrightException or TimeoutException)
            {
                found.Add((file, e.Message));
            }
        });

        // The same mistake of a theme is on many pages.
        Fail(found.GroupBy(found => found.Fault, found => found.File)
            .Select(fault => $"{fault.Key}\n    on {fault.Count()} pages: {string.Join(' ', fault.Order(StringComparer.Ordinal).Take(3))}")
            .Order(StringComparer.Ordinal));
    }

    private static void Fail(IEnumerable<string> faults)
    {
        var all = string.Join('\n', faults);
        if (all.Length > 0)
        {
            Assert.Fail(all);
        }
    }

    [GeneratedRegex("<meta http-equiv=\"refresh\"[^>]*>")]
    private static partial Regex Refresh();
}

[CollectionDefinition(Name)]
public sealed class BrowserTests : ICollectionFixture<BrowserSite>
{
    public const string Name = "browser";
}
