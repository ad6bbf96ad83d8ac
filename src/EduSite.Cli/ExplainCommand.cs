using System.CommandLine;
using EduSite.Diagnostics;
using EduSite.Model;
using EduSite.Text;

namespace EduSite.Cli;

/// <summary><c>edusite explain RULE</c>: what a rule means, why it exists, and what to do.</summary>
internal sealed class ExplainCommand(SharedOptions shared, Terminal terminal)
{
    public Command Command(Language language)
    {
        var rule = new Argument<string?>(language.Pick("规则", "rule"))
        {
            Arity = ArgumentArity.ZeroOrOne,
            Description = language.Pick(
                "规则编号，如 link-dead；不写则列出全部", "a rule id such as link-dead; all rules when left out"),
        };
        var command = new Command("explain", language.Pick("解释一条规则", "explain a rule")) { rule };
        command.SetAction(arguments =>
        {
            var spoken = Language.Choose(arguments.GetValue(shared.Lang), terminal.Variable);
            return arguments.GetValue(rule) is { } id ? Explain(id, spoken) : List(spoken);
        });
        return command;
    }

    private int Explain(string id, Language language)
    {
        if (RuleBook.Find(id) is not { } rule)
        {
            var near = NearestName.Find(id, RuleBook.Ids.Order(StringComparer.Ordinal));
            terminal.Error.WriteLine(language.Pick($"没有“{id}”这条规则", $"there is no rule {id}") + language.Pick(Suggestion.Of(near)));
            return ExitCode.Usage;
        }

        terminal.Out.WriteLine($"{rule.Id}  {NameOf(rule.Severity, language)}");
        Line(language.Pick("问题", "Problem"), rule.Message, language);
        Line(language.Pick("改法", "Remedy"), rule.Remedy, language);
        Line(language.Pick("理由", "Reason"), rule.Reason, language);
        return ExitCode.Ok;
    }

    private int List(Language language)
    {
        var width = RuleBook.All.Max(rule => rule.Id.Length) + 2;
        foreach (var rule in RuleBook.All)
        {
            var severity = NameOf(rule.Severity, language);
            terminal.Out.WriteLine($"{rule.Id.PadRight(width)}{severity}  {Plain(rule.Message, language)}");
        }

        return ExitCode.Ok;
    }

    private void Line(string label, Bilingual text, Language language) =>
        terminal.Out.WriteLine($"{label}{language.Pick("：", ": ")}{Plain(text, language)}");

    /// <summary>A message without an occasion: an ellipsis stands for what it would name.</summary>
    internal static string Plain(Bilingual text, Language language) =>
        Diagnostic.Format(language.Pick(text), ["…", "…", "…", "…", "…", "…"]);

    private static string NameOf(Severity severity, Language language) => TextPrinter.NameOf(severity, language);
}
