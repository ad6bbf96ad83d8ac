using System.Text;

namespace EduSite.Cli.Tests;

/// <summary>A terminal of strings: what was said on it, and what somebody types into it.</summary>
internal sealed class SpokenTerminal
{
    private readonly StringBuilder _out = new();
    private readonly StringBuilder _error = new();

    public string Out => _out.ToString().ReplaceLineEndings("\n");

    public string Error => _error.ToString().ReplaceLineEndings("\n");

    public TextReader In { get; init; } = TextReader.Null;

    public bool IsInteractive { get; init; }

    public string Folder { get; init; } = Path.GetTempPath();

    public TimeProvider Clock { get; init; } = TimeProvider.System;

    public Dictionary<string, string> Variables { get; init; } = [];

    public Terminal Terminal => new(
        new StringWriter(_out), new StringWriter(_error), In, IsInteractive,
        ShowsProgress: false, HasColour: false, Folder, Clock, Variables.GetValueOrDefault);

    public int Run(params string[] arguments) => CommandLine.Run(arguments, Terminal, CancellationToken.None);
}
