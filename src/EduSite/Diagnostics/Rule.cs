using EduSite.Model;

namespace EduSite.Diagnostics;

/// <summary>A text in both languages of the command line.</summary>
public readonly record struct Bilingual(string Chinese, string English);

/// <summary>
/// One kind of mistake. Messages are composite format strings whose <c>{0}</c>… are the arguments of the diagnostic.
/// </summary>
/// <param name="Id">Stable, kebab-case, what people look up with <c>edusite explain</c> and set in site.yml.</param>
/// <param name="Severity">The default; site.yml may change it.</param>
/// <param name="Message">What is wrong, in one sentence.</param>
/// <param name="Remedy">What to do about it, for somebody who is not a programmer.</param>
/// <param name="Reason">Why the rule exists, with its source (standard, law, library behaviour), for <c>explain</c>.</param>
public sealed record Rule(string Id, Severity Severity, Bilingual Message, Bilingual Remedy, Bilingual Reason)
{
    /// <summary>Which part of the inspection the rule belongs to; where none is given, as the first word of its id says.</summary>
    public RuleCategory Category { get; init; } = RuleCategories.SuggestedBy(Id);

    /// <summary>
    /// Rules against leaks cannot be switched off or lowered in site.yml: a single occurrence is acknowledged in the report,
    /// by name and with a reason.
    /// </summary>
    public bool IsLocked => Category == RuleCategory.Privacy;

    /// <summary>Whether one error by this rule fails the site whatever else is in order: 单项否决 of 国办秘函〔2019〕19号.</summary>
    public bool IsVeto { get => field || IsLocked; init; }
}
