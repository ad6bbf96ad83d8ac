using System.Collections.Immutable;
using EduSite.Model;

namespace EduSite.Building;

/// <summary>Why one page was rendered, for whoever asks; filled by the build.</summary>
/// <param name="page">The file of the page.</param>
public sealed class PageExplanation(OutputPath page)
{
    public OutputPath Page => page;

    /// <summary>Null while the build has met no such page; empty when the page was kept as it was.</summary>
    public ImmutableArray<PageCause>? Causes { get; internal set; }
}

/// <summary>One reason to render a page.</summary>
/// <param name="Fact">What changed, when the kind is <see cref="PageCauseKind.Fact"/>.</param>
/// <param name="Key">Of the fact: a path, an address or a name.</param>
public sealed record PageCause(PageCauseKind Kind, FactKind? Fact = null, string Key = "");

public enum PageCauseKind
{
    /// <summary>There is no record to go by: the first build, or another program, site.yml, theme settings or assets.</summary>
    Settings,

    /// <summary>The last build had no such page, or it met a mistake there.</summary>
    New,

    /// <summary>The page's own text or its part of a list.</summary>
    Own,

    /// <summary>Something that the page read of the site.</summary>
    Fact,
}
