namespace EduSite.Cli;

/// <summary>Asks a person for what the flags left out; answers null where nobody sits, or nobody answers any more.</summary>
/// <param name="cancellation">Ends the wait for an answer: the terminal itself goes on reading after Ctrl+C.</param>
internal sealed class Prompt(Terminal terminal, Language language, CancellationToken cancellation)
{
    /// <summary>Asks until there is an answer.</summary>
    public string? Ask(string what)
    {
        while (terminal.IsInteractive)
        {
            terminal.Error.Write($"{what}{language.Pick("：", ": ")}");
            terminal.Error.Flush();
            if (ReadLine() is not { } line)
            {
                break;
            }

            if (line.Trim() is { Length: > 0 } answer)
            {
                return answer;
            }
        }

        return null;
    }

    /// <summary>One of a list, by its number, its name, or another name that is known for it; asks until it is one.</summary>
    public string? Choose(string what, IReadOnlyList<string> choices, Func<string, bool> isKnown)
    {
        if (terminal.IsInteractive)
        {
            for (var i = 0; i < choices.Count; i++)
            {
                terminal.Error.WriteLine($"  {i + 1}. {choices[i]}");
            }
        }

        while (Ask($"{what}{language.Pick("（序号或名称）", " (number or name)")}") is { } answer)
        {
            if (int.TryParse(answer, out var number) && number >= 1 && number <= choices.Count)
            {
                return choices[number - 1];
            }

            if (choices.Contains(answer) || isKnown(answer))
            {
                return answer;
            }

            terminal.Error.WriteLine(language.Pick($"没有“{answer}”这一项", $"there is no {answer}"));
        }

        return null;
    }

    private string? ReadLine()
    {
        // A read of the terminal cannot be cancelled, only left behind.
        var reading = Task.Run(terminal.In.ReadLine, CancellationToken.None);
        return reading.WaitAsync(cancellation).GetAwaiter().GetResult();
    }
}
