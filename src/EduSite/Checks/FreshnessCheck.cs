using System.Collections.Immutable;
using System.Globalization;
using EduSite.Diagnostics;
using EduSite.Model;
using EduSite.Text;

namespace EduSite.Checks;

/// <summary>Columns and the home page against the periods of 国办秘函〔2019〕19号, at the moment of the build.</summary>
internal static class FreshnessCheck
{
    private const int HomeLimit = 14;
    private const int HomeWarning = 10;

    /// <summary>Of news and notices together, and of all columns: first the warning, then the veto.</summary>
    private static readonly (int Warning, int Veto) StaleSome = (3, 5);
    private static readonly (int Warning, int Veto) StaleAll = (7, 10);
    private static readonly (int Warning, int Veto) Empty = (3, 5);

    public static void Run(Site site, DiagnosticBag problems)
    {
        CheckHome(site, problems);
        var stale = new List<Column>();
        var empty = new List<Column>();
        foreach (var due in Calendar(site))
        {
            if (due.Last is null)
            {
                empty.Add(due.Column);
                problems.Add(Diagnostic.At(At(site, due.Column), FreshnessRules.ColumnEmpty, due.Column.Name));
            }
            else if (due.DaysLeft < 0 || site.BuiltAt.EndOfDay() > due.WarnFrom.EndOfDay())
            {
                CheckColumn(site, due, problems);
                if (due.DaysLeft < 0)
                {
                    stale.Add(due.Column);
                }
            }
        }

        CheckTotal(site, FreshnessRules.StaleTotal, [.. stale.Where(column => column.Kind.IsNews() || column.Kind.IsNotice())], StaleSome, problems);
        CheckTotal(site, FreshnessRules.StaleTotal, stale, StaleAll, problems);
        CheckTotal(site, FreshnessRules.EmptyTotal, empty, Empty, problems);
    }

    /// <summary>When each column that must be kept up is due, the next first.</summary>
    public static ImmutableArray<ColumnDue> Calendar(Site site) =>
    [
        .. site.Config.Columns.Select(column => DueOf(site, column)).OrderBy(due => due.Due.Local).ThenBy(due => due.Column.Order),
    ];

    private static ColumnDue DueOf(Site site, Column column)
    {
        var last = LastUpdate(site, column);
        var limit = Math.Min(column.UpdateDays ?? int.MaxValue, LegalLimit(column.Kind));
        if (limit == int.MaxValue)
        {
            // A column without a period is never late; the calendar shows it last.
            return new ColumnDue(column, last, new ChinaDate(DateTime.MaxValue.Date, false), new ChinaDate(DateTime.MaxValue.Date, false), int.MaxValue);
        }

        var from = last ?? site.BuiltAt;
        var due = new ChinaDate(from.Local.Date.AddDays(limit), HasTime: false);
        var warning = new ChinaDate(from.Local.Date.AddDays(WarningDays(limit)), HasTime: false);
        return new ColumnDue(column, last, warning, due, (due.Local.Date - site.BuiltAt.Local.Date).Days);
    }

    private static int LegalLimit(ColumnKind kind) => kind.IsNews() ? 14 : kind.IsNotice() ? 183 : kind == ColumnKind.Summary ? 365 : int.MaxValue;

    /// <summary>Ten days of fourteen, as the monitors of vendors warn; of longer periods a sixth or a tenth is left.</summary>
    private static int WarningDays(int limit) => limit <= 14 ? limit * 5 / 7 : limit < 300 ? limit * 5 / 6 : limit * 10 / 11;

    /// <summary>A column of headlines is also updated by promoting a report into it.</summary>
    private static ChinaDate? LastUpdate(Site site, Column column)
    {
        var isHeadlines = column == site.Config.HeadlineColumn;
        ChinaDate? last = null;
        foreach (var report in site.Reports)
        {
            var date = report.Column == column ? report.Date
                : isHeadlines && report.Promotion is { } promotion && promotion.Date <= site.BuiltAt ? promotion.Date
                : (ChinaDate?)null;
            if (date is { } found && (last is null || found > last))
            {
                last = found;
            }
        }

        return last;
    }

    private static void CheckHome(Site site, DiagnosticBag problems)
    {
        if (site.Reports is not [var newest, ..])
        {
            return;
        }

        var days = (site.BuiltAt.Local.Date - newest.Date.Local.Date).Days;
        if (days > HomeWarning)
        {
            problems.Add(Diagnostic.At(Location.Of(site.Config.Source.Path), FreshnessRules.HomeStale, newest.Date.ToDay(), Number(days), Number(HomeLimit)) with
            {
                Severity = days > HomeLimit ? Severity.Error : Severity.Warning,
            });
        }
    }

    private static void CheckColumn(Site site, ColumnDue due, DiagnosticBag problems)
    {
        var rule = due.Column.Kind.IsNews() ? FreshnessRules.ColumnStaleNews
            : due.Column.Kind.IsNotice() ? FreshnessRules.ColumnStaleNotice
            : FreshnessRules.ColumnStaleSlow;
        var last = due.Last!.Value;
        var days = (site.BuiltAt.Local.Date - last.Local.Date).Days;
        problems.Add(Diagnostic.At(At(site, due.Column), rule, due.Column.Name, last.ToDay(), Number(days), Number(days + due.DaysLeft)) with
        {
            Severity = due.DaysLeft < 0 ? Severity.Error : Severity.Warning,
        });
    }

    private static void CheckTotal(Site site, Rule rule, List<Column> columns, (int Warning, int Veto) limit, DiagnosticBag problems)
    {
        if (columns.Count >= limit.Warning)
        {
            var names = string.Join('、', columns.Select(column => column.Name));
            problems.Add(Diagnostic.At(Location.Of(site.Config.Source.Path), rule, Number(columns.Count), names, Number(limit.Veto)) with
            {
                Severity = columns.Count >= limit.Veto ? Severity.Error : Severity.Warning,
            });
        }
    }

    private static Location At(Site site, Column column) => column.Location ?? Location.Of(site.Config.Source.Path);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
