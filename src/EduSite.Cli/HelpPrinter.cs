using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using EduSite.Text;

namespace EduSite.Cli;

/// <summary>Help in the reader's language; the library's own follows a culture, and here is none.</summary>
internal sealed class HelpPrinter(Language language) : SynchronousCommandLineAction
{
    public override int Invoke(ParseResult parseResult)
    {
        var command = parseResult.CommandResult.Command;
        var output = parseResult.InvocationConfiguration.Output;
        var name = command is RootCommand ? "edusite" : $"edusite {command.Name}";
        var arguments = string.Concat(command.Arguments.Select(argument => $" [{argument.Name}]"));
        var subcommands = command.Subcommands.Count > 0 ? language.Pick(" <命令>", " <command>") : "";
        output.WriteLine(command.Description);
        output.WriteLine();
        output.WriteLine(language.Pick("用法：", "Usage:"));
        output.WriteLine($"  {name}{subcommands}{arguments}{language.Pick(" [选项]", " [options]")}");
        Section(output, language.Pick("命令：", "Commands:"), command.Subcommands);
        Section(output, language.Pick("参数：", "Arguments:"), command.Arguments);
        var inherited = command.Parents.OfType<Command>().SelectMany(parent => parent.Options);
        var options = command.Options.Concat(inherited.Where(option => option.Recursive));
        Section(output, language.Pick("选项：", "Options:"), options);
        return ExitCode.Ok;
    }

    private static void Section(TextWriter output, string title, IEnumerable<Symbol> symbols)
    {
        var lines = symbols.Select(symbol => (Name: NameOf(symbol), symbol.Description)).ToList();
        if (lines.Count == 0)
        {
            return;
        }

        output.WriteLine();
        output.WriteLine(title);
        var width = lines.Max(line => HanText.DisplayWidth(line.Name)) + 2;
        foreach (var (name, description) in lines)
        {
            output.WriteLine($"  {name}{new string(' ', width - HanText.DisplayWidth(name))}{description}");
        }
    }

    private static string NameOf(Symbol symbol)
    {
        if (symbol is not Option option)
        {
            return symbol.Name;
        }

        var names = option.Aliases.Contains("-h") ? $"-h, {option.Name}" : option.Name;
        var isSwitch = option.ValueType == typeof(bool) || option is HelpOption or VersionOption;
        return isSwitch ? names : $"{names} <…>";
    }
}
