using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using EduSite.Text;

namespace EduSite.Cli.Inspection;

/// <summary>
/// What one inspection came to, for the comparison with later ones. A report carries the records of those before it in its
/// own table (<c>data-record</c>), so that the trend needs no second file and survives any copying about.
/// </summary>
internal sealed partial record InspectionRecord(ChinaDate At, int Score, int Vetoes, int Errors, int Warnings, int Notes)
{
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"{At.ToMinute()} {Score} {Vetoes} {Errors} {Warnings} {Notes}");

    /// <summary>Every record in the text of a report; what is no record is passed over.</summary>
    public static ImmutableArray<InspectionRecord> ReadAll(string page)
    {
        var records = ImmutableArray.CreateBuilder<InspectionRecord>();
        foreach (Match match in Written().Matches(page))
        {
            if (ChinaDate.TryParse(match.Groups[1].Value, out var at))
            {
                var numbers = match.Groups[2].Value.Trim().Split(' ').Select(word => int.Parse(word, CultureInfo.InvariantCulture)).ToArray();
                records.Add(new InspectionRecord(at, numbers[0], numbers[1], numbers[2], numbers[3], numbers[4]));
            }
        }

        return records.ToImmutable();
    }

    /// <summary>One for each day, its last; in order of time, and no more than <paramref name="count"/> of the newest.</summary>
    public static ImmutableArray<InspectionRecord> Merge(IEnumerable<InspectionRecord> records, int count) =>
    [
        .. records.GroupBy(record => record.At.Local.Date).OrderBy(day => day.Key).TakeLast(count)
            .Select(day => day.MaxBy(record => record.At.Local)!),
    ];

    [GeneratedRegex("data-record=\"(\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d)((?: \\d{1,9}){5})\"")]
    private static partial Regex Written();
}
