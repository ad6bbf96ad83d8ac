namespace EduSite.Model;

/// <summary>栏目: a standing list of the site. Every report has exactly one home column.</summary>
/// <param name="Id">The word that front matter and templates use, and the slug of its address.</param>
/// <param name="Name">Shown to readers, and the ColumnName tag.</param>
/// <param name="Folder">The folder below <c>content/</c> whose reports belong here unless they say otherwise.</param>
/// <param name="Type">The ColumnType tag of 国办发〔2017〕47号, such as 工作动态 or 政策文件.</param>
/// <param name="Description">Purpose and content, for readers and the ColumnDescription tag.</param>
/// <param name="Keywords">Characteristic words, for the ColumnKeywords tag.</param>
/// <param name="UpdateDays">How many days may pass between two reports; null when the column need not be updated.</param>
/// <param name="Order">Place in menus, from 0.</param>
public sealed record Column(
    string Id,
    string Name,
    string Folder,
    ColumnKind Kind,
    string Type,
    string Description,
    string Keywords,
    int? UpdateDays,
    int Order)
{
    /// <summary>Where site.yml names it; null for the one column of a site that has none.</summary>
    public Location? Location { get; init; }

    public bool Equals(Column? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);
}

/// <summary>What a column holds. It decides defaults and which checks apply, never the address.</summary>
public enum ColumnKind
{
    /// <summary>要闻: also shows the reports of other columns that were promoted.</summary>
    Headline,

    /// <summary>动态: 区县动态, 基层动态.</summary>
    News,

    /// <summary>通知公告</summary>
    Announcement,

    /// <summary>公示: has a period and is taken down after it (教财厅函〔2017〕28号).</summary>
    Notice,

    /// <summary>工作总结</summary>
    Summary,

    /// <summary>政策文件</summary>
    Policy,

    /// <summary>专题</summary>
    Special,

    /// <summary>简报</summary>
    Bulletin,
}

/// <summary>The classes of columns that have periods of their own in 国办秘函〔2019〕19号.</summary>
internal static class ColumnKinds
{
    /// <summary>动态、要闻类: two weeks.</summary>
    public static bool IsNews(this ColumnKind kind) => kind is ColumnKind.Headline or ColumnKind.News;

    /// <summary>通知公告、政策文件类: six months.</summary>
    public static bool IsNotice(this ColumnKind kind) => kind is ColumnKind.Announcement or ColumnKind.Notice or ColumnKind.Policy;
}
