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
    public static Terminal OfThisProcess() => new(
        Console.Out,
        Console.Error,
        Console.In,
        IsInteractive: !Console.IsInputRedirected && !Console.IsOutputRedirected,
        ShowsProgress: !Console.IsErrorRedirected,
        HasColour: !Console.IsOutputRedirected && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")),
        Directory.GetCurrentDirectory(),
        TimeProvider.System,
        Environment.GetEnvironmentVariable);
}
