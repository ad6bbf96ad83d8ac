using System.Collections.Immutable;
using EduSite.Text;

namespace EduSite.Model;

/// <summary>
/// 报告/稿件: the front matter of one Markdown file, typed and checked; the body is not here and is read again when it is
/// rendered, so that memory does not grow with the texts. Frozen; two reports are equal only when they are the same.
/// </summary>
public sealed class Report
{
    public required SitePath Path { get; init; }

    /// <summary>Where mistakes that concern the report's address are shown: its <c>slug</c>, else its <c>title</c>.</summary>
    public required Location Location { get; init; }

    /// <summary>Offset of the first character after the front matter.</summary>
    public required int BodyStart { get; init; }

    public required string Title { get; init; }

    /// <summary>Time of publication (发布时间), China's clock. A day without a time means 00:00.</summary>
    public required ChinaDate Date { get; init; }

    /// <summary>The home column; 要闻 may show the report as well (<see cref="Promotion"/>).</summary>
    public required Column Column { get; init; }

    public ImmutableArray<Term> Districts { get; init; } = [];

    public ImmutableArray<Term> Topics { get; init; } = [];

    /// <summary>报告年度, the year reported on: a 2025 年工作总结 published in 2026 belongs to 2025.</summary>
    public required int Year { get; init; }

    /// <summary>来源, the ContentSource tag: the publishing unit, or the outlet a repost was taken from.</summary>
    public required string Source { get; init; }

    /// <summary>The unit of site.yml that <see cref="Source"/> names; null for a repost or a site without units.</summary>
    public Term? Unit { get; init; }

    /// <summary>Address of the original when this is a repost (转载).</summary>
    public string? SourceUrl { get; init; }

    public string? Author { get; init; }

    /// <summary>通讯员</summary>
    public string? Correspondent { get; init; }

    /// <summary>责任编辑</summary>
    public string? Editor { get; init; }

    /// <summary>Written by hand; null means that the beginning of the text is used.</summary>
    public string? Summary { get; init; }

    public ImmutableArray<string> Keywords { get; init; } = [];

    /// <summary>文号, such as 榆教发〔2026〕12号.</summary>
    public string? DocumentNumber { get; init; }

    public FileReference? Cover { get; init; }

    /// <summary>The permanent address.</summary>
    public required Route Route { get; init; }

    /// <summary>Old addresses that redirect here.</summary>
    public ImmutableArray<ReportAlias> Aliases { get; init; } = [];

    public ReportStatus Status { get; init; } = ReportStatus.Published;

    /// <summary>Held back until then; null means from <see cref="Date"/> on.</summary>
    public ChinaDate? PublishAt { get; init; }

    /// <summary>Taken down after then.</summary>
    public ChinaDate? ExpireAt { get; init; }

    /// <summary>Shown in 要闻 though its home is another column; null when it is not.</summary>
    public Promotion? Promotion { get; init; }

    /// <summary>三审三校 in order: 初审, 复审, 终审.</summary>
    public ImmutableArray<Review> Reviews { get; init; } = [];

    public NoticePeriod? Notice { get; init; }

    public ImmutableArray<Attachment> Attachments { get; init; } = [];

    public ImmutableArray<Outlet> Outlets { get; init; } = [];

    public ImmutableArray<Award> Awards { get; init; } = [];

    public ImmutableArray<Figure> Figures { get; init; } = [];

    /// <summary>Dated change notes, oldest first.</summary>
    public ImmutableArray<Update> Updates { get; init; } = [];

    public Validity? Validity { get; init; }

    /// <summary>Findings of <c>check</c> that somebody answers for.</summary>
    public ImmutableArray<Acknowledgement> Acknowledgements { get; init; } = [];

    /// <summary>Whether lines such as 一、… become headings; null means as site.yml says.</summary>
    public bool? NumberedHeadings { get; init; }

    /// <summary>The latest moment at which the text changed: the last update, or the publication.</summary>
    public ChinaDate LastModified => Updates.IsEmpty || Updates[^1].Date < Date ? Date : Updates[^1].Date;

    /// <summary>What readers may see of this report at a moment.</summary>
    public Publication PublicationAt(ChinaDate now) => Status switch
    {
        ReportStatus.Draft => Publication.Draft,
        ReportStatus.Withdrawn => Publication.Withdrawn,
        _ when (PublishAt ?? Date) > now => Publication.Scheduled,
        _ when ExpireAt is { } end && end.EndOfDay() < now => Publication.Expired,
        _ when Notice is { } notice && notice.End.EndOfDay() < now => Publication.Expired,
        _ => Publication.Published,
    };
}

public enum ReportStatus
{
    Draft,
    Published,
    Withdrawn,
}

/// <summary>What readers may see: nothing (draft, scheduled), the page, or a tombstone at its address (expired, withdrawn).</summary>
public enum Publication
{
    Draft,
    Scheduled,
    Published,
    Expired,
    Withdrawn,
}

/// <summary>A file named in front matter, resolved inside <c>content/</c>, with the place of its name for diagnostics.</summary>
public sealed record FileReference(SitePath Path, Location Location);

/// <summary>An old address of a report, with its place in the front matter.</summary>
public sealed record ReportAlias(Route Route, Location Location);

/// <summary>要闻选用: why and when a report was promoted, and until when it stays on top (null: not pinned).</summary>
public sealed record Promotion(string? Reason, ChinaDate Date, ChinaDate? PinUntil)
{
    public bool IsPinnedAt(ChinaDate now) => PinUntil is { } until && now <= until.EndOfDay();
}

/// <summary>One stage of the review record.</summary>
public sealed record Review(ReviewStage Stage, string Name, ChinaDate Date);

public enum ReviewStage
{
    /// <summary>初审</summary>
    First,

    /// <summary>复审</summary>
    Second,

    /// <summary>终审</summary>
    Final,
}

/// <summary>公示期: both days included. After the end the page is taken down (教财厅函〔2017〕28号).</summary>
public sealed record NoticePeriod(ChinaDate Start, ChinaDate End, string? Contact);

/// <summary>附件</summary>
public sealed record Attachment(FileReference File, string Title);

/// <summary>采用: another outlet printed the report.</summary>
public sealed record Outlet(string Name, OutletLevel Level, ChinaDate Date, string? Url);

public enum OutletLevel
{
    /// <summary>国家级</summary>
    National,

    /// <summary>省级</summary>
    Provincial,

    /// <summary>市级</summary>
    City,

    /// <summary>区级</summary>
    District,
}

/// <summary>获奖</summary>
public sealed record Award(string Name, string? By, ChinaDate? Date);

/// <summary>指标: one number that a report states, such as 入学率 99.98 % in 2025.</summary>
/// <param name="Indicator">Its name in site.yml; as written where site.yml registers none.</param>
/// <param name="District">Null for the whole city.</param>
public sealed record Figure(string Indicator, decimal Value, string Unit, int Year, Term? District)
{
    /// <summary>Where the value stands.</summary>
    public Location? Location { get; init; }

    /// <summary>Whether it is known to replace what an older report said.</summary>
    public bool IsRevised { get; init; }
}

/// <summary>核准: one finding of a rule that is no mistake here, by whom and why.</summary>
/// <param name="Rule">The rule's id.</param>
/// <param name="Text">The words of the finding, or its masked number as the message shows it.</param>
public sealed record Acknowledgement(string Rule, string Text, string By, string Reason, Location Location);

/// <summary>更新说明</summary>
public sealed record Update(ChinaDate Date, string Note);

/// <summary>政策有效性</summary>
public enum Validity
{
    /// <summary>有效</summary>
    Effective,

    /// <summary>失效</summary>
    Expired,

    /// <summary>废止</summary>
    Repealed,
}
