namespace EduSite.Model;

/// <summary>
/// Something that a page read of the site while it was written. When every fact that a page read is still the same, so is
/// the page.
/// </summary>
/// <param name="Subject">What the fact is about: a text, or the <see cref="ListingKey"/> of a list that may not exist.</param>
public readonly record struct Fact(FactKind Kind, object Subject)
{
    /// <summary>The subject by its path, address or name, the same from build to build.</summary>
    public string Key => Subject as string ?? ((ListingKey)Subject).Route.Value;
}

/// <summary>What can be read, as narrow as it is usually asked for. Settings of site.yml are no facts: they concern every page.</summary>
public enum FactKind
{
    /// <summary>What front matter says of a report, by its path, and whether it is published, pinned and has a namesake today.</summary>
    Report,

    /// <summary>What became of a report's text: <see cref="ArticleOutline"/>, by the report's path.</summary>
    Outline,

    /// <summary>上一篇, 下一篇 and related reports, by the report's path.</summary>
    Neighbours,

    /// <summary>Whether a list exists and how long it is, by its address.</summary>
    Listing,

    /// <summary>Which reports are in a list, by its address.</summary>
    Members,

    /// <summary>Which lists an axis has, by its name.</summary>
    Axis,

    /// <summary>A file of <c>content/</c> that is no report, or that there is none, by its path.</summary>
    File,

    /// <summary>Whether the site has a page or file of an address.</summary>
    Address,

    /// <summary>The text of a template of the theme, by its name in the theme.</summary>
    Template,

    /// <summary>An address of another site before which readers are asked (<see cref="LeavePage"/>): never changes, but needs its page.</summary>
    OtherSite,

    /// <summary>要闻 in their order.</summary>
    Headlines,

    /// <summary>The newest reports of the whole site.</summary>
    Newest,

    /// <summary>How many reports there are.</summary>
    Total,

    /// <summary>Which axes have an overview page.</summary>
    Overviews,

    /// <summary>Which indicators have a page.</summary>
    IndicatorNames,

    /// <summary>All values of all indicators, and which reports say them.</summary>
    Indicators,

    /// <summary>The moment of the build.</summary>
    Moment,

    /// <summary>Its year.</summary>
    Year,

    /// <summary>Whether pages are grey.</summary>
    Grey,
}
