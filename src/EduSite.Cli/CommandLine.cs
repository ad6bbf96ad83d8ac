using System.CommandLine;
using System.CommandLine.Help;
using EduSite.Diagnostics;
using EduSite.IO;
using EduSite.Model;

namespace EduSite.Cli;

/// <summary>Reads the arguments, runs the command, and turns every ending into an exit code.</summary>
internal static class CommandLine
{
    public static int Run(IReadOnlyList<string> arguments, Terminal terminal, CancellationToken cancellation)
    {
        var language = Language.Guess(arguments, terminal.Variable);
        var shared = new SharedOptions(language);
        // No response files: a title may begin with @.
        var configuration = new ParserConfiguration { ResponseFileTokenReplacer = null };
        var result = Root(shared, terminal, language, cancellation).Parse(arguments, configuration);
        if (result.Errors.Count > 0)
        {
            UsageErrors.Write(result, terminal.Error, language);
            return ExitCode.Usage;
        }

        try
        {
            return result.Invoke(new InvocationConfiguration
            {
                Output = terminal.Out,
                Error = terminal.Error,
                EnableDefaultExceptionHandler = false,
                ProcessTerminationTimeout = null,
            });
        }
        catch (OperationCanceledException)
        {
            terminal.Error.WriteLine(language.Pick("已取消，原来的网站没有改动。", "Cancelled; the last good site is as it was."));
            return ExitCode.Cancelled;
        }
        catch (Exception exception) when (DiskErrorOf(exception) is { } diagnostic)
        {
            // On a machine's behalf the diagnostic is a document; for people it is no result but a word on what went wrong.
            var format = result.GetValue(shared.Format)!;
            DiagnosticPrinter.Print(format, [diagnostic], format == "text" ? terminal with { Out = terminal.Error, HasColour = false } : terminal, language);
            return ExitCode.ContentErrors;
        }
#pragma warning disable CA1031 // The one place where an unforeseen exception is a bug to be told of, not a crash.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            WriteBug(exception, terminal, language);
            return ExitCode.Bug;
        }
    }

    private static RootCommand Root(SharedOptions shared, Terminal terminal, Language language, CancellationToken cancellation)
    {
        var root = new RootCommand(language.Pick("教育局网站生成工具：把 Markdown 报告生成静态网站。", "Publishing system for education bureaus: Markdown reports in, a static site out."))
        {
            new BuildCommand(shared, terminal, cancellation).Command(language),
            new ServeCommand(shared, terminal, cancellation).Command(language),
            new CheckCommand(shared, terminal, cancellation).Command(language),
            new FixCommand(shared, terminal, cancellation).Command(language),
            new AddressesCommand(shared, terminal, cancellation).Command(language),
            new NewCommand(shared, terminal, cancellation).Command(language),
            new ExplainCommand(shared, terminal).Command(language),
        };
        foreach (var option in shared.All)
        {
            root.Add(option);
        }

        foreach (var option in root.Options)
        {
            if (option is HelpOption help)
            {
                help.Description = language.Pick("显示帮助", "show help");
                help.Action = new HelpPrinter(language);
            }
            else if (option is VersionOption version)
            {
                version.Description = language.Pick("显示版本", "show the version");
            }
        }

        return root;
    }

    /// <summary>The diagnostic of an exception by which a disk refused something; null when it is a bug.</summary>
    private static Diagnostic? DiskErrorOf(Exception exception) => exception switch
    {
        OutputException output => output.Diagnostic,
        IOException or UnauthorizedAccessException => Diagnostic.At(default(SitePath), RouteRules.FileUnreadable, exception.Message),
        // The parallel stages wrap what their workers meet.
        AggregateException { InnerException: { } inner } => DiskErrorOf(inner),
        _ => null,
    };

    /// <summary>One sentence for people; the stack is for who mends the program, and asked for by EDUSITE_TRACE=1.</summary>
    private static void WriteBug(Exception exception, Terminal terminal, Language language)
    {
        var cause = exception is AggregateException { InnerException: { } inner } ? inner : exception;
        terminal.Error.WriteLine(language.Pick(
            $"程序内部出错（{cause.GetType().Name}：{cause.Message}），请把所用的命令和这句话告诉维护人员。",
            $"A bug in EduSite ({cause.GetType().Name}: {cause.Message}); please report it with the command that you ran."));
        terminal.Error.WriteLine(terminal.Variable("EDUSITE_TRACE") == "1"
            ? exception.ToString()
            : language.Pick("设置环境变量 EDUSITE_TRACE=1 后再运行一次，可以看到详细记录。", "Run again with EDUSITE_TRACE=1 in the environment for the details."));
    }
}
