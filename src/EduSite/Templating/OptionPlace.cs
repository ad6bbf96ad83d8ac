using EduSite.Diagnostics;
using EduSite.Model;
using EduSite.Text;

namespace EduSite.Templating;

/// <summary>The option that is being read and the file that its value stands in: what every report about it needs.</summary>
internal sealed record OptionPlace(ThemeOption Option, SourceFile Source, SiteConfig Config, DiagnosticBag Problems)
{
    /// <summary>More than these are no help to choose from.</summary>
    private const int MostNames = 12;

    /// <summary>Reports a word that is none of <paramref name="names"/>, with the nearest.</summary>
    /// <returns>Null, so that it may stand for the value.</returns>
    public string? Unknown(TextSpan span, string word, IReadOnlyCollection<string> names) =>
        Unknown(span, word, names, NearestName.Find(word, names));

    /// <param name="near">What was probably meant, as it is written.</param>
    public string? Unknown(TextSpan span, string word, IReadOnlyCollection<string> names, string? near)
    {
        var known = names.Count <= MostNames ? string.Join("、", names) : string.Join("、", names.Take(MostNames)) + "……";
        var hint = Suggestion.Of(near);
        Report(
            span, ThemeRules.OptionValueUnknown, near, Option.Name, word, hint.Chinese, hint.English,
            known.Length > 0 ? known : "—");
        return null;
    }

    /// <summary>Reports a value that has not the form of the option's type.</summary>
    /// <returns>Null, so that it may stand for the value.</returns>
    public object? Wrong(TextSpan span, string form)
    {
        Report(span, ThemeRules.OptionInvalid, null, Option.Name, form);
        return null;
    }

    /// <param name="edit">What to write instead, if it is known.</param>
    public void Report(TextSpan span, Rule rule, string? edit, params ReadOnlySpan<string> arguments) =>
        Problems.Add(Diagnostic.At(Source, span, rule, arguments) with
        {
            Edit = edit is null ? null : new TextEdit(span, edit),
        });
}
