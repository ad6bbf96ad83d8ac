namespace EduSite.Site.Tests.Browser;

/// <summary>A test that needs a browser; skipped where none is installed.</summary>
public sealed class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute() => Skip = Reason;

    internal static string? Reason => InstalledBrowser.Path is null
        ? "No Chromium, Chrome or Edge was found: install one (Debian: apt-get install chromium fonts-noto-cjk) or name its executable in EDUSITE_BROWSER."
        : null;
}

/// <summary>A test that needs a browser and takes long; run by CI, elsewhere on request.</summary>
public sealed class ThoroughBrowserFactAttribute : FactAttribute
{
    public ThoroughBrowserFactAttribute() => Skip = BrowserFactAttribute.Reason
        ?? (BrowserSite.IsThorough ? null : "Takes long: set EDUSITE_THOROUGH=1 to run it.");
}

/// <summary>Cases of a test that needs a browser; skipped where none is installed.</summary>
public sealed class BrowserTheoryAttribute : TheoryAttribute
{
    public BrowserTheoryAttribute() => Skip = BrowserFactAttribute.Reason;
}
