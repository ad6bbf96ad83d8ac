using System.CommandLine;
using System.CommandLine.Invocation;
using EduSite.Text;

namespace EduSite.Cli;

/// <summary>Help in the reader's language; the library's own speaks the machine's, of which there is none in this program.</summary>
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
        Section(output, language.Pick("命令：", "Commands:"), command.Subcommands.Select(sub => (sub.Name, sub.Description)));
        Section(output, language.Pick("参数：", "Arguments:"), command.Arguments.Select(argument => (argument.Name, argument.Description)));
        var inherited = command.Parents.OfType<Command>().SelectMany(parent => parent.Options).Where(option => option.Recursive);
        Section(output, language.Pick("选项：", "Options:"), command.Options.Concat(inherited).Select(option => (
            string.Join(", ", option.Aliases.Where(alias => alias == "-h").Append(option.Name)) + (option.ValueType == typeof(bool) || option.Name is "--help" or "--version" ? "" : " <…>"),
            option.Description)));
        return ExitCode.Ok;
    }

    private static void Section(TextWriter output, string title, IEnumerable<(string Name, string? Description)> rows)
    {
        var lines = rows.ToList();
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
}
