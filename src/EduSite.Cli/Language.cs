using EduSite.Diagnostics;

namespace EduSite.Cli;

/// <summary>Which language people are spoken to.</summary>
internal readonly record struct Language(bool IsChinese)
{
    /// <summary>In the order of POSIX: the first that is set decides.</summary>
    private static readonly string[] LocaleVariables = ["LC_ALL", "LC_MESSAGES", "LANG"];

    public string Pick(string chinese, string english) => IsChinese ? chinese : english;

    public string Pick(Bilingual text) => Pick(text.Chinese, text.English);

    /// <summary>
    /// As told by --lang, else by the environment; Chinese where nothing says otherwise, as the staff speak.
    /// </summary>
    public static Language Choose(string? option, Func<string, string?> variable)
    {
        if (option is not null)
        {
            return new Language(option == "zh");
        }

        var locale = LocaleVariables.Select(variable).FirstOrDefault(value => !string.IsNullOrEmpty(value));
        // C and POSIX say nothing about the person.
        return new Language(locale is null or "C" or "POSIX" || locale.StartsWith("C.", StringComparison.Ordinal) ||
                            locale.StartsWith("zh", StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>The language for help and usage errors, before the arguments have been parsed.</summary>
    public static Language Guess(IReadOnlyList<string> arguments, Func<string, string?> variable)
    {
        var at = arguments.TakeWhile(argument => argument != "--lang").Count();
        var option = at + 1 < arguments.Count ? arguments[at + 1]
            : arguments.FirstOrDefault(a => a.StartsWith("--lang=", StringComparison.Ordinal))?["--lang=".Length..];
        return Choose(option is "zh" or "en" ? option : null, variable);
    }
}
