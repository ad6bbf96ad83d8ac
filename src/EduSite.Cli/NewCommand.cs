using System.Collections.Immutable;
using System.CommandLine;
using System.Text;
using EduSite.Content;
using EduSite.Diagnostics;
using EduSite.Model;
using EduSite.Text;

namespace EduSite.Cli;

/// <summary><c>edusite new</c>: a report's file, in the right folder, with front matter that is valid as it stands.</summary>
internal sealed class NewCommand(SharedOptions shared, Terminal terminal, CancellationToken cancellation)
{
    private readonly Option<string?> _title = new("--title");
    private readonly Option<string?> _column = new("--column");
    private readonly Option<string?> _date = new("--date");
    private readonly Option<string?> _district = new("--district");
    private readonly Option<string[]> _topics = new("--topic") { AllowMultipleArgumentsPerToken = true };
    private readonly Option<string?> _unit = new("--unit");
    private readonly Option<string?> _slug = new("--slug");
    private readonly Option<string?> _path = new("--path");
    private readonly Option<bool> _headline = new("--headline");
    private readonly Option<bool> _draft = new("--draft");

    public Command Command(Language language)
    {
        _title.Description = language.Pick("标题", "title");
        _column.Description = language.Pick("栏目的名称或 id", "the column's name or id");
        _date.Description = language.Pick("发布时间，如 2026-03-05 09:30；默认是现在", "time of publication; now by default");
        _district.Description = language.Pick("区县", "district");
        _topics.Description = language.Pick("主题，可以写多个", "topics");
        _unit.Description = language.Pick("来源单位", "the publishing unit");
        _slug.Description = language.Pick("网址里的英文短名；默认按日期和标题自动起名", "the report's part of the address");
        _path.Description = language.Pick("文件放在哪里，如 content/要闻/校车.md；默认按栏目、年份和标题", "the file; by column, year and title by default");
        _headline.Description = language.Pick("选为要闻", "promote to the headlines");
        _draft.Description = language.Pick("存为草稿", "save as a draft");
        var command = new Command("new", language.Pick("新建一篇稿件", "scaffold a report"))
            { _title, _column, _date, _district, _topics, _unit, _slug, _path, _headline, _draft };
        command.SetAction(Run);
        return command;
    }

    private int Run(ParseResult arguments)
    {
        var language = Language.Choose(arguments.GetValue(shared.Lang), terminal.Variable);
        var format = arguments.GetValue(shared.Format)!;
        if (SiteFolder.Find(arguments.GetValue(shared.Source), terminal) is not { } source)
        {
            return Fail([SiteFolder.Missing], format, language);
        }

        var problems = new DiagnosticBag();
        if (SiteFolder.ReadConfig(source, problems) is not { } config)
        {
            return Fail(problems.ToSorted(), format, language);
        }

        return Compose(arguments, config, language) is { } draft ? Write(draft, config, source, format, language) : ExitCode.Usage;
    }

    /// <summary>What the flags say, and a person on what they leave out; null after saying what is missing or wrong.</summary>
    private ReportDraft? Compose(ParseResult arguments, SiteConfig config, Language language)
    {
        var date = ChinaDate.From(shared.Clock(arguments, terminal).GetUtcNow());
        if (arguments.GetValue(_date) is { } writtenDate && !SharedOptions.TryParseDate(writtenDate, out date))
        {
            terminal.Error.WriteLine(language.Pick($"日期写法不对：{writtenDate}", $"not a date: {writtenDate}"));
            return null;
        }

        SitePath path = default;
        if (arguments.GetValue(_path) is { } writtenPath && !TryParsePath(writtenPath, out path))
        {
            terminal.Error.WriteLine(language.Pick(
                $"--path 要写 content 里的 .md 文件，如 content/要闻/校车.md：{writtenPath}",
                $"--path must be an .md file inside content, such as content/news/bus.md: {writtenPath}"));
            return null;
        }

        var prompt = new Prompt(terminal, language, cancellation);
        var (title, column) = (arguments.GetValue(_title), arguments.GetValue(_column));
        var (district, topics) = (arguments.GetValue(_district), arguments.GetValue(_topics) ?? []);
        if (title is null || column is null)
        {
            title ??= prompt.Ask(language.Pick("标题", "Title"));
            column ??= prompt.Choose(
                language.Pick("栏目", "Column"),
                [.. config.Columns.Select(one => one.Name)],
                name => config.FindColumn(name) is not null);
            // Who is being asked anyway may be asked for more; who wrote all that is needed gets no questions.
            district ??= ChooseFrom(config.Districts, language.Pick("区县", "Districts"), prompt) is [var first, ..] ? first : null;
            topics = topics.Length > 0 ? topics : ChooseFrom(config.Topics, language.Pick("主题", "Topics"), prompt);
        }

        if (title is null || column is null)
        {
            var missing = string.Join(' ', new[] { title is null ? "--title" : null, column is null ? "--column" : null }.OfType<string>());
            terminal.Error.WriteLine(language.Pick($"还缺：{missing}", $"missing: {missing}"));
            return null;
        }

        return new ReportDraft(
            title, column, date, district, topics, arguments.GetValue(_unit),
            arguments.GetValue(_slug), arguments.GetValue(_headline), arguments.GetValue(_draft))
        {
            Path = path.IsRoot ? null : path,
        };
    }

    private static string[] ChooseFrom(Vocabulary vocabulary, string what, Prompt prompt) =>
        prompt.ChooseAny(what, [.. vocabulary.Terms.Select(term => term.Name)], name => vocabulary.Find(name) is not null);

    /// <summary>A path from the site folder, in the way of Windows too.</summary>
    private static bool TryParsePath(string written, out SitePath path) =>
        SitePath.TryParse(written.Replace('\\', '/'), default, out path) && ContentPaths.IsReport(path);

    private int Write(ReportDraft draft, SiteConfig config, string source, string format, Language language)
    {
        var column = config.FindColumn(draft.Column);
        var path = draft.PathIn(column);
        var text = draft.ToMarkdown(column);
        // What is written must pass the same door as every other report.
        var problems = new DiagnosticBag();
        var report = ReportReader.Read(new SourceFile(path, SourceText.From(text)), config, problems);
        var found = problems.ToSorted();
        if (report is null || found.Any(diagnostic => diagnostic.Severity == Severity.Error))
        {
            return Fail(found, format, language);
        }

        var file = Path.Combine(source, path.Value);
        if (File.Exists(file))
        {
            terminal.Error.WriteLine(language.Pick($"文件已经存在，没有改动：{path}", $"the file exists and was not changed: {path}"));
            return ExitCode.ContentErrors;
        }

        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            using var stream = new FileStream(file, FileMode.CreateNew, FileAccess.Write);
            stream.Write(Encoding.UTF8.GetBytes(text));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return Fail([Diagnostic.At(path, OutputRules.OutputUnwritable, file, error.Message)], format, language);
        }

        terminal.Out.WriteLine(path.Value);
        return ExitCode.Ok;
    }

    private int Fail(ImmutableArray<Diagnostic> diagnostics, string format, Language language)
    {
        DiagnosticPrinter.Print(format, diagnostics, terminal, language);
        return ExitCode.ContentErrors;
    }
}
