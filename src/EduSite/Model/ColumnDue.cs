using EduSite.Text;

namespace EduSite.Model;

/// <summary>When a column must be updated next.</summary>
/// <param name="Last">Its newest item; null when it is empty.</param>
/// <param name="WarnFrom">The last day on which nobody need be reminded.</param>
/// <param name="Due">The last day on which an update is in time; the end of the calendar when the column has no period.</param>
/// <param name="DaysLeft">Days from the build until then; negative when it is late.</param>
public sealed record ColumnDue(Column Column, ChinaDate? Last, ChinaDate WarnFrom, ChinaDate Due, int DaysLeft);
