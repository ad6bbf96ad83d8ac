namespace EduSite.Cli;

/// <summary>Everything that the commands have of the world outside; a test hands in its own.</summary>
/// <param name="Out">Results: what a machine format consists of.</param>
/// <param name="Error">Words for people.</param>
/// <param name="In">Answers to prompts.</param>
/// <param name="IsInteractive">Whether a person sits there: prompts are answered.</param>
/// <param name="ShowsProgress">Whether <paramref name="Error"/> is a terminal that can show a moving line.</param>
/// <param name="HasColour">Whether <paramref name="Out"/> understands colours (and NO_COLOR is not set).</param>
/// <param name="Variable">Environment variables.</param>
internal sealed record Terminal(
    TextWriter Out,
    TextWriter Error,
    TextReader In,
    bool IsInteractive,
    bool ShowsProgress,
    bool HasColour,
    string Folder,
    TimeProvider Clock,
    Func<string, string?> Variable)
{
    /// <summary>Variables of Windows Terminal, ANSICON and the shells of Git and MSYS2.</summary>
    private static readonly string[] ColourTerminals = ["WT_SESSION", "ANSICON", "TERM"];

    public static Terminal OfThisProcess() => new(
        Console.Out,
        Console.Error,
        Console.In,
        // Questions go to standard error, so that the path that "new" prints can be taken over by a script.
        IsInteractive: !Console.IsInputRedirected && !Console.IsErrorRedirected,
        ShowsProgress: !Console.IsErrorRedirected && Environment.GetEnvironmentVariable("TERM") != "dumb",
        HasColour: !Console.IsOutputRedirected && UnderstandsColour(OperatingSystem.IsWindows(), Environment.GetEnvironmentVariable),
        Directory.GetCurrentDirectory(),
        TimeProvider.System,
        Environment.GetEnvironmentVariable);

    /// <summary>
    /// Whether a terminal understands escape sequences. The console window of Windows shows them as they are unless a
    /// program switches them on; terminals that understand them from the start name themselves in the environment.
    /// </summary>
    internal static bool UnderstandsColour(bool isWindows, Func<string, string?> variable)
    {
        // https://no-color.org: set and not empty.
        if (!string.IsNullOrEmpty(variable("NO_COLOR")) || variable("TERM") == "dumb")
        {
            return false;
        }

        return !isWindows || variable("ConEmuANSI") == "ON" ||
            ColourTerminals.Any(name => !string.IsNullOrEmpty(variable(name)));
    }
}
