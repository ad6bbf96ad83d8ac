using System.CommandLine;
using System.CommandLine.Parsing;
using EduSite.Diagnostics;
using EduSite.Text;

namespace EduSite.Cli;

/// <summary>
/// Says in the reader's language what is wrong with a command line. The library's own sentences follow the machine's culture,
/// of which there is none in this program; so they are told anew from its findings, and only what our validators say is
/// passed on.
/// </summary>
internal static class UsageErrors
{
    public static void Write(ParseResult result, TextWriter output, Language language)
    {
        foreach (var message in Unknown(result, language).Concat(Misused(result, language)).Distinct())
        {
            output.WriteLine(message);
        }

        var name = result.CommandResult.Command is RootCommand ? "" : " " + result.CommandResult.Command.Name;
        output.WriteLine(language.Pick($"用法见：edusite{name} --help", $"see: edusite{name} --help"));
    }

    private static IEnumerable<string> Unknown(ParseResult result, Language language)
    {
        var command = result.CommandResult.Command;
        var isValue = false;
        foreach (var token in result.UnmatchedTokens)
        {
            var isOption = token.StartsWith('-');
            if (isOption || !isValue)
            {
                var names = isOption ? OptionsOf(command) : command.Subcommands.Select(sub => sub.Name);
                var guess = Suggestion.Of(NearestName.Find(token.Split('=')[0], names));
                yield return language.Pick($"不认识的参数：{token}", $"unknown argument: {token}") + language.Pick(guess);
            }

            // What follows an unknown option is most likely its value, and no second mistake.
            isValue = isOption && !token.Contains('=');
        }
    }

    private static IEnumerable<string> Misused(ParseResult result, Language language)
    {
        foreach (var error in result.Errors)
        {
            if (error.SymbolResult is OptionResult option)
            {
                yield return Misused(option, error.Message, language);
            }
            else if (result.UnmatchedTokens.Count == 0)
            {
                var commands = result.CommandResult.Command.Subcommands.Select(command => command.Name);
                yield return language.Pick($"还缺命令：{string.Join("、", commands)}", $"a command is missing: {string.Join(", ", commands)}");
            }
        }
    }

    private static string Misused(OptionResult result, string message, Language language)
    {
        var (name, isSwitch) = (result.Option.Name, result.Option.ValueType == typeof(bool));
        if (isSwitch)
        {
            return language.Pick($"{name} 后面不用写内容", $"{name} takes no value");
        }

        return result.Tokens.Count == 0 ? language.Pick($"{name} 后面还缺内容", $"{name} needs a value")
            : result.Tokens.Count > result.Option.Arity.MaximumNumberOfValues
                ? language.Pick($"{name} 只能写一次", $"{name} may be given once only")
            : message;
    }

    private static IEnumerable<string> OptionsOf(Command command) => command.Options
        .Concat(command.Parents.OfType<Command>().SelectMany(parent => parent.Options).Where(option => option.Recursive))
        .Select(option => option.Name);
}
