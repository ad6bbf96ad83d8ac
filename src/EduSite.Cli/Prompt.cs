namespace EduSite.Cli;

/// <summary>Asks a person for what the flags left out; answers null where nobody sits, or nobody answers any more.</summary>
/// <param name="cancellation">Ends the wait for an answer: the terminal itself goes on reading after Ctrl+C.</param>
internal sealed class Prompt(Terminal terminal, Language language, CancellationToken cancellation)
{
    private static readonly char[] Separators = [' ', '\u3000', ',', '，', '、', ';', '；'];

    /// <summary>Asks until there is an answer.</summary>
    public string? Ask(string what)
    {
        while (AskOnce(what) is { } answer)
        {
            if (answer.Length > 0)
            {
                return answer;
            }
        }

        return null;
    }

    /// <summary>One of a list, by its number, its name, or another name that is known for it; asks until it is one.</summary>
    public string? Choose(string what, IReadOnlyList<string> choices, Func<string, bool> isKnown)
    {
        List(choices);
        while (Ask($"{what}{language.Pick("（序号或名称）", " (number or name)")}") is { } answer)
        {
            if (Resolve(answer, choices, isKnown) is { } choice)
            {
                return choice;
            }
        }

        return null;
    }

    /// <summary>Any of a list, each as in <see cref="Choose"/>; none for an empty answer, and where there is no list.</summary>
    public string[] ChooseAny(string what, IReadOnlyList<string> choices, Func<string, bool> isKnown)
    {
        List(choices);
        var hint = language.Pick("（序号或名称，可写多个，直接回车跳过）", " (numbers or names; Enter for none)");
        while (choices.Count > 0 && AskOnce(what + hint) is { } answer)
        {
            var words = answer.Split(Separators, StringSplitOptions.RemoveEmptyEntries);
            var chosen = words.Select(word => Resolve(word, choices, isKnown)).OfType<string>().ToArray();
            if (chosen.Length == words.Length)
            {
                return [.. chosen.Distinct()];
            }
        }

        return [];
    }

    private void List(IReadOnlyList<string> choices)
    {
        for (var i = 0; terminal.IsInteractive && i < choices.Count; i++)
        {
            terminal.Error.WriteLine($"  {i + 1}. {choices[i]}");
        }
    }

    /// <summary>What an answer means, after saying so when it means nothing.</summary>
    private string? Resolve(string answer, IReadOnlyList<string> choices, Func<string, bool> isKnown)
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
        return null;
    }

    private string? AskOnce(string what)
    {
        if (!terminal.IsInteractive)
        {
            return null;
        }

        terminal.Error.Write($"{what}{language.Pick("：", ": ")}");
        terminal.Error.Flush();
        // A read of the terminal cannot be cancelled, only left behind.
        var reading = Task.Run(terminal.In.ReadLine, CancellationToken.None);
        return reading.WaitAsync(cancellation).GetAwaiter().GetResult()?.Trim();
    }
}
