using System.Collections.Immutable;
using EduSite.Model;
using EduSite.Text;

namespace EduSite.Building.Incremental;

/// <summary>Why a page is as it is: what the next build compares to see whether it would be the same.</summary>
/// <param name="Own">What the page is by itself: its kind, its text, the reports of its part of a list.</param>
/// <param name="Facts">What it read of the site, as numbers in <see cref="BuildNote.Facts"/>.</param>
/// <param name="Published">Files published for its sake, beside the page.</param>
/// <param name="Report">Of a report page.</param>
internal sealed record PageRecord(
    Fingerprint Own, ImmutableArray<int> Facts, ImmutableArray<OutputPath> Published, ReportRecord? Report);

/// <summary>What the rest of the site needs of a report whose text is not read again.</summary>
/// <param name="Files">Content files that the page names, to be published as they are.</param>
internal sealed record ReportRecord(ArticleOutline Outline, ImmutableArray<SitePath> Files);
