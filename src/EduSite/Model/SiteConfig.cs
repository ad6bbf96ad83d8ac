using System.Collections.Frozen;
using System.Collections.Immutable;
using EduSite.Text;

namespace EduSite.Model;

/// <summary>site.yml, read once, typed and checked. Frozen.</summary>
public sealed record SiteConfig
{
    public required SourceFile Source { get; init; }

    public required string Title { get; init; }

    public required BaseUrl BaseUrl { get; init; }

    /// <summary>BCP 47, one for the whole site: <c>zh-CN</c> by default.</summary>
    public string Language { get; init; } = "zh-CN";

    public string Description { get; init; } = "";

    public ImmutableArray<string> Keywords { get; init; } = [];

    public Identity Identity { get; init; } = new();

    public ImmutableArray<Column> Columns { get; init; } = [];

    public Vocabulary Districts { get; init; } = Vocabulary.Empty;

    public Vocabulary Topics { get; init; } = Vocabulary.Empty;

    public Vocabulary Units { get; init; } = Vocabulary.Empty;

    public IndicatorVocabulary Indicators { get; init; } = IndicatorVocabulary.Empty;

    public PermalinkPattern Permalinks { get; init; } = PermalinkPattern.Default;

    public MarkdownConfig Markdown { get; init; } = new();

    public ImageConfig Images { get; init; } = new();

    public PagingConfig Paging { get; init; } = new();

    public FeedConfig Feeds { get; init; } = new();

    public SearchConfig Search { get; init; } = new();

    public CheckConfig Checks { get; init; } = new();

    public ReviewPolicy Review { get; init; } = new();

    public ThemeConfig Theme { get; init; } = new("bureau", []);

    /// <summary>Whether readers are asked before a link leads them to another site (<see cref="LeavePage"/>).</summary>
    public bool LeavePrompt { get; init; } = true;

    /// <summary>Days on which all pages are grey, for public mourning; null when none are planned.</summary>
    public DayRange? Grey { get; init; }

    public ImmutableArray<Redirect> Redirects { get; init; } = [];

    public DeployConfig? Deploy { get; init; }

    /// <summary>Which compressed copies lie beside each text, for web servers that send them as they are.</summary>
    public ImmutableArray<Compression> Precompress { get; init; } = [];

    /// <summary>The column of kind <see cref="ColumnKind.Headline"/>, where promoted reports show; null when there is none.</summary>
    public Column? HeadlineColumn => Columns.FirstOrDefault(column => column.Kind == ColumnKind.Headline);

    public Column? FindColumn(string idOrName) =>
        Columns.FirstOrDefault(column => column.Id == idOrName || column.Name == idOrName);
}

/// <summary>Who runs the site: what 国办发〔2017〕47号 and the inspection look for in the footer. Empty fields are not shown.</summary>
public sealed record Identity
{
    /// <summary>主办单位</summary>
    public string Organizer { get; init; } = "";

    /// <summary>承办单位</summary>
    public string Operator { get; init; } = "";

    /// <summary>政府网站标识码: ten digits, or <c>bm</c> and eight.</summary>
    public string SiteIdCode { get; init; } = "";

    /// <summary>ICP 备案号</summary>
    public string Icp { get; init; } = "";

    /// <summary>公安机关备案号: …公网安备 and fourteen digits.</summary>
    public string PoliceRecord { get; init; } = "";

    public string Phone { get; init; } = "";

    public string Address { get; init; } = "";

    public string Email { get; init; } = "";

    /// <summary>我为政府网站找错</summary>
    public string FindErrorUrl { get; init; } = "";

    /// <summary>党政机关标识</summary>
    public string OrganBadgeUrl { get; init; } = "";

    /// <summary>咨询互动入口</summary>
    public string ConsultUrl { get; init; } = "";
}

/// <summary>
/// How a report's address is made: <c>/{yyyy}/{mm}/{slug}.html</c>. Placeholders: yyyy, mm, dd (of the publication date),
/// year (reported on), column, slug (compulsory). Ends with <c>.html</c> or <c>/</c>.
/// </summary>
public sealed record PermalinkPattern(string Pattern)
{
    public static readonly ImmutableArray<string> Placeholders = ["yyyy", "mm", "dd", "year", "column", "slug"];

    /// <summary>A file, not a folder, per report: half the inodes, and it opens from a disk and from object storage alike.</summary>
    public static PermalinkPattern Default { get; } = new("/{yyyy}/{mm}/{slug}.html");

    public string Fill(ChinaDate date, int year, Column column, string slug) => Pattern
        .Replace("{yyyy}", $"{date.Year:0000}", StringComparison.Ordinal)
        .Replace("{mm}", $"{date.Month:00}", StringComparison.Ordinal)
        .Replace("{dd}", $"{date.Day:00}", StringComparison.Ordinal)
        .Replace("{year}", $"{year:0000}", StringComparison.Ordinal)
        .Replace("{column}", column.Id, StringComparison.Ordinal)
        .Replace("{slug}", slug, StringComparison.Ordinal);
}

/// <param name="AllowHtml">Whether raw HTML passes (through the allow-list sanitizer) instead of being shown as text.</param>
/// <param name="NumberedHeadings">Whether lines such as 一、… and （一）… standing alone become headings.</param>
/// <param name="SummaryCharacters">Length of a summary taken from the text.</param>
public sealed record MarkdownConfig(bool AllowHtml = false, bool NumberedHeadings = true, int SummaryCharacters = 120);

/// <param name="PageSize">Reports on one page of a list.</param>
/// <param name="HomeHeadlines">要闻 on the home page.</param>
/// <param name="HomeLatest">Latest reports of each column on the home page.</param>
public sealed record PagingConfig(int PageSize = 20, int HomeHeadlines = 8, int HomeLatest = 6);

/// <param name="Items">Newest reports in each feed.</param>
public sealed record FeedConfig(bool Enabled = true, int Items = 20);

/// <summary>The search of the site itself, made at build time.</summary>
/// <param name="Results">Results on one page.</param>
public sealed record SearchConfig(bool Enabled = true, int Results = 10);

/// <summary>Severities by rule id, word lists (paths), hosts that need no leave-site prompt, acknowledged thresholds by name.</summary>
public sealed record CheckConfig
{
    public FrozenDictionary<string, Severity> Severities { get; init; } = FrozenDictionary<string, Severity>.Empty;

    /// <summary>Rules that are switched off. Never one against leaks.</summary>
    public FrozenSet<string> Disabled { get; init; } = FrozenSet<string>.Empty;

    public CheckLimits Limits { get; init; } = new();

    public ImmutableArray<SitePath> WordLists { get; init; } = [];

    public ImmutableArray<string> AllowedHosts { get; init; } = [];
}

/// <summary>The thresholds of rules that count.</summary>
/// <param name="ParagraphCharacters">The longest paragraph that is not remarked on.</param>
/// <param name="SimilarityPercent">From how much on two texts count as the same.</param>
public sealed record CheckLimits(int ParagraphCharacters = 800, int SimilarityPercent = 80);

/// <summary>Which review stages a report needs, and who may sign each (empty: anyone).</summary>
public sealed record ReviewPolicy(
    bool Required = false,
    ImmutableDictionary<ReviewStage, ImmutableArray<string>>? Reviewers = null);

/// <summary>The theme's folder in <c>themes/</c> and the options that site.yml sets, typed later against theme.yml.</summary>
/// <param name="NameSpan">Where site.yml names the theme; empty at the file's start when it does not.</param>
public sealed record ThemeConfig(string Name, ImmutableArray<ThemeSetting> Settings, TextSpan NameSpan = default);

/// <summary>An option, or a key inside one, as written, with its place in site.yml.</summary>
public sealed record ThemeSetting(string Name, SettingValue Value, TextSpan NameSpan);

/// <summary>A YAML value kept as text: one scalar, a list, or a mapping.</summary>
public abstract record SettingValue(TextSpan Span);

public sealed record ScalarSetting(string Text, TextSpan Span) : SettingValue(Span);

public sealed record ListSetting(ImmutableArray<SettingValue> Items, TextSpan Span) : SettingValue(Span);

public sealed record MapSetting(ImmutableArray<ThemeSetting> Entries, TextSpan Span) : SettingValue(Span);

/// <summary>A redirect from an old address of this site to a new one, here or elsewhere.</summary>
public sealed record Redirect(Route From, string To, Location Location);

/// <summary>Where <c>deploy</c> puts the site.</summary>
public sealed record DeployConfig(DeployKind Kind, string Target);

public enum DeployKind
{
    /// <summary>A git branch that a Pages service shows.</summary>
    Pages,

    /// <summary>rsync over ssh to a web server.</summary>
    Rsync,

    /// <summary>S3-compatible object storage.</summary>
    S3,
}

public enum Compression
{
    /// <summary><c>.gz</c></summary>
    Gzip,

    /// <summary><c>.br</c></summary>
    Brotli,
}

/// <summary>How grave a diagnostic is. Errors fail the build.</summary>
public enum Severity
{
    Info,
    Warning,
    Error,
}
