namespace EduSite.Cli;

/// <summary>Asks a person for what the flags left out; answers null where nobody sits.</summary>
internal sealed class Prompt(Terminal terminal, Language language)
{
    public string? Ask(string what)
    {
        if (!terminal.IsInteractive)
        {
            return null;
        }

        terminal.Error.Write($"{what}{language.Pick("：", ": ")}");
        terminal.Error.Flush();
        return terminal.In.ReadLine()?.Trim() is { Length: > 0 } answer ? answer : null;
    }

    /// <summary>One of a list, by its number or its name.</summary>
    public string? Choose(string what, IReadOnlyList<string> choices)
    {
        if (!terminal.IsInteractive)
        {
            return null;
        }

        for (var i = 0; i < choices.Count; i++)
        {
            terminal.Error.WriteLine($"  {i + 1}. {choices[i]}");
        }

        var answer = Ask($"{what}{language.Pick("（序号或名称）", " (number or name)")}");
        return int.TryParse(answer, out var number) && number >= 1 && number <= choices.Count ? choices[number - 1] : answer;
    }
}
