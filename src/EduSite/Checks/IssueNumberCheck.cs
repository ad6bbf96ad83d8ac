using System.Globalization;
using System.Text.RegularExpressions;
using EduSite.Diagnostics;
using EduSite.Model;
using EduSite.Text;

namespace EduSite.Checks;

/// <summary>The numbers of a 简报, as its titles say them: 云川教育简报2026年第3期. They start at 1 every year, without a gap.</summary>
internal static partial class IssueNumberCheck
{
    /// <param name="reports">All that are or were public: an issue that was withdrawn leaves no gap.</param>
    public static void Run(IEnumerable<Report> reports, DiagnosticBag problems)
    {
        var issues = reports.Where(report => report.Column.Kind == ColumnKind.Bulletin).Select(IssueOf).OfType<Issue>();
        foreach (var year in issues.GroupBy(issue => (issue.Bulletin, issue.Year)))
        {
            Issue? before = null;
            foreach (var issue in year.OrderBy(issue => issue.Number).ThenBy(issue => issue.Report.Date))
            {
                if (before?.Number == issue.Number)
                {
                    Add(WorkflowRules.IssueRepeated, issue, before.Report.Location.Path.Value);
                }
                else if (before is not null && before.Number + 1 < issue.Number)
                {
                    Add(WorkflowRules.IssueGap, issue, Text(before.Number + 1), Text(before.Number));
                }

                if (!IsIssuedIn(issue.Year, issue.Report.Date))
                {
                    Add(WorkflowRules.IssueYear, issue, Text(issue.Year), issue.Report.Date.ToDay());
                }

                before = issue;
            }
        }

        void Add(Rule rule, Issue issue, params string[] arguments) => problems.Add(Diagnostic.At(issue.Report.Location, rule, arguments));
    }

    /// <summary>The last issue of a year may come out in the January after it.</summary>
    private static bool IsIssuedIn(int year, ChinaDate date) => date.Year == year || (date.Month == 1 && date.Year == year + 1);

    private static Issue? IssueOf(Report report) => Numbered().Match(report.Title) is { Success: true } match
        ? new Issue(
            report, match.Groups["bulletin"].Value,
            int.Parse(match.Groups["year"].ValueSpan, CultureInfo.InvariantCulture),
            int.Parse(match.Groups["number"].ValueSpan, CultureInfo.InvariantCulture))
        : null;

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <param name="Bulletin">What stands before the year: one column may hold two bulletins.</param>
    private sealed record Issue(Report Report, string Bulletin, int Year, int Number);

    [GeneratedRegex("^(?<bulletin>.*?)[（(〔\\[]?(?<year>(?:19|20)[0-9]{2})[）)〕\\]]?年?[ ·，,]*第 *(?<number>[0-9]{1,4}) *期", RegexOptions.CultureInvariant)]
    private static partial Regex Numbered();
}
