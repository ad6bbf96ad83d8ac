using System.Collections.Immutable;
using EduSite.Diagnostics;
using EduSite.Model;

namespace EduSite.Checks;

/// <summary>A rule, or a few that look at the same thing, over the text of one report.</summary>
internal delegate void TextCheck(ReportText text, CheckSettings settings, Findings findings);

/// <summary>What the text rules say about one report.</summary>
/// <param name="Accepted">Findings that the report acknowledges, with the acknowledgement.</param>
/// <param name="Unused">Acknowledgements of nothing that stands in the text; an attachment may need them.</param>
internal sealed record InspectedText(
    ImmutableArray<Diagnostic> Problems,
    ImmutableArray<(Diagnostic Diagnostic, Acknowledgement By)> Accepted,
    ImmutableArray<Acknowledgement> Unused);

/// <summary>Runs every text rule over a report. Safe from any thread.</summary>
internal static class TextChecks
{
    /// <summary>Those against leaks come first: what they find, no other rule quotes.</summary>
    private static readonly ImmutableArray<TextCheck> All =
    [
        PersonalNumberCheck.Run,
        PersonalTableCheck.Run,
        PersonalTextCheck.Run,
        PlaceholderCheck.Run,
        BoilerplateCheck.Run,
        CharacterFormCheck.Run,
        PunctuationCheck.Run,
        StrayMarkCheck.Run,
        NumberingCheck.Run,
        RepetitionCheck.Run,
        WordCheck.Run,
        LinkCheck.Run,
        RepostCheck.Run,
        WorkflowCheck.Run,
        AliasCheck.Run,
    ];

    public static InspectedText Inspect(ReportText text, CheckSettings settings)
    {
        var findings = new Findings(text);
        foreach (var check in All)
        {
            check(text, settings, findings);
        }

        return Acknowledging.Split(Masking.Apply(findings.All, text.File.Text), text.Report?.Acknowledgements ?? []);
    }

    /// <summary>What the rules against leaks find in a document, each at its place in it.</summary>
    public static IEnumerable<Finding> Inspect(DocumentText document, SitePath path, Report? report, CheckSettings settings)
    {
        var draft = new DocumentDraft(document);
        var text = draft.Read(path, report);
        var findings = new Findings(text);
        PersonalNumberCheck.Run(text, settings, findings);
        PersonalTableCheck.Run(text, settings, findings);
        PersonalTextCheck.Run(text, settings, findings);
        return findings.All.Select(finding => finding with
        {
            Diagnostic = finding.Diagnostic with { Location = Location.Inside(path, Masking.Apply(draft.PlaceOf(finding.Span.Start), settings)) },
        });
    }
}
