using System.Collections.Immutable;

namespace EduSite.Benchmarks;

/// <summary>A generated archive: what each report is, without its text. The same for one count and seed.</summary>
internal sealed class Archive
{
    private const int FirstYear = 2009;
    private static readonly DateTime LastDay = new(2026, 11, 15);

    public Archive(int count, int seed)
    {
        Seed = (ulong)seed;
        var draw = new Draw(Seed);
        Reports = [.. Enumerable.Range(0, count).Select(ordinal => Plan(draw, ordinal))];
    }

    public ImmutableArray<Entry> Reports { get; }

    private ulong Seed { get; }

    /// <summary>The text of a report does not depend on the others, but for the one it may link to.</summary>
    public string BodyOf(Entry report, Func<Entry, string> linkTo) =>
        ReportBody.Write(DrawOf(report), Reports, linkTo);

    public string SummaryOf(Entry report) => ReportBody.Sentence(DrawOf(report));

    private Draw DrawOf(Entry report) => new(Seed * 1_000_003 + (ulong)report.Ordinal);

    private static Entry Plan(Draw draw, int ordinal)
    {
        // Later years hold more: an archive grows.
        var year = FirstYear + (int)(Math.Sqrt(draw.Fraction()) * (LastDay.Year - FirstYear + 1));
        var days = Math.Min((LastDay - new DateTime(year, 1, 2)).Days, 360);
        var date = new DateTime(year, 1, 2).AddDays(draw.Between(0, days)).AddMinutes(draw.Between(9 * 60, 17 * 60));
        var district = draw.From(Wording.Districts).Name;
        var source = district + draw.From(Wording.Units);
        return new Entry(
            ordinal,
            date,
            source + draw.From(Wording.Actions) + draw.From(Wording.Events),
            district,
            [.. draw.Several(Wording.Topics, draw.Between(1, 4)).Select(topic => topic.Name)],
            source,
            IsHeadline: draw.Chance(0.05));
    }
}

/// <param name="Date">China's clock.</param>
internal sealed record Entry(
    int Ordinal,
    DateTime Date,
    string Title,
    string District,
    ImmutableArray<string> Topics,
    string Source,
    bool IsHeadline)
{
    public string Slug => $"{Date:yyyyMMdd}-{Ordinal:000000}";

    /// <summary>The front matter, in keys that both generators read.</summary>
    public string FrontMatter(string summary) =>
        $"""
        ---
        title: "{Title}"
        date: {Date:yyyy-MM-ddTHH:mm:ss}+08:00
        district: {District}
        topics: [{string.Join(", ", Topics)}]
        source: "{Source}"
        {(IsHeadline ? "headline: true\n" : "")}summary: "{summary}"
        ---


        """;
}
