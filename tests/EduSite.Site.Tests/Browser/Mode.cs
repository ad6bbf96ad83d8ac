using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace EduSite.Site.Tests.Browser;

/// <summary>A way in which a reader sees pages: settings of the system, of the browser, or of the site itself.</summary>
public sealed partial record Mode(string Name)
{
    public static readonly Mode Light = new("light");

    public static readonly Mode Dark = new("dark") { Colors = new() { ColorScheme = ColorScheme.Dark } };

    public static readonly Mode ForcedColors = new("forced colours") { Colors = new() { ForcedColors = Microsoft.Playwright.ForcedColors.Active } };

    public static readonly Mode HighContrast = new("high contrast") { Attribute = ("data-scheme", "contrast") };

    public static readonly Mode Elder = new("elder") { Attribute = ("data-mode", "elder") };

    public static readonly Mode NoScript = new("no script") { HasScript = false };

    /// <summary>What a browser without script shows, for those who need script to examine it.</summary>
    public static readonly Mode AsWithoutScript = new("no script") { Edit = html => Script().Replace(html, "") };

    private PageEmulateMediaOptions Colors { get; init; } = new();

    /// <summary>What the site's script sets on the root element when the reader chooses this mode.</summary>
    private (string Name, string Value)? Attribute { get; init; }

    public bool HasScript { get; private init; } = true;

    /// <summary>What becomes of a page's HTML on its way.</summary>
    public Func<string, string>? Edit { get; init; }

    /// <summary>Both at once, as far as they do not contradict each other.</summary>
    public static Mode operator +(Mode one, Mode other) =>
        one with { Name = $"{one.Name}, {other.Name}", Colors = other.Colors, Attribute = one.Attribute ?? other.Attribute };

    /// <summary>Turns an open page into this mode and out of any other.</summary>
    public async Task ApplyAsync(IPage page)
    {
        await page.EmulateMediaAsync(new()
        {
            ColorScheme = Colors.ColorScheme ?? ColorScheme.Light,
            ForcedColors = Colors.ForcedColors ?? Microsoft.Playwright.ForcedColors.None,
        });
        await page.EvaluateAsync(
            """
            ([name, value]) => {
                for (const known of ['data-scheme', 'data-mode']) document.documentElement.removeAttribute(known);
                if (name) document.documentElement.setAttribute(name, value);
            }
            """,
            new[] { Attribute?.Name, Attribute?.Value });
    }

    [GeneratedRegex("<script [^>]*\\bsrc=[^>]*></script>|</?noscript>")]
    private static partial Regex Script();
}
