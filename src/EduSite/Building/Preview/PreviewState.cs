using System.Collections.Immutable;
using EduSite.Diagnostics;
using EduSite.Model;

namespace EduSite.Building.Preview;

/// <summary>What is to be told about the site just now.</summary>
/// <param name="Revision">Another one when pages may be other pages; 0 before the first look.</param>
/// <param name="IsInspected">Whether <paramref name="Problems"/> are those of all pages, or only those known until now.</param>
/// <param name="Problems">The gravest first.</param>
/// <param name="Unpublished">The reports that readers would not see.</param>
public sealed record PreviewState(
    int Revision, bool IsInspected, ImmutableArray<Diagnostic> Problems, ImmutableArray<UnpublishedReport> Unpublished);

/// <param name="Address">With the sub-path of the site.</param>
/// <param name="Publication">Draft or scheduled.</param>
public sealed record UnpublishedReport(string Address, Publication Publication);

/// <param name="Revision">Of the site that the answer is from.</param>
public sealed record PreviewAnswer(PreviewAnswerKind Kind, int Revision)
{
    public ReadOnlyMemory<byte> Content { get; init; }

    /// <summary>Where it would lie in a built site.</summary>
    public OutputPath File { get; init; }

    /// <summary>Of the report whose page it is; null for all else.</summary>
    public Publication? Publication { get; init; }

    /// <summary>Where to look instead.</summary>
    public string Address { get; init; } = "";

    /// <summary>Addresses that may have been meant, with the sub-path of the site.</summary>
    public ImmutableArray<string> Near { get; init; } = [];
}

public enum PreviewAnswerKind
{
    Found,

    Moved,

    /// <summary>The site has nothing there.</summary>
    Missing,

    /// <summary>There is a page, but a mistake keeps it from being shown.</summary>
    Faulty,

    /// <summary>There is no site yet: site.yml has to be mended first.</summary>
    NoSite,
}

/// <summary>Two diagnostics that say the same of the same place.</summary>
internal sealed class SameDiagnostic : IEqualityComparer<Diagnostic>
{
    public static SameDiagnostic Instance { get; } = new();

    public bool Equals(Diagnostic? left, Diagnostic? right) => left is null || right is null
        ? left is null && right is null
        : left.Rule == right.Rule && left.Severity == right.Severity && left.Location == right.Location &&
          left.Arguments.SequenceEqual(right.Arguments);

    public int GetHashCode(Diagnostic diagnostic) => HashCode.Combine(diagnostic.Rule.Id, diagnostic.Location);
}
