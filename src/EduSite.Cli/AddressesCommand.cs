using System.CommandLine;
using System.Text;
using EduSite.Building;
using EduSite.IO;
using EduSite.Model;

namespace EduSite.Cli;

/// <summary><c>edusite addresses</c>: records which addresses have been published, so that none of them is ever lost unnoticed.</summary>
internal sealed class AddressesCommand(SharedOptions shared, Terminal terminal, CancellationToken cancellation)
{
    private readonly Option<bool> _write = new("--write");

    public Command Command(Language language)
    {
        _write.Description = language.Pick("记入 addresses.txt；不写则只检查", "record them in addresses.txt; without it, they are only checked");
        var command = new Command(
            "addresses", language.Pick("记录已经公布的网址，以后少了一个就报错", "record the published addresses; one that goes missing is an error"))
        {
            _write,
        };
        command.SetAction(Run);
        return command;
    }

    private int Run(ParseResult arguments)
    {
        var language = Language.Choose(arguments.GetValue(shared.Lang), terminal.Variable);
        var format = arguments.GetValue(shared.Format)!;
        if (SiteFolder.Find(arguments.GetValue(shared.Source), terminal) is not { } source)
        {
            DiagnosticPrinter.Print(format, [SiteFolder.Missing], terminal, language);
            return ExitCode.ContentErrors;
        }

        var record = SiteAddresses.Run(new DiskTree(source), shared.Clock(arguments, terminal), cancellation);
        DiagnosticPrinter.Print(format, [.. record.Diagnostics.Where(d => d.Severity == Severity.Error)], terminal, language);
        var people = format == "text" ? terminal.Out : terminal.Error;
        if (record.Diagnostics.Any(diagnostic => diagnostic.Severity == Severity.Error))
        {
            people.WriteLine(language.Pick("有错误，addresses.txt 没有改动。", "There are errors; addresses.txt is as it was."));
            return ExitCode.ContentErrors;
        }

        var writes = arguments.GetValue(_write);
        if (writes && record.Added > 0)
        {
            WholeFile.Write(Path.Combine(source, record.Path.Value), Encoding.UTF8.GetBytes(record.Text));
        }

        people.WriteLine(Summary(record, writes, language));
        return ExitCode.Ok;
    }

    private static string Summary(AddressRecord record, bool writes, Language language) => (record.Added, writes) switch
    {
        (0, _) => language.Pick($"{record.Known} 个公布过的网址都在。", $"All {record.Known} published addresses are there."),
        (_, true) => language.Pick(
            $"{record.Known} 个公布过的网址都在，新记入 {record.Added} 个。请把 addresses.txt 一起提交。",
            $"All {record.Known} published addresses are there; {record.Added} recorded. Commit addresses.txt."),
        _ => language.Pick(
            $"{record.Known} 个公布过的网址都在，还有 {record.Added} 个没有记入。发布以后加 --write 运行一次。",
            $"All {record.Known} published addresses are there; {record.Added} are not recorded yet. Run again with --write once they are online."),
    };
}
