using System.CommandLine;
using EduSite.Text;

namespace EduSite.Cli;

/// <summary>The options that every command has.</summary>
internal sealed class SharedOptions
{
    public SharedOptions(Language language)
    {
        Source = Option<string?>("--source", language.Pick(
            "站点目录（有 site.yml 的目录）；默认从当前目录往上找",
            "the site folder (with site.yml); searched upwards by default"));
        Output = Option<string?>("--output", language.Pick(
            "输出目录；默认是站点目录下的 .artifacts/site", "the output folder; .artifacts/site by default"));
        AsOf = Option<string?>("--as-of", language.Pick(
            "按这个时间生成，如 2026-03-05 或 \"2026-03-05 09:30\"（北京时间；只写日期指零点）",
            "build as of this time, such as 2026-03-05 or \"2026-03-05 09:30\" (China time; a day is its beginning)"));
        Format = Option<string>("--format", language.Pick(
            "诊断的格式：text、json、github、gitlab、sarif", "format of diagnostics: text, json, github, gitlab or sarif"));
        Format.DefaultValueFactory = _ => "text";
        AcceptOnly(Format, language, "text", "json", "github", "gitlab", "sarif");
        Lang = Option<string?>("--lang", language.Pick("语言：zh 或 en", "language: zh or en"));
        AcceptOnly(Lang, language, "zh", "en");
        Quiet = Option<bool>("--quiet", language.Pick("只显示错误", "show errors only"));
        AsOf.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && !TryParseDate(result.Tokens[0].Value, out _))
            {
                var written = result.Tokens[0].Value;
                result.AddError(language.Pick($"--as-of 的日期写法不对：{written}", $"--as-of is not a date: {written}"));
            }
        });
    }

    public Option<string?> Source { get; }

    public Option<string?> Output { get; }

    public Option<string?> AsOf { get; }

    public Option<string> Format { get; }

    public Option<string?> Lang { get; }

    public Option<bool> Quiet { get; }

    public IEnumerable<Option> All => [Source, Output, AsOf, Format, Lang, Quiet];

    /// <summary>The clock of this run: the system's, or the moment of --as-of.</summary>
    public TimeProvider Clock(ParseResult result, Terminal terminal) =>
        result.GetValue(AsOf) is { } text && TryParseDate(text, out var date)
            ? new FixedClock(date.ToInstant())
            : terminal.Clock;

    /// <summary>A date in the years that reports may be about, far from the ends of the calendar.</summary>
    public static bool TryParseDate(string text, out ChinaDate date) =>
        ChinaDate.TryParse(text, out date) && date.Year is >= 1949 and <= 2100;

    /// <summary>Like AcceptOnlyFromAmong of the library, but in the reader's language.</summary>
    private static void AcceptOnly(Option option, Language language, params string[] values) =>
        option.Validators.Add(result =>
        {
            foreach (var token in result.Tokens.Where(token => !values.Contains(token.Value)))
            {
                result.AddError(language.Pick(
                    $"{option.Name} 不能写 {token.Value}，只能是 {string.Join("、", values)}",
                    $"{option.Name} cannot be {token.Value}: use {string.Join(", ", values)}"));
            }
        });

    private static Option<T> Option<T>(string name, string description) =>
        new(name) { Description = description, Recursive = true };
}
