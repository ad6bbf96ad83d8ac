using System.Collections.Concurrent;
using System.Globalization;
using EduSite.Diagnostics;
using EduSite.Model;
using EduSite.Text;

namespace EduSite.Checks;

/// <summary>
/// Collects the mistakes of pages from any thread. What many pages share comes from one place of the theme, and is told once:
/// for the first page by its path.
/// </summary>
internal sealed class PageFindings
{
    /// <summary>Where pages lie by default, so that a click on the message opens the file.</summary>
    private const string Folder = ".artifacts/site/";

    private readonly ConcurrentDictionary<(Rule Rule, string Subject, string Detail), Place> _found = new();

    /// <param name="subject">What the mistake is about: pages that share it are counted together.</param>
    public void Add(Rule rule, OutputPath page, TextPosition position, string subject, string detail = "") =>
        _found.AddOrUpdate(
            (rule, subject, detail),
            static (_, at) => new Place(at.page, at.position, 1),
            static (_, known, at) => at.page.CompareTo(known.Page) < 0
                ? new Place(at.page, at.position, known.Count + 1)
                : known with { Count = known.Count + 1 },
            (page, position));

    public void Report(DiagnosticBag problems)
    {
        foreach (var ((rule, subject, detail), (page, position, count)) in _found)
        {
            problems.Add(Diagnostic.At(At(page, position), rule, subject, count.ToString(CultureInfo.InvariantCulture), detail));
        }
    }

    public static Location At(OutputPath page, TextPosition position) => new(SitePath.Of(Folder + page.Value), position, position, "");

    private sealed record Place(OutputPath Page, TextPosition Position, int Count);
}
