using System.Collections.Immutable;
using System.Globalization;
using EduSite.Checks;
using EduSite.Diagnostics;
using EduSite.IO;
using EduSite.Model;

namespace EduSite.Building;

/// <summary>What remains of a text after it was looked at.</summary>
/// <param name="Files">Pictures and attachments that it names.</param>
/// <param name="Unused">Acknowledgements of nothing that stands in the text itself.</param>
/// <param name="Sketch">Null for a short text, or one that readers do not see.</param>
internal sealed record SeenText(
    SitePath Path, Report? Report, uint[]? Sketch, bool IsPublic, ImmutableArray<SitePath> Files, ImmutableArray<Acknowledgement> Unused);

/// <summary>Finds reports of one title and reports of one text; the younger of two is told of the older.</summary>
internal sealed class DuplicateSearch(IFileTree source, CheckSettings settings)
{
    /// <summary>A sketch may err by so much, so that the exact comparison is given a little more.</summary>
    private const double SketchError = 0.1;

    public void Run(IReadOnlyList<SeenText> texts, DiagnosticBag problems)
    {
        foreach (var group in texts.Where(text => text is { IsPublic: true, Report.Title.Length: > 0 }).GroupBy(text => text.Report!.Title))
        {
            var first = group.MinBy(text => (text.Report!.Date, text.Path))!;
            foreach (var other in group.Where(text => text != first))
            {
                problems.Add(Diagnostic.At(other.Report!.Location, DuplicateRules.TitleDuplicate, first.Path.Value));
            }
        }

        var threshold = settings.Config.Checks.Limits.SimilarityPercent / 100.0;
        var told = new HashSet<SeenText>();
        foreach (var (left, right) in SketchIndex.Candidates([.. texts.Select(text => text.Sketch)], threshold - SketchError))
        {
            var (older, younger) = (texts[left].Report!.Date, texts[left].Path).CompareTo((texts[right].Report!.Date, texts[right].Path)) < 0
                ? (texts[left], texts[right])
                : (texts[right], texts[left]);
            if (told.Contains(younger) || Compare(older, younger, problems) is not var (same, all) || same < threshold * all)
            {
                continue;
            }

            told.Add(younger);
            problems.Add(Diagnostic.At(
                younger.Report!.Location, DuplicateRules.ReportDuplicate, older.Path.Value, Number(100 * same / all), Number(same), Number(all)));
        }
    }

    /// <summary>How many sequences of four characters both texts have, and how many at least one of them.</summary>
    private (int Same, int All)? Compare(SeenText left, SeenText right, DiagnosticBag problems)
    {
        if (ContentReader.Read(source, left.Path, problems) is not { } one || ContentReader.Read(source, right.Path, problems) is not { } other)
        {
            return null;
        }

        var set = TextSketch.SetOf(ReportText.Read(one, left.Report));
        var size = set.Count;
        var second = TextSketch.SetOf(ReportText.Read(other, right.Report));
        set.IntersectWith(second);
        return (set.Count, size + second.Count - set.Count);
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
