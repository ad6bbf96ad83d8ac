using System.Collections.Immutable;
using EduSite.Diagnostics;
using EduSite.Model;

namespace EduSite.Checks;

/// <summary>
/// Sets aside the findings that a report acknowledges. An acknowledgement stands for one text: by its exact words, or as the
/// message shows it (139******78), and then for the first that looks like it.
/// </summary>
internal static class Acknowledging
{
    public static InspectedText Split(IEnumerable<Finding> findings, ImmutableArray<Acknowledgement> acknowledgements)
    {
        var problems = ImmutableArray.CreateBuilder<Diagnostic>();
        var accepted = ImmutableArray.CreateBuilder<(Diagnostic, Acknowledgement)>();
        var used = new Dictionary<Acknowledgement, string>();
        foreach (var finding in findings)
        {
            var by = acknowledgements.FirstOrDefault(candidate =>
                candidate.Rule == finding.Diagnostic.Rule.Id && Names(candidate, finding) &&
                (!used.TryGetValue(candidate, out var subject) || subject == finding.Subject));
            if (by is null)
            {
                problems.Add(finding.Diagnostic);
                continue;
            }

            used[by] = finding.Subject;
            accepted.Add((finding.Diagnostic, by));
        }

        return new InspectedText(
            problems.ToImmutable(), accepted.ToImmutable(), [.. acknowledgements.Where(candidate => !used.ContainsKey(candidate))]);
    }

    private static bool Names(Acknowledgement candidate, Finding finding) =>
        candidate.Text == finding.Subject || candidate.Text == Masking.Of(finding.Subject) ||
        (!finding.Diagnostic.Arguments.IsEmpty && candidate.Text == finding.Diagnostic.Arguments[0]);
}
